import { dependsOnOrder, ordersIn } from '@/lib/imports/files/rules-date-order';
import type { ColumnDates, FileInspection } from '@/lib/imports/files/types-inspection';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { meetingInHeader, type HeaderReading } from '@/lib/imports/mapping/rules-guess-meetings';
import type { ImportField, ImportMapping } from '@/lib/imports/mapping/types';

/** A date of the file by which its order is told. */
export interface OrderExample {
  /** null: it stands in a heading. */
  line: number | null;
  text: string;
}

/** What a whole file says of the order of day and month. */
export type DateOrder =
  /** No date depends on it. */
  | { kind: 'none' }
  | { kind: 'proved'; dayFirst: boolean; by: OrderExample }
  /** All dates that depend on it fit both. */
  | { kind: 'open'; example: OrderExample }
  /** One date proves the one, another the other. */
  | { kind: 'both'; dayFirst: OrderExample; monthFirst: OrderExample };

const DATE_FIELDS = ['meeting_date', 'meeting', 'since', 'until'] as const satisfies readonly ImportField[];

type Shown = Partial<Record<keyof ColumnDates, OrderExample>>;

const earlier = (one: OrderExample | undefined, other: OrderExample | undefined): OrderExample | undefined =>
  one && other && (other.line ?? 0) < (one.line ?? 0) ? other : (one ?? other);

/** What several columns show together, each by its first line. */
const together = (columns: readonly Shown[]): Shown => {
  const first = (order: keyof Shown) =>
    columns.map((shown) => shown[order]).reduce((one, other) => earlier(one, other), undefined);
  const [dayFirst, monthFirst, either] = [first('day_first'), first('month_first'), first('either')];
  return {
    ...(dayFirst && { day_first: dayFirst }),
    ...(monthFirst && { month_first: monthFirst }),
    ...(either && { either }),
  };
};

function judge({ day_first: dayFirst, month_first: monthFirst, either }: Shown): DateOrder {
  if (dayFirst && monthFirst) return { kind: 'both', dayFirst, monthFirst };
  if (dayFirst) return { kind: 'proved', dayFirst: true, by: dayFirst };
  if (monthFirst) return { kind: 'proved', dayFirst: false, by: monthFirst };
  return either ? { kind: 'open', example: either } : { kind: 'none' };
}

const headingDates = (header: readonly string[]): Shown[] =>
  header.flatMap((text) => ordersIn(text).map((order): Shown => ({ [order]: { line: null, text: text.trim() } })));

/** What the headings of a table say of the order, where meetings stand across. */
export const orderInHeadings = (header: readonly string[]): DateOrder => judge(together(headingDates(header)));

/** What the cells of these rows show; of a whole file, its inspection knows. */
export function datesInRows(header: readonly string[], rows: readonly (readonly string[])[]): (ColumnDates | null)[] {
  return header.map((_, column) => {
    const dates: ColumnDates = {};
    for (const [place, cells] of rows.entries()) {
      const text = (cells[column] ?? '').trim();
      for (const order of ordersIn(text)) dates[order] ??= { line: place + 2, text };
    }
    return Object.keys(dates).length === 0 ? null : dates;
  });
}

interface DatedFile extends Pick<FileInspection, 'dates'> {
  header: readonly string[];
  samples: readonly (readonly string[])[];
}

/** Of a file that an earlier version has read, nobody knows what its last lines prove: only that somebody has to say. */
const datesKnown = ({ dates, header, samples }: DatedFile) =>
  dates ??
  datesInRows(header, samples).map((shown): ColumnDates | null => {
    const example = shown && (shown.either ?? shown.day_first ?? shown.month_first);
    return example ? { either: example } : null;
  });

/** The order of day and month, by all the dates that a list is read from. */
export function findDateOrder(
  { subject, columns }: Pick<ImportMapping, 'subject' | 'columns'>,
  file: DatedFile,
): DateOrder {
  if (SUBJECTS[subject].acrossMeetings) return orderInHeadings(file.header);
  const dates = datesKnown(file);
  return judge(together(DATE_FIELDS.flatMap((field) => dates[columns[field] ?? -1] ?? [])));
}

/** Why an order cannot be used; null where it can. */
export type OrderFault = 'need_order' | 'order_disproved';

/** The order to read by: what the file proves, or what somebody says where it proves nothing or too much. */
export function settleOrder(
  order: DateOrder,
  said: boolean | null,
): { dayFirst: boolean | null; fault: OrderFault | null } {
  switch (order.kind) {
    case 'none':
      return { dayFirst: null, fault: null };
    case 'proved':
      return { dayFirst: order.dayFirst, fault: said === null || said === order.dayFirst ? null : 'order_disproved' };
    case 'open':
    case 'both':
      return { dayFirst: said, fault: said === null ? 'need_order' : null };
  }
}

/** A mapping in this order; headings whose date it left open are read by it. */
export function inOrder(mapping: ImportMapping, header: readonly string[], reading: HeaderReading): ImportMapping {
  const meetings = mapping.meetings.map(({ column, meeting }) => {
    const heading = header[column] ?? '';
    const isOpen = meeting.date === null && meeting.number === null && meeting.slug === null;
    const read = isOpen && dependsOnOrder(heading) ? meetingInHeader(heading, reading) : null;
    return { column, meeting: read ?? meeting };
  });
  return { ...mapping, dayFirst: reading.dayFirst, meetings };
}
