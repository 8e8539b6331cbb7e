import { tableShape } from '@/lib/imports/headings/types-shape';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { LEAVE_OUT } from '@/lib/imports/names/types-answer';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';
import type { LeftOutReason } from '@/lib/imports/plan/types';
import type { SumKeeper } from '@/lib/imports/shapes/rules-sums';
import { asksOfMeeting } from '@/lib/imports/words/rules-no-member';
import { isCount, isCountedName, isTotalName } from '@/lib/imports/words/rules-totals';

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
  /** What stands before the numbers of a row of sums; empty where nothing does. */
  sumName(cells: readonly string[]): string;
  /** What a row names its member by; empty where it names none. */
  memberName(cells: readonly string[]): string;
}

export function rowSieve(mapping: ImportMapping, sums: Pick<SumKeeper, 'compareRow' | 'hasBegun'>): RowSieve {
  const { only } = tableShape(mapping);
  const wanted = new Set(only?.values.map((value) => value.trim()));
  const leftOutMembers = new Set(
    Object.entries(mapping.members ?? {}).flatMap(([word, said]) => (said === LEAVE_OUT ? [word] : [])),
  );
  const isTable = SUBJECTS[mapping.subject].headed === 'status';
  const namesMembers = MEMBERS.some((field) => mapping.columns[field] !== undefined);
  const naming = (namesMembers ? MEMBERS : MEETINGS).flatMap((field) => mapping.columns[field] ?? []);
  const headed = isTable ? [...mapping.meetings, ...tableShape(mapping).members].map(({ column }) => column) : [];

  const sumName = (cells: readonly string[]): string =>
    [...naming.map((column) => cells[column] ?? ''), ...cells].find(
      (cell) => isTotalName(cell) || isCountedName(cell),
    ) ?? '';

  /** "anwesend" before numbers and nothing else: they count what stands above them. */
  function areCounts(cells: readonly string[], named: number): boolean {
    const others = cells.filter((cell, column) => column !== named && cell.trim() !== '');
    return others.length > 0 && others.every(isCount);
  }

  /** Whether its numbers are those of what was read. */
  const fits = (cells: readonly string[]): boolean => sums.compareRow(cells, sumName(cells)).length === 0;

  function isTotal(cells: readonly string[]): boolean {
    let isNamed = false;
    for (const column of naming) {
      const name = cells[column] ?? '';
      if (name === '') continue;
      if (isTotalName(name) || (isCountedName(name) && areCounts(cells, column))) return true;
      isNamed ||= name.trim() !== '';
    }
    if (isNamed) return false;
    const first = cells.find((cell) => cell.trim() !== '');
    if (first !== undefined && isTotalName(first)) return true;
    // Sums without a name: nothing but numbers, and they fit.
    const numbers = headed.map((column) => (cells[column] ?? '').trim()).filter((cell) => cell !== '');
    return numbers.length > 0 && sums.hasBegun && numbers.every(isCount) && fits(cells);
  }

  return {
    leftOut(cells, faulty = []) {
      if (
        leftOutMembers.size > 0 &&
        naming.concat(mapping.columns.iso_code ?? []).some((column) => leftOutMembers.has((cells[column] ?? '').trim()))
      )
        return 'member_left_out';
      if (only !== null && faulty.includes(only.column)) return null;
      if (only !== null && !wanted.has((cells[only.column] ?? '').trim())) return 'other_value';
      if (naming.some((column) => faulty.includes(column))) return null;
      if (namesMembers && naming.some((column) => asksOfMeeting(cells[column] ?? ''))) return 'no_member';
      if (!isTotal(cells)) return null;
      return fits(cells) ? 'total' : 'total_differs';
    },
    sumName,
    memberName: (cells) => naming.map((column) => (cells[column] ?? '').trim()).find((name) => name !== '') ?? '',
  };
}
