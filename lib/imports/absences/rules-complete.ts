import { tableShape } from '@/lib/imports/headings/types-shape';
import { namedMeetings, type NamedMeetings } from '@/lib/imports/absences/rules-named';
import { isDayPrecise } from '@/lib/core/partial-date';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { noteIncomplete } from '@/lib/imports/plan/rules-faults';
import { meetingWords } from '@/lib/imports/plan/rules-meeting-words';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { LeftOutReason, PlannedRow, PlanTotals } from '@/lib/imports/plan/types';

/**
 * Whether a list cannot be complete while a row is left out for this reason: it may name somebody who came, or speaks
 * of a member without saying whether it did.
 */
const KEEPS_FROM_COMPLETE: Readonly<Record<LeftOutReason, boolean>> = {
  blank: false,
  no_entries: false,
  not_recorded: true,
  // Whom the list calls no member is held against the record of seats.
  not_a_member: false,
  duplicate: false,
  other_value: true,
  total: false,
  // Its numbers are looked at one by one.
  total_differs: false,
  same_delegation: false,
  same_seat: false,
  one_person: true,
  hidden: true,
  filtered: true,
  legend: false,
  heading: false,
  member_left_out: true,
  no_member: false,
};

/** Names somebody new who may be a member of the register, misspelt: that one would be absent. */
const mayBeMisspelt = (row: PlannedRow, { newMembers }: PlanTotals): boolean =>
  row.kind === 'new' &&
  row.what.subject === 'attendance' &&
  'created' in row.what.member &&
  (newMembers[row.what.member.created]?.similar ?? []).length > 0;

/** Takes note of the rows for which a list that is said to be complete cannot be. */
export interface CompletenessKeeper {
  keep(row: RowCells, planned: readonly PlannedRow[]): void;
  /** Sums that are not what was read: somebody may be missing. `row`: of whose cells they are; null: of several rows'. */
  keepSums(line: number, columns: readonly number[], row: RowCells | null): void;
}

/**
 * Whether a row is surely of a meeting of which nobody says that its list is complete: nothing of it is of concern then.
 * What does not tell its meeting may be of any.
 */
function elsewhereTeller(setting: PlanSetting, named: NamedMeetings): (row: RowCells) => boolean {
  // Of a table with the meetings across, each cell has its own.
  if (SUBJECTS[setting.mapping.subject].acrossMeetings) return () => false;
  return (row) => {
    const words = meetingWords({ ...row, faults: [], personal: [] }, setting);
    if (!words) return false;
    const found = setting.meetings.find(words, { moves: false });
    if (found.kind === 'found') {
      const { content, known } = found.place;
      // What the list has not called by its number yet may be what somebody has named by it.
      if (known === null && content.label === null && !named.areDates) return false;
      return !named.include({ date: content.date.edtf, slug: known?.slug ?? null, label: content.label });
    }
    const { date, slug, label } = words;
    if (found.kind !== 'unknown' || date === null || !isDayPrecise(date) || !named.areDates) return false;
    return !named.include({ date: date.edtf, slug, label });
  };
}

export function completenessKeeper(setting: PlanSetting): CompletenessKeeper | null {
  const { mapping, totals } = setting;
  if (!mapping.complete) return null;
  const { only, members, leftOut } = tableShape(mapping);
  // Rows of other networks are no part of this one's list.
  const isOtherNetworks = only !== null && only.column === mapping.columns.network;
  const sums = leftOut.flatMap(({ column, why }) => (why === 'total' ? [column] : []));
  const read = new Set([...Object.values(mapping.columns), ...members.map(({ column }) => column), ...sums]);
  // Of a table with the members across, a column that nobody reads may be one of them.
  const asksColumns = mapping.subject === 'attendance_turned';
  const named = namedMeetings(mapping.complete.meetings);
  // Of a table with the meetings across, what stands below another meeting is of no concern.
  const others = new Set(
    mapping.meetings.flatMap(({ column, meeting: { date, slug, number } }) =>
      named.include({ date, slug, label: number?.toString() ?? null }) ? [] : [column],
    ),
  );

  const isElsewhere = mapping.complete.meetings ? elsewhereTeller(setting, named) : () => false;

  function keep(row: RowCells, planned: readonly PlannedRow[]): void {
    const { cells } = row;
    const isUnread = asksColumns && cells.some((cell, column) => cell.trim() !== '' && !read.has(column));
    for (const entry of planned) {
      if (entry.column !== null && others.has(entry.column)) continue;
      const isOther = entry.kind === 'left_out' && entry.reason === 'other_value' && isOtherNetworks;
      const isLost =
        entry.kind === 'wrong' || (entry.kind === 'left_out' && KEEPS_FROM_COMPLETE[entry.reason] && !isOther);
      const stands = isLost || mayBeMisspelt(entry, totals) || (isUnread && entry.kind !== 'left_out');
      if (stands && !isElsewhere(row)) noteIncomplete(totals, entry.line);
    }
  }

  return {
    keep,
    keepSums(line, columns, row) {
      if (columns.every((column) => others.has(column)) || (row && isElsewhere(row))) return;
      noteIncomplete(totals, line);
    },
  };
}
