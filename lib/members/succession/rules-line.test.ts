import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import type { Succession } from '@/lib/members/succession/types';
import { findLine, listVia, MOST_RELATIVES, successionsLeading } from './rules-line';

const member = (id: number) => ({
  ...{ id, slug: `m-${id}`, name: { de: `M${id}`, en: `M${id}` }, kind: 'state' as const },
});
/** "1-2": the second follows the first. */
const lines = (...pairs: string[]): Succession[] =>
  pairs.map((pair, place) => {
    const [predecessor = 0, successor = 0] = pair.split('-').map(Number);
    return {
      ...{ id: place + 1, predecessor: member(predecessor), successor: member(successor), kind: 'continuation' },
      ...{ date: partialDate('1991'), sourceId: 1, quote: null, locator: null },
    };
  });
const told = (id: number, ...pairs: string[]) =>
  findLine(id, lines(...pairs)).relatives.map((relative) => [
    relative.member.id,
    relative.relation,
    listVia(relative).map((via) => via.id),
  ]);

describe('the line of a member', () => {
  it('leads through any number of others, whom it names', () => {
    expect(told(2, '1-2', '2-3', '3-4')).toEqual([
      [1, 'predecessor', []],
      [3, 'successor', []],
      [4, 'successor', [3]],
    ]);
    expect(told(4, '1-2', '2-3', '3-4')).toEqual([
      [3, 'predecessor', []],
      [2, 'predecessor', [3]],
      [1, 'predecessor', [3, 2]],
    ]);
  });

  it('takes in every branch, each member once, but not who came out of the same one beside it', () => {
    expect(told(1, '1-2', '1-3', '2-4', '3-4').map(([id]) => id)).toEqual([2, 3, 4]);
    expect(told(2, '1-2', '1-3').map(([id]) => id)).toEqual([1]);
  });

  it('ends where it comes back to itself', () => {
    expect(told(1, '1-2', '2-3', '3-1').map(([id]) => id)).toEqual([3, 2]);
    expect(told(5, '1-2', '2-1')).toEqual([]);
  });

  it('keeps the nearest of very many, and says that there are more', () => {
    const fork = Array.from({ length: MOST_RELATIVES + 3 }, (_, place) => `2-${place + 10}`);
    const line = findLine(1, lines('1-2', ...fork));
    expect(line.relatives).toHaveLength(MOST_RELATIVES);
    expect(line.relatives[0]?.member.id).toBe(2);
    expect(line.isCut).toBe(true);
    expect(findLine(1, lines('1-2')).isCut).toBe(false);
  });
});

it('of a network’s lines those are kept that lead from one of its members to another', () => {
  const kept = successionsLeading(new Set([1, 3]), new Set([1, 3]), lines('1-2', '2-3', '3-4', '5-1'));
  expect(kept.map(({ id }) => id)).toEqual([1, 2]);
});
