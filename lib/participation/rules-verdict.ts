import type { AttendanceStatus } from '@/lib/attendance/types';
import { certainDays, certainlyBefore, isOpenEnd, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { isAttended, isEligible } from '@/lib/participation/rules-eligibility';
import type { SeatSpan } from '@/lib/participation/rules-seats';
import type { Cell, Verdict } from '@/lib/participation/types';

export interface ClaimEvidence {
  meetingId: number;
  sourceId: number;
  status: AttendanceStatus;
  /** The member that issued the source; null when it was somebody else. */
  issuedByMemberId: number | null;
}

export interface NeverClaimFacts {
  cells: readonly Cell[];
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[];
  /** Standing assertions on this member. */
  assertions: readonly ClaimEvidence[];
  memberId: number;
  coverage: Coverage | null;
  /** When given, the whole membership must lie within the coverage before "never" is supported. */
  seats?: readonly SeatSpan[];
  /** When the claim was made; what certainly came later does not bear on it. */
  claimed?: PartialDate | null;
}

/** Certainly within the coverage, which claims the whole of the periods it names. */
function isCovered(since: PartialDate | null, until: PartialDate | null, coverage: Coverage): boolean {
  const [first, last] = [certainDays(coverage.since).earliest, certainDays(coverage.until).latest];
  const start = since && certainDays(since).earliest;
  const end = until && certainDays(until).latest;
  if (!start || first === null || start < first) return false;
  return isOpenEnd(coverage.until) ? until !== null : Boolean(end && last !== null && end <= last);
}

const uniqueSorted = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b);

/**
 * What the record says of "never attended". One attendance contradicts it, as a guest too. Only a record that is
 * complete, covered and without any attendance supports it; everything else leaves it undecided.
 */
export function verdictOfNever(facts: NeverClaimFacts): Verdict {
  const { coverage, seats = [], claimed = null } = facts;
  const dates = new Map(facts.meetings.map((meeting) => [meeting.id, meeting.date]));
  const cells = facts.cells.filter((cell) => {
    const date = dates.get(cell.meetingId);
    return date !== undefined && !(claimed && certainlyBefore(claimed, date));
  });

  const attended = cells.filter((cell) => isAttended(cell.status) || cell.guest).map((cell) => cell.meetingId);
  if (attended.length > 0) {
    const proofs = facts.assertions.filter(
      (assertion) => attended.includes(assertion.meetingId) && isAttended(assertion.status),
    );
    return {
      outcome: 'contradicted',
      meetingIds: attended,
      sourceIds: uniqueSorted(proofs.map((proof) => proof.sourceId)),
      selfReportedOnly: proofs.length > 0 && proofs.every((proof) => proof.issuedByMemberId === facts.memberId),
    };
  }

  const eligible = cells.filter((cell) => isEligible(cell.status));
  const unrecorded = eligible.filter((cell) => cell.status === 'not_recorded').map((cell) => cell.meetingId);
  const spanned =
    coverage !== null &&
    eligible.every((cell) => isCovered(dates.get(cell.meetingId) ?? null, dates.get(cell.meetingId) ?? null, coverage)) &&
    seats.every((seat) => isCovered(seat.since, seat.until, coverage));
  const supported = eligible.length > 0 && unrecorded.length === 0 && spanned;
  return {
    outcome: supported ? 'supported' : 'not_decidable',
    meetingIds: unrecorded,
    sourceIds: [],
    selfReportedOnly: false,
  };
}
