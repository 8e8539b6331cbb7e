import { useTranslations } from 'next-intl';
import { commonAccountVoice, countAccount } from '@/lib/participation/account/rules-parts';
import { useAccountWords } from '../../account/account-words';
import { SHAPE_ORDER, shapeName, traitsOfShape } from '../../status/shape-names';
import { StatusRuns } from '../../status/status-shape';
import { StatusSymbol } from '../../status/status-symbol';
import { useMarkWords } from '../../status/status-words';
import type { MatrixSeries, MatrixSeriesRow } from '../layout/types';
import { PHONE_VIEW, phoneColumns, phonePaths, type PhoneColumns } from './rows';

/** Room below the years. */
const HEAD_HEIGHT = 16;

/** All rows of a matrix, for narrow screens: each with its name and count above its marks, none shrunk. */
export function PhoneRows({ series }: { series: MatrixSeries }) {
  const t = useTranslations('matrix.phone');
  const columns = phoneColumns(series.meetings);
  return (
    <div className="mx-rows">
      <PhoneKey series={series} />
      {columns.mode === 'years' ? <p className="tl-note">{t('years', { span: columns.span })}</p> : null}
      <PhoneHead columns={columns} />
      {series.groups.map(({ label, rows }) => (
        <section key={label ?? ''} aria-label={label ?? t('rows')}>
          {label === null ? null : <h3>{label}</h3>}
          <ul>
            {rows.map((row) => (
              <PhoneRow key={row.slug} row={row} columns={columns} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Only what the rows show. */
function PhoneKey({ series }: { series: MatrixSeries }) {
  const charts = useTranslations('charts');
  const rows = series.groups.flatMap((group) => group.rows);
  const accounts = rows.map(({ cells }) => countAccount(cells));
  const words = useMarkWords(commonAccountVoice(accounts));
  const { letters } = useAccountWords();
  const names = new Set(rows.flatMap(({ cells }) => cells.map(shapeName)));
  return (
    <ul className="tl-legend" aria-label={charts('legend')}>
      {SHAPE_ORDER.filter((name) => names.has(name) && name !== 'not_a_member').map((name) => (
        <li key={name}>
          <StatusSymbol {...traitsOfShape(name)} />
          {words(traitsOfShape(name))}
        </li>
      ))}
      <li>{charts('timeline.letters', { letters: letters(accounts) })}</li>
    </ul>
  );
}

/** Years above all rows; they stay in sight. */
function PhoneHead({ columns: { columns, ticks, mode } }: { columns: PhoneColumns }) {
  const isEach = mode === 'meetings' && columns.every(({ width }) => width >= 20);
  return (
    <svg className="mx-rows-head" viewBox={`0 0 ${PHONE_VIEW.width} ${HEAD_HEIGHT}`} width="100%" aria-hidden="true">
      {isEach
        ? columns.map(({ x, width, year }) => (
            <text key={x} x={x + width / 2} y="11" textAnchor="middle">
              {year === null ? '' : `’${String(year % 100).padStart(2, '0')}`}
            </text>
          ))
        : ticks.map(({ x, year }) => (
            <text key={x} x={x} y="11">
              {year}
            </text>
          ))}
    </svg>
  );
}

function PhoneRow({ row, columns }: { row: MatrixSeriesRow; columns: PhoneColumns }) {
  const letter = useTranslations('status.letter');
  const missed = columns.isLettered
    ? columns.columns.filter(({ places: [place = -1] }) => row.cells[place]?.status === 'absent')
    : [];
  return (
    <li>
      <a href={row.href}>{row.label}</a>
      {row.metric === null ? null : (
        <span className="mx-rows-count">
          <span aria-hidden={row.metric.words === null ? undefined : true}>{row.metric.short}</span>
          {row.metric.words === null ? null : <span className="sr-only">{row.metric.words}</span>}
        </span>
      )}
      <svg viewBox={`0 0 ${PHONE_VIEW.width} ${PHONE_VIEW.height}`} width="100%" aria-hidden="true">
        <StatusRuns paths={phonePaths(row.cells, columns)} />
        {missed.map(({ x, width }) => (
          <text key={x} x={x + width / 2} y="14" textAnchor="middle" className="told-letter">
            {letter('absent')}
          </text>
        ))}
      </svg>
    </li>
  );
}
