import { describe, expect, it } from 'vitest';
import { noteRanges, numberNotes } from '@/lib/sources/rules-notes';

describe('numbered notes', () => {
  it('count from one in the order of the first citation', () => {
    expect([...numberNotes([7, 3, 7, 5])]).toEqual([
      [7, 1],
      [3, 2],
      [5, 3],
    ]);
  });

  it('join three in a row and more, never two', () => {
    expect(noteRanges([5, 1, 2, 3, 7, 8, 5])).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 5 },
      { from: 7, to: 7 },
      { from: 8, to: 8 },
    ]);
  });
});
