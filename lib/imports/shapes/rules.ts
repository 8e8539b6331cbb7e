import { attendancePlanner, readRowMeaning } from '@/lib/imports/plan/rules-attendance';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { count, emptyTotals, fault } from '@/lib/imports/plan/rules-faults';
import { matrixPlanner } from '@/lib/imports/plan/rules-matrix';
import { meetingPlanner } from '@/lib/imports/plan/rules-meeting';
import { delegatesPlanner } from '@/lib/imports/shapes/rules-delegates';
import { membershipPlanner } from '@/lib/imports/shapes/rules-membership';
import { rowSieve } from '@/lib/imports/shapes/rules-sieve';
import { turnedPlanner } from '@/lib/imports/shapes/rules-turned';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import { personalFinder } from '@/lib/imports/plan/rules-personal';
import { planSetting, type PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { ImportMapping, ImportSubject } from '@/lib/imports/mapping/types';
import type { ReadRow } from '@/lib/imports/files/rows/types';
import type { KnownRegister } from '@/lib/imports/known/types';
import type { PlannedRow, PlanTotals } from '@/lib/imports/plan/types';

/** A plan in the making. Rows are given in the file's order; what they come to depends on those before. */
export interface Plan {
  readonly totals: PlanTotals;
  /** One entry for a row, of a matrix one for each cell that is not blank. Never throws for what a file may hold. */
  take(row: ReadRow): readonly PlannedRow[];
  /** To be told every row before the first is taken; null where that is of no use. */
  readonly survey: ((row: ReadRow) => void) | null;
}

interface RowPlanner {
  plan(row: RowCells): readonly PlannedRow[];
  /** Looks at all rows before the first is planned, where what one comes to depends on those behind it. */
  survey?(row: RowCells): void;
}

const PLANNERS: Readonly<Record<ImportSubject, (setting: PlanSetting) => RowPlanner>> = {
  attendances: (setting) => {
    const planEntry = attendancePlanner(setting);
    return { plan: (row) => [planEntry({ row, column: null, meaning: readRowMeaning(row, setting) })] };
  },
  delegates: delegatesPlanner,
  attendance_matrix: (setting) => ({ plan: matrixPlanner(setting) }),
  attendance_turned: (setting) => ({ plan: turnedPlanner(setting) }),
  meetings: (setting) => {
    const planMeeting = meetingPlanner(setting);
    return { plan: (row) => [planMeeting(row)] };
  },
  members: (setting) => {
    const planMember = memberPlanner(setting);
    return { plan: (row) => [planMember(row)] };
  },
  membership_years: (setting) => ({ plan: membershipPlanner(setting) }),
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** Begins a plan against the register as it is known. Reads no clock and keeps no row. */
export function startPlan(mapping: ImportMapping, known: KnownRegister): Plan {
  const totals = emptyTotals();
  const planner = PLANNERS[mapping.subject](planSetting(mapping, known, totals));
  const sieve = rowSieve(mapping);
  const guard = { find: personalFinder(), keeps: mapping.keepPersonalTexts === true };

  const toCells = ({ line, cells }: ReadRow): RowCells => ({
    line,
    cells,
    columns: mapping.columns,
    faults: [],
    guard,
    personal: [],
  });

  function plan(row: ReadRow): readonly PlannedRow[] {
    const { line } = row;
    if (row.kind === 'fault')
      return [
        {
          kind: 'wrong',
          line,
          column: row.column,
          faults: [fault(row.fault, { column: row.column, value: row.cells[row.column ?? -1] ?? null })],
        },
      ];
    if (isBlank(row.cells)) return [{ kind: 'left_out', line, column: null, reason: 'blank', otherLine: null }];
    const reason = sieve.leftOut(row.cells);
    if (reason !== null) return [{ kind: 'left_out', line, column: null, reason, otherLine: null }];
    const planned = planner.plan(toCells(row));
    sieve.note(planned);
    return planned;
  }

  const { survey } = planner;
  return {
    totals,
    survey: survey
      ? (row) => {
          if (row.kind === 'row' && !isBlank(row.cells) && sieve.leftOut(row.cells) === null) survey(toCells(row));
        }
      : null,
    take(row) {
      const planned = plan(row);
      for (const entry of planned) count(totals, entry);
      return planned;
    },
  };
}
