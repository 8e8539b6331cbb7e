import type { LineRelation, Succession } from '@/lib/members/succession/types';
import type { MemberReference } from '@/lib/members/types';

/** One that goes before a member or follows it, at any distance. */
export interface Relative {
  member: MemberReference;
  relation: LineRelation;
  /** The successions that lead there, from the member on. */
  path: Succession[];
}

interface Line {
  /** Those before it first, the nearest first. */
  relatives: Relative[];
  /** More are known than are named. */
  isCut: boolean;
}

/** Beyond so many a line is no longer read, however a register forks. */
export const MOST_RELATIVES = 12;

const NEXT: Readonly<Record<LineRelation, (succession: Succession) => { from: MemberReference; to: MemberReference }>> =
  {
    predecessor: ({ predecessor, successor }) => ({ from: successor, to: predecessor }),
    successor: ({ predecessor, successor }) => ({ from: predecessor, to: successor }),
  };

/** Step by step in one direction. Whoever was reached before is not reached again, so that a circle ends. */
function follow(memberId: number, relation: LineRelation, successions: readonly Succession[]): Relative[] {
  const found = new Map<number, Relative>();
  let reached: { id: number; path: Succession[] }[] = [{ id: memberId, path: [] }];
  while (reached.length > 0) {
    const step = reached.flatMap(({ id, path }) =>
      successions.flatMap((succession): Relative[] => {
        const { from, to } = NEXT[relation](succession);
        return from.id === id && to.id !== memberId && !found.has(to.id)
          ? [{ member: to, relation, path: [...path, succession] }]
          : [];
      }),
    );
    const fresh = step.filter(({ member }, place) => step.findIndex((one) => one.member.id === member.id) === place);
    for (const relative of fresh) found.set(relative.member.id, relative);
    reached = fresh.map(({ member, path }) => ({ id: member.id, path }));
  }
  return [...found.values()];
}

/**
 * Whom a member follows and who follows it, through any number of others, each once and the nearest kept: shown beside
 * it, never as one. Those who came out of the same one beside it are not of its line.
 */
export function findLine(memberId: number, successions: readonly Succession[]): Line {
  const before = follow(memberId, 'predecessor', successions);
  const known = new Set(before.map(({ member }) => member.id));
  const after = follow(memberId, 'successor', successions).filter(({ member }) => !known.has(member.id));
  const nearest = [...before, ...after].toSorted((a, b) => a.path.length - b.path.length).slice(0, MOST_RELATIVES);
  return {
    relatives: [...before, ...after].filter((relative) => nearest.includes(relative)),
    isCut: before.length + after.length > nearest.length,
  };
}

/** Those through whom the line leads to a relative. */
export const listVia = ({ relation, path }: Pick<Relative, 'relation' | 'path'>): MemberReference[] =>
  path.slice(0, -1).map((succession) => NEXT[relation](succession).to);

/** The successions that lead from some members to others, or to others of the same, in the order given. */
export function successionsLeading(
  from: ReadonlySet<number>,
  to: ReadonlySet<number>,
  successions: readonly Succession[],
): Succession[] {
  if (successions.length === 0) return [];
  const paths = [...from].flatMap((id) =>
    findLine(id, successions).relatives.flatMap(({ member, path }) => (to.has(member.id) ? path : [])),
  );
  const leading = new Set(paths);
  return successions.filter((succession) => leading.has(succession));
}
