import {
  certainDays,
  partialDate,
  wholeDaysBetween,
  type BoundedDate,
  type PartialDate,
} from '@/lib/core/partial-date';
import type { MeetingKind } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import type { SeatStretch } from '@/lib/participation/cells/rules-seats';
import type { GapEdge } from '@/lib/participation/gaps/types';
import { coverageStart, coverageEnd } from '@/lib/participation/cells/rules-coverage';

/** A meeting that has its place in time: both its days are known. */
export interface PlacedMeeting {
  id: number;
  date: BoundedDate;
  kind?: MeetingKind;
}

/** An edge with the day from or to which days are certain; null when none is. */
export interface MeasuredEdge {
  edge: GapEdge;
  day: string | null;
}

const atSeat = (date: PartialDate): GapEdge => ({ kind: 'seat', date, meetingId: null });

/** Told by the day from or to which it is measured: of a covered year alone nobody could count the days again. */
const atCoverage = (day: string): GapEdge => ({ kind: 'coverage', date: partialDate(day), meetingId: null });

/** At such a meeting, which says so where it only prepared others. */
export const atMeeting = (kind: 'attended' | 'meeting', meeting: PlacedMeeting): GapEdge => ({
  kind,
  date: meeting.date,
  meetingId: meeting.id,
  ...(meeting.kind === 'preparatory' && { preparatory: true }),
});

export function edgeFrom(kind: 'attended' | 'meeting', meeting: PlacedMeeting): MeasuredEdge {
  return { edge: atMeeting(kind, meeting), day: certainDays(meeting.date).latest };
}

export function edgeTo(kind: 'attended' | 'meeting', meeting: PlacedMeeting): MeasuredEdge {
  return { edge: atMeeting(kind, meeting), day: certainDays(meeting.date).earliest };
}

/**
 * Where a run begins that is the first in its seat. A seat older than the coverage proves nothing about the time before
 * it.
 */
export function firstEdge(run: PlacedMeeting, stretch: SeatStretch | null, coverage: Coverage | null): MeasuredEdge {
  const covered = coverageStart(coverage);
  const since = stretch?.since ?? null;
  if (since?.latest && (covered === null || since.latest >= covered)) {
    return { edge: atSeat(since), day: certainDays(since).latest };
  }
  if (coverage && covered !== null && covered <= run.date.earliest) {
    return { edge: atCoverage(covered), day: covered };
  }
  return edgeFrom('meeting', run);
}

/** Where a run ends that is the last in its seat. A seat's end outside the coverage does not close it. */
export function lastEdge(run: PlacedMeeting, stretch: SeatStretch | null, coverage: Coverage | null): MeasuredEdge {
  const covered = coverageEnd(coverage);
  const until = stretch?.until ?? null;
  if (until?.latest && (covered === null || until.latest <= covered)) {
    return { edge: atSeat(until), day: certainDays(until).earliest };
  }
  if (coverage && covered !== null && covered >= run.date.latest) {
    return { edge: atCoverage(covered), day: covered };
  }
  return edgeTo('meeting', run);
}

/** Days that certainly lie between two days, never below 0; null where one of them is unknown. */
export function certainDaysBetween(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : Math.max(0, wholeDaysBetween(from, to));
}
