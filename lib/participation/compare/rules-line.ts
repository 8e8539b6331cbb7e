import { findLine, listVia, successionsLeading } from '@/lib/members/succession/rules-line';
import type { LineRelation, Succession } from '@/lib/members/succession/types';
import type { MemberReference } from '@/lib/members/types';

interface OfMember {
  member: MemberReference;
}

const memberIds = (entries: readonly OfMember[]) => entries.map(({ member }) => member.id);

/** Successions that a comparison can show: those on the way from one of the chosen to somebody else in the network. */
export function successionsBeside(
  entries: readonly OfMember[],
  all: readonly OfMember[],
  successions: readonly Succession[],
): Succession[] {
  const chosen = new Set(memberIds(entries));
  const others = new Set(memberIds(all).filter((id) => !chosen.has(id)));
  return successionsLeading(chosen, others, successions);
}

/** One of a line beside whom it belongs to: through whom, where there are others between them. */
export type InLine<Entry> = Entry & { line?: LineRelation; via?: MemberReference[] };

/** Each of the chosen with those whom it follows and who follow it right behind, each once. */
export function withLine<Entry extends OfMember>(
  entries: readonly Entry[],
  all: readonly Entry[],
  successions: readonly Succession[],
): InLine<Entry>[] {
  const shown = new Set(memberIds(entries));
  return entries.flatMap((entry): InLine<Entry>[] => [
    entry,
    ...findLine(entry.member.id, successions).relatives.flatMap((relative): InLine<Entry>[] => {
      const other = all.find(({ member }) => member.id === relative.member.id);
      if (!other || shown.has(relative.member.id)) return [];
      shown.add(relative.member.id);
      return [{ ...other, line: relative.relation, via: listVia(relative) }];
    }),
  ]);
}

/** Whether the line of one of them goes on beyond what is shown. */
export const isLineCut = (entries: readonly OfMember[], successions: readonly Succession[]): boolean =>
  memberIds(entries).some((id) => findLine(id, successions).isCut);
