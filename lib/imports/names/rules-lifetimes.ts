import { certainDays, type PartialDate } from '@/lib/core/partial-date';
import type { TerritoryKey } from '@/lib/members/names/types-territory';

/** Days (YYYY-MM-DD) between which something certainly was, both included. */
export interface Period {
  from: string;
  to: string;
}

/** The first and the last day of a state; null where it goes on, or has nothing to be told apart from. */
type Lifetime = readonly [first: string | null, last: string | null];

/*
 * Of states whose names or codes another state bears too, so that a date beside them tells which is meant. A state that
 * changed nothing but its name (Zaire, Burma) is none of them.
 */
const LIFETIMES: Readonly<Record<TerritoryKey, Lifetime>> = {
  DD: ['1949-10-07', '1990-10-02'],
  SU: ['1922-12-30', '1991-12-26'],
  RU: ['1991-12-12', null],
  VD: ['1945-09-02', '1976-07-01'],
  RVN: ['1949-06-14', '1975-04-30'],
  VN: ['1976-07-02', null],
  YD: ['1967-11-30', '1990-05-21'],
  YAR: ['1918-10-30', '1990-05-21'],
  YE: ['1990-05-22', null],
  YU: ['1918-12-01', '2003-02-03'],
  SCG: ['2003-02-04', '2006-06-04'],
  RS: ['2006-06-05', null],
  CS: ['1918-10-28', '1992-12-31'],
  CZ: ['1993-01-01', null],
  SK: ['1993-01-01', null],
};

const lifetimes = new Map(Object.entries(LIFETIMES));

/** Whether a state is told apart from another one of its name by when it was. */
export const hasLifetime = (key: TerritoryKey): boolean => lifetimes.has(key);

/** Whether a date can tell more of some states than their name does. */
export const dependsOnTime = (keys: readonly TerritoryKey[]): boolean =>
  keys.length > 1 && keys.some((key) => lifetimes.has(key));

/** Whether it is a state of today, as far as that is asked of it. */
export const isOfToday = (key: TerritoryKey): boolean => (lifetimes.get(key)?.[1] ?? null) === null;

/** Whether there was such a state at some time of a period; of a state without another beside it, always. */
export function existedIn(key: TerritoryKey, period: Period | null): boolean {
  const [first, last] = lifetimes.get(key) ?? [null, null];
  return period === null || ((first === null || first <= period.to) && (last === null || last >= period.from));
}

/** The days in which something dated certainly lies, or on which a seat was certainly held; null where none is known. */
export function certainPeriod(date: PartialDate | null): Period | null {
  if (date === null) return null;
  const { earliest, latest } = certainDays(date);
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  return from === null || to === null ? null : { from, to };
}
