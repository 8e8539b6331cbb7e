import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareTelling, mostTelling, type StatedSeat } from './rules-telling';

const seat = (memberId: number, attended: number, unrecorded: number): StatedSeat => ({
  ...{ networkId: 1, memberId, attended, unrecorded },
});

it('a stated gap tells most where one attendance stands against it, and most besides is unknown', () => {
  const [once, often, never] = [seat(3, 1, 6), seat(2, 5, 9), seat(1, 0, 9)];
  expect(mostTelling([often, never, once])).toBe(once);
  expect(mostTelling([often, never])).toBe(often);
  expect(mostTelling([seat(4, 1, 2), once])).toBe(once);
  expect(mostTelling([never])).toBe(never);
  expect(mostTelling([])).toBeNull();
});

it('the choice does not depend on the order in which seats are read', () => {
  const anySeat = fc.record({
    ...{ networkId: fc.nat(3), memberId: fc.nat(9), attended: fc.nat(3), unrecorded: fc.nat(3) },
  });
  fc.assert(
    fc.property(fc.array(anySeat), (seats) => {
      const chosen = mostTelling(seats);
      expect(mostTelling(seats.toReversed())).toEqual(chosen);
      for (const one of seats) if (chosen) expect(compareTelling(chosen, one)).toBeLessThanOrEqual(0);
    }),
  );
});
