import { completenessKeeper } from '@/lib/imports/absences/rules-complete';
import { nameListedAbsences } from '@/lib/imports/absences/rules-listed';
import { nameAbsencesFromMeetings } from '@/lib/imports/absences/rules-meetings';
import { nameAbsencesFromSeats } from '@/lib/imports/absences/rules-seats';
import { attendancePlanner, readRowMeaning } from '@/lib/imports/plan/rules-attendance';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { count, emptyTotals, fault } from '@/lib/imports/plan/rules-faults';
import { matrixPlanner } from '@/lib/imports/plan/rules-matrix';
import { meetingPlanner } from '@/lib/imports/plan/rules-meeting';
import { nameLeftOutside } from '@/lib/imports/plan/rules-left-outside';
import { delegatesPlanner } from '@/lib/imports/shapes/rules-delegates';
import { membershipPlanner } from '@/lib/imports/shapes/rules-membership';
import { membershipRowsPlanner } from '@/lib/imports/shapes/rules-membership-rows';
import { sectionKeeper } from '@/lib/imports/shapes/rules-sections';
import { rowSieve } from '@/lib/imports/shapes/rules-sieve';
import { turnedPlanner } from '@/lib/imports/shapes/rules-turned';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import { personalFinder } from '@/lib/imports/plan/rules-personal';
import { planSetting, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { columnUse } from '@/lib/imports/mapping/rules-headed';
import { announcesLegend, isFootnote } from '@/lib/imports/files/rules-legend';
import { explainsStatus } from '@/lib/imports/mapping/rules-guess-values';
import { wordChecker } from '@/lib/imports/plan/rules-unknown-words';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { LeftOutReason, PlannedRow, PlanTotals } from '@/lib/imports/plan/types';

/** A plan in the making. Rows are given in the file's order; what they come to depends on those before. */
export interface Plan {
  readonly totals: PlanTotals;
  /** One entry for a row, of a matrix one for each cell that is not blank. Never throws for what a file may hold. */
  take(row: ReadRow): readonly PlannedRow[];
  /** To be told every row before the first is taken; null where that is of no use. */
  readonly survey: ((row: ReadRow) => void) | null;
  /** After the last row: what only all of them together tell. */
  end(): void;
}

interface RowPlanner {
  plan(row: RowCells): readonly PlannedRow[];
  /** Looks at all rows before the first is planned, where what one comes to depends on those behind it. */
  survey?(row: RowCells): void;
  end?: () => void;
}

/** Names whoever seats make absent, and what they leave outside. */
function nameConsequences(seats: Parameters<typeof nameLeftOutside>[0], setting: PlanSetting): void {
  nameLeftOutside(seats, setting);
  nameAbsencesFromSeats(seats, setting);
}

const PLANNERS: Readonly<Record<ImportSubject, (setting: PlanSetting) => RowPlanner>> = {
  attendances: (setting) => {
    const planEntry = attendancePlanner(setting);
    const keepSection = sectionKeeper(setting.mapping);
    return {
      plan: (row) => {
        keepSection(row);
        return [planEntry({ row, column: null, meaning: readRowMeaning(row, setting) })];
      },
    };
  },
  delegates: delegatesPlanner,
  attendance_matrix: (setting) => ({ plan: matrixPlanner(setting) }),
  attendance_turned: (setting) => ({ plan: turnedPlanner(setting) }),
  meetings: (setting) => {
    const planMeeting = meetingPlanner(setting);
    return { plan: (row) => [planMeeting(row)], end: () => nameAbsencesFromMeetings(setting) };
  },
  members: (setting) => {
    const { planMember, listSeats } = memberPlanner(setting);
    return { plan: (row) => [planMember(row)], end: () => nameConsequences(listSeats(), setting) };
  },
  membership_years: (setting) => {
    const { plan, listSeats } = membershipPlanner(setting);
    return { plan, end: () => nameConsequences(listSeats(), setting) };
  },
  membership_rows: (setting) => {
    const { survey, plan, listSeats } = membershipRowsPlanner(setting);
    return { survey, plan, end: () => nameConsequences(listSeats(), setting) };
  },
};

/** How many entries a row makes: one, but of a table with headings of one kind one for each cell that holds something. */
function countEntries({ cells }: ReadRow, mapping: ImportMapping, isWhole: boolean): number {
  if (SUBJECTS[mapping.subject].headed !== 'status' || isWhole) return 1;
  const headed = [...mapping.meetings, ...tableShape(mapping).members];
  return Math.max(1, headed.filter(({ column }) => (cells[column] ?? '').trim() !== '').length);
}

/**
 * Nothing but an explanation of marks: "X = anwesend", and of a table with marks "* ab 11 Uhr". Of nearly every row the
 * first cell says that it is none.
 */
function isLegend(cells: readonly string[], hasMarks: boolean): boolean {
  let explains = false;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (explainsStatus(cell) || (hasMarks && isFootnote(cell))) explains = true;
    else if (!announcesLegend(cell)) return false;
  }
  return explains;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** Begins a plan against the register as it is known. Reads no clock and keeps no row. */
export function startPlan(mapping: ImportMapping, known: KnownRegister): Plan {
  const totals = emptyTotals();
  const setting = planSetting(mapping, known, totals);
  const planner = PLANNERS[mapping.subject](setting);
  const sieve = rowSieve(mapping);
  const checkWords = wordChecker(mapping, setting.read, setting.countUnknown);
  const guard = { find: personalFinder(), keeps: mapping.keepPersonalTexts === true };
  const keepComplete = completenessKeeper(mapping, totals);
  const readsHidden = mapping.hidden === 'read';
  const hasMarks = SUBJECTS[mapping.subject].headed === 'status';
  const isUsed = columnUse(mapping);

  /** Whether all that is read of a row can be read: a sum without its result is no fault of the marks beside it. */
  const canBeRead = (row: ReadRow): boolean =>
    row.kind === 'row' || row.faultyCells?.every((column) => !isUsed(column)) === true;

  const toCells = ({ line, cells }: ReadRow): RowCells => ({
    line,
    cells,
    columns: mapping.columns,
    faults: [],
    guard,
    personal: [],
  });

  /** Why a row is left out before anybody looks at what it says; null where it is planned. */
  function leftOutReason(row: ReadRow): LeftOutReason | null {
    if (row.hidden !== undefined && !readsHidden) return row.hidden;
    if (isBlank(row.cells)) return canBeRead(row) ? 'blank' : null;
    if (isLegend(row.cells, hasMarks)) return 'legend';
    if (row.kind === 'row') return sieve.leftOut(row.cells);
    return row.faultyCells ? sieve.leftOut(row.cells, row.faultyCells) : null;
  }

  function plan(row: ReadRow, reason: LeftOutReason | null): readonly PlannedRow[] {
    const { line } = row;
    if (reason !== null) return [{ kind: 'left_out', line, column: null, reason, otherLine: null }];
    if (row.kind === 'fault' && !canBeRead(row))
      return [
        {
          kind: 'wrong',
          line,
          column: row.column,
          faults: [fault(row.fault, { column: row.column, value: row.cells[row.column ?? -1] ?? null })],
        },
      ];
    const cells = toCells(row);
    checkWords(cells);
    const planned = planner.plan(cells);
    sieve.note(planned);
    return planned;
  }

  const { survey } = planner;
  return {
    totals,
    survey: survey
      ? (row) => {
          if (canBeRead(row) && leftOutReason(row) === null) survey(toCells(row));
        }
      : null,
    take(row) {
      const reason = leftOutReason(row);
      totals.read.rows += 1;
      const planned = plan(row, reason);
      // Seats are made of years that say the same: how many, only planning knows.
      totals.read.entries +=
        SUBJECTS[mapping.subject].headed === 'membership'
          ? planned.length
          : countEntries(row, mapping, reason !== null || !canBeRead(row));
      for (const entry of planned) count(totals, entry);
      keepComplete?.(row.cells, planned);
      return planned;
    },
    end: () => {
      planner.end?.();
      if (SUBJECTS[mapping.subject].asserts) nameListedAbsences(setting);
    },
  };
}
