import type { LineRelation, Succession } from '@/lib/members/succession/types';
import type { MemberReference } from '@/lib/members/types';

export interface Relative {
  member: MemberReference;
  relation: LineRelation;
  succession: Succession;
}

/** Whom a member follows, and who follows it: those before it first, each once. They are shown beside it, never as one. */
export function listRelatives(memberId: number, successions: readonly Succession[]): Relative[] {
  const before = successions
    .filter(({ successor }) => successor.id === memberId)
    .map((succession): Relative => ({ member: succession.predecessor, relation: 'predecessor', succession }));
  const after = successions
    .filter(({ predecessor }) => predecessor.id === memberId)
    .map((succession): Relative => ({ member: succession.successor, relation: 'successor', succession }));
  return [...new Map([...before, ...after].map((relative) => [relative.member.id, relative])).values()];
}
