import { useTranslations } from 'next-intl';
import { missingYear, YEAR_PARTS, type YearRow, type YearWords } from './types';

interface MeetingsPerYearTableProps {
  name: string;
  rows: YearRow[];
  words: YearWords;
}

/** The chart's numbers; a year without meetings says so instead of showing zeros. */
export function MeetingsPerYearTable({ name, rows, words }: MeetingsPerYearTableProps) {
  const t = useTranslations('charts');
  return (
    <details className="tl-details">
      <summary>{t('asTable')}</summary>
      <div className="tl-table-scroll" tabIndex={0} role="region" aria-label={t('years.tableLabel', { name })}>
        <table className="tl-table">
          <caption>{t('years.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('years.year')}</th>
              <th scope="col" className="is-number">
                {t('years.meetings')}
              </th>
              {YEAR_PARTS.map((part) => (
                <th key={part} scope="col" className="is-number">
                  {words.parts[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <YearLine key={row.year} row={row} rows={rows} words={words} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function YearLine({ row, rows, words }: Omit<MeetingsPerYearTableProps, 'name'> & { row: YearRow }) {
  const missing = missingYear(row, rows);
  return (
    <tr>
      <th scope="row">{row.year}</th>
      {missing === null ? (
        <>
          <td className="is-number">{row.meetings}</td>
          {YEAR_PARTS.map((part) => (
            <td key={part} className="is-number">
              {row[part]}
            </td>
          ))}
        </>
      ) : (
        <td colSpan={1 + YEAR_PARTS.length} className="tl-cell-empty">
          {words.missing[missing]}
        </td>
      )}
    </tr>
  );
}
