import { useTranslations } from 'next-intl';
import { CELL_COLUMNS, useCellLines, YES_OR_NO, type CellColumn } from '@/components/figure/facts/cell-table';
import { useFigureWords, type FigureMoment } from '@/components/figure/facts/figure-words';
import type { FigureFacts, FigureNumbers } from '@/components/figure/facts/types';
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

type Line = Readonly<Record<string, string>>;

/** What each line of the figure is: a cell, or a point of a chart that is drawn of many. */
interface Drawn {
  record: 'cell' | 'point';
  columns: readonly string[];
  meaning: (column: string) => string;
  lines: () => Iterable<Line>;
  typed: (column: string, value: string) => string | number | boolean | null;
}

/** Beside the columns of its own; they say of the whole what stands beside the lines. */
const CSV_BESIDE = ['part', 'words', 'count', 'text'] as const;

const isYesOrNo = (column: string): boolean => YES_OR_NO.some((known) => known === column);

/** The lines of a chart. */
const drawnPoints = ({ columns, lines }: FigureNumbers): Drawn => ({
  record: 'point',
  columns: columns.map(({ key }) => key),
  meaning: (column) => columns.find(({ key }) => key === column)?.meaning ?? '',
  lines: () => lines.map((line) => Object.fromEntries(columns.map(({ key }, place) => [key, line[place] ?? '']))),
  typed: (column, value) => {
    if (value === '') return null;
    return columns.some(({ key, isNumber }) => key === column && isNumber) ? Number(value) : value;
  },
});

export function useTakenTable(facts: FigureFacts, moment: FigureMoment, origin: string, locale: Locale): TakenTable {
  const t = useTranslations('figure');
  const say = useFigureWords();
  const linesOf = useCellLines(origin);
  const about = say.about(facts, moment);
  const parts = say.parts(facts);
  const drawn: Drawn = facts.numbers
    ? drawnPoints(facts.numbers)
    : {
        record: 'cell',
        columns: CELL_COLUMNS,
        meaning: (column) => t(`column.${column as CellColumn}`),
        lines: () => linesOf(facts.rows),
        typed: (column, value) => (isYesOrNo(column) ? value === 'true' : value),
      };
  const csvColumns = ['record', ...drawn.columns, ...CSV_BESIDE.filter((column) => !drawn.columns.includes(column))];
  const csvLine = (cells: Line): TextRow => csvColumns.map((column) => cells[column] ?? '');
  const meaning = (column: string): string =>
    drawn.columns.includes(column) ? drawn.meaning(column) : t(`column.${column as 'record'}`);

  function* csvRows(): Generator<TextRow> {
    for (const line of drawn.lines()) yield csvLine({ record: drawn.record, ...line, count: '1' });
    // One table from the first line to the last, so that every program reads it: a comment would be a row of too few columns.
    for (const { part, name, cells, contested } of parts)
      yield csvLine({ record: 'account', part, words: name, count: String(cells), text: String(contested) });
    for (const [name, value] of about) yield csvLine({ record: 'about', part: name, text: value });
    for (const column of csvColumns) yield csvLine({ record: 'column', part: column, text: meaning(column) });
  }

  function* cellRows(): Generator<TextRow> {
    for (const line of drawn.lines()) yield drawn.columns.map((column) => line[column] ?? '');
  }

  function* json(): Generator<string> {
    const head = {
      figure: {
        ...{ title: say.plainTitle(facts), subject: facts.subject, finding: facts.finding, language: locale },
        ...{ address: moment.address, publisher: t('register'), state: moment.state.toISOString() },
        licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
      account: Object.fromEntries(parts.map(({ part, cells, contested }) => [part, { cells, contested }])),
      columns: Object.fromEntries(drawn.columns.map((column) => [column, meaning(column)])),
      sources: facts.sources.map(({ slug, title, publisher, date }) => ({
        ...{ title, publisher, date: date?.edtf ?? null },
        address: origin + getPathname({ locale, href: sourceHref(slug) }),
      })),
    };
    yield `${JSON.stringify(head).slice(0, -1)},"${drawn.record}s":[`;
    let separator = '\n';
    for (const line of drawn.lines()) {
      const typed = drawn.columns.map((column) => [column, drawn.typed(column, line[column] ?? '')]);
      yield separator + JSON.stringify(Object.fromEntries(typed));
      separator = ',\n';
    }
    yield '\n]}\n';
  }

  return {
    csv: { header: csvColumns, rows: csvRows() },
    json,
    sheets: [
      { name: t('sheet.cells'), header: drawn.columns, rows: cellRows() },
      {
        name: t('sheet.account'),
        header: [t('sheet.part'), t('sheet.count'), t('sheet.contested')],
        rows: parts.map(({ name, cells, contested }) => [name, String(cells), String(contested)]),
      },
      {
        name: t('sheet.about'),
        header: [t('sheet.name'), t('sheet.value')],
        rows: [
          ...about,
          [t('sheet.meaning'), ''],
          ...drawn.columns.map((column): TextRow => [column, meaning(column)]),
        ],
      },
    ],
  };
}
