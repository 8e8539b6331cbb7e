import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { compareGapsByLength } from '@/lib/participation/gaps/rules-ranking';
import type { MatrixRow, MatrixSort, MatrixView } from '@/lib/participation/matrix/types';
import type { NetworkRecord } from '@/lib/participation/pages/types';

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

const seatedMeetings = ({ account }: MatrixRow): number => rateFrom(account).eligible;

/** Most known absences first; of as many, whose longest run is longer, then who missed more of what they could attend. */
function byMissed(a: MatrixRow, b: MatrixRow): number {
  return (
    b.account.known_absence.cells - a.account.known_absence.cells ||
    noneLast(({ longest }) => longest, compareGapsByLength)(a, b) ||
    (a.account.known_absence.cells > 0 ? seatedMeetings(a) - seatedMeetings(b) : 0)
  );
}

/**
 * The default order of a network: most missed meetings first, where every place is known and one was missed. Otherwise
 * by name: who misses nothing that is known may have missed more than anybody.
 */
export function sortFor(view: Pick<MatrixView, 'sort'>, { members }: Pick<NetworkRecord, 'members'>): MatrixSort {
  if (view.sort !== null) return view.sort;
  const accounts = members.map(({ row }) => row.account);
  const isFull = accounts.every((account) => account.not_recorded.cells + account.seat_unclear.cells === 0);
  const someMissed = accounts.some((account) => account.known_absence.cells > 0);
  return isFull && someMissed ? 'missed' : 'name';
}

/*
 * One direction each, the one that is asked for most: who has been away longest, who came most often, whose record is
 * most complete, who joined first. Without a record of attendance a member has no last one and stands at the end.
 */
const ORDERS: Readonly<Record<MatrixSort, Order>> = {
  missed: byMissed,
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
