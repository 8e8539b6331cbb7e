import { useTranslations } from 'next-intl';
import type { TimelineRow } from '../layout/types';

/** What a row is called; of another member of the line, that it is another. */
export function RowLabel({ row: { label, line, via = [] } }: { row: Pick<TimelineRow, 'label' | 'line' | 'via'> }) {
  const t = useTranslations('charts.timeline.line');
  if (line === undefined) return label;
  return (
    <>
      {label} <span className="tl-line">{t(line, { via: via.length > 0 ? via.join(', ') : 'none' })}</span>
    </>
  );
}
