import type { AttendanceStatus } from '@/lib/attendance/types';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { PlannedRow, SumDifference } from '@/lib/imports/plan/types';
import { fewest, readNumber, yearSums, type Difference } from '@/lib/imports/shapes/rules-sums-years';
import { valueReaders } from '@/lib/imports/mapping/rules-values';
import { isRepresentation, REPRESENTATIONS } from '@/lib/imports/words/rules-representation';
import { countedBySum, type Counted } from '@/lib/imports/words/rules-totals';

type Tally = Partial<Record<AttendanceStatus, number>>;

/** Holds the sums of a file against what was read of it. */
export interface SumKeeper {
  /** Whether a row of the list has been read: before, numbers alone are no sums of anything. */
  readonly hasBegun: boolean;
  /** Takes note of what a row came to. */
  note(planned: readonly PlannedRow[], cells: readonly string[]): void;
  /** The numbers of a row of sums that are not those of what was read above it, or since the sums before. */
  compareRow(cells: readonly string[], name: string): readonly Difference[];
  /** The same, where the row is one; what has nothing above it is held against all that stands below, at the end. */
  endPart(line: number, cells: readonly string[], name: string): readonly Difference[];
  /** The sums at the end of an ordinary row that are not those of its own cells. */
  compareColumns(cells: readonly string[], planned: readonly PlannedRow[]): readonly Difference[];
  /** After the last row: the sums above all others. */
  end(): readonly SumDifference[];
}

const sumUp = (tally: Tally | undefined, statuses: readonly AttendanceStatus[]): number =>
  tally ? statuses.reduce((sum, status) => sum + (tally[status] ?? 0), 0) : 0;

function raise(tally: Tally, { what }: Extract<PlannedRow, { what: unknown }>): void {
  if (what.subject !== 'attendance') return;
  const { status } = what.content;
  tally[status] = (tally[status] ?? 0) + 1;
}

/** What has been read of a table so far, below each heading and in all. */
class Part {
  readonly byColumn = new Map<number | null, Tally>();
  readonly all: Tally = {};
  rows = 0;

  add(planned: readonly PlannedRow[]): void {
    this.rows += 1;
    for (const entry of planned) {
      if (!('what' in entry)) continue;
      raise(this.all, entry);
      if (entry.column === null) continue;
      const tally = this.byColumn.get(entry.column) ?? {};
      this.byColumn.set(entry.column, tally);
      raise(tally, entry);
    }
  }
}

export function sumKeeper(mapping: ImportMapping, header: (column: number) => string): SumKeeper {
  const { headed: headedField, asserts } = SUBJECTS[mapping.subject];
  const isTable = headedField === 'status';
  const { leftOut, members, statuses } = tableShape(mapping);
  const inBlocks = new Set(statuses.map(({ column }) => column));
  const headed = isTable
    ? [...mapping.meetings, ...members].map(({ column }) => column).filter((column) => !inBlocks.has(column))
    : [];
  const read = valueReaders(mapping);
  const sums = isTable ? leftOut.flatMap(({ column, why }) => (why === 'total' ? [column] : [])) : [];
  const ofYears = yearSums(mapping);
  const early: { line: number; cells: readonly string[]; name: string }[] = [];
  const everything = new Part();
  let sinceSums = new Part();

  function compareWith(part: Part, cells: readonly string[], counted: Counted): readonly Difference[] {
    const tallies = [
      ...headed.map((column) => ({ column, tally: part.byColumn.get(column) })),
      ...sums.map((column) => ({ column, tally: part.all })),
    ];
    const compare = (statuses: readonly AttendanceStatus[]) =>
      tallies.flatMap(({ column, tally }): Difference[] => {
        const [written, read] = [readNumber(cells[column]), sumUp(tally, statuses)];
        return written === null || written === read ? [] : [{ column, written, read }];
      });
    return [...fewest(counted.map(compare)), ...compareStatuses(part, cells)];
  }

  /** Below the word of a status stands how many have it. */
  const compareStatuses = (part: Part, cells: readonly string[]): readonly Difference[] =>
    statuses.flatMap(({ column, name, at }): Difference[] => {
      const [written, meaning] = [readNumber(cells[column]), read.status(name)];
      if (written === null || meaning === undefined || meaning === 'not_recorded' || meaning === 'not_a_member')
        return [];
      // Who stands in may be named below "vertreten".
      const counts = isRepresentation(meaning) ? REPRESENTATIONS : [meaning];
      const found = sumUp(isTable ? part.byColumn.get(at) : part.all, counts);
      return written === found ? [] : [{ column, written, read: found }];
    });

  /** A list without headings has one number to compare: of those who came, or of its rows. */
  function compareList(part: Part, cells: readonly string[], counted: Counted): readonly Difference[] {
    const numbers = cells.flatMap((cell, column) => {
      const written = readNumber(cell);
      return written === null ? [] : [{ column, written }];
    });
    const [only] = numbers;
    if (!only || numbers.length > 1 || headedField === 'membership') return [];
    const read = [...(asserts ? counted.map((statuses) => sumUp(part.all, statuses)) : []), part.rows];
    return read.includes(only.written) ? [] : [{ ...only, read: read[0] ?? 0 }];
  }

  function compareRow(cells: readonly string[], name: string): readonly Difference[] {
    const counted = countedBySum(name);
    if (counted === null || everything.rows === 0) return [];
    if (ofYears) return ofYears.compareRow(cells);
    const compare = isTable || statuses.length > 0 ? compareWith : compareList;
    return fewest(
      [everything, ...(sinceSums.rows > 0 ? [sinceSums] : [])].map((part) => compare(part, cells, counted)),
    );
  }

  return {
    get hasBegun() {
      return everything.rows > 0;
    },
    note(planned, cells) {
      ofYears?.note(planned, cells);
      everything.add(planned);
      sinceSums.add(planned);
    },
    compareRow,
    endPart(line, cells, name) {
      if (everything.rows === 0) early.push({ line, cells, name });
      const found = compareRow(cells, name);
      sinceSums = new Part();
      return found;
    },
    compareColumns(cells, planned) {
      if (ofYears) return ofYears.compareColumns(cells);
      if (sums.length === 0) return [];
      const tally: Tally = {};
      for (const entry of planned) if ('what' in entry) raise(tally, entry);
      return sums.flatMap((column): Difference[] => {
        const [written, counted] = [readNumber(cells[column]), countedBySum(header(column))];
        if (written === null || counted === null) return [];
        const read = counted.map((statuses) => sumUp(tally, statuses));
        return read.includes(written) ? [] : [{ column, written, read: read[0] ?? 0 }];
      });
    },
    end: () => early.flatMap(({ line, cells, name }) => compareRow(cells, name).map((found) => ({ line, ...found }))),
  };
}
