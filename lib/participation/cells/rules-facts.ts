import type { AttendanceStatus } from '@/lib/attendance/types';
import { certainDays, isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { isAttended, statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { SeatSpan } from '@/lib/participation/cells/rules-seats';
import type { Cell } from '@/lib/participation/cells/types';

/** What is certain of one cell, for answers that say "never" or "since". */
export type CellFact = 'attended' | 'missed' | 'unrecorded' | 'disputed' | 'announced';

export interface FactRow {
  meetingId: number;
  date: PartialDate;
  fact: CellFact;
  /** The member was there as a guest: an attendance, but never counted. */
  guest: boolean;
}

export interface CellFacts {
  /** In the network's order. */
  cells: readonly Cell[];
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[];
  /** Standing assertions on the member. */
  assertions: readonly {
    meetingId: number;
    status: AttendanceStatus;
    alternativeStatus?: AttendanceStatus | null;
  }[];
}

const FACT_OF: Readonly<Record<StatusWeight, CellFact | null>> = {
  attended: 'attended',
  known_absence: 'missed',
  not_recorded: 'unrecorded',
  not_eligible: null,
};

/** Without a word on a doubtful seat it is not known whether the member came; the word of one that did not, is known. */
const factWithoutSeat = (isSpokenOf: boolean): CellFact | null => (isSpokenOf ? null : 'unrecorded');

/**
 * Sources that disagree leave open whether the member came, unless none of them says so: "absent" against "excused" is
 * an absence either way. An attendance that anything contradicts, an exhaustive list's silence too, is in dispute. One that
 * was only announced is not proved.
 */
function toFact(cell: Cell, saysAttended: boolean, isSpokenOf: boolean): CellFact | null {
  if (cell.contested && (saysAttended || cell.guest || isAttended(cell.status))) return 'disputed';
  if (cell.announced) return 'announced';
  if (cell.status === 'seat_unclear') return factWithoutSeat(isSpokenOf);
  return cell.guest ? 'attended' : FACT_OF[statusWeight(cell.status)];
}

/**
 * What is certain at every meeting at which the member could have attended, or did. Without a seat nobody can be
 * absent.
 */
export function factRows({ cells, meetings, assertions }: CellFacts): FactRow[] {
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const attendedBySome = new Set(
    assertions
      .filter(
        ({ status, alternativeStatus }) => isAttended(status) || (alternativeStatus && isAttended(alternativeStatus)),
      )
      .map(({ meetingId }) => meetingId),
  );
  const spokenOf = new Set(assertions.map(({ meetingId }) => meetingId));
  return cells.flatMap((cell) => {
    const date = dates.get(cell.meetingId);
    const fact = toFact(cell, attendedBySome.has(cell.meetingId), spokenOf.has(cell.meetingId));
    return date && fact ? [{ meetingId: cell.meetingId, date, fact, guest: cell.guest }] : [];
  });
}

/** Certainly within the coverage, which claims the whole of the periods it names. */
export function isCovered(since: PartialDate | null, until: PartialDate | null, coverage: Coverage): boolean {
  const [first, last] = [certainDays(coverage.since).earliest, certainDays(coverage.until).latest];
  const start = since && certainDays(since).earliest;
  const end = until && certainDays(until).latest;
  if (!start || first === null || start < first) return false;
  return isOpenEnd(coverage.until) ? until !== null : Boolean(end && last !== null && end <= last);
}

/**
 * Whether the list of meetings is complete for all of the seats, so that no meeting unknown to the register can change
 * what it says.
 *
 * @param after the last day before the period that is asked about; null: from the beginning
 */
export function isSpanned(
  rows: readonly FactRow[],
  seats: readonly SeatSpan[],
  coverage: Coverage | null,
  after: PartialDate | null = null,
): boolean {
  if (coverage === null) return false;
  const end = after && certainDays(after).latest;
  const isOver = ({ until }: SeatSpan): boolean => {
    const last = until && certainDays(until).latest;
    return Boolean(end && last && last <= end);
  };
  const later = (since: PartialDate | null): PartialDate | null => {
    const start = since && certainDays(since).earliest;
    return after && !(start && end && start > end) ? after : since;
  };
  return (
    rows.every(({ date }) => isCovered(date, date, coverage)) &&
    seats.filter((seat) => !isOver(seat)).every((seat) => isCovered(later(seat.since), seat.until, coverage))
  );
}
