import { partialDateOrNull } from '@/lib/core/partial-date';
import type { MergeSeat, SeatStep } from '@/lib/imports/merge/types';

/*
 * Two members' seats in one network as the seats of one. Who was asked to attend afterwards is whoever of the two was
 * asked before, and nobody twice: of two seats of a kind at the same time the longer one stands, and where each lasts
 * longer on one side, the earlier one ends where the later begins, so that both keep their source. A doubted seat and one
 * that nobody doubts are not of a kind: neither may stand for the other.
 */

/**
 * The days a seat certainly covers, as the database counts them: without the last, an end known from one side alone
 * by that side, unknown ends as unbounded.
 */
interface Span {
  from: string;
  to: string;
}

const BEFORE_ALL_DAYS = '';
const AFTER_ALL_DAYS = '~';

function seatSpan({ since, until }: Pick<MergeSeat, 'since' | 'until'>): Span {
  const [begin, end] = [partialDateOrNull(since), partialDateOrNull(until)];
  return {
    from: begin?.latest ?? begin?.earliest ?? BEFORE_ALL_DAYS,
    to: end?.earliest ?? end?.latest ?? AFTER_ALL_DAYS,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What becomes of the seats that two members hold in one network. */
export function planSeats(seats: readonly MergeSeat[], keptId: number): SeatStep[] {
  const isKept = (seat: MergeSeat) => seat.memberId === keptId;
  const steps = new Map(
    seats.map((seat): [number, SeatStep] => [
      seat.id,
      { seat, outcome: isKept(seat) ? 'stays' : 'moves', until: seat.until },
    ]),
  );
  const set = (seat: MergeSeat, change: Partial<SeatStep>) => {
    const step = steps.get(seat.id);
    if (step) steps.set(seat.id, { ...step, ...change });
  };
  // Of two that begin together the longer comes first, and of two alike the one that stays.
  const ordered = seats
    .map((seat) => ({ seat, ...seatSpan(seat) }))
    .filter(({ from, to }) => from < to)
    .sort(
      (a, b) =>
        compareText(a.from, b.from) ||
        compareText(b.to, a.to) ||
        Number(isKept(b.seat)) - Number(isKept(a.seat)) ||
        a.seat.id - b.seat.id,
    );
  let standing: (typeof ordered)[number] | null = null;
  for (const next of ordered) {
    if (standing === null || standing.to <= next.from) standing = next;
    else if (standing.seat.kind !== next.seat.kind || standing.seat.inDoubt !== next.seat.inDoubt) {
      set(standing.seat, { outcome: 'conflict' });
      set(next.seat, { outcome: 'conflict' });
      if (next.to > standing.to) standing = next;
    } else if (next.to <= standing.to) set(next.seat, { outcome: 'covered' });
    else {
      set(standing.seat, { outcome: 'shortened', until: next.seat.since });
      standing = next;
    }
  }
  return seats.flatMap((seat) => steps.get(seat.id) ?? []);
}
