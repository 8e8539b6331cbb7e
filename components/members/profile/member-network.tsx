import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ContestedList } from '@/components/members/profile/contested-list';
import { GapList } from '@/components/members/profile/gap-list';
import { LevelFigure } from '@/components/members/profile/level-figure';
import { recordId } from '@/components/members/profile/record-row-id';
import { MOST_MEETINGS_IN_FULL, RecordRuns } from '@/components/members/profile/record-runs';
import { RecordTable } from '@/components/members/profile/record-table';
import { SeatList } from '@/components/members/profile/seat-list';
import { StatementList } from '@/components/members/profile/statement-list';
import { TotalList } from '@/components/members/profile/total-list';
import { AccountLine } from '@/components/participation/account-line';
import { ClaimVerdicts } from '@/components/participation/claim-verdicts';
import { MemberYears } from '@/components/participation/participation-years';
import { useRegisterFormat } from '@/components/format/register-format';
import { Section } from '@/components/ui/section';
import { Still } from '@/components/ui/still/still';
import { TextLink } from '@/components/ui/text-link';
import { memberChartsHref, networkHref, questionsHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface MemberNetworkProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** The member's whole record in one network. */
export function MemberNetwork({ member, part, sources }: MemberNetworkProps) {
  const t = useTranslations('member');
  const questions = useTranslations('questions');
  const format = useRegisterFormat();
  const analysis = useTranslations('analysis.page');
  const { network, claims } = part;
  const verdicts = claims.filter(({ claim }) => claim.kind === 'never_attended');
  // What a source says of an absence or an exclusion stands among the gaps.
  const ofAttendance = part.statements.filter(({ kind }) => kind === 'attendance');
  return (
    <Section
      id={network.slug}
      title={t('recordIn', { network: format.name(network.name) })}
      lede={t.rich('compare', {
        network: (label) => <TextLink href={networkHref(network.slug)}>{label}</TextLink>,
      })}
    >
      <Still>
        <p>
          <TextLink href={questionsHref({ network: network.slug, member: member.slug })}>{questions('ask')}</TextLink>
        </p>
        {verdicts.length > 0 ? (
          <Part title={t('claims')}>
            <ClaimVerdicts
              claims={verdicts}
              network={network.slug}
              meetings={part.meetings}
              sources={sources}
              members={[member]}
              own={member}
            />
          </Part>
        ) : null}
        {part.row.cells.some(({ contested }) => contested) ? (
          <Part title={t('contested')}>
            <ContestedList member={member} part={part} sources={sources} />
          </Part>
        ) : null}
        {ofAttendance.length > 0 ? (
          <Part title={t('statements')}>
            <StatementList statements={ofAttendance} gaps={part.row.gaps} sources={sources} />
          </Part>
        ) : null}
        {part.totals.length > 0 ? (
          <Part title={t('totals')}>
            <TotalList part={part} sources={sources} />
          </Part>
        ) : null}
        <Part title={t('gaps')}>
          <GapList member={member} part={part} sources={sources} />
        </Part>
        <Part title={t('levels.title')}>
          <LevelFigure member={member} part={part} sources={sources} />
        </Part>
        <Part id={recordId(network.slug)} title={t('record')}>
          <AccountLine account={part.row.account} unit="meetings" />
          <MemberRecordTable member={member} part={part} sources={sources} />
        </Part>
      </Still>
      <Part title={t('perYear')}>
        <MemberYears member={member} part={part} />
        <p className="mt-3 text-sm">
          <TextLink href={memberChartsHref(member.slug)}>{analysis('more')}</TextLink>
        </p>
      </Part>
      <Still>
        <Part title={t('seats')}>
          <SeatList seats={part.seats} sources={sources} />
        </Part>
      </Still>
    </Section>
  );
}

function MemberRecordTable({ member, part, sources }: MemberNetworkProps) {
  const shown = part.row.cells.filter(hasPart);
  return shown.length > MOST_MEETINGS_IN_FULL ? (
    <RecordRuns member={member} part={part} sources={sources} />
  ) : (
    <RecordTable member={member} part={part} sources={sources} />
  );
}

function Part({ id, title, children }: { id?: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="mt-8">
      <h3 className="mb-2">{title}</h3>
      {children}
    </section>
  );
}
