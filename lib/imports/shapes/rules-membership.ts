import { tableShape } from '@/lib/imports/headings/types-shape';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FoundFault, PlannedRow } from '@/lib/imports/plan/types';
import { seatRunPlanner, seatRuns, type MembershipYear } from '@/lib/imports/shapes/rules-seat-runs';

/** Plans a table with the members down and years across, whose codes say what seat each had: one entry for each seat. */
export function membershipPlanner(setting: PlanSetting) {
  const { planRun, listSeats } = seatRunPlanner(setting);
  const columns = [...tableShape(setting.mapping).years].sort((a, b) => a.year - b.year);
  const columnFor = new Map(columns.map(({ column, year }) => [year, column]));

  function readYears(row: RowCells): { years: MembershipYear[]; faults: FoundFault[] } {
    const faults: FoundFault[] = [...row.faults];
    const years = columns.map(({ column, year }): MembershipYear => {
      const written = (row.cells[column] ?? '').trim();
      const meaning = written === '' ? 'unknown' : setting.read.membership(written);
      if (meaning === undefined && !saysNothing(written)) {
        setting.countUnknown('membership', column, written, row.line);
        faults.push(fault('value_not_understood', { column, value: written }));
      }
      return { year, meaning: meaning ?? 'unknown' };
    });
    return { years, faults };
  }

  function plan(whole: RowCells): PlannedRow[] {
    const { line } = whole;
    const { years, faults } = readYears(whole);
    if (faults.length > 0) return [{ kind: 'wrong', line, column: null, faults }];
    const runs = seatRuns(years);
    if (runs.length === 0) {
      const isKnown = years.some(({ meaning }) => meaning !== 'unknown');
      return [
        { kind: 'left_out', line, column: null, reason: isKnown ? 'not_a_member' : 'not_recorded', otherLine: null },
      ];
    }
    return runs.map((run): PlannedRow => {
      const column = columnFor.get(run.first) ?? null;
      return { ...planRun(whole, run, column), column };
    });
  }

  return { plan, listSeats };
}
