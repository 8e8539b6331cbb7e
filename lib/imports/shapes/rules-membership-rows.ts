import { toNameKey } from '@/lib/members/names/rules-key';
import { readCell, refuseCell, type RowCells } from '@/lib/imports/plan/rules-cells';
import { fault } from '@/lib/imports/plan/rules-faults';
import { memberWords } from '@/lib/imports/plan/rules-row-member';
import type { PlanSetting } from '@/lib/imports/plan/rules-setting';
import type { LeftOutReason, PlannedRow } from '@/lib/imports/plan/types';
import type { MembershipMeaning } from '@/lib/imports/mapping/types';
import { isSeat, seatRunPlanner, seatRuns, type SeatRun } from '@/lib/imports/shapes/rules-seat-runs';

/** What the rows of one member say together. */
interface Listed {
  years: Map<number, { meaning: MembershipMeaning; line: number }>;
  /** The first line on it that cannot be read or says otherwise than another: until it is mended its seats are not known. */
  unread: number | null;
  /** Made of all its years, when the first of its rows is planned. */
  runs: { run: SeatRun; planned: PlannedRow | null }[] | null;
}

const YEAR = /^(?:1[5-9]|20)\d{2}$/;

/**
 * Plans a list with a row for each member and year, whose code says what seat it had (the Correlates of War's lists of states
 * by year). All rows are looked at before the first is planned; they may stand in any order. The first row of a seat stands
 * for it, the others are left out as counted there. A year that the file has, and not for this member, is not known of it.
 */
export function membershipRowsPlanner(setting: PlanSetting) {
  const { planRun, listSeats } = seatRunPlanner(setting);
  const members = new Map<string, Listed>();
  const years = new Set<number>();

  /** The member of a row however it is written; its own words where the register does not know it. */
  function memberKey(row: RowCells): string {
    const words = memberWords(row);
    const year = readYear(row);
    const found = setting.members.find(words, year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` });
    if (found.kind === 'known') return `#${found.member.id}`;
    const { code, iso, name, nameEn } = words;
    return code === '' ? `${iso} ${toNameKey(name === '' ? nameEn : name).exact}` : code;
  }

  const readYear = (row: RowCells): number | null => {
    const written = readCell(row, 'year');
    return YEAR.test(written) ? Number(written) : null;
  };

  /** undefined: a code without a meaning. */
  function readMeaning(row: RowCells): MembershipMeaning | undefined {
    const written = readCell(row, 'membership');
    return written === '' || written === '-' ? 'unknown' : setting.read.membership(written);
  }

  function listedFor(row: RowCells): Listed {
    const key = memberKey(row);
    const before = members.get(key);
    if (before) return before;
    const listed: Listed = { years: new Map(), unread: null, runs: null };
    members.set(key, listed);
    return listed;
  }

  function survey(row: RowCells): void {
    const listed = listedFor(row);
    const [year, meaning] = [readYear(row), readMeaning(row)];
    if (year !== null) years.add(year);
    const same = year === null ? undefined : listed.years.get(year);
    if (year === null || meaning === undefined || (same && same.meaning !== meaning)) listed.unread ??= row.line;
    else if (!same) listed.years.set(year, { meaning, line: row.line });
  }

  function runsFor(listed: Listed): NonNullable<Listed['runs']> {
    const all = [...years].sort((a, b) => a - b);
    listed.runs ??= seatRuns(all.map((year) => ({ year, meaning: listed.years.get(year)?.meaning ?? 'unknown' }))).map(
      (run) => ({ run, planned: null }),
    );
    return listed.runs;
  }

  const wrong = ({ line, faults }: RowCells): PlannedRow => ({ kind: 'wrong', line, column: null, faults });

  function planSeat(row: RowCells, listed: Listed, year: number): PlannedRow {
    const { line } = row;
    const seat = runsFor(listed).find(({ run }) => run.first <= year && year <= run.last);
    if (!seat) throw new RangeError(`No seat in ${year}.`);
    const { planned } = seat;
    if (planned?.kind === 'wrong') return { ...planned, line };
    if (planned) return { kind: 'left_out', line, column: null, reason: 'same_seat', otherLine: planned.line };
    seat.planned = planRun(row, seat.run, row.columns.year ?? null);
    return seat.planned;
  }

  function plan(row: RowCells): PlannedRow[] {
    const { line } = row;
    const leftOut = (reason: LeftOutReason, otherLine: number | null = null): PlannedRow[] => [
      { kind: 'left_out', line, column: null, reason, otherLine },
    ];
    const listed = listedFor(row);
    const [year, meaning] = [readYear(row), readMeaning(row)];
    if (year === null) refuseCell(row, 'year', 'year_form');
    const first = year === null ? undefined : listed.years.get(year);
    if (first && first.line !== line && first.meaning !== meaning)
      refuseCell(row, 'membership', 'contradicts_line', { otherLine: first.line });
    else if (row.faults.length === 0 && listed.unread !== null && listed.unread !== line)
      row.faults.push(fault('year_unread', { otherLine: listed.unread }));
    if (row.faults.length > 0 || year === null || meaning === undefined) return [wrong(row)];
    if (first && first.line !== line) return leftOut('duplicate', first.line);
    if (isSeat(meaning)) return [planSeat(row, listed, year)];
    return leftOut(meaning === 'unknown' ? 'not_recorded' : 'not_a_member');
  }

  return { survey, plan, listSeats };
}
