import type { ColumnDates } from '@/lib/imports/files/types-inspection';

/** Three numbers with hyphens or slashes, the year last; with words around them too. Dots always mean day first. */
export const YEAR_LAST = /(?<!\d|\d[./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g;

/** What a date shows of its order; `either`: it is a day of the year both ways, and not the same one. */
export const SHOWN_ORDERS = ['day_first', 'month_first', 'either'] as const;
export type ShownOrder = (typeof SHOWN_ORDERS)[number];

/** The most days that a month can have; which year it is does not matter here. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDay = (day: number, month: number): boolean => day >= 1 && day <= (LONGEST_MONTHS[month - 1] ?? 0);

/** What two numbers of a date show; null where they show nothing: no such day, or the same day either way. */
export function orderShown(first: number, second: number): ShownOrder | null {
  const [dayFirst, monthFirst] = [isDay(first, second), isDay(second, first)];
  if (dayFirst && monthFirst) return first === second ? null : 'either';
  if (dayFirst) return 'day_first';
  return monthFirst ? 'month_first' : null;
}

/** What the dates in a text show, each of them. */
export const ordersIn = (text: string): ShownOrder[] =>
  [...text.matchAll(YEAR_LAST)].flatMap(([, first, , second]) => orderShown(Number(first), Number(second)) ?? []);

/** Whether the meaning of a text depends on the order at all. */
export const dependsOnOrder = (text: string): boolean => ordersIn(text).length > 0;

const LONGEST_TEXT = 60;

/** Shortest text with such a date in it. */
const SHORTEST = '1/1/2000'.length;
/** What programs write, a million times: it shows nothing. */
const isIsoDay = (text: string): boolean => text.length === 10 && text[4] === '-';
const mayDepend = (text: string): boolean =>
  text.length >= SHORTEST && (text.includes('/') || (text.includes('-') && !isIsoDay(text)));

/** Texts looked at once: a file of a million rows names some hundred days. */
const TEXTS_KEPT = 20_000;

/** An account of what the dates of a whole file show, by column: the first line for each. */
export class DateOrderAccount {
  private readonly columns: (ColumnDates | null)[];
  private readonly seen = new Set<string>();

  /** @param show makes a text fit to be kept */
  constructor(
    width: number,
    private readonly show: (text: string) => string,
  ) {
    this.columns = Array.from({ length: width }, () => null);
  }

  take(column: number, text: string, line: number): void {
    if (!mayDepend(text)) return;
    const key = `${column} ${text}`;
    if (this.seen.has(key)) return;
    if (this.seen.size >= TEXTS_KEPT) this.seen.clear();
    this.seen.add(key);
    for (const order of ordersIn(text)) {
      const shown = (this.columns[column] ??= {});
      shown[order] ??= { line, text: this.show(text.slice(0, LONGEST_TEXT)) };
    }
  }

  finish = (): (ColumnDates | null)[] => this.columns;
}
