import { partialDateOrNull } from '@/lib/core/partial-date';
import { fromIsoDay } from '@/lib/db/calendar-days';

/** The columns of a dated term (a seat, an organiser's time), computed from its two EDTF ends; null is unknown. */
export function termColumns(since: string | null, until: string | null) {
  const begin = partialDateOrNull(since);
  const end = partialDateOrNull(until);
  return {
    sinceEdtf: since,
    sinceEarliest: fromIsoDay(begin?.earliest ?? null),
    sinceLatest: fromIsoDay(begin?.latest ?? null),
    untilEdtf: until,
    untilEarliest: fromIsoDay(end?.earliest ?? null),
    untilLatest: fromIsoDay(end?.latest ?? null),
  };
}
