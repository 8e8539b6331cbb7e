import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import { nameCell } from '@/lib/imports/plan/rules-faults';
import type { PlannedSeatState } from '@/lib/imports/plan/rules-seat';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { KnownSeat } from '@/lib/imports/names/types';
import { seatPeriods, seatStanding, type SeatPeriods, type SeatSpan } from '@/lib/participation/cells/rules-seats';

type Term = Pick<KnownSeat, 'kind' | 'since' | 'until' | 'doubt'>;

/** Seats as the rules of cells know them. */
export const spansFrom = (seats: readonly Term[]): SeatSpan[] =>
  seats.map(({ kind, since, until, doubt }) => ({
    kind,
    since: partialDateOrNull(since),
    until: partialDateOrNull(until),
    inDoubt: doubt !== null,
  }));
export const periodsFrom = (seats: readonly Term[]): SeatPeriods => seatPeriods(spansFrom(seats));

/**
 * Names the attendances on record that lie in a seat now and would lie outside every seat: a list of seats that changes
 * one must not make an absence on record one of nobody.
 *
 * @param planned the members' seats as they will be, by the member's number in the plan
 */
export function nameLeftOutside(
  planned: ReadonlyMap<number, { readonly seats: readonly PlannedSeatState[] }>,
  { known, totals }: PlanSetting,
): void {
  if (totals.changedSeats === 0) return;
  const dates = new Map(known.meetings.map(({ id, date }) => [id, date]));
  for (const member of known.members) {
    const later = planned.get(member.id);
    if (!later || member.seats.length === 0) continue;
    const [before, after] = [periodsFrom(member.seats), periodsFrom(later.seats)];
    for (const meetingId of known.standing.listMeetings(member.id)) {
      const edtf = dates.get(meetingId);
      if (edtf === undefined) continue;
      const date = partialDate(edtf);
      if (seatStanding(date, before) === 'none' || seatStanding(date, after) !== 'none') continue;
      nameCell(totals, 'left_outside', { member: member.name, date: edtf, status: null });
    }
  }
}
