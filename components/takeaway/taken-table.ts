import { useTranslations } from 'next-intl';
import { CELL_COLUMNS, useCellLines, YES_OR_NO, type CellColumn } from '@/components/figure/facts/cell-table';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import type { FigureFacts } from '@/components/figure/facts/types';
import { getPathname, sourceHref } from '@/lib/i18n/navigation';
import type { XlsxSheet } from '@/lib/exports/writer-xlsx';
import type { TextRow } from '@/lib/exports/writer-csv';
import type { Locale } from '@/lib/core/localised-text';

/** What a file of numbers holds: each cell that is drawn, the account they add up to, and what is to be known of both. */
export interface TakenTable {
  csv: { header: TextRow; rows: Iterable<TextRow> };
  sheets: readonly XlsxSheet[];
  json: () => Generator<string>;
}

type CsvColumn = 'record' | CellColumn | 'count' | 'text';
const CSV_COLUMNS: readonly CsvColumn[] = ['record', ...CELL_COLUMNS, 'count', 'text'];

const csvLine = (cells: Partial<Record<CsvColumn, string>>): TextRow =>
  CSV_COLUMNS.map((column) => cells[column] ?? '');

const isYesOrNo = (column: CellColumn): boolean => YES_OR_NO.some((known) => known === column);

export function useTakenTable(facts: FigureFacts, moment: FigureMoment, origin: string, locale: Locale): TakenTable {
  const t = useTranslations('figure');
  const say = useFigureWords();
  const linesOf = useCellLines(origin);
  const about = say.about(facts, moment);
  const parts = say.parts(facts);
  const meaning = (column: CsvColumn): string => t(`column.${column}`);

  function* csvRows(): Generator<TextRow> {
    for (const line of linesOf(facts.rows)) yield csvLine({ record: 'cell', ...line, count: '1' });
    // One table from the first line to the last, so that every program reads it: a comment would be a row of too few columns.
    for (const { part, name, cells, contested } of parts)
      yield csvLine({ record: 'account', part, words: name, count: String(cells), text: String(contested) });
    for (const [name, value] of about) yield csvLine({ record: 'about', part: name, text: value });
    for (const column of CSV_COLUMNS) yield csvLine({ record: 'column', part: column, text: meaning(column) });
  }

  function* cellRows(): Generator<TextRow> {
    for (const line of linesOf(facts.rows)) yield CELL_COLUMNS.map((column) => line[column]);
  }

  function* json(): Generator<string> {
    const head = {
      figure: {
        ...{ title: say.plainTitle(facts), subject: facts.subject, finding: facts.finding, language: locale },
        ...{ address: moment.address, publisher: t('register'), state: moment.state.toISOString() },
        licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
      account: Object.fromEntries(parts.map(({ part, cells, contested }) => [part, { cells, contested }])),
      columns: Object.fromEntries(CELL_COLUMNS.map((column) => [column, meaning(column)])),
      sources: facts.sources.map(({ slug, title, publisher, date }) => ({
        ...{ title, publisher, date: date?.edtf ?? null },
        address: origin + getPathname({ locale, href: sourceHref(slug) }),
      })),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"cells":[`;
    let separator = '\n';
    for (const line of linesOf(facts.rows)) {
      const typed = CELL_COLUMNS.map((column) => [column, isYesOrNo(column) ? line[column] === 'true' : line[column]]);
      yield separator + JSON.stringify(Object.fromEntries(typed));
      separator = ',\n';
    }
    yield '\n]}\n';
  }

  return {
    csv: { header: CSV_COLUMNS, rows: csvRows() },
    json,
    sheets: [
      { name: t('sheet.cells'), header: CELL_COLUMNS, rows: cellRows() },
      {
        name: t('sheet.account'),
        header: [t('sheet.part'), t('sheet.count'), t('sheet.contested')],
        rows: parts.map(({ name, cells, contested }) => [name, String(cells), String(contested)]),
      },
      {
        name: t('sheet.about'),
        header: [t('sheet.name'), t('sheet.value')],
        rows: [...about, [t('sheet.meaning'), ''], ...CELL_COLUMNS.map((column): TextRow => [column, meaning(column)])],
      },
    ],
  };
}
