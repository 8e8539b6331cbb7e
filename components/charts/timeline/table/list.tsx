import { useTranslations } from 'next-intl';
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
            <ListRow key={cell.meeting.id} cell={cell} network={series.rows.length > 1 ? row : null} />
          )),
        )}
      </tbody>
    </table>
  );
}

function ListRow({ cell, network }: { cell: TimelineCell; network: TimelineRow | null }) {
  const words = useStatusWords();
  const { status, contested, derived, guest, meeting } = cell;
  return (
    <tr>
      {network && (
        <td>
          <a href={network.href}>{network.label}</a>
        </td>
      )}
      <th scope="row">{meeting.dateLabel}</th>
      <td>
        <a href={meeting.href}>{meeting.title}</a>
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
