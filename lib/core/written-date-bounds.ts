import { isSeasonOfNature } from '@/lib/core/partial-date-seasons';
import { qualifierMark, readDateShape, type DatePoint } from '@/lib/core/partial-date-shape';

const DAY_IN_MILLISECONDS = 86_400_000;

const dayFrom = (isoDay: string, days: number): string =>
  new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);

/** A year or a month where the day is its last one: to be no later than the one is to be no later than the other. */
function endingOn(isoDay: string): string {
  if (isoDay.endsWith('-12-31')) return isoDay.slice(0, 4);
  return dayFrom(isoDay, 1).endsWith('-01') ? isoDay.slice(0, 7) : isoDay;
}

/** A year or a month where the day is its first one. */
function beginningOn(isoDay: string): string {
  if (isoDay.endsWith('-01-01')) return isoDay.slice(0, 4);
  return isoDay.endsWith('-01') ? isoDay.slice(0, 7) : isoDay;
}

/**
 * EDTF's mark of an end that is only as sure as the date it is counted from. Usage differs on where a season of
 * nature begins and ends, so what lies before or after it is not exact either.
 */
const boundMark = ({ approximate, uncertain, season }: DatePoint): string =>
  qualifierMark({ approximate: approximate || isSeasonOfNature(season), uncertain });

function findEnds(edtf: string): { first: DatePoint; last: DatePoint } | null {
  const shape = readDateShape(edtf);
  if (!shape.ok) return null;
  if (shape.value.kind === 'point') return { first: shape.value.point, last: shape.value.point };
  if (shape.value.kind === 'open_end' || !shape.value.start || !shape.value.end) return null;
  return { first: shape.value.start, last: shape.value.end };
}

/** "Before 2012" ends before it: no later than the last day that comes before all of it. null for an open date. */
export function before(edtf: string): string | null {
  const first = findEnds(edtf)?.first;
  return first ? `../${endingOn(dayFrom(first.earliest, -1))}${boundMark(first)}` : null;
}

/** "After 2012" begins after it: no earlier than the first day that comes after all of it. null for an open date. */
export function after(edtf: string): string | null {
  const last = findEnds(edtf)?.last;
  return last ? `${beginningOn(dayFrom(last.latest, 1))}${boundMark(last)}/..` : null;
}
