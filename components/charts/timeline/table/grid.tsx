import { useTranslations } from 'next-intl';
import { RowLabel } from '../words/row-label';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { StatusSymbol } from '../../status/status-symbol';
import { useStatusWords } from '../../status/status-words';
import type { TimelineCell, TimelineRow, TimelineSeries } from '../layout/types';

/** With more columns than this the words give way to letters, explained above the table. */
const MOST_COLUMNS_WITH_WORDS = 8;

const letterKey = ({ guest, status }: TimelineCell) => (guest ? 'guest' : status);

/** Members down, meetings across. */
export function TimelineMatrix({ series }: { series: TimelineSeries }) {
  const t = useTranslations('charts.table');
  const spelt = series.meetings.length <= MOST_COLUMNS_WITH_WORDS;
  return (
    <table className={spelt ? 'tl-table' : 'tl-table tl-grid'}>
      <caption>
        {t('caption', { name: series.name })}
        {!spelt && <LetterKey rows={series.rows} />}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('member')}</th>
          {series.meetings.map((meeting) => (
            <th key={meeting.id} scope="col">
              <a href={meeting.href} title={meeting.title}>
                {meeting.shortKindLabel ?? meeting.shortDateLabel}
              </a>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {series.rows.map((row) => (
          <MatrixRow key={row.key} row={row} meetings={series.meetings} spelt={spelt} />
        ))}
      </tbody>
    </table>
  );
}

interface MatrixRowProps {
  row: TimelineRow;
  meetings: TimelineSeries['meetings'];
  spelt: boolean;
}

function MatrixRow({ row, meetings, spelt }: MatrixRowProps) {
  const cellOf = new Map(row.cells.map((cell) => [cell.meeting.id, cell]));
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>
          <RowLabel row={row} />
        </a>
      </th>
      {meetings.map(({ id }) => {
        const cell = cellOf.get(id);
        return cell ? <MatrixCell key={id} cell={cell} spelt={spelt} /> : <td key={id} />;
      })}
    </tr>
  );
}

function MatrixCell({ cell, spelt }: { cell: TimelineCell; spelt: boolean }) {
  const words = useStatusWords();
  const status = useTranslations('status');
  // Most cells of a body with fixed terms are such: the dash alone keeps the page half as long.
  if (!hasPart(cell)) {
    return (
      <td className="tl-cell-empty">
        <span aria-hidden="true">{status('letter.not_a_member')}</span>
        <span className="sr-only">{words(cell)}</span>
      </td>
    );
  }
  const { status: name, contested, derived, guest } = cell;
  return (
    <td>
      <span className="tl-cell">
        <StatusSymbol status={name} contested={contested} derived={derived} guest={guest} />
        {spelt ? (
          words(cell)
        ) : (
          <>
            <span aria-hidden="true">{status(`letter.${letterKey(cell)}`)}</span>
            <span className="sr-only">{words(cell)}</span>
          </>
        )}
      </span>
    </td>
  );
}

function LetterKey({ rows }: { rows: TimelineRow[] }) {
  const t = useTranslations('charts.table');
  const status = useTranslations('status');
  const keys = [...new Set(rows.flatMap((row) => row.cells.map(letterKey)))];
  return (
    <span className="tl-letters" aria-hidden="true">
      {`${t('letters')}: `}
      {keys
        .map((key) => `${status(`letter.${key}`)} ${key === 'guest' ? status('mark.guest') : status(`cell.${key}`)}`)
        .join(' · ')}
    </span>
  );
}
