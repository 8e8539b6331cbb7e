import { isBounded } from '@/lib/core/partial-date';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/**
 * How a member stands to the meeting before. Absent and not recorded are never taken for each other: `came_again` and
 * `stayed_away` need a record of both meetings; where one of them has none, the difference is one of the record alone.
 * `not_counted`: barred, not invited, only announced, or the like at one of the two.
 */
export const DIFFERENCE_KINDS = [
  'came_again',
  'stayed_away',
  'seat_begun',
  'seat_ended',
  'newly_recorded',
  'no_longer_recorded',
  'not_counted',
] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** No difference. */
export const SAMENESS_KINDS = ['both_attended', 'both_missed', 'both_unrecorded'] as const;
export type SamenessKind = (typeof SAMENESS_KINDS)[number];

type Comparable = Pick<MeetingEntry, 'date' | 'state' | 'kind'>;

/** Somebody could come, and the date has a place among others. */
const isComparable = ({ date, state, kind }: Comparable): boolean => mayBeAttended({ state, kind }) && isBounded(date);

/**
 * The meeting with which one is compared: the last before it that anybody could attend. null: there is none, or the
 * meeting itself cannot be compared.
 *
 * @param meetings of one network, in its order
 */
export function meetingToCompare<Meeting extends Comparable>(
  meetings: readonly Meeting[],
  position: number,
): Meeting | null {
  const meeting = meetings[position];
  if (!meeting || !isComparable(meeting)) return null;
  return meetings.slice(0, position).findLast(isComparable) ?? null;
}

type AnyDifference = DifferenceKind | SamenessKind;

/** From how the member stood at the meeting before to how it stands now. */
const DIFFERENCES: Readonly<Record<StatusWeight, Readonly<Record<StatusWeight, AnyDifference>>>> = {
  attended: {
    attended: 'both_attended',
    known_absence: 'stayed_away',
    not_recorded: 'no_longer_recorded',
    not_eligible: 'not_counted',
  },
  known_absence: {
    attended: 'came_again',
    known_absence: 'both_missed',
    not_recorded: 'no_longer_recorded',
    not_eligible: 'not_counted',
  },
  not_recorded: {
    attended: 'newly_recorded',
    known_absence: 'newly_recorded',
    not_recorded: 'both_unrecorded',
    not_eligible: 'not_counted',
  },
  not_eligible: {
    attended: 'not_counted',
    known_absence: 'not_counted',
    not_recorded: 'not_counted',
    not_eligible: 'not_counted',
  },
};

/** What is only said where both are proved, and so of no attendance that was only announced. */
const NEEDS_BOTH: Readonly<Record<AnyDifference, boolean>> = {
  came_again: true,
  stayed_away: true,
  both_attended: true,
  both_missed: false,
  both_unrecorded: false,
  newly_recorded: false,
  no_longer_recorded: false,
  seat_begun: false,
  seat_ended: false,
  not_counted: false,
};

/**
 * null: the member had no seat at either meeting, or was barred from both. A guest who does not come again is not
 * absent.
 */
export function cellDifference(before: Cell, now: Cell): AnyDifference | null {
  if (before.status === 'not_a_member') return now.status === 'not_a_member' ? null : 'seat_begun';
  if (now.status === 'not_a_member') return 'seat_ended';
  const [earlier, later] = [statusWeight(before.status), statusWeight(now.status)];
  if (earlier === 'not_eligible' && before.status === now.status) return null;
  const difference = DIFFERENCES[earlier][later];
  const isAnnounced = before.announced === true || now.announced === true;
  return isAnnounced && NEEDS_BOTH[difference] ? 'not_counted' : difference;
}
