import { DELEGATE_RANKS, PARTICIPATION_MODES, type Assertion } from '@/lib/attendance/types';
import { accountPart } from '@/lib/participation/account/rules-parts';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** Participants counted by what sources say of their delegate. `differing`: sources name several values. */
export interface DelegateCount<Value extends string> {
  counts: { value: Value; count: number }[];
  differing: number;
  unrecorded: number;
}

interface Attendee {
  cell: Cell;
  assertions: readonly Pick<Assertion, 'status' | 'rank' | 'mode'>[];
}

function countBy<Value extends string>(
  attendees: readonly Attendee[],
  values: readonly (Value | 'unknown')[],
  valueOf: (assertion: Pick<Assertion, 'rank' | 'mode'>) => Value | 'unknown',
): DelegateCount<Value> {
  const said = attendees
    .filter(({ cell }) => accountPart(cell) === 'attended')
    .map(
      ({ assertions }) =>
        new Set(
          assertions
            .filter(({ status }) => isAttended(status))
            .map(valueOf)
            .filter((value) => value !== 'unknown'),
        ),
    );
  const only = (value: Value) => said.filter((named) => named.size === 1 && named.has(value)).length;
  return {
    counts: values.flatMap((value) => (value !== 'unknown' && only(value) > 0 ? [{ value, count: only(value) }] : [])),
    differing: said.filter((named) => named.size > 1).length,
    unrecorded: said.filter((named) => named.size === 0).length,
  };
}

/** From the highest level down. */
export const countRanks = (attendees: readonly Attendee[]) => countBy(attendees, DELEGATE_RANKS, ({ rank }) => rank);

/** In person, online or hybrid. */
export const countModes = (attendees: readonly Attendee[]) =>
  countBy(attendees, PARTICIPATION_MODES, ({ mode }) => mode);
