import { certainDays, datePrecision, isOpenEnd, type DatePrecision, type PartialDate } from '@/lib/core/partial-date';
import type { Seat, SeatKind } from '@/lib/members/types';

export type SeatSpan = Pick<Seat, 'kind' | 'since' | 'until'> & {
  /** Somebody doubts that the member held it at all. */
  inDoubt?: boolean;
};

/**
 * Adjoining seats, joined into one period. `earliest` and `latest` bound the days it may have lasted; null: no bound
 * known.
 */
export interface SeatStretch {
  since: PartialDate | null;
  until: PartialDate | null;
  earliest: string | null;
  latest: string | null;
}

/** Whether the holder of a seat is asked to attend. */
const ASKED_TO_ATTEND: Readonly<Record<SeatKind, boolean>> = {
  full: true,
  observer: true,
  guest: false,
  partner: true,
  suspended: false,
};

/** Whoever comes with such a seat is there as a guest: it has a voice in the room, and no part in what is owed. */
const ATTENDS_AS_GUEST: Readonly<Record<SeatKind, boolean>> = {
  full: false,
  observer: true,
  guest: true,
  partner: false,
  suspended: false,
};

export const isAskedToAttend = ({ kind }: Pick<SeatSpan, 'kind'>): boolean => ASKED_TO_ATTEND[kind];

const DAY_IN_MILLISECONDS = 86_400_000;

const dayAfter = (isoDay: string): string =>
  new Date(Date.parse(`${isoDay}T00:00:00Z`) + DAY_IN_MILLISECONDS).toISOString().slice(0, 10);

const possibleStretch = ({ since, until }: SeatSpan): SeatStretch => ({
  since,
  until,
  earliest: since && certainDays(since).earliest,
  latest: until && certainDays(until).latest,
});

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An unknown start first; the written dates only keep the order from depending on the input's. */
const byEarliest = (a: SeatStretch, b: SeatStretch): number =>
  compareText(a.earliest ?? '', b.earliest ?? '') ||
  compareText(a.since?.edtf ?? '', b.since?.edtf ?? '') ||
  compareText(a.until?.edtf ?? '', b.until?.edtf ?? '');

/** Both ends belong to the seat, so seats that share a day, or follow on the next, leave no day between them. */
const follows = (earlier: SeatStretch, later: SeatStretch): boolean =>
  earlier.latest === null || later.earliest === null || later.earliest <= dayAfter(earlier.latest);

function merge(earlier: SeatStretch, later: SeatStretch): SeatStretch {
  const laterLasts = later.latest === null || (earlier.latest !== null && later.latest >= earlier.latest);
  const last = laterLasts ? later : earlier;
  return { since: earlier.since, earliest: earlier.earliest, until: last.until, latest: last.latest };
}

/** Every period in which the member may have been asked to attend, in order. An unknown end rules nothing out. */
export function seatStretches(seats: readonly SeatSpan[]): SeatStretch[] {
  const stretches: SeatStretch[] = [];
  const asked = seats.filter(isAskedToAttend);
  for (const stretch of asked.map(possibleStretch).sort(byEarliest)) {
    const last = stretches.at(-1);
    if (last && follows(last, stretch)) stretches[stretches.length - 1] = merge(last, stretch);
    else stretches.push(stretch);
  }
  return stretches;
}

type Days = Pick<PartialDate, 'earliest' | 'latest'>;

const mayMeet = (days: Days, stretch: Days): boolean =>
  !(days.latest !== null && stretch.earliest !== null && days.latest < stretch.earliest) &&
  !(days.earliest !== null && stretch.latest !== null && days.earliest > stretch.latest);

/**
 * The stretch a date may lie in, or null when it certainly lies outside all of them. Where several may hold it,
 * the first that fits the date as it is written.
 */
export function findStretch(date: PartialDate, stretches: readonly SeatStretch[]): SeatStretch | null {
  const written = stretches.find((stretch) => mayMeet(date, stretch));
  if (written) return written;
  const certain = certainDays(date);
  return stretches.find((stretch) => mayMeet(certain, stretch)) ?? null;
}

