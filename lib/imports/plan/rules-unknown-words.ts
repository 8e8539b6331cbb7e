import { VALUE_FIELDS, type ValueField } from '@/lib/imports/mapping/rules-own-words';
import { saysNothing, type ValueReaders } from '@/lib/imports/mapping/rules-values';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { shown } from '@/lib/imports/plan/rules-faults';
import {
  LISTED_AMBIGUOUS,
  LISTED_WORDS,
  type AmbiguousMember,
  type PlanTotals,
  type UnknownWord,
} from '@/lib/imports/plan/types';

const LINES_NAMED = 3;

/** Counts words that nobody has given a meaning, by column, with the first lines that hold them. */
export type UnknownWordCounter = (field: ValueField, column: number, written: string, line: number) => void;

export function countUnknownWords(totals: Pick<PlanTotals, 'unknownWords' | 'furtherUnknown'>): UnknownWordCounter {
  const known = new Map<string, UnknownWord>();
  return (field, column, written, line) => {
    const text = shown(written);
    const key = `${column} ${text}`;
    const word = known.get(key);
    if (word) {
      word.count += 1;
      if (word.lines.length < LINES_NAMED && word.lines.at(-1) !== line) word.lines.push(line);
      return;
    }
    if (known.size >= LISTED_WORDS) {
      totals.furtherUnknown += 1;
      return;
    }
    const first: UnknownWord = { field, column, written: text, count: 1, lines: [line] };
    known.set(key, first);
    totals.unknownWords.push(first);
  };
}

/** Longer ones name no member. */
const LONGEST_WORD = 300;

/** What is asked about a word that names no member for sure. */
export interface MemberQuestion extends Required<Pick<AmbiguousMember, 'candidates' | 'mayCreate'>> {
  why: NonNullable<AmbiguousMember['why']> | 'several';
}

/** Notes words that name no member for sure, each once, with whom they may mean: somebody may say whom. */
export type AmbiguousNoter = (written: string, line: number, question: MemberQuestion) => void;

export function noteAmbiguous(totals: Pick<PlanTotals, 'ambiguous'>): AmbiguousNoter {
  const known = new Map<string, AmbiguousMember>();
  return (written, line, { why, candidates, mayCreate }) => {
    if ((why === 'several' && candidates.length === 0) || written === '' || written.length > LONGEST_WORD) return;
    const word = known.get(written);
    if (!word) {
      if (known.size >= LISTED_AMBIGUOUS) return;
      const first: AmbiguousMember = {
        written,
        count: 1,
        lines: [line],
        candidates: [...candidates],
        ...(why !== 'several' && { why }),
        ...(mayCreate && { mayCreate }),
      };
      known.set(written, first);
      totals.ambiguous.push(first);
      return;
    }
    word.count += 1;
    if (word.lines.length < LINES_NAMED && word.lines.at(-1) !== line) word.lines.push(line);
    // At another time the same word may mean others.
    for (const one of candidates)
      if (!word.candidates.some(({ value }) => value === one.value)) word.candidates.push(one);
  };
}

/** Whether a cell holds a word that nobody has given a meaning. */
export const isUnknownWord = (written: string, meaning: string | undefined): boolean =>
  meaning === undefined && !saysNothing(written);

interface Choice {
  field: ValueField;
  column: number;
  /** Cells found understood: a file repeats the same few. */
  understood: Set<string>;
}

const CELLS_KEPT = 1_000;

/**
 * Looks at every column of choices of a row, whether or not what the row comes to needs it: an unknown word makes its row
 * wrong, and never its column.
 */
export function wordChecker(
  { columns }: Pick<ImportMapping, 'columns'>,
  read: ValueReaders,
  countUnknown: UnknownWordCounter,
): (row: RowCells) => void {
  const choices = VALUE_FIELDS.flatMap((field): Choice[] =>
    columns[field] === undefined ? [] : [{ field, column: columns[field], understood: new Set() }],
  );
  return (row) => {
    for (const { field, column, understood } of choices) {
      const cell = row.cells[column] ?? '';
      if (understood.has(cell)) continue;
      const written = cell.trim();
      if (!isUnknownWord(written, read[field](written))) {
        if (understood.size < CELLS_KEPT) understood.add(cell);
        continue;
      }
      countUnknown(field, column, written, row.line);
      refuseCell(row, field, 'value_not_understood');
    }
  };
}
