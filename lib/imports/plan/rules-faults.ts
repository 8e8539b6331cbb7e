import { createHash } from 'node:crypto';
import type { ToldApart } from '@/lib/imports/names/rules-rivals';
import { fit } from '@/lib/imports/files/rules-inspection';
import type {
  Consequence,
  FoundFault,
  LeftOutReason,
  NamedCell,
  PlanFault,
  PlanNotice,
  PlannedRow,
  PlanTotals,
  SumDifference,
} from '@/lib/imports/plan/types';
import {
  CONSEQUENCES,
  LEFT_OUT_REASONS,
  LISTED_CELLS,
  LISTED_LINES,
  LISTED_PERSONAL,
  PLAN_NOTICES,
} from '@/lib/imports/plan/types';

const LONGEST_SHOWN = 200;

/** What a report shows of a cell. NUL cannot be stored, not even in a report. */
export const shown = (value: string): string =>
  fit((value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : value).replaceAll('\0', '␀'));

type Where = Partial<Omit<FoundFault, 'code'>>;

export function fault(code: FoundFault['code'], { value = null, ...where }: Where = {}): FoundFault {
  return {
    code,
    column: null,
    names: [],
    otherLine: null,
    limit: null,
    ...where,
    value: value === null ? null : shown(value),
  };
}

/** A refusal found while reading one value; its column is known to the caller only. */
export interface ValueFault {
  code: PlanFault;
  limit?: number;
}

export const emptyTotals = (): PlanTotals => ({
  read: { rows: 0, entries: 0 },
  rows: { new: 0, same: 0, changed: 0, wrong: 0, left_out: 0 },
  leftOut: Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, 0])) as Record<LeftOutReason, number>,
  unknownWords: [],
  furtherUnknown: 0,
  standIns: [],
  ambiguous: [],
  noMembers: [],
  blankCells: 0,
  notices: Object.fromEntries(PLAN_NOTICES.map((notice) => [notice, 0])) as Record<PlanNotice, number>,
  personal: [],
  personalCount: 0,
  consequences: {
    absent_by_list: { count: 0, cells: [] },
    unknown_end: { count: 0, cells: [] },
    outside_seat: { count: 0, cells: [] },
    against_state: { count: 0, cells: [] },
    left_outside: { count: 0, cells: [] },
    holder_unsaid: { count: 0, cells: [] },
  },
  seatless: new Set(),
  newSeats: [],
  completed: [],
  incomplete: { count: 0, lines: [], meetings: [] },
  sums: { count: 0, differences: [] },
  disagreements: 0,
  apart: [],
  changedSeats: 0,
  addedSeats: 0,
  newMembers: [],
  newMeetings: [],
  restoredMembers: new Set(),
  restoredMeetings: new Set(),
});

export function count(totals: PlanTotals, row: PlannedRow): PlannedRow {
  totals.rows[row.kind] += 1;
  if (row.kind === 'left_out') totals.leftOut[row.reason] += 1;
  if ('notices' in row) for (const notice of row.notices) totals.notices[notice] += 1;
  for (const cell of row.personal ?? []) {
    totals.personalCount += 1;
    if (totals.personal.length < LISTED_PERSONAL) totals.personal.push({ ...cell, line: row.line });
  }
  return row;
}

/** Names exactly what a plan does beyond what its rows say. Empty: nothing of the kind. */
export function consequencesKey(consequences: PlanTotals['consequences']): string {
  const named = CONSEQUENCES.map((one) => {
    const { count: all, cells } = consequences[one];
    return [one, all, cells.map(({ member, date, status }) => [member.de, member.en, date, status])] as const;
  });
  if (named.every(([, all]) => all === 0)) return '';
  return createHash('sha256').update(JSON.stringify(named)).digest('hex');
}

/** Notes a line for which a list cannot be complete. */
export function noteIncomplete({ incomplete }: PlanTotals, line: number): void {
  if (incomplete.lines.at(-1) === line) return;
  incomplete.count += 1;
  if (incomplete.lines.length < LISTED_LINES) incomplete.lines.push(line);
}

/** Notes sums of the file that are not what was read. */
export function noteSums({ sums }: PlanTotals, differences: readonly SumDifference[]): void {
  sums.count += differences.length;
  sums.differences.push(...differences.slice(0, LISTED_LINES - sums.differences.length));
}

/** Notes once that a word does not mean a state that the list names by itself. */
export function noteApart({ apart }: PlanTotals, one: ToldApart): void {
  const isNoted = apart.some(({ written, rival }) => written === one.written && rival === one.rival);
  if (!isNoted && apart.length < LISTED_LINES) apart.push(one);
}

/** Notes what the plan would do to a cell, to be named before anything is saved. */
export function nameCell({ consequences }: PlanTotals, consequence: Consequence, cell: NamedCell): void {
  const named = consequences[consequence];
  named.count += 1;
  if (named.cells.length < LISTED_CELLS) named.cells.push(cell);
}
