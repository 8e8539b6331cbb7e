import { readDay, type DateOrder } from '@/lib/imports/call-reports/rules-times';

const ORDERS: readonly DateOrder[] = ['day_first', 'month_first'];
/** Between points the day stands first everywhere. */
const POINTED = /^\D*\d{1,2}\.\d{1,2}\.\d{2,4}\b/;
const MS_A_DAY = 86_400_000;

/** First and last day of what was written under one order of day and month, as EDTF; null where a moment is none under it. */
function spanUnder(order: DateOrder, written: readonly string[]): { edtf: string; length: number } | null {
  const days = written.map((text) => readDay(text, order));
  const known = days.flatMap((day) => day ?? []).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < days.length) return null;
  return {
    edtf: first === last ? first : `${first}/${last}`,
    length: (Date.parse(last) - Date.parse(first)) / MS_A_DAY,
  };
}

/**
 * The days that moments lie on, as EDTF. Where day and month can be told apart neither by their numbers nor by how near the moments
 * lie to each other, both readings: a report must not be called one of another day because of them. Bare times say no day.
 */
export function findReportDays(written: readonly string[]): string[] {
  const dated = written.filter((text) => ORDERS.some((order) => readDay(text, order) !== null));
  const orders = dated.some((text) => POINTED.test(text)) ? (['day_first'] as const) : ORDERS;
  const spans = orders.flatMap((order) => spanUnder(order, dated) ?? []);
  const shortest = Math.min(...spans.map(({ length }) => length));
  return [...new Set(spans.filter(({ length }) => length === shortest).map(({ edtf }) => edtf))];
}
