import type { AttendanceStatus } from '@/lib/attendance/types';
import { certainDays, partialDate, type PartialDate } from '@/lib/core/partial-date';
import type { RangeOrder, RangeStep } from '@/lib/imports/range/types';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';

export interface RangeMeeting {
  id: number;
  slug: string;
  date: PartialDate;
  state: MeetingState;
  kind: MeetingKind;
  /** Whether the member may have had a seat then. */
  eligible: boolean;
}

export interface RangeAssertion {
  id: number;
  meetingId: number;
  sourceId: number;
  status: AttendanceStatus;
}

/** The meeting lies in the period whatever day its date means; one that may lie outside is not touched. */
function liesIn(date: PartialDate, since: PartialDate, until: PartialDate): boolean {
  const { earliest, latest } = certainDays(date);
  return (
    earliest !== null &&
    latest !== null &&
    (since.earliest === null || earliest >= since.earliest) &&
    (until.latest === null || latest <= until.latest)
  );
}

/**
 * What setting a status over a period means for each held meeting of it at which the member may have had a seat. What
 * the source says already stays; whether others are withdrawn is the user's choice.
 */
export function planRange(
  order: Pick<RangeOrder, 'since' | 'until' | 'status' | 'sourceId' | 'replaces'>,
  meetings: readonly RangeMeeting[],
  assertions: readonly RangeAssertion[],
): RangeStep[] {
  const [since, until] = [partialDate(order.since), partialDate(order.until)];
  const concerned = meetings.filter(
    (meeting) => meeting.eligible && mayBeAttended(meeting) && liesIn(meeting.date, since, until),
  );
  return concerned.map(({ id, slug, date }) => {
    const standing = assertions
      .filter(({ meetingId }) => meetingId === id)
      .map(({ meetingId: _, ...said }) => {
        const own = said.sourceId === order.sourceId;
        return { ...said, withdrawn: own ? said.status !== order.status : order.replaces === 'all' };
      });
    const adds = !standing.some(({ sourceId, withdrawn }) => sourceId === order.sourceId && !withdrawn);
    const changes = standing.some(({ withdrawn }) => withdrawn);
    return { meeting: { id, slug, date: date.edtf }, kind: changes ? 'change' : adds ? 'add' : 'same', standing, adds };
  });
}
