import type { AttendanceStatus } from '@/lib/attendance/types';
import { certainlyBefore, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { findNever } from '@/lib/participation/questions/rules';
import { isBarredThroughout, listBeside } from '@/lib/participation/questions/rules-beside';
import type { SeatSpan } from '@/lib/participation/cells/rules-seats';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { Verdict } from '@/lib/participation/questions/types-claim';
import { figureVoice } from '@/lib/sources/rules-voice';

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
  /** What sources say of periods: an attendance they speak of keeps "never" from being supported. */
  statements?: readonly Pick<Statement, 'kind' | 'since' | 'until'>[];
  /** When the claim was made; what certainly came later does not bear on it. */
  claimed?: PartialDate | null;
}

const uniqueSorted = (ids: readonly number[]): number[] => [...new Set(ids)].sort((a, b) => a - b);

/**
 * What the record says of "never attended". One attendance contradicts it, as a guest too, unless sources dispute it.
 * Only a record that is complete, covered and without any attendance supports it; everything else leaves it undecided.
 */
export function judgeNeverClaim(facts: NeverClaimFacts): Verdict {
  const { seats = [], statements = [], claimed = null } = facts;
  const dates = new Map(facts.meetings.map((meeting) => [meeting.id, meeting.date]));
  const cells = facts.cells.filter(({ meetingId }) => {
    const date = dates.get(meetingId);
    return date !== undefined && !(claimed && certainlyBefore(claimed, date));
  });
  const finding = findNever({ ...facts, cells, seats, statements, gaps: [] });
  const { outcome, decidingIds, openIds } = finding;
  const beside = listBeside({ ...facts, cells }, null);
  const deciding = new Set(decidingIds);
  const common = {
    outcome,
    beside,
    barred: isBarredThroughout(finding, beside),
    voice: figureVoice(cells.filter(({ meetingId }) => deciding.has(meetingId)).map(({ voice }) => voice ?? 'cell')),
  };
  if (outcome !== 'contradicted') return { ...common, meetingIds: openIds, sourceIds: [], selfReportedOnly: false };
  const proofs = facts.assertions.filter(
    ({ meetingId, status }) => decidingIds.includes(meetingId) && isAttended(status),
  );
  return {
    ...common,
    meetingIds: decidingIds,
    sourceIds: uniqueSorted(proofs.map((proof) => proof.sourceId)),
    selfReportedOnly: proofs.length > 0 && proofs.every((proof) => proof.issuedByMemberId === facts.memberId),
  };
}
