import { describe, expect, it } from 'vitest';
import { chooseRange, FIRST_SHOWN, MOST_SHOWN_CELLS, runsOf } from '@/lib/imports/grid/rules-range';

const meetings = Array.from({ length: 40 }, (_, place) => ({ slug: `m${place}` }));
const slugs = (from: string | null, to: string | null, members = 10) =>
  chooseRange(meetings, { from, to }, members).meetings.map(({ slug }) => slug);

describe('chooseRange', () => {
  it('shows the latest meetings until a range is named', () => {
    expect(slugs(null, null)).toEqual(meetings.slice(-FIRST_SHOWN).map(({ slug }) => slug));
    expect(slugs('gone', null)).toHaveLength(FIRST_SHOWN);
    expect(chooseRange([], { from: null, to: null }, 0)).toEqual({ meetings: [], cut: false });
  });

  it('takes both ends in, whichever is named first, and leaves an end open that is not named', () => {
    expect(slugs('m3', 'm5')).toEqual(['m3', 'm4', 'm5']);
    expect(slugs('m5', 'm3')).toEqual(['m3', 'm4', 'm5']);
    expect(slugs('m38', null)).toEqual(['m38', 'm39']);
    expect(slugs(null, 'm1')).toEqual(['m0', 'm1']);
  });

  it('cuts off the oldest of a range that is too large, and says so', () => {
    const members = MOST_SHOWN_CELLS / 4;
    expect(slugs('m0', 'm9', members)).toEqual(['m6', 'm7', 'm8', 'm9']);
    expect(chooseRange(meetings, { from: 'm0', to: 'm9' }, members).cut).toBe(true);
    expect(chooseRange(meetings, { from: 'm6', to: 'm9' }, members).cut).toBe(false);
  });
});

it('runs of places end where something does not hold', () => {
  expect(runsOf(6, (place) => place !== 0 && place !== 3)).toEqual([
    [1, 2],
    [4, 5],
  ]);
  expect(runsOf(2, () => false)).toEqual([]);
});
