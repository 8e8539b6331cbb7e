import { tableShape } from '@/lib/imports/headings/types-shape';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import type { LeftOutReason, PlannedRow } from '@/lib/imports/plan/types';
import { isCount, isTotalName } from '@/lib/imports/words/rules-totals';

/** The fields whose cells say what a row is about; a word for a sum there makes the row one of sums. */
const MEMBERS = ['member', 'member_en', 'member_code'] as const satisfies readonly ImportField[];
const MEETINGS = [
  'meeting',
  'meeting_title',
  'meeting_date',
  'meeting_number',
] as const satisfies readonly ImportField[];

/** Leaves out rows that are no part of the list, each with its reason: those of other networks, and sums. */
export interface RowSieve {
  /** null: the row is to be planned. */
  leftOut(cells: readonly string[]): LeftOutReason | null;
  /** Takes note of what a row came to, so that sums below it can be held against it. */
  note(planned: readonly PlannedRow[]): void;
}

const ATTENDED: readonly string[] = ['present', 'represented_by_deputy'];

export function rowSieve(mapping: ImportMapping): RowSieve {
  const { only } = tableShape(mapping);
  const wanted = new Set(only?.values.map((value) => value.trim()));
  const isTable = SUBJECTS[mapping.subject].headed === 'status';
  const namesMembers = MEMBERS.some((field) => mapping.columns[field] !== undefined);
  const naming = (namesMembers ? MEMBERS : MEETINGS).flatMap((field) => mapping.columns[field] ?? []);
  const headed = isTable ? [...mapping.meetings, ...tableShape(mapping).members].map(({ column }) => column) : [];
  const attended = new Map<number, number>();

  /** Whether the numbers below the headings are those of who came, as far as was read. */
  const fitsCounts = (cells: readonly string[]): boolean =>
    headed.every((column) => {
      const written = (cells[column] ?? '').trim();
      return !/^\d+$/.test(written) || Number(written) === (attended.get(column) ?? 0);
    });

  function isTotal(cells: readonly string[]): boolean {
    let isNamed = false;
    for (const column of naming) {
      const name = cells[column] ?? '';
      if (name === '') continue;
      if (isTotalName(name)) return true;
      isNamed ||= name.trim() !== '';
    }
    if (isNamed) return false;
    const first = cells.find((cell) => cell.trim() !== '');
    if (first !== undefined && isTotalName(first)) return true;
    // Sums without a name: nothing but numbers, and they fit.
    const numbers = headed.map((column) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
    return numbers.length > 0 && numbers.every(isCount) && fitsCounts(cells);
  }

  return {
    leftOut(cells) {
      if (only !== null && !wanted.has((cells[only.column] ?? '').trim())) return 'other_value';
      if (!isTotal(cells)) return null;
      return fitsCounts(cells) ? 'total' : 'total_differs';
    },
    note(planned) {
      if (!isTable) return;
      for (const row of planned) {
        if (row.column === null || !('what' in row) || row.what.subject !== 'attendance') continue;
        if (ATTENDED.includes(row.what.content.status)) attended.set(row.column, (attended.get(row.column) ?? 0) + 1);
      }
    },
  };
}
