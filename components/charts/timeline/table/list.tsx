import { useTranslations } from 'next-intl';
import { RowLabel } from '../words/row-label';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { StatusSymbol } from '../../status/status-symbol';
import { useStatusWords } from '../../status/status-words';
import type { TimelineCell, TimelineRow, TimelineSeries } from '../layout/types';

/** One line a meeting, network after network: what a member's page draws. */
export function TimelineList({ series }: { series: TimelineSeries }) {
  const t = useTranslations('charts.table');
  return (
    <table className="tl-table">
      <caption>{t('caption', { name: series.name })}</caption>
      <thead>
        <tr>
          {series.rows.length > 1 && <th scope="col">{t('network')}</th>}
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('meeting')}</th>
          <th scope="col">{t('status')}</th>
        </tr>
      </thead>
      <tbody>
        {series.rows.map((row) =>
          row.cells.map((cell) => (
            <ListRow key={cell.meeting.id} row={row} cell={cell} namesNetwork={series.rows.length > 1} />
          )),
        )}
      </tbody>
    </table>
  );
}

function ListRow({ row, cell, namesNetwork }: { row: TimelineRow; cell: TimelineCell; namesNetwork: boolean }) {
  const words = useStatusWords();
  const { status, contested, derived, guest, meeting } = cell;
  return (
    <tr>
      {namesNetwork && (
        <td>
          <a href={row.href}>
            <RowLabel row={row} />
          </a>
        </td>
      )}
      <th scope="row">{meeting.dateLabel}</th>
      <td>
        <a href={hasPart(cell) ? `${meeting.href}#${row.member.slug}` : meeting.href}>{meeting.title}</a>
      </td>
      <td>
        <span className="tl-cell">
          <StatusSymbol status={status} contested={contested} derived={derived} guest={guest} />
          {words(cell)}
        </span>
      </td>
    </tr>
  );
}
