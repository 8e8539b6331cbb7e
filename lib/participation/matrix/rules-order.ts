import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { compareGapsByLength } from '@/lib/participation/gaps/rules-ranking';
import type { MatrixRow, MatrixSort } from '@/lib/participation/matrix/types';

type Order = (a: MatrixRow, b: MatrixRow) => number;

/** Known values in their order, then rows without one. */
function noneLast<Value>(valueOf: (row: MatrixRow) => Value | null, compare: (a: Value, b: Value) => number): Order {
  return (a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return compare(first, second);
  };
}

/** When the first seat began; null: no seat has a known start. */
export function joined({ seats }: Pick<MatrixRow, 'seats'>): PartialDate | null {
  const dates = seats.flatMap(({ since }) => (since ? [since] : []));
  return dates.sort(comparePartialDates)[0] ?? null;
}

/*
 * One direction each, the one that is asked for most: who has been away longest, who came most often, whose record is
 * most complete, who joined first. Without a record of attendance a member has no last one and stands at the end.
 */
const ORDERS: Readonly<Record<MatrixSort, Order>> = {
  name: () => 0,
  last: noneLast(({ lastAttended }) => lastAttended?.date ?? null, comparePartialDates),
  gap: noneLast(({ longest }) => longest, compareGapsByLength),
  attended: (a, b) => b.account.attended.cells - a.account.attended.cells,
  completeness: noneLast(
    ({ account }) => rateFrom(account).completeness,
    (a, b) => b - a,
  ),
  joined: noneLast(joined, comparePartialDates),
};

/** 0 where the order says nothing of two rows; names decide then. */
export const compareMatrixRows = (sort: MatrixSort, a: MatrixRow, b: MatrixRow): number => ORDERS[sort](a, b);
