import { tableShape } from '@/lib/imports/headings/types-shape';
import { saysNothing } from '@/lib/imports/mapping/rules-values';
import type { MembershipMeaning } from '@/lib/imports/mapping/types';
import type { RowCells } from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import { memberPlanner } from '@/lib/imports/plan/rules-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { FoundFault, PlannedRow } from '@/lib/imports/plan/types';
import { SEAT_KINDS, type SeatKind } from '@/lib/members/types';

/** What a table says of one member in one year. */
export interface MembershipYear {
  column: number;
  year: number;
  meaning: MembershipMeaning;
}

/** A seat that follows from years which say the same one after the other. */
export interface SeatRun {
  /** The column of its first year. */
  column: number;
  kind: SeatKind;
  /** EDTF. */
  since: string;
  /** EDTF; null where the years of the table come to their end before the seat does. */
  until: string | null;
}

const isSeat = (meaning: MembershipMeaning): meaning is SeatKind => (SEAT_KINDS as readonly string[]).includes(meaning);

/** Whether a year leaves open what was in the one beside it: nobody knows, or years between them are not in the table. */
const leavesOpen = (beside: MembershipYear, year: number): boolean =>
  beside.meaning === 'unknown' || Math.abs(beside.year - year) > 1;

/**
 * The seats that follow from a member's years. Before and after what is unknown a seat has a bound and no day; the first
 * and the last year of the table begin and end nothing.
 *
 * @param years in their order
 */
export function seatRuns(years: readonly MembershipYear[]): SeatRun[] {
  const runs: SeatRun[] = [];
  for (let first = 0; first < years.length;) {
    const start = years[first];
    if (!start) break;
    const { meaning, column } = start;
    let last = first;
    while (years[last + 1]?.meaning === meaning) last += 1;
    if (isSeat(meaning)) {
      const [before, end, after] = [years[first - 1], years[last] ?? start, years[last + 1]];
      runs.push({
        column,
        kind: meaning,
        since: before && leavesOpen(before, start.year) ? `../${start.year}` : String(start.year),
        until: after ? (leavesOpen(after, end.year) ? `${end.year}/..` : String(end.year)) : null,
      });
    }
    first = last + 1;
  }
  return runs;
}

/** Plans a table with the members down and years across, whose codes say what seat each had: one entry for each seat. */
export function membershipPlanner(setting: PlanSetting) {
  const kinds = new Map(SEAT_KINDS.map((kind) => [kind as string, kind]));
  const { planMember, listSeats } = memberPlanner({
    ...setting,
    read: { ...setting.read, seat_kind: (written) => kinds.get(written) },
  });
  const columns = [...tableShape(setting.mapping).years].sort((a, b) => a.year - b.year);

  function readYears(row: RowCells): { years: MembershipYear[]; faults: FoundFault[] } {
    const faults: FoundFault[] = [...row.faults];
    const years = columns.map(({ column, year }): MembershipYear => {
      const written = (row.cells[column] ?? '').trim();
      const meaning = written === '' ? 'unknown' : setting.read.membership(written);
      if (meaning === undefined && !saysNothing(written)) {
        setting.countUnknown('membership', column, written, row.line);
        faults.push(fault('value_not_understood', { column, value: written }));
      }
      return { column, year, meaning: meaning ?? 'unknown' };
    });
    return { years, faults };
  }

  function plan(whole: RowCells): PlannedRow[] {
    const { line, cells } = whole;
    const { years, faults } = readYears(whole);
    if (faults.length > 0) return [{ kind: 'wrong', line, column: null, faults }];
    const runs = seatRuns(years);
    if (runs.length === 0) {
      const isKnown = years.some(({ meaning }) => meaning !== 'unknown');
      return [
        { kind: 'left_out', line, column: null, reason: isKnown ? 'not_a_member' : 'not_recorded', otherLine: null },
      ];
    }
    return runs.map(({ column, kind, since, until }): PlannedRow => {
      // The seat as a list of seats would say it, in cells behind those of the file.
      const place = { seat_kind: cells.length, since: cells.length + 1, until: cells.length + 2 };
      const row: RowCells = {
        ...whole,
        cells: [...cells, kind, since, until ?? ''],
        columns: { ...whole.columns, ...place },
        faults: [],
        personal: [],
      };
      const planned = planMember(row);
      const within = (at: number | null): number | null => (at !== null && at >= cells.length ? column : at);
      return planned.kind === 'wrong'
        ? { ...planned, column, faults: planned.faults.map((found) => ({ ...found, column: within(found.column) })) }
        : { ...planned, column };
    });
  }

  return { plan, listSeats };
}
