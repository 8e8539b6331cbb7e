import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import type { HiddenRow } from '@/lib/imports/files/rows/types';
import { explainsBlank, explainsColour, explainsDash } from '@/lib/imports/files/legend/rules';
import { hidesSomething } from '@/lib/imports/files/rules-hidden';
import type { FileInspection } from '@/lib/imports/files/types-inspection';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import type { DateOrder, OrderExample } from '@/lib/imports/mapping/rules-date-order';
import { besideStatus } from '@/lib/imports/mapping/rules-guess-values';
import { unclearValues, type ShownMark } from '@/lib/imports/mapping/rules-proposal';
import type { HiddenChoice, ImportMapping } from '@/lib/imports/mapping/types';

/*
 * What somebody has to know of a file, or to say about it, before it is read: the same words on the page and at a
 * terminal.
 */

/**
 * What the file says of the order of day and month.
 *
 * @param said what somebody has said where the file proves nothing; null: nobody has
 */
export function orderSentence(locale: Locale, order: DateOrder, said: boolean | null): string {
  const t = createTranslator({ locale, messages: messagesByLocale[locale], namespace: 'importAccount.order' });
  const where = ({ line }: OrderExample): string => (line === null ? t('heading') : t('line', { line }));
  const first = (dayFirst: boolean) => (dayFirst ? 'yes' : 'no');
  switch (order.kind) {
    case 'none':
      return t('none');
    case 'proved':
      return t('proved', { dayFirst: first(order.dayFirst), where: where(order.by), text: order.by.text });
    case 'open':
      return said === null
        ? t('open', { text: order.example.text, where: where(order.example) })
        : t('said', { dayFirst: first(said) });
    case 'both':
      return t('both', {
        first: where(order.dayFirst),
        firstText: order.dayFirst.text,
        second: where(order.monthFirst),
        secondText: order.monthFirst.text,
      });
  }
}

/** Ranges of lines that a sentence names. */
const NAMED_RANGES = 20;

/** What the file does not show, by name, and what becomes of it; empty where it shows all. */
export function hiddenSentences(
  locale: Locale,
  { header, sheet, hidden }: Pick<FileInspection, 'header' | 'sheet' | 'hidden'>,
  choice: HiddenChoice | null,
): string[] {
  if (!hidden) return [];
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importAccount.hidden' });
  const columns = createTranslator({ locale, messages, namespace: 'importAccount.columns' });
  const range: Readonly<Record<HiddenRow, (range: string) => string>> = {
    hidden: (lines) => t('hiddenRange', { range: lines }),
    filtered: (lines) => t('filteredRange', { range: lines }),
  };
  const { ranges } = hidden.rows;
  const rows = ranges
    .slice(0, NAMED_RANGES)
    .map(({ from, to, why }) => range[why](from === to ? String(from) : `${from}–${to}`));
  const named = ranges.slice(0, NAMED_RANGES).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const isMore = named < hidden.rows.hidden + hidden.rows.filtered;
  const sheets = hidden.sheets.filter((name) => name !== sheet);
  const asked = hidesSomething({ hidden });
  return [
    ...(rows.length > 0 ? [t('rows', { ranges: rows.join(', '), more: isMore ? 'yes' : 'no' })] : []),
    ...(hidden.columns.length > 0
      ? [
          t('columns', {
            columns: hidden.columns.map((column) => columns('named', { column: header[column] ?? '' })).join(', '),
          }),
        ]
      : []),
    ...(sheets.length > 0 ? [t('sheets', { sheets: sheets.join(', ') })] : []),
    ...(asked && choice !== null ? [t(choice === 'read' ? 'wasRead' : 'wasLeftOut')] : []),
  ];
}

/** Sums of the file that are not what was read, each with its line, its column and both numbers; empty where all agree. */
export function sumSentences(
  locale: Locale,
  { header }: { header: readonly string[] },
  { sums }: Pick<PlanSummary, 'sums'>,
): { what: string; cells: string[] } | null {
  if (!sums || sums.count === 0) return null;
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importAccount.sums' });
  const columns = createTranslator({ locale, messages, namespace: 'importAccount.columns' });
  const more = sums.count - sums.differences.length;
  const cells = sums.differences.map(({ column, ...found }) =>
    t('cell', { ...found, column: columns('named', { column: header[column] ?? '' }) }),
  );
  return {
    what: t('what', { count: sums.count }),
    cells: [...cells, ...(more > 0 ? [t('more', { count: more })] : [])],
  };
}

