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
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { announcesLegend } from '@/lib/imports/files/rules-legend';
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

/** How many entries a row makes: one, but of a table with the meetings across one for each cell that holds something. */
function countEntries(row: ReadRow, { subject, meetings }: ImportMapping, isLeftOut: boolean): number {
  if (!SUBJECTS[subject].acrossMeetings || row.kind === 'fault' || isLeftOut) return 1;
  return Math.max(1, meetings.filter(({ column }) => (row.cells[column] ?? '').trim() !== '').length);
}

/** Nothing but an explanation of marks: "X = anwesend". Of nearly every row the first cell says that it is none. */
function isLegend(cells: readonly string[]): boolean {
  let explains = false;
  for (const cell of cells) {
    if (cell === '' || cell.trim() === '') continue;
    if (explainsStatus(cell)) explains = true;
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
  const checkWords = wordChecker(mapping, setting.read, setting.countUnknown);
  const guard = { find: personalFinder(), keeps: mapping.keepPersonalTexts === true };
  const readsHidden = mapping.hidden === 'read';

  /** Why a row is left out before anybody looks at what it says; null where it is planned. */
  function leftOutReason(row: ReadRow): LeftOutReason | null {
    if (row.hidden !== undefined && !readsHidden) return row.hidden;
    if (isBlank(row.cells)) return row.kind === 'fault' ? null : 'blank';
    return isLegend(row.cells) ? 'legend' : null;
  }

  function plan(row: ReadRow, reason: LeftOutReason | null): readonly PlannedRow[] {
    const { line } = row;
    if (reason !== null) return [{ kind: 'left_out', line, column: null, reason, otherLine: null }];
    if (row.kind === 'fault')
      return [
        {
          kind: 'wrong',
          line,
          column: row.column,
          faults: [fault(row.fault, { column: row.column, value: row.cells[row.column ?? -1] ?? null })],
        },
      ];
    const cells: RowCells = { line, cells: row.cells, columns: mapping.columns, faults: [], guard, personal: [] };
    checkWords(cells);
    return planner.plan(cells);
  }

  return {
    totals,
    take(row) {
      const reason = leftOutReason(row);
      totals.read.rows += 1;
      totals.read.entries += countEntries(row, mapping, reason !== null);
      const planned = plan(row, reason);
      for (const entry of planned) count(totals, entry);
      return planned;
    },
    end: () => planner.end?.(),
  };
}
