import { createTranslator } from 'use-intl/core';
import type { Locale } from '@/lib/core/localised-text';
import { messagesByLocale } from '@/lib/i18n/messages';
import { HEADED_USES, type ColumnAccount, type ColumnUse } from '@/lib/imports/account/types';
import type { PlanSummary } from '@/lib/imports/jobs/types';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { LEFT_OUT_REASONS, type UnknownWord } from '@/lib/imports/plan/types';
import { isRepresentation } from '@/lib/imports/words/rules-representation';
import { ROW_KINDS } from '@/lib/imports/plan/types-rows';

/** A line of an account of columns: one column, or several meetings of which all is understood. */
export interface ColumnLine {
  column: string;
  use: string;
  count: string;
  /** null where every word has a meaning. */
  unknown: string | null;
}

/** What becomes of each column of a file, in words: the same on the page and at a terminal. */
export function columnSentences(locale: Locale) {
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importAccount.columns' });
  const fields = createTranslator({ locale, messages, namespace: 'importPages.field' });
  const cell = createTranslator({ locale, messages, namespace: 'status.cell' });
  const mode = createTranslator({ locale, messages, namespace: 'status.mode' });
  const codes = createTranslator({ locale, messages, namespace: 'importPages.codes.system' });

  function toUseText(use: ColumnUse): string {
    switch (use.kind) {
      case 'meeting':
      case 'member':
      case 'year':
      case 'filter':
        return t(use.kind);
      case 'status':
        if (use.meaning === null) return t('statusOpen');
        return t(isRepresentation(use.meaning) ? 'statusRepresented' : 'status', {
          meaning: [cell(use.meaning), ...(use.mode === null ? [] : [mode(use.mode)])].join(', '),
        });
      case 'field':
        return use.codes === null
          ? t(use.onlyNew ? 'onlyNew' : 'field', { field: fields(use.field) })
          : t('codes', { field: fields(use.field), system: codes(use.codes) });
      case 'ignored':
        return t(use.why);
    }
  }

  const wordText = ({ written, count, lines }: UnknownWord): string =>
    t('word', {
      written,
      count,
      lines: t('lines', { count: lines.length, lines: lines.join(', '), more: count > lines.length ? 'yes' : 'no' }),
    });

  const usesText = ({ use, standIns }: Pick<ColumnAccount, 'use' | 'standIns'>): string =>
    standIns === 0 ? toUseText(use) : t('standIns', { use: toUseText(use), count: standIns });

  const toLine = ({ heading, state, isHidden, filled, unknown, ...column }: ColumnAccount): ColumnLine => ({
    column: t(isHidden ? 'hiddenColumn' : 'named', { column: heading }),
    use: state === 'half_understood' ? t('half', { use: usesText(column) }) : usesText(column),
    count: filled === null ? t('countUnknown') : t('count', { count: filled }),
    unknown: unknown.length === 0 ? null : t('unknown', { words: unknown.map(wordText).join(', ') }),
  });

  /** Columns of one kind that are understood, as one line: a table has hundreds of meetings. */
  function headedLine(headed: readonly ColumnAccount[]): ColumnLine[] {
    const [first, last] = [headed[0], headed.at(-1)];
    if (!first || !last) return [];
    if (first === last) return [toLine(first)];
    const isCounted = headed.every(({ filled }) => filled !== null);
    const count = headed.reduce((sum, { filled }) => sum + (filled ?? 0), 0);
    return [
      {
        column: t('meetings', { count: headed.length, first: first.heading, last: last.heading }),
        use: toUseText(first.use),
        count: isCounted ? t('count', { count }) : t('countUnknown'),
        unknown: null,
      },
    ];
  }

  return {
    lede(columns: readonly ColumnAccount[]): string {
      const count = (state: ColumnAccount['state']) => columns.filter((column) => column.state === state).length;
      const half = count('half_understood');
      return t('lede', { read: count('used') + half, half, ignored: count('ignored') });
    },
    /** All columns, each in one line and none twice. */
    lines(columns: readonly ColumnAccount[]): ColumnLine[] {
      const isPlain = ({ use, state, isHidden }: ColumnAccount) =>
        HEADED_USES.some((kind) => kind === use.kind) && state === 'used' && !isHidden;
      const plain = columns.filter(isPlain);
      return [
        ...columns.filter((column) => !isPlain(column)).map(toLine),
        ...HEADED_USES.flatMap((kind) => headedLine(plain.filter(({ use }) => use.kind === kind))),
      ];
    },
    further: ({ furtherUnknown = 0 }: Pick<PlanSummary, 'furtherUnknown'>): string | null =>
      furtherUnknown === 0 ? null : t('further', { count: furtherUnknown }),
  };
}

/** What a row comes to: one entry, one for each filled cell, or one for each seat that its years make. */
const WHOLES = { none: 'rows', status: 'entries', membership: 'seats' } as const;

/** How what has been read adds up, in words: "Read: 5 rows = 2 new + 0 same + …". Empty for plans of earlier versions. */
export function readSentences(
  locale: Locale,
  { rows, read, leftOut }: Pick<PlanSummary, 'rows' | 'read' | 'leftOut'>,
  { subject, values }: Pick<ImportMapping, 'subject'> & Partial<Pick<ImportMapping, 'values'>>,
): string[] {
  if (!read || !leftOut) return [];
  const messages = messagesByLocale[locale];
  const t = createTranslator({ locale, messages, namespace: 'importAccount.read' });
  const kinds = createTranslator({ locale, messages, namespace: 'importRows.kind' });
  const parts = ROW_KINDS.map((kind) => t('part', { count: rows[kind], kind: kinds(kind) })).join(' + ');
  const reasons = LEFT_OUT_REASONS.filter((reason) => leftOut[reason] > 0);
  const { headed } = SUBJECTS[subject];
  const isWhole = subject !== 'attendances' || read.entries === read.rows;
  const whole = t(isWhole ? WHOLES[headed ?? 'none'] : 'standsFor', { rows: read.rows, entries: read.entries, parts });
  const numbers = SUBJECTS[subject].headed === 'status' ? countsAsPresence(values?.status ?? {}) : [];
  const sizes =
    numbers.some((number) => Number(number) >= FEWEST_OF_COUNTS) && numbers.length > 1
      ? [t('sizes', { count: numbers.length, numbers: numbers.join(', ') })]
      : [];
  if (reasons.length === 0) return [whole, ...sizes];
  const marked = ROW_KINDS.reduce((sum, kind) => sum + (kind === 'left_out' ? 0 : rows[kind]), 0);
  const said = leftOut.not_recorded + leftOut.not_a_member + leftOut.duplicate;
  return [
    whole,
    // A table without a single mark may show with colours who came.
    ...(SUBJECTS[subject].headed === 'status' && leftOut.no_entries > 0 && marked + said === 0 ? [t('noMarks')] : []),
    t('leftOut', { parts: reasons.map((reason) => t(`reason.${reason}`, { count: leftOut[reason] })).join(', ') }),
    ...sizes,
  ];
}

/** 1 and 2 may be two ways of coming. */
const FEWEST_OF_COUNTS = 3;

/** Numbers that are read as somebody's coming. Several of them count persons, or are codes: neither is kept. */
const countsAsPresence = (status: ImportMapping['values']['status']): string[] =>
  Object.entries(status)
    .filter(([written, meaning]) => /^[1-9]\d{0,3}$/.test(written) && meaning === 'present')
    .map(([written]) => written)
    .sort((a, b) => Number(a) - Number(b));
