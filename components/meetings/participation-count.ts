import { weightOf, type StatusWeight } from '@/lib/participation/rules-eligibility';
import type { MeetingParticipant } from '@/lib/participation/types-pages';

/** Seats at a meeting by what is known of them. Statuses that are never counted are in none of the three. */
export function participationCount(participants: readonly MeetingParticipant[]) {
  const count = (weight: StatusWeight) =>
    participants.filter(({ cell }) => !cell.guest && weightOf(cell.status) === weight).length;
  const attended = count('attended');
  const missed = count('known_absence');
  const unrecorded = count('not_recorded');
  return { attended, missed, unrecorded, eligible: attended + missed + unrecorded };
}
