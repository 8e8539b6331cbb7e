import { createHash } from 'node:crypto';
import type { ShownParts } from './read-accounts';

/** A cell as SQL tells it, without any rule of the register. */
export interface CountedCell {
  network: string;
  member: string;
  meeting: string;
  /** "1985"; null where the date leaves it open. */
  year: string | null;
  part: string;
  /** The member had a seat at some time. */
  seated: boolean;
}

/** How cells divide, by whatever they are told apart by. */
export function tally(
  cells: readonly CountedCell[],
  keyOf: (cell: CountedCell) => string | null,
): Map<string, ShownParts> {
  const counts = new Map<string, ShownParts>();
  for (const cell of cells) {
    const key = keyOf(cell);
    if (key === null) continue;
    const parts = counts.get(key) ?? {};
    counts.set(key, parts);
    parts[cell.part] = (parts[cell.part] ?? 0) + 1;
  }
  return counts;
}

/** The parts of all of them together. */
export const allOf = (cells: readonly CountedCell[]): ShownParts => tally(cells, () => 'all').get('all') ?? {};

export const PICKED = 10;

/** Changed, it picks others; as it is, whoever looks for a fault finds the same again. */
const SEED = 'ten of each';
const order = (key: string): string => createHash('sha256').update(`${SEED} ${key}`).digest('hex');

/** Picked at random, the same every time; those that must be looked at come first. */
export const pick = (keys: Iterable<string>, always: readonly string[] = []): string[] => {
  const all = new Set(keys);
  const rest = [...all].filter((key) => !always.includes(key)).sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return [...always.filter((key) => all.has(key)), ...rest].slice(0, PICKED);
};
