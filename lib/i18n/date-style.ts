import type { DatePoint } from '@/lib/core/partial-date-shape';

/** How one width of a language writes dates. */
export interface DateStyle {
  point(point: DatePoint): string;
  /** Two different days, the first not after the second. */
  days(first: string, last: string): string;
  /** From and to, in the words of the two ends. */
  range(start: string, end: string): string;
  /** Of a beginning or an end: on a day between the two. */
  between(first: string, last: string): string;
  notLater(end: string): string;
  notEarlier(start: string): string;
  startUnknown(end: string): string;
  endUnknown(start: string): string;
  qualified(text: string, point: DatePoint): string;
  openEnd: string;
}
