import type { MembershipMeaning } from '@/lib/imports/mapping/types';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { PlannedRow } from '@/lib/imports/plan/types';
import { SEAT_KINDS, type SeatKind } from '@/lib/members/types';

/** What a table says of one member in one year. */
export interface MembershipYear {
  year: number;
  meaning: MembershipMeaning;
}

/** A seat that follows from years which say the same one after the other. */
export interface SeatRun {
  /** Its first and its last year in the table. */
  first: number;
  last: number;
  kind: SeatKind;
  /** EDTF. */
  since: string;
  /** EDTF; null where the years of the table come to their end before the seat does. */
  until: string | null;
}

export const isSeat = (meaning: MembershipMeaning): meaning is SeatKind =>
  (SEAT_KINDS as readonly string[]).includes(meaning);

/** Whether a year leaves open what was in the one beside it: nobody knows, or years between them are not in the table. */
const leavesOpen = (beside: MembershipYear, year: number): boolean =>
  beside.meaning === 'unknown' || Math.abs(beside.year - year) > 1;

/**
 * The seats that follow from a member's years. Before and after what is unknown a seat has a bound and no day. A seat in the
 * first year of the table is taken to begin then, because nothing says otherwise; one in the last year ends with nothing.
 *
 * @param years in their order
 */
export function seatRuns(years: readonly MembershipYear[]): SeatRun[] {
  const runs: SeatRun[] = [];
  for (let first = 0; first < years.length;) {
    const start = years[first];
    if (!start) break;
    const { meaning } = start;
    let last = first;
    while (years[last + 1]?.meaning === meaning) last += 1;
    if (isSeat(meaning)) {
      const [before, end, after] = [years[first - 1], years[last] ?? start, years[last + 1]];
      runs.push({
        first: start.year,
        last: end.year,
        kind: meaning,
        since: before && leavesOpen(before, start.year) ? `../${start.year}` : String(start.year),
        until: after ? (leavesOpen(after, end.year) ? `${end.year}/..` : String(end.year)) : null,
      });
    }
    first = last + 1;
  }
  return runs;
}

/** Plans seats that follow from years as a list of seats would say them. */
export function seatRunPlanner(setting: PlanSetting) {
  const kinds = new Map(SEAT_KINDS.map((kind) => [kind as string, kind]));
  const { planMember, listSeats } = memberPlanner({
    ...setting,
    read: { ...setting.read, seat_kind: (written) => kinds.get(written) },
  });

  /** @param column where the seat's faults are shown */
  function planRun(whole: RowCells, { kind, since, until }: SeatRun, column: number | null): PlannedRow {
    const { cells, columns } = whole;
    // In cells behind those of the file.
    const place = { seat_kind: cells.length, since: cells.length + 1, until: cells.length + 2 };
    const planned = planMember({
      ...whole,
      cells: [...cells, kind, since, until ?? ''],
      columns: { ...columns, ...place },
      faults: [],
      personal: [],
    });
    const within = (at: number | null): number | null => (at !== null && at >= cells.length ? column : at);
    return planned.kind === 'wrong'
      ? { ...planned, faults: planned.faults.map((found) => ({ ...found, column: within(found.column) })) }
      : planned;
  }

  return { planRun, listSeats };
}
