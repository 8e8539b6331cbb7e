import type { CSSProperties } from 'react';
import { useTranslations } from 'next-intl';
import { RowLabel } from '../words/row-label';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { StatusSymbol } from '../../status/status-symbol';
import { SymbolSprite } from '../../status/symbol-sprite';
import { useStatusWords } from '../../status/status-words';
import type { TimelineCell, TimelineRow, TimelineSeries } from '../layout/types';

/** With more columns than this the words give way to letters, explained above the table. */
const MOST_COLUMNS_WITH_WORDS = 8;

const letterKey = ({ guest, status }: TimelineCell) => (guest ? 'guest' : status);

interface TimelineMatrixProps {
  series: TimelineSeries;
  figure: string;
}

/** Members down, meetings across. */
export function TimelineMatrix({ series, figure }: TimelineMatrixProps) {
  const t = useTranslations('charts.table');
  const status = useTranslations('status');
  const spelt = series.meetings.length <= MOST_COLUMNS_WITH_WORDS;
  // Most cells of a body with fixed terms are such: their letter stands once, at the table.
  const noSeat = { '--no-seat': `"${status('letter.not_a_member')}"` } as CSSProperties;
  const sprite = `${figure}-s`;
  const cells = series.rows.flatMap((row) => row.cells.filter(hasPart));
  return (
    <>
      <SymbolSprite id={sprite} cells={cells} />
      <table className={spelt ? 'tl-table' : 'tl-table tl-lettered'} style={spelt ? undefined : noSeat}>
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
            <MatrixRow key={row.key} row={row} meetings={series.meetings} spelt={spelt} sprite={sprite} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface MatrixRowProps {
  row: TimelineRow;
  meetings: TimelineSeries['meetings'];
  spelt: boolean;
  sprite: string;
}

function MatrixRow({ row, meetings, spelt, sprite }: MatrixRowProps) {
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
        return cell ? <MatrixCell key={id} cell={cell} spelt={spelt} sprite={sprite} /> : <td key={id} />;
      })}
    </tr>
  );
}

type MatrixCellProps = Pick<MatrixRowProps, 'spelt' | 'sprite'> & { cell: TimelineCell };

/** A cell in words, and where they are too long for the column in a letter, which the style sheet writes. */
function MatrixCell({ cell, spelt, sprite }: MatrixCellProps) {
  const words = useStatusWords();
  const status = useTranslations('status');
  const { status: name, contested, derived, guest } = cell;
  const symbol = hasPart(cell) ? (
    <StatusSymbol status={name} contested={contested} derived={derived} guest={guest} sprite={sprite} />
  ) : null;
  return spelt ? (
    <td>
      <span className={symbol ? 'tl-cell' : 'tl-cell-empty'}>
        {symbol}
        {words(cell)}
      </span>
    </td>
  ) : (
    <td data-l={symbol ? status(`letter.${letterKey(cell)}`) : undefined}>
      {symbol}
      <span>{words(cell)}</span>
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
