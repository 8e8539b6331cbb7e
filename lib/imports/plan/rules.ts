import { attendancePlanner, readRowMeaning } from '@/lib/imports/plan/rules-attendance';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { count, emptyTotals, fault } from '@/lib/imports/plan/rules-faults';
import { matrixPlanner } from '@/lib/imports/plan/rules-matrix';
import { meetingPlanner } from '@/lib/imports/plan/rules-meeting';
import { nameLeftOutside } from '@/lib/imports/plan/rules-left-outside';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import { nameNewAbsences } from '@/lib/imports/plan/rules-new-absences';
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
  /** After the last row: what only all of them together tell. */
  end(): void;
}

interface RowPlanner {
  plan(row: RowCells): readonly PlannedRow[];
  end?: () => void;
}

const PLANNERS: Readonly<Record<ImportSubject, (setting: PlanSetting) => RowPlanner>> = {
  attendances: (setting) => {
    const planEntry = attendancePlanner(setting);
    return { plan: (row) => [planEntry({ row, column: null, meaning: readRowMeaning(row, setting) })] };
  },
  attendance_matrix: (setting) => ({ plan: matrixPlanner(setting) }),
  meetings: (setting) => {
    const planMeeting = meetingPlanner(setting);
    return { plan: (row) => [planMeeting(row)] };
  },
  members: (setting) => {
    const { planMember, listSeats } = memberPlanner(setting);
    return {
      plan: (row) => [planMember(row)],
      end: () => {
        nameLeftOutside(listSeats(), setting);
        nameNewAbsences(listSeats(), setting);
      },
    };
  },
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '' || cell.trim() === '');

/** Begins a plan against the register as it is known. Reads no clock and keeps no row. */
export function startPlan(mapping: ImportMapping, known: KnownRegister): Plan {
  const totals = emptyTotals();
  const planner = PLANNERS[mapping.subject](planSetting(mapping, known, totals));
  const guard = { find: personalFinder(), keeps: mapping.keepPersonalTexts === true };

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
    return planner.plan({ line, cells: row.cells, columns: mapping.columns, faults: [], guard, personal: [] });
  }

  return {
    totals,
    take(row) {
      const planned = plan(row);
      for (const entry of planned) count(totals, entry);
      return planned;
    },
    end: () => planner.end?.(),
  };
}
