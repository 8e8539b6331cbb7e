import { useTranslations } from 'next-intl';
import { differenceGroups } from '@/components/meetings/difference-groups';
import { useSamenessWords } from '@/components/meetings/sameness-words';
import { useRegisterFormat } from '@/components/format/register-format';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import type { MeetingComparison } from '@/lib/participation/pages/types';

const TOLD = ['came_again', 'stayed_away', 'newly_recorded', 'no_longer_recorded'] as const;
/** Of more, the list below says who they are. */
const MOST_NAMED = 2;

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** How many came that did not come before, and the other way round, and of whom only the record differs; leads to who they are. */
export function DifferenceSummary({ comparison }: { comparison: MeetingComparison }) {
  const t = useTranslations('meeting.difference');
  const format = useRegisterFormat();
  const sameness = useSamenessWords();
  const groups = differenceGroups(comparison);
  const { differences, voice, nothingBefore } = groups;
  const unchanged = sameness(groups);
  const parts = TOLD.filter((kind) => differences[kind].length > 0).map((kind) => {
    const members = differences[kind].toSorted(byMemberNameIn(format.locale));
    const names =
      members.length > MOST_NAMED ? 'none' : members.map(({ member }) => format.name(member.name)).join(', ');
    return t(`summaryParts.${kind}`, { count: members.length, names, voice });
  });
  const words = nothingBefore
    ? t('nothingBefore')
    : parts.length > 0
      ? t('summary', { parts: parts.map(asSentence).join('. ') })
      : unchanged === null
        ? t('none')
        : t('asBefore', { parts: unchanged });
  return <a href="#difference">{words}</a>;
}
