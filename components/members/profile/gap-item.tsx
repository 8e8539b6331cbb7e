import { useTranslations } from 'next-intl';
import { evidencePlace } from '@/components/members/profile/evidence-place';
import { SourceList } from '@/components/members/profile/source-list';
import { gapAnchor } from '@/components/gaps/gap-anchor';
import { useGapText } from '@/components/gaps/gap-text';
import { useRegisterFormat } from '@/components/format/register-format';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import { leastMissed } from '@/lib/attendance/totals/rules-bounds';
import { boundTotals } from '@/lib/participation/account/rules-totals';
import type { MemberReference } from '@/lib/members/types';
import { gatherEvidence } from '@/lib/participation/gaps/rules-evidence';
import type { Gap } from '@/lib/participation/gaps/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

/** With more meetings than this only the first and the last are named. */
const MOST_MEETINGS_NAMED = 12;

interface GapItemProps {
  member: MemberReference;
  gap: Gap;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** One gap, with everything it rests on. */
export function GapItem({ member, gap, part, sources }: GapItemProps) {
  const t = useTranslations('participation.gap');
  const gapText = useGapText();
  const first = part.meetings.find(({ id }) => id === gap.meetingIds[0])?.slug ?? null;
  const totals = useTranslations('participation.total');
  const evidence = gatherEvidence(part);
  const missed = leastMissed(gap.meetingIds, boundTotals(part));
  const statement = part.statements.find(({ id }) => id === gap.statementId);
  return (
    <li id={gapAnchor(part.network.slug, gap, first)} data-gap={gap.kind} className="target:bg-surface">
      <p className="font-medium">
        {gap.kind === 'stated' ? t('kind.stated') : `${t(`kind.${gap.kind}`)}: ${gapText.length(gap)}`}
      </p>
      <p className="text-sm text-muted">{gapText.bounds(gap)}</p>
      {statement ? (
        <EvidenceQuote
          short
          quote={statement.quote}
          source={sources.find(({ id }) => id === statement.sourceId)}
          place={{ line: 'statement', id: statement.id }}
          locator={statement.locator}
        />
      ) : (
        <>
          <GapMeetings gap={gap} part={part} />
          {missed > 0 ? <p className="text-sm">{totals('inGap', { missed })}</p> : null}
          {/* Nothing is recorded in it, so no document says anything of it. */}
          {gap.kind === 'record' ? null : (
            <SourceList
              ids={evidence.ofGap(gap)}
              place={evidencePlace(
                member,
                part,
                evidence,
                [...gap.meetingIds, gap.from.meetingId, gap.to.meetingId].filter((id) => id !== null),
              )}
              sources={sources}
            />
          )}
        </>
      )}
    </li>
  );
}

function GapMeetings({ gap, part }: { gap: Gap; part: NetworkOfMember }) {
  const t = useTranslations('member');
  const format = useRegisterFormat();
  const meetings = part.meetings.filter(({ id }) => gap.meetingIds.includes(id));
  const link = (meeting: (typeof meetings)[number]) => (
    <TextLink href={meetingHref(part.network.slug, meeting.slug)}>{format.meeting(meeting)}</TextLink>
  );
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (first && last && meetings.length > MOST_MEETINGS_NAMED) {
    return (
      <p className="mt-1 text-sm leading-6">
        {t.rich('meetingsFromTo', { count: meetings.length, first: () => link(first), last: () => link(last) })}
      </p>
    );
  }
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm leading-6">
      {meetings.map((meeting) => (
        <li key={meeting.id}>{link(meeting)}</li>
      ))}
    </ul>
  );
}
