import { expect, it } from 'vitest';
import { countGuests, seatsAtOnce } from '@/lib/participation/account/rules-network';
import { cellsWith } from '@/lib/participation/cells/rules-fixtures';
import type { CellStatus } from '@/lib/participation/cells/types';

const rows = (...statuses: CellStatus[][]) => ({
  members: statuses.map((row, place) => ({ member: { id: place + 1 }, row: { cells: cellsWith(...row) } })),
});

it('of members whose terms end, the fewest and the most seats at one meeting are told', () => {
  const terms = rows(
    ['present', 'not_a_member'],
    ['absent', 'present'],
    ['not_a_member', 'present'],
    ['not_a_member', 'absent'],
  );
  expect(seatsAtOnce(terms)).toEqual({ least: 2, most: 3, atOnce: 'other' });
  expect(seatsAtOnce(rows(['present', 'not_a_member'], ['not_a_member', 'present']))).toMatchObject({
    most: 1,
    atOnce: 'one',
  });
});

it('where everybody had a seat at once, or no meeting is known, nothing more is to be said', () => {
  expect(seatsAtOnce(rows(['present', 'absent'], ['not_a_member', 'present']))).toMatchObject({ atOnce: 'all' });
  expect(seatsAtOnce(rows([], [])).atOnce).toBe('all');
});

it('guests are those that never had a seat and those that had one at another time', () => {
  const guests = [{ member: { id: 1 } }, { member: { id: 7 } }, { member: { id: 8 } }];
  expect(countGuests({ ...rows(['not_a_member', 'present']), guests })).toEqual({ guests: 3, never: 2, others: 1 });
});
