import { useTranslations } from 'next-intl';
import { differenceGroups } from '@/components/meetings/difference-groups';
import type { MeetingComparison } from '@/lib/participation/types-pages';

/** In one sentence how many came that did not come before, and the other way round; leads to who they are. */
export function DifferenceSummary({ comparison }: { comparison: MeetingComparison }) {
  const t = useTranslations('meeting.difference');
  const { came_again: came, stayed_away: stayed, newly_recorded: gained, no_longer_recorded: lost } = differenceGroups(comparison).differences;
  return (
    <a href="#difference">
      {t('summary', { came: came.length, stayed: stayed.length })}
      {gained.length + lost.length > 0 ? ` ${t('summaryRecord', { gained: gained.length, lost: lost.length })}` : null}
    </a>
  );
}
