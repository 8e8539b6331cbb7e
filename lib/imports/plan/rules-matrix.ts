import { parsePartialDate } from '@/lib/core/partial-date';
import { attendancePlanner, type AttendanceEntry } from '@/lib/imports/plan/rules-attendance';
import { refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { refuseUndatable } from '@/lib/imports/plan/rules-meeting-words';
import { letsThrough } from '@/lib/imports/plan/rules-personal';
import { meetingNamed, type RowMeeting } from '@/lib/imports/plan/rules-row-meeting';
import { readRowMember } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { ImportMapping, MeetingKey } from '@/lib/imports/mapping/types';
import type { PlannedRow } from '@/lib/imports/plan/types';

/** The meeting of a column; its header was read when the mapping was made. */
function meetingOfColumn(
  row: RowCells,
  { date, number, slug, title }: MeetingKey,
  setting: PlanSetting,
): RowMeeting | null {
  const before = row.faults.length;
  const label = number?.toString() ?? null;
  const read = date === null ? null : parsePartialDate(date);
  if (read && !read.ok) refuseCell(row, 'meeting_date', 'date_not_understood');
  if (read?.ok) refuseUndatable(row, read.value, setting);
  if (row.faults.length > before) return null;
  if (date === null && number === null && slug === null) refuseCell(row, 'meeting_date', 'meeting_missing');
  else {
    const meeting = meetingNamed(row, { date: read?.ok ? read.value : null, label, slug, title }, setting);
    return meeting && withTitle(row, meeting, title);
  }
  return null;
}

/** The title that a header gives to a meeting which the batch creates. */
const withTitle = (row: RowCells, meeting: RowMeeting, title: string | null): RowMeeting =>
  meeting.kind === 'to_create' && title !== null && letsThrough(row, 'meeting_title', title)
    ? { ...meeting, meeting: { ...meeting.meeting, title: { de: title, en: title } } }
    : meeting;

/** Plans a table with the members down and the meetings across: one entry for each cell that is not blank. */
export function matrixPlanner(setting: PlanSetting): (row: RowCells) => PlannedRow[] {
  const planEntry = attendancePlanner(setting);
  const { mapping, read, totals, countUnknown } = setting;
  const columns: ImportMapping['columns'] = { ...mapping.columns };
  // What a cell means stands in the cell itself.
  delete columns.status;

  function meaningOf(row: RowCells, column: number): AttendanceEntry['meaning'] {
    const written = (row.cells[column] ?? '').trim();
    const meaning = read.status(written);
    if (meaning !== undefined) return meaning;
    if (saysNothing(written)) return 'not_recorded';
    countUnknown('status', column, written, row.line);
    refuseCell(row, 'status', 'value_not_understood');
    return null;
  }

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
      const meaning = meaningOf(row, column);
      const records = meaning !== 'not_recorded' && meaning !== 'not_a_member';
      // Member and meeting of a cell that records nothing are of no concern.
      const named = records
        ? { meeting: meetingOfColumn(row, key, setting), member: readRowMember(row, setting) }
        : { meeting: null, member: null };
      planned.push(planEntry({ row, column, meaning }, named));
    }
    if (planned.length > 0) return planned;
    const { line, faults } = whole;
    return faults.length > 0
      ? [{ kind: 'wrong', line, column: null, faults }]
      : [{ kind: 'left_out', line, column: null, reason: 'blank', otherLine: null }];
  };
}
