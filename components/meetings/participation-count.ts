import { calculateRate } from '@/lib/participation/account/rules-rate';
import type { MeetingParticipant } from '@/lib/participation/pages/types';

/** Seats at a meeting by what is known of them, with the bounds that follow. Statuses that are never counted are in none. */
export function participationCount(participants: readonly MeetingParticipant[]) {
  const rate = calculateRate(participants.map(({ cell }) => cell));
  const { attended, known, unknown, eligible } = rate;
  return {
    attended,
    missed: known - attended,
    unrecorded: unknown,
    eligible,
    known,
    most: attended + unknown,
    completeness: rate.completeness,
  };
}
