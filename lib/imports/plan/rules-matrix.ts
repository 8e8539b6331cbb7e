import { attendancePlanner, type AttendanceEntry } from '@/lib/imports/plan/rules-attendance';
import { refuseCell, takeToldMeaning, type RowCells } from '@/lib/imports/plan/rules-cells';
import type { MeetingKey } from '@/lib/imports/headings/types';
import { meetingPeriod, readMeetingKey, type RowMeeting } from '@/lib/imports/plan/rules-row-meeting';
import { readRowMember } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { guessValue } from '@/lib/imports/mapping/rules-guess-values';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

/** What the cell of a table says, whose column is the row's status; null: nobody has said what it means. */
export function readCellMeaning(
  row: RowCells,
  column: number,
  { read, countUnknown }: PlanSetting,
): AttendanceEntry['meaning'] {
  const told = takeToldMeaning(row);
  if (told !== undefined) return told;
  const written = (row.cells[column] ?? '').trim();
  const meaning = read.status(written);
  if (meaning !== undefined) return meaning;
  if (saysNothing(written)) return 'not_recorded';
  countUnknown('status', column, written, row.line);
  refuseCell(row, 'status', 'value_not_understood');
  return null;
}

/** What a row comes to that says nothing of any meeting. */
export const withoutEntries = ({ line, faults }: RowCells): PlannedRow =>
  faults.length > 0
    ? { kind: 'wrong', line, column: null, faults }
    : { kind: 'left_out', line, column: null, reason: 'no_entries', otherLine: null };

/** The meeting above a cell: what is wrong with it is said of the heading, and not of the mark below. */
function readHeadedMeeting(row: RowCells, column: number, key: MeetingKey, setting: PlanSetting): RowMeeting | null {
  const before = row.faults.length;
  const meeting = readMeetingKey(row, key, setting);
  const heading = setting.headings[column];
  if (heading === undefined) return meeting;
  const told = row.faults.splice(before);
  row.faults.push(
    ...told.map((one) =>
      one.code === 'title_tells_state' || one.code === 'title_tells_plan' ? one : { ...one, value: heading },
    ),
  );
  return meeting;
}

/** Of a meeting that was held by video, or in person, nobody has to say member by member how it came. */
function modeInTitle(title: string | null): Pick<AttendanceEntry, 'mode'> {
  const mode = title === null ? undefined : guessValue('mode', title);
  return mode === 'online' || mode === 'in_person' ? { mode } : {};
}

/** Plans a table with the members down and the meetings across: one entry for each cell that is not blank. */
export function matrixPlanner(setting: PlanSetting): (row: RowCells) => PlannedRow[] {
  const planEntry = attendancePlanner(setting);
  const { mapping, totals } = setting;
  const columns: ImportMapping['columns'] = { ...mapping.columns };
  // What a cell means stands in the cell itself.
  delete columns.status;

  return (whole) => {
    const planned: PlannedRow[] = [];
    for (const { column, meeting: key } of mapping.meetings) {
      if ((whole.cells[column] ?? '').trim() === '') {
        totals.blankCells += 1;
        continue;
      }
      const row: RowCells = {
        ...whole,
        columns: { ...columns, status: column, meeting_date: column, meeting_number: column, meeting_slug: column },
        faults: [...whole.faults],
        personal: [],
      };
      const meaning = readCellMeaning(row, column, setting);
      const records = meaning !== 'not_recorded' && (meaning !== 'not_a_member' || mapping.complete !== undefined);
      // Member and meeting of a cell that records nothing are of no concern; of a complete list, whom it calls no member.
      const meeting = records ? readHeadedMeeting(row, column, key, setting) : null;
      const member = records ? readRowMember(row, setting, meetingPeriod(meeting)) : null;
      planned.push(planEntry({ row, column, meaning, ...modeInTitle(key.title) }, { meeting, member }));
    }
    return planned.length > 0 ? planned : [withoutEntries(whole)];
  };
}
