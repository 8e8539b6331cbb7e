import { useTranslations } from 'next-intl';
import { TimelineList } from './list';
import { TimelineMatrix } from './grid';
import { TimelineSummary } from './summary';
import type { TimelineSeries } from '../layout/types';

interface TimelineTableProps {
  series: TimelineSeries;
  dense: boolean;
  /** Whose sprite the symbols are taken from. */
  figure: string;
}

/** The drawing's content as a table; folded, because it repeats what is above it. */
export function TimelineTable({ series, dense, figure }: TimelineTableProps) {
  const t = useTranslations('charts');
  return (
    <details className="tl-details">
      <summary>{t('asTable')}</summary>
      <OpenTable series={series} figure={figure} kind={dense ? 'members' : 'cells'} />
    </details>
  );
}

interface OpenTableProps extends Omit<TimelineTableProps, 'dense'> {
  /** A line a member, or each cell. */
  kind: 'members' | 'cells';
}

/** The same, open. */
export function OpenTable({ series, figure, kind }: OpenTableProps) {
  const t = useTranslations('charts');
  const Table = kind === 'members' ? TimelineSummary : series.kind === 'network' ? TimelineMatrix : TimelineList;
  return (
    <div
      className="tl-table-scroll"
      tabIndex={0}
      role="region"
      aria-label={t('timeline.tableLabel', { name: series.name })}
    >
      <Table series={series} figure={figure} />
    </div>
  );
}
