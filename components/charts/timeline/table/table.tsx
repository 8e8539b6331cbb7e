import { useTranslations } from 'next-intl';
import { TimelineList } from './list';
import { TimelineMatrix } from './grid';
import { TimelineSummary } from './summary';
import type { TimelineSeries } from '../layout/types';

/** The drawing's content as a table; folded, because it repeats what is above it. */
export function TimelineTable({ series, dense }: { series: TimelineSeries; dense: boolean }) {
  const t = useTranslations('charts');
  const Table = dense ? TimelineSummary : series.kind === 'network' ? TimelineMatrix : TimelineList;
  return (
    <details className="tl-details">
      <summary>{t('asTable')}</summary>
      <div
        className="tl-table-scroll"
        tabIndex={0}
        role="region"
        aria-label={t('timeline.tableLabel', { name: series.name })}
      >
        <Table series={series} />
      </div>
    </details>
  );
}