/** Rows that name no member, and words that several states bear, which the list decides itself by naming the other one. */
export function apartSentences(
  locale: Locale,
  { apart = [], noMembers = [] }: Pick<PlanSummary, 'apart' | 'noMembers'>,
): string[] {
  const t = createTranslator({ locale, messages: messagesByLocale[locale], namespace: 'importAccount' });
  const rows = noMembers.map((one) => t('noMember', { ...one })).join(', ');
  return [
    ...(noMembers.length > 0 ? [t('noMembers', { count: noMembers.length, rows })] : []),
    ...apart.map((one) => t('apart', { ...one })),
  ];
}

/** What the marks of a list are taken to mean, where that is no plain word. */
export function markSentences(locale: Locale, marks: readonly ShownMark[]): string[] {
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importAccount.marks' });
  const cell = createTranslator({ locale, messages, namespace: 'status.cell' });
  const list = (origin: ShownMark['origin']): string =>
    marks
      .filter((mark) => mark.origin === origin)
      .map(({ written, meaning, note, said }) => {
        const told = said === undefined ? cell(meaning) : t('said', { meaning: cell(meaning), said });
        return t(note === undefined ? 'mark' : 'markWithNote', { written, meaning: told, note: note ?? '' });
      })
      .join(', ');
  const [guessed, legend] = [list('letters'), list('legend')];
  return [
    ...(legend === '' ? [] : [t('listLegend', { marks: legend })]),
    ...(guessed === '' ? [] : [t('listGuessed', { marks: guessed })]),
  ];
}

/** Footnotes that are named; a list has a few. */
const NAMED_FOOTNOTES = 20;

/** What the file explains and the register does not read: empty cells, colours, footnotes, comments, strokes. */
export function unreadSentences(
  locale: Locale,
  { legend = [], footnotes = [], beside }: Pick<FileInspection, 'legend' | 'footnotes' | 'beside'>,
): string[] {
  const t = createTranslator({ locale, messages: messagesByLocale[locale], namespace: 'importAccount.marks' });
  const colours = legend
    .filter(explainsColour)
    .map(({ mark, text }) => t('mark', { written: mark, meaning: text }))
    .join(', ');
  return [
    ...legend.filter(explainsBlank).map(({ mark, text }) => t('blank', { mark, meaning: text })),
    ...legend.filter(explainsDash).map(({ mark, text }) => t('dash', { mark, meaning: text })),
    ...(colours === '' ? [] : [t('colours', { marks: colours })]),
    ...(footnotes.length === 0
      ? []
      : [
          t('footnotes', {
            notes: footnotes
              .slice(0, NAMED_FOOTNOTES)
              .map((note) => t('footnote', { ...note }))
              .join(', '),
            more: footnotes.length - Math.min(footnotes.length, NAMED_FOOTNOTES),
          }),
        ]),
    ...(['commented', 'struck', 'concealed'] as const).flatMap((what) => {
      const { count, cells } = beside?.[what] ?? { count: 0, cells: [] };
      return count === 0 ? [] : [t(what, { count, cells: cells.join(', '), more: count - cells.length })];
    }),
  ];
}

/** Whether colours, strokes or values that are not shown may say the opposite of the marks that are read: a person has to look. */
export const unreadMayChange = ({ legend = [], beside }: Pick<FileInspection, 'legend' | 'beside'>): boolean =>
  legend.some(explainsColour) || (beside?.struck.count ?? 0) + (beside?.concealed?.count ?? 0) > 0;

/** Marks that the file explains in words that are not known: beside the question what they mean. */
export function explainedSentences(
  locale: Locale,
  mapping: ImportMapping,
  inspection: Pick<FileInspection, 'values' | 'samples' | 'legend'>,
): string[] {
  const t = createTranslator({ locale, messages: messagesByLocale[locale], namespace: 'importAccount.marks' });
  const open = unclearValues(mapping, inspection).find(({ field }) => field === 'status')?.values ?? [];
  const { legend = [] } = inspection;
  const explained = legend.filter(({ mark }) => open.includes(mark));
  const listed = (entries: typeof legend) =>
    entries.map(({ mark, text }) => t('mark', { written: mark, meaning: text })).join(', ');
  const beside = explained.filter(({ mark }) => besideStatus(mark, legend) !== null);
  return [
    ...(explained.length > 0 ? [t('listExplained', { marks: listed(explained) })] : []),
    ...(beside.length > 0 ? [t('explainedBeside', { marks: listed(beside) })] : []),
  ];
}
