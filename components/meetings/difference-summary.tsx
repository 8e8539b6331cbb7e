import { useTranslations } from 'next-intl';
import { differenceGroups } from '@/components/meetings/difference-groups';
import type { MeetingComparison } from '@/lib/participation/pages/types';

const TOLD = ['came_again', 'stayed_away', 'newly_recorded', 'no_longer_recorded'] as const;

/** How many came that did not come before, and the other way round, and of whom only the record differs; leads to who they are. */
export function DifferenceSummary({ comparison }: { comparison: MeetingComparison }) {
  const t = useTranslations('meeting.difference');
  const { differences, voice } = differenceGroups(comparison);
  const parts = TOLD.filter((kind) => differences[kind].length > 0).map((kind) =>
    t(`summaryParts.${kind}`, { count: differences[kind].length, voice }),
  );
  return <a href="#difference">{parts.length > 0 ? t('summary', { parts: parts.join('; ') }) : t('none')}</a>;
}
