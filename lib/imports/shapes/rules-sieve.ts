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
  /**
   * null: the row is to be planned.
   *
   * @param faulty columns whose cells cannot be read: what does not show in the others is not known
   */
  leftOut(cells: readonly string[], faulty?: readonly number[]): LeftOutReason | null;
  /** Takes note of what a row came to, so that sums below it can be held against it. */
  note(planned: readonly PlannedRow[]): void;
}

/** What a sum may count: whoever came, with those who sent a deputy or without. */
const COUNTED: readonly (readonly string[])[] = [
  ['present', 'represented_by_deputy', 'represented_by_somebody'],
  ['present'],
];

export function rowSieve(mapping: ImportMapping): RowSieve {
  const { only } = tableShape(mapping);
  const wanted = new Set(only?.values.map((value) => value.trim()));
  const isTable = SUBJECTS[mapping.subject].headed === 'status';
  const namesMembers = MEMBERS.some((field) => mapping.columns[field] !== undefined);
  const naming = (namesMembers ? MEMBERS : MEETINGS).flatMap((field) => mapping.columns[field] ?? []);
  const headed = isTable ? [...mapping.meetings, ...tableShape(mapping).members].map(({ column }) => column) : [];
  const counts = COUNTED.map((statuses) => ({ statuses, byColumn: new Map<number, number>() }));

  /** Whether the numbers below the headings are those of who came, as far as was read. */
  const fitsCounts = (cells: readonly string[]): boolean =>
    counts.some(({ byColumn }) =>
      headed.every((column) => {
        const written = (cells[column] ?? '').trim();
        return !/^\d+$/.test(written) || Number(written) === (byColumn.get(column) ?? 0);
      }),
    );

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
    leftOut(cells, faulty = []) {
      if (only !== null && faulty.includes(only.column)) return null;
      if (only !== null && !wanted.has((cells[only.column] ?? '').trim())) return 'other_value';
      if (naming.some((column) => faulty.includes(column)) || !isTotal(cells)) return null;
      return fitsCounts(cells) ? 'total' : 'total_differs';
    },
    note(planned) {
      if (!isTable) return;
      for (const row of planned) {
        if (row.column === null || !('what' in row) || row.what.subject !== 'attendance') continue;
        for (const { statuses, byColumn } of counts)
          if (statuses.includes(row.what.content.status)) byColumn.set(row.column, (byColumn.get(row.column) ?? 0) + 1);
      }
    },
  };
}
