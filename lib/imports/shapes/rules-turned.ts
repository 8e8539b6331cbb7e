import { tableShape } from '@/lib/imports/headings/types-shape';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { attendancePlanner } from '@/lib/imports/plan/rules-attendance';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { readCellMeaning, withoutEntries } from '@/lib/imports/plan/rules-matrix';
import { meetingPeriod, readRowMeeting } from '@/lib/imports/plan/rules-row-meeting';
import { readRowMember, type RowMember } from '@/lib/imports/plan/rules-row-member';
import { LEAVE_OUT } from '@/lib/imports/names/types-answer';
import type { Period } from '@/lib/imports/names/rules-lifetimes';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { PlannedRow } from '@/lib/imports/plan/types';

/** The member that a heading names; what is wrong with it is a fault of the cell. */
function readHeadedMember(
  row: RowCells,
  { column, name }: { column: number; name: string },
  setting: PlanSetting,
  when: Period | null,
): RowMember | null {
  const heading: RowCells = { ...row, cells: [name], columns: { member: 0 }, faults: [], personal: [] };
  const member = readRowMember(heading, setting, when);
  const inColumn = <Found extends { column: number | null }>(found: Found): Found => ({ ...found, column });
  row.faults.push(...heading.faults.map(inColumn));
  row.personal.push(...heading.personal.map(inColumn));
  return member;
}

/** Plans a table with the meetings down and the members across: one entry for each cell that is not blank. */
export function turnedPlanner(setting: PlanSetting): (row: RowCells) => PlannedRow[] {
  const planEntry = attendancePlanner(setting);
  const { members } = tableShape(setting.mapping);

  return (whole) => {
    const planned: PlannedRow[] = [];
    for (const { column, name } of members) {
      if ((whole.cells[column] ?? '').trim() === '') {
        setting.totals.blankCells += 1;
        continue;
      }
      if (setting.mapping.members?.[name.trim()] === LEAVE_OUT) {
        planned.push({ kind: 'left_out', line: whole.line, column, reason: 'member_left_out', otherLine: null });
        continue;
      }
      const columns: ImportMapping['columns'] = { ...whole.columns, status: column };
      const row: RowCells = { ...whole, columns, faults: [...whole.faults], personal: [] };
      const meaning = readCellMeaning(row, column, setting);
      const records =
        meaning !== 'not_recorded' && (meaning !== 'not_a_member' || setting.mapping.complete !== undefined);
      // Member and meeting of a cell that records nothing are of no concern; of a complete list, whom it calls no member.
      const meeting = records ? readRowMeeting(row, setting) : null;
      const member = records ? readHeadedMember(row, { column, name }, setting, meetingPeriod(meeting)) : null;
      planned.push(planEntry({ row, column, meaning }, { meeting, member }));
    }
    return planned.length > 0 ? planned : [withoutEntries(whole)];
  };
}
