import type { Total } from '@/lib/attendance/totals/types';
import { certainDays, type PartialDate } from '@/lib/core/partial-date';

/** A cell as totals see it: which of these, or none of them. */
export type TotalledFact = 'attended' | 'missed' | 'unrecorded';

export interface TotalledCell {
  meetingId: number;
  date: PartialDate;
  /** null: the member could not have attended. */
  fact: TotalledFact | null;
}

/** What one total says of the cells in its period. It proves none of them. */
export interface TotalBounds {
  total: Total;
  /** Meetings in the period of which nothing is recorded. */
  openIds: number[];
  /** Of those, attended at least and at most. */
  least: number;
  most: number;
  /** The cells contradict it: more of them are attended, or missed, than it leaves room for. */
  contested: boolean;
}

/** Certainly held within the period, as far as both dates are known. */
function liesWithin(date: PartialDate, period: PartialDate): boolean {
  const [first, last] = [certainDays(period).earliest, certainDays(period).latest];
  const { earliest, latest } = certainDays(date);
  return (
    earliest !== null &&
    latest !== null &&
    (period.earliest === null || (first !== null && earliest >= first)) &&
    (period.latest === null || (last !== null && latest <= last))
  );
}

/**
 * What a source's count over a period leaves open of a member's cells. A source may count meetings that the register
 * does not know: each of those may have been attended. Where it counts fewer than the register knows, it counts
 * something else, and narrows nothing.
 */
export function boundTotal(total: Total, cells: readonly TotalledCell[]): TotalBounds {
  const within = cells.filter(({ date, fact }) => fact !== null && liesWithin(date, total.period));
  const open = within.filter(({ fact }) => fact === 'unrecorded');
  const attended = within.filter(({ fact }) => fact === 'attended').length;
  const missed = within.length - open.length - attended;
  const bounds = { total, openIds: open.map(({ meetingId }) => meetingId) };
  const left = total.attended - attended;
  const all = total.ofMeetings;
  if (all !== null && all < within.length) return { ...bounds, least: 0, most: open.length, contested: false };
  const contested = left < 0 || (all !== null && missed > all - total.attended);
  if (contested) return { ...bounds, least: 0, most: open.length, contested };
  const elsewhere = all === null ? left : all - within.length;
  return { ...bounds, least: Math.max(0, left - elsewhere), most: Math.min(open.length, left), contested };
}

/** How often a member attended at least and at most, by its cells and by what totals leave of the open ones. */
export function boundAttendance(
  cells: readonly TotalledCell[],
  bounds: readonly TotalBounds[],
): { least: number; most: number } {
  const attended = cells.filter(({ fact }) => fact === 'attended').length;
  const open = cells.filter(({ fact }) => fact === 'unrecorded').length;
  return {
    least: attended + Math.max(0, ...bounds.map(({ least }) => least)),
    most: attended + Math.min(open, ...bounds.map(({ most, openIds }) => open - openIds.length + most)),
  };
}

/** How many of these meetings were missed at least, by the totals: those open ones that no total leaves room for. */
export function leastMissed(meetingIds: readonly number[], bounds: readonly TotalBounds[]): number {
  const wanted = new Set(meetingIds);
  return Math.max(0, ...bounds.map(({ openIds, most }) => openIds.filter((id) => wanted.has(id)).length - most));
}
