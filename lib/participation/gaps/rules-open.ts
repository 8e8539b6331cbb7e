import type { MemberReference } from '@/lib/members/types';
import type { NetworkProfile } from '@/lib/networks/types';
import { groupAlike } from '@/lib/participation/gaps/rules-alike';
import type { Gap } from '@/lib/participation/gaps/types';
import type { LastAttendance } from '@/lib/participation/gaps/types-list';

/** A seat with a gap that nothing has closed. */
export interface OpenGapSeat {
  network: NetworkProfile;
  member: MemberReference;
  gap: Gap;
  lastAttended: LastAttendance | null;
}

/** A line of the start page: an open gap, and everybody of whom exactly the same is to be said. */
export interface OpenGap extends Omit<OpenGapSeat, 'member'> {
  members: MemberReference[];
}

/**
 * Seats with the same gap as one line, in the order given.
 *
 * @param mayGoOn there are more seats behind the last: its line is left out, unless it is the only one, since it may be
 *   incomplete
 */
export function groupOpenGaps(seats: readonly OpenGapSeat[], mayGoOn: boolean): OpenGap[] {
  const groups = groupAlike(seats, ({ lastAttended }) =>
    lastAttended ? `${lastAttended.slug} ${lastAttended.announced ?? false}` : '',
  );
  const whole = mayGoOn && groups.length > 1 ? groups.slice(0, -1) : groups;
  return whole.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { network, gap, lastAttended } = first;
    return [{ network, gap, lastAttended, members: group.map(({ member }) => member) }];
  });
}
