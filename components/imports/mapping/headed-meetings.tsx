import { useTranslations } from 'next-intl';
import { useMeetingName } from '@/components/imports/mapping/fields-columns';
import { tableShape } from '@/lib/imports/headings/types-shape';
import type { ImportMapping } from '@/lib/imports/mapping/types';

/** Which headings are read as meetings, and of which it is still open which meeting they mean, and why. */
export function HeadedMeetings({ mapping }: { mapping: ImportMapping }) {
  const t = useTranslations('importPages.columns');
  const nameOf = useMeetingName();
  const { meetings } = mapping;
  const { asked } = tableShape(mapping);
  const [first, last] = [meetings[0], meetings.at(-1)];
  const isCenturyAlone = asked.every(({ why }) => why === 'two_digit_year');
  const sentences = [
    ...(first && last
      ? [t('meetings', { count: meetings.length, first: nameOf(first.meeting), last: nameOf(last.meeting) })]
      : []),
    ...(asked.length > 0 ? [t(isCenturyAlone ? 'centuryOpen' : 'headingsOpen', { count: asked.length })] : []),
  ];
  return <p className="mb-6 max-w-measure">{sentences.length > 0 ? sentences.join(' ') : t('noMeetings')}</p>;
}