/** `unclear`: nobody can say whether a seat was held then. */
type SeatStanding = 'held' | 'unclear' | 'none';

/**
 * Whether a date says "between" or "before" or "after": not before one day, not after another, and nothing of the days
 * in between. A year or a month is a date like a day, as precise as it is known.
 */
const IS_BETWEEN: Readonly<Record<DatePrecision, boolean>> = {
  day: false,
  month: false,
  season: false,
  year: false,
  decade: false,
  century: false,
  days: true,
  range: true,
  not_later: true,
  not_earlier: true,
  open_end: false,
};

export const isBetween = (date: PartialDate | null): date is PartialDate =>
  date !== null && IS_BETWEEN[datePrecision(date)];

/** The days on which nothing raises a doubt about a seat. An unknown end rules nothing out. */
function undoubtedDays(seat: SeatSpan): Days[] {
  const { since, until } = seat;
  const days = possibleStretch(seat);
  if (isBetween(since)) days.earliest = since.latest;
  if (isBetween(until)) days.latest = until.earliest;
  const leavesNone = (isBetween(since) && since.latest === null) || (isBetween(until) && until.earliest === null);
  return seat.inDoubt || leavesNone ? [] : [days];
}

/** A member's seats in one network, worked out once for all of its meetings. Seats that ask nobody to attend are none. */
export interface SeatPeriods {
  stretches: SeatStretch[];
  undoubted: Days[];
}

export const seatPeriods = (seats: readonly SeatSpan[]): SeatPeriods => ({
  stretches: seatStretches(seats),
  undoubted: seats.filter(isAskedToAttend).flatMap(undoubtedDays),
});

/** How the member's seats stand at a meeting. */
export function seatStanding(date: PartialDate, { stretches, undoubted }: SeatPeriods): SeatStanding {
  if (!findStretch(date, stretches)) return 'none';
  if (undoubted.some((days) => mayMeet(date, days))) return 'held';
  const certain = certainDays(date);
  return undoubted.some((days) => mayMeet(certain, days)) ? 'held' : 'unclear';
}

/** Of the seats that the member may hold then, and that ask it to attend, all are those of a guest or an observer. */
export function attendsAsGuest(date: PartialDate, seats: readonly SeatSpan[]): boolean {
  // Of nearly all members no seat is one of these, and they are asked about at each meeting.
  if (!seats.some(({ kind }) => ATTENDS_AS_GUEST[kind])) return false;
  const held = seats.filter((seat) => isAskedToAttend(seat) && mayMeet(certainDays(date), possibleStretch(seat)));
  return held.length > 0 && held.every(({ kind }) => ATTENDS_AS_GUEST[kind]);
}

/** A seat that rested on a day the date can mean: then nobody was asked, which is what an exclusion says, too. */
export const maySuspend = (date: PartialDate, seats: readonly SeatSpan[]): boolean =>
  seats.some((seat) => seat.kind === 'suspended' && mayMeet(certainDays(date), possibleStretch(seat)));

/** The days on which a seat was certainly held; `end` null: still held. Null when no day is certain. */
function certainSpan({ since, until }: SeatSpan): { start: string; end: string | null } | null {
  const start = since && certainDays(since).latest;
  if (!start || !until) return null;
  if (isOpenEnd(until)) return { start, end: null };
  const end = certainDays(until).earliest;
  return end !== null && start <= end ? { start, end } : null;
}

/** One of the seats, or several back to back, certainly held on every day the date can mean. */
export function certainlyHoldsSeat(date: PartialDate, seats: readonly SeatSpan[]): boolean {
  const { earliest, latest } = certainDays(date);
  if (earliest === null || latest === null) return false;
  const spans = seats
    .filter((seat) => !seat.inDoubt)
    .map(certainSpan)
    .filter((span) => span !== null)
    .sort((a, b) => compareText(a.start, b.start));
  let from = earliest;
  for (const { start, end } of spans) {
    if (start > from) return false;
    if (end === null || end >= latest) return true;
    if (end >= from) from = dayAfter(end);
  }
  return false;
}
