import type { CellChange, PublicCells } from '@/lib/audit/proposals/types';

/** Cells that a preview names one by one. */
export const NAMED_CELLS = 500;

export const cellKey = (networkId: number, memberId: number, meetingId: number): string =>
  `${networkId} ${memberId} ${meetingId}`;

const toChange = (key: string, from: string | null, to: string | null): CellChange => {
  const [networkId = NaN, memberId = NaN, meetingId = NaN] = key.split(' ').map(Number);
  return { networkId, memberId, meetingId, from, to };
};

/** Cells that are not the same before and after, in the order of their meetings' and members' numbers. */
export function changedCells(before: PublicCells, after: PublicCells): CellChange[] {
  const changes: CellChange[] = [];
  for (const [key, to] of after) {
    const from = before.get(key) ?? null;
    if (from !== to) changes.push(toChange(key, from, to));
  }
  for (const [key, from] of before) if (!after.has(key)) changes.push(toChange(key, from, null));
  return changes.sort((a, b) => a.networkId - b.networkId || a.meetingId - b.meetingId || a.memberId - b.memberId);
}

/** How many cells go from what to what, the most first. */
export function countKinds(
  changes: readonly CellChange[],
): { from: string | null; to: string | null; count: number }[] {
  const kinds = new Map<string, { from: string | null; to: string | null; count: number }>();
  for (const { from, to } of changes) {
    const key = `${from ?? ''} ${to ?? ''}`;
    const kind = kinds.get(key) ?? { from, to, count: 0 };
    kind.count += 1;
    kinds.set(key, kind);
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count);
}
