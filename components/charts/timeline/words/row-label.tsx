import { useTranslations } from 'next-intl';
import { breakAtJoints } from '@/lib/i18n/word-joints';
import type { TimelineRow } from '../layout/types';

/** What a row is called; of another member of the line, that it is another. */
export function RowLabel({ row: { label, line, via = [] } }: { row: Pick<TimelineRow, 'label' | 'line' | 'via'> }) {
  const t = useTranslations('charts.timeline.line');
  const name = breakAtJoints(label);
  if (line === undefined) return name;
  return (
    <>
      {name} <span className="tl-line">{t(line, { via: via.length > 0 ? via.join(', ') : 'none' })}</span>
    </>
  );
}
