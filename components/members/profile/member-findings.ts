import type { Assertion } from '@/lib/attendance/types';
import { comparePartialDates, isBounded } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import { isAttended, isEligible } from '@/lib/participation/cells/rules-eligibility';
import { currentGap, longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { Gap } from '@/lib/participation/gaps/types';
import type { Statement } from '@/lib/participation/cells/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

/** What a reader wants to know first of a member in one network. */
export interface MemberFindings {
  lastAttended: { meeting: MeetingEntry; assertions: Assertion[] } | null;
  /** The last visit as a guest, where that came after the last attendance. */
  lastAsGuest: MeetingEntry | null;
  /** What came before the last attendance. */
  before: { stated: { gap: Gap; statement: Statement }[]; gap: Gap | null };
  /** The gap that nothing has closed. */
  since: Gap | null;
  /** Meetings at which it could be expected whose date is open, so that they stand in no gap and bound none. */
  unplaced: MeetingEntry[];
  /** The longest gap in attendance, where it is none of the above. */
  longest: Gap | null;
  /** Exclusions that are none of the above: not an absence, but a reader must not miss them. */
  exclusions: Gap[];
}

/** The gap between the last attendance and the one before it. Gaps of several kinds can end there: the surest first. */
function gapEndingAt(gaps: readonly Gap[], meetingId: number): Gap | null {
  const ending = gaps.filter((gap) => gap.to.kind === 'attended' && gap.to.meetingId === meetingId);
  return ending.find((gap) => gap.kind === 'attendance') ?? ending.find((gap) => gap.statementId === null) ?? null;
}

export function memberFindings({ row, meetings, assertions, statements }: NetworkOfMember): MemberFindings {
  const last = meetings.find(({ id }) => id === row.lastAttendedMeetingId);
  const stated = row.gaps.flatMap((gap) => {
    const statement = statements.find(({ id }) => id === gap.statementId);
    const later = last && gap.from.date && comparePartialDates(gap.from.date, last.date) > 0;
    return statement && !later ? [{ gap, statement }] : [];
  });
  const asGuest = new Set(row.cells.filter(({ guest }) => guest).map(({ meetingId }) => meetingId));
  const lastGuest = meetings.findLast(({ id }) => asGuest.has(id));
  const before = last ? gapEndingAt(row.gaps, last.id) : null;
  const since = currentGap(row.gaps, { orStated: false });
  const longest = longestGap(row.gaps);
  return {
    lastAttended: last
      ? {
          meeting: last,
          assertions: assertions.filter(({ meetingId, status }) => meetingId === last.id && isAttended(status)),
        }
      : null,
    lastAsGuest: last && lastGuest && meetings.indexOf(lastGuest) > meetings.indexOf(last) ? lastGuest : null,
    before: { stated, gap: before },
    since,
    unplaced: meetings.filter(
      ({ id, date }) => !isBounded(date) && row.cells.some((cell) => cell.meetingId === id && isEligible(cell.status)),
    ),
    longest: longest === before || longest === since ? null : longest,
    exclusions: row.gaps.filter(
      (gap) => gap.kind === 'exclusion' && gap.statementId === null && gap !== before && gap !== since,
    ),
  };
}
