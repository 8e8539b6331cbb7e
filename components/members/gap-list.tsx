import { useTranslations } from 'next-intl';
import { gapAnchor } from '@/components/participation/gap-anchor';
import { useGapText } from '@/components/participation/gap-text';
import { useRegisterFormat } from '@/components/site/register-format';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { Gap } from '@/lib/participation/types';
import type { NetworkOfMember } from '@/lib/participation/types-pages';
import type { SourceReference } from '@/lib/sources/types';

interface GapListProps {
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** Every gap in words, with its meetings or the statement behind it. */
export function GapList({ part, sources }: GapListProps) {
  const t = useTranslations('participation.gap');
  const member = useTranslations('member');
  const gapText = useGapText();
  if (part.row.gaps.length === 0) return <p>{member('noGaps')}</p>;
  return (
    <ul className="space-y-4">
      {part.row.gaps.map((gap) => {
        const first = part.meetings.find(({ id }) => id === gap.meetingIds[0])?.slug ?? null;
        const anchor = gapAnchor(part.network.slug, gap, first);
        const statement = part.statements.find(({ id }) => id === gap.statementId);
        return (
          <li key={anchor} id={anchor} data-gap={gap.kind} className="target:bg-surface">
            <p className="font-medium">
              {gap.kind === 'stated' ? t('kind.stated') : `${t(`kind.${gap.kind}`)}: ${gapText.length(gap)}`}
            </p>
            <p className="text-sm text-muted">{gapText.bounds(gap)}</p>
            {statement ? (
              <EvidenceQuote
                short
                quote={statement.quote}
                source={sources.find(({ id }) => id === statement.sourceId)}
                locator={statement.locator}
              />
            ) : (
              <GapMeetings gap={gap} part={part} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function GapMeetings({ gap, part }: { gap: Gap; part: NetworkOfMember }) {
  const format = useRegisterFormat();
  const meetings = part.meetings.filter(({ id }) => gap.meetingIds.includes(id));
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <TextLink href={meetingHref(part.network.slug, meeting.slug)}>{format.date(meeting.date)}</TextLink>
        </li>
      ))}
    </ul>
  );
}
