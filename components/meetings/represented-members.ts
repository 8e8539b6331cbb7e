import { groupBy } from '@/lib/core/grouping';
import type { MemberReference } from '@/lib/members/types';
import type { MeetingParticipant } from '@/lib/participation/pages/types';

/** Whom each member represented at the meeting, by its id, each once. */
export function representedMembers(participants: readonly MeetingParticipant[]): Map<number, MemberReference[]> {
  const pairs = participants.flatMap(({ member, assertions }) =>
    assertions.flatMap(({ representing }) => (representing ? [{ by: representing.id, member }] : [])),
  );
  return new Map(
    [...groupBy(pairs, ({ by }) => by)].map(([by, said]) => [by, [...new Set(said.map(({ member }) => member))]]),
  );
}
