import { useTranslations } from 'next-intl';
import { memberFindings } from '@/components/members/profile/member-findings';
import { useNeverWords } from '@/components/members/profile/never-words';
import { recordId, recordRowId } from '@/components/members/profile/record-row-id';
import { OrganiserLine } from '@/components/networks/organiser-line';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { useGapText } from '@/components/gaps/gap-text';
import { useAccountWords } from '@/components/charts/account/account-words';
import { AttendanceLink } from '@/components/participation/attendance-link';
import { AccountSummary } from '@/components/participation/account-summary';
import { RepresentedNote } from '@/components/participation/represented-note';
import { useRegisterFormat } from '@/components/format/register-format';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { SourceCitation } from '@/components/sources/source-citation';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import { isLastAnnounced } from '@/lib/participation/cells/rules-announced';
import type { Gap } from '@/lib/participation/gaps/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface FindingListProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** The answer to "when were they last there, and what of the time before and since", worked out from the record. */
export function FindingList({ member, part, sources }: FindingListProps) {
  const t = useTranslations('member.findings');
  const announced = useTranslations('participation');
  const format = useRegisterFormat();
  const gapText = useGapText();
  const never = useNeverWords();
  const words = useAccountWords();
  const { network, row } = part;
  const { lastAttended, lastAsGuest, before, since, longest, exclusions, unplaced } = memberFindings(part);
  const sourceOf = (id: number) => sources.find((source) => source.id === id);
  const facts: Fact[] = [
    {
      term: words.last([row.account]),
      detail: lastAttended ? (
        <>
          <TextLink href={meetingHref(network.slug, lastAttended.meeting.slug)} className="text-xl font-semibold">
            {format.meeting(lastAttended.meeting)}
          </TextLink>
          {lastAsGuest ? (
            <p className="text-sm">
              {t('lastAsGuest')} <AttendanceLink network={network.slug} meeting={lastAsGuest} member={member.slug} />
            </p>
          ) : null}
          {isLastAnnounced(row) ? <p className="max-w-measure text-sm">{announced('announced')}</p> : null}
          {lastAttended.assertions.map((assertion) => {
            const source = sourceOf(assertion.sourceId);
            return source ? (
              <p key={assertion.id} className="text-sm">
                {t('according')}{' '}
                <SourceCitation
                  short
                  source={source}
                  place={{ network: network.slug, meeting: lastAttended.meeting.slug, member: member.slug }}
                  locator={assertion.locator}
                />
              </p>
            ) : null;
          })}
        </>
      ) : (
        <span className="text-xl font-semibold">{never(part)}</span>
      ),
    },
    ...before.stated.map(({ gap, statement }) => ({
      term: t(lastAttended ? 'before' : 'stated'),
      detail: (
        <>
          <p>{t(`statedKind.${statement.kind}`, { bounds: gapText.bounds(gap) })}</p>
          <EvidenceQuote
            short
            quote={statement.quote}
            source={sourceOf(statement.sourceId)}
            place={{ line: 'statement', id: statement.id }}
            locator={statement.locator}
          />
        </>
      ),
    })),
  ];
  const slugOf = (id: number | undefined) => part.meetings.find((meeting) => meeting.id === id)?.slug ?? null;
  const toGap = (gap: Gap, words: string) => (
    <a href={`#${gapAnchor(network.slug, gap, slugOf(gap.meetingIds[0]))}`}>{words}</a>
  );
  const inFull = (gap: Gap) =>
    toGap(gap, t('gapBounded', { length: gapText.length(gap), bounds: gapText.bounds(gap) }));
  if (before.gap) facts.push({ term: t('gapBefore'), detail: inFull(before.gap) });
  if (since) {
    const { meetings } = since;
    const detail = since.kind === 'record' ? t('sinceUnrecorded', { meetings }) : gapText.length(since);
    facts.push({ term: t(lastAttended ? 'since' : 'open'), detail: toGap(since, detail) });
  }
  if (longest) facts.push({ term: t('longestGap'), detail: inFull(longest) });
  for (const gap of exclusions) facts.push({ term: t('excluded'), detail: inFull(gap) });
  facts.push({
    term: t('altogether'),
    detail: (
      <>
        <a href={`#${recordId(network.slug)}`}>
          <AccountSummary account={row.account} duty={network.duty} />
        </a>
        <RepresentedNote cells={row.cells} />
        {unplaced.map((meeting) => (
          <span key={meeting.id}>
            {' '}
            {t('unplaced')}{' '}
            <TextLink href={meetingHref(network.slug, meeting.slug)}>{format.meeting(meeting)}</TextLink>.
          </span>
        ))}
      </>
    ),
  });
  const contested = row.cells
    .filter((cell) => cell.contested)
    .flatMap(({ meetingId }) => part.meetings.find(({ id }) => id === meetingId) ?? []);
  if (contested.length > 0)
    facts.push({ term: t('contested'), detail: <ContestedDates meetings={contested} network={network.slug} /> });
  if (part.organiserTerms.length > 0) {
    facts.push({ term: t('organisers'), detail: <OrganiserLine terms={part.organiserTerms} sources={sources} /> });
  }
  return <FactList facts={facts} />;
}

function ContestedDates({ meetings, network }: { meetings: readonly MeetingEntry[]; network: string }) {
  const t = useTranslations('member.findings');
  const format = useRegisterFormat();
  const dates = () =>
    meetings.map((meeting, position) => (
      <span key={meeting.id}>
        {position > 0 ? ', ' : null}
        <a href={`#${recordRowId(network, meeting.slug)}`}>{format.meeting(meeting)}</a>
      </span>
    ));
  return t.rich('contestedAt', { count: meetings.length, dates });
}
