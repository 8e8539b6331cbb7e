import { useTranslations } from 'next-intl';
import type { AccountPart } from '@/lib/participation/account/types';
import { PartNumber } from '../account/part-number';
import { listTabled } from '../account/stack';
import { missingYear, type YearRow, type YearWords } from './types';

interface MeetingsPerYearTableProps {
  name: string;
  rows: YearRow[];
  words: YearWords;
}

/** The chart's numbers, and those that have no place in it; a year without meetings says so instead of showing zeros. */
export function MeetingsPerYearTable({ name, rows, words }: MeetingsPerYearTableProps) {
  const t = useTranslations('charts');
  const parts = listTabled(rows.map(({ account }) => account));
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
              {parts.map((part) => (
                <th key={part} scope="col" className="is-number">
                  {words.parts[part]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <YearLine key={row.year} row={row} rows={rows} words={words} parts={parts} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface YearLineProps extends Omit<MeetingsPerYearTableProps, 'name'> {
  row: YearRow;
  parts: readonly AccountPart[];
}

function YearLine({ row, rows, words, parts }: YearLineProps) {
  const missing = missingYear(row, rows);
  const { account } = row;
  return (
    <tr>
      <th scope="row">{row.year}</th>
      {account ? (
        <>
          <td className="is-number">{row.meetings}</td>
          {parts.map((part) => (
            <td key={part} className="is-number" data-part={part}>
              <PartNumber {...account[part]} />
            </td>
          ))}
        </>
      ) : (
        <td colSpan={1 + parts.length} className="tl-cell-empty">
          {missing && words.missing[missing]}
        </td>
      )}
    </tr>
  );
}
