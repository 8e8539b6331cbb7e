import { DELEGATE_RANKS, PARTICIPATION_MODES, type Assertion } from '@/lib/attendance/types';
import { groupBy } from '@/lib/core/grouping';
import { accountPart } from '@/lib/participation/account/rules-parts';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** Participants counted by what sources say of their delegate. `differing`: sources name several values. */
export interface DelegateCount<Value extends string> {
  counts: { value: Value; count: number }[];
  differing: number;
  /** A source names it in its own words alone, which are none of the values: the words, and of how many they are said. */
  inWords: { words: string; count: number }[];
  unrecorded: number;
}

interface Attendee {
  cell: Cell;
  assertions: readonly DelegateFact[];
}

type DelegateFact = Pick<Assertion, 'status' | 'rank' | 'mode' | 'levelText'>;

function countBy<Value extends string>(
  attendees: readonly Attendee[],
  values: readonly (Value | 'unknown')[],
  valueOf: (assertion: DelegateFact) => Value | 'unknown',
  wordsOf: (assertion: DelegateFact) => string | null,
): DelegateCount<Value> {
  const said = attendees
    .filter(({ cell }) => accountPart(cell) === 'attended')
    .map(({ assertions }) => {
      const told = assertions.filter(({ status }) => isAttended(status));
      return {
        named: new Set(told.map(valueOf).filter((value) => value !== 'unknown')),
        inWords: told.flatMap((one) => wordsOf(one) ?? [])[0] ?? null,
      };
    });
  const unnamed = said.filter(({ named }) => named.size === 0);
  const only = (value: Value) => said.filter(({ named }) => named.size === 1 && named.has(value)).length;
  return {
    counts: values.flatMap((value) => (value !== 'unknown' && only(value) > 0 ? [{ value, count: only(value) }] : [])),
    differing: said.filter(({ named }) => named.size > 1).length,
    inWords: [...groupBy(unnamed, ({ inWords }) => inWords)].flatMap(([words, { length: count }]) =>
      words === null ? [] : [{ words, count }],
    ),
    unrecorded: unnamed.filter(({ inWords }) => inWords === null).length,
  };
}

/** From the highest level down. */
export const countRanks = (attendees: readonly Attendee[]) =>
  countBy(
    attendees,
    DELEGATE_RANKS,
    ({ rank }) => rank,
    ({ levelText }) => levelText,
  );

/** In person, online or hybrid. */
export const countModes = (attendees: readonly Attendee[]) =>
  countBy(
    attendees,
    PARTICIPATION_MODES,
    ({ mode }) => mode,
    () => null,
  );
