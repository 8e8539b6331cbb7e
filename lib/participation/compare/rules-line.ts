import type { LineRelation, Succession } from '@/lib/members/succession/types';
import { listRelatives } from '@/lib/members/succession/rules-line';
import type { MemberReference } from '@/lib/members/types';

/** Successions that a comparison can show: of the chosen, to somebody who is not compared already. */
export const successionsBeside = (
  entries: readonly { member: MemberReference }[],
  successions: readonly Succession[],
): Succession[] => {
  const chosen = new Set(entries.map(({ member }) => member.id));
  return successions.filter(({ predecessor, successor }) => chosen.has(predecessor.id) !== chosen.has(successor.id));
};

/** Each of the chosen with those whom it follows and who follow it right behind, each once. */
export function withLine<Entry extends { member: MemberReference }>(
  entries: readonly Entry[],
  all: readonly Entry[],
  successions: readonly Succession[],
): (Entry & { line?: LineRelation })[] {
  const shown = new Set(entries.map(({ member }) => member.id));
  return entries.flatMap((entry) => [
    entry,
    ...listRelatives(entry.member.id, successions).flatMap(({ member, relation }) => {
      const relative = all.find((other) => other.member.id === member.id);
      if (!relative || shown.has(member.id)) return [];
      shown.add(member.id);
      return [{ ...relative, line: relation }];
    }),
  ]);
}
