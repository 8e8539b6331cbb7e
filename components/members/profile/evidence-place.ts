import type { SourcePlace } from '@/components/sources/source-place';
import type { MemberReference } from '@/lib/members/types';
import type { Evidence } from '@/lib/participation/gaps/rules-evidence';
import type { NetworkOfMember } from '@/lib/participation/pages/types';

/** Where in each document a figure is proved: at the member's line of the first of the meetings that it proves. */
export const evidencePlace =
  (member: MemberReference, part: NetworkOfMember, evidence: Evidence, meetingIds: readonly number[]) =>
  (sourceId: number): SourcePlace => {
    const proved = evidence.meetingBehind(sourceId, meetingIds);
    const meeting = part.meetings.find(({ id }) => id === proved);
    return meeting ? { network: part.network.slug, meeting: meeting.slug, member: member.slug } : 'document';
  };
