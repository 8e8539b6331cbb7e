import { tableShape } from '@/lib/imports/headings/types-shape';
import { namedMeetings } from '@/lib/imports/absences/rules-named';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { noteIncomplete } from '@/lib/imports/plan/rules-faults';
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
  total_differs: true,
  same_delegation: false,
  same_seat: false,
  one_person: true,
  hidden: true,
  filtered: true,
  legend: false,
};

/** Names somebody new who may be a member of the register, misspelt: that one would be absent. */
const mayBeMisspelt = (row: PlannedRow, { newMembers }: PlanTotals): boolean =>
  row.kind === 'new' &&
  row.what.subject === 'attendance' &&
  'created' in row.what.member &&
  (newMembers[row.what.member.created]?.similar ?? []).length > 0;

/** Takes note of the rows for which a list that is said to be complete cannot be. */
export function completenessKeeper(
  mapping: ImportMapping,
  totals: PlanTotals,
): ((cells: readonly string[], planned: readonly PlannedRow[]) => void) | null {
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

  return (cells, planned) => {
    const isUnread = asksColumns && cells.some((cell, column) => cell.trim() !== '' && !read.has(column));
    for (const row of planned) {
      if (row.column !== null && others.has(row.column)) continue;
      const isOther = row.kind === 'left_out' && row.reason === 'other_value' && isOtherNetworks;
      const isLost = row.kind === 'wrong' || (row.kind === 'left_out' && KEEPS_FROM_COMPLETE[row.reason] && !isOther);
      if (isLost || mayBeMisspelt(row, totals) || (isUnread && row.kind !== 'left_out'))
        noteIncomplete(totals, row.line);
    }
  };
}
