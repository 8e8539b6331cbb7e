import { tableShape } from '@/lib/imports/headings/types-shape';
import { valueReaders } from '@/lib/imports/mapping/rules-values';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping, MembershipMeaning } from '@/lib/imports/mapping/types';
import type { PlannedRow, SumDifference } from '@/lib/imports/plan/types';
import { SEAT_KINDS } from '@/lib/members/types';

/** Of a sum of a file from what was read; its line is told by whoever has the row. */
export type Difference = Omit<SumDifference, 'line'>;

/** Which seats a sum may count: those of full members, with partners and observers or without, or all. */
const COUNTED: readonly (readonly MembershipMeaning[])[] = [
  ['full'],
  ['full', 'partner'],
  ['full', 'partner', 'observer'],
  SEAT_KINDS,
];

/** The number in a cell of sums; null where it holds none. */
export const readNumber = (cell: string | undefined): number | null => {
  const written = (cell ?? '').trim();
  return /^\d{1,9}$/.test(written) ? Number(written) : null;
};

/** Of several ways of counting, the one that a file is least at odds with. */
export const fewest = (found: readonly (readonly Difference[])[]): readonly Difference[] =>
  found.toSorted((one, other) => one.length - other.length)[0] ?? [];

/** Holds the sums of a table of memberships by year against its codes: null where a list is none. */
export function yearSums(mapping: ImportMapping) {
  if (SUBJECTS[mapping.subject].headed !== 'membership') return null;
  const { years, leftOut } = tableShape(mapping);
  const sums = leftOut.flatMap(({ column, why }) => (why === 'total' ? [column] : []));
  const read = valueReaders(mapping).membership;
  const tallies = new Map<number, Map<MembershipMeaning, number>>();
  const meaningIn = (cells: readonly string[], column: number): MembershipMeaning | undefined =>
    read((cells[column] ?? '').trim());

  return {
    /** Takes note of the codes of a row that was read. */
    note(planned: readonly PlannedRow[], cells: readonly string[]): void {
      if (planned.some(({ kind }) => kind === 'wrong')) return;
      for (const { column } of years) {
        const meaning = meaningIn(cells, column);
        if (meaning === undefined) continue;
        const tally = tallies.get(column) ?? new Map<MembershipMeaning, number>();
        tallies.set(column, tally.set(meaning, (tally.get(meaning) ?? 0) + 1));
      }
    },
    /** The members of each year that are not as many as a row of sums says. */
    compareRow: (cells: readonly string[]): readonly Difference[] =>
      fewest(
        COUNTED.map((counted) =>
          years.flatMap(({ column }): Difference[] => {
            const written = readNumber(cells[column]);
            const found = counted.reduce((sum, meaning) => sum + (tallies.get(column)?.get(meaning) ?? 0), 0);
            return written === null || written === found ? [] : [{ column, written, read: found }];
          }),
        ),
      ),
    /** The years of a member that are not as many as a column of sums says. */
    compareColumns: (cells: readonly string[]): readonly Difference[] =>
      sums.flatMap((column): Difference[] => {
        const written = readNumber(cells[column]);
        const found = COUNTED.map(
          (counted) => years.filter((year) => counted.some((one) => one === meaningIn(cells, year.column))).length,
        );
        return written === null || found.includes(written) ? [] : [{ column, written, read: found[0] ?? 0 }];
      }),
  };
}
