import { certainDays, isDayPrecise, type PartialDate } from '@/lib/core/partial-date';
import type { Coverage } from '@/lib/networks/types';
import {
  factRows,
  isCovered,
  isSpanned,
  type CellFact,
  type CellFacts,
  type FactRow,
} from '@/lib/participation/cells/rules-facts';
import { longestGap } from '@/lib/participation/gaps/rules-ranking';
import type { SeatSpan } from '@/lib/participation/cells/rules-seats';
import type { Gap } from '@/lib/participation/gaps/types';
import type { Statement } from '@/lib/participation/cells/types';
import type { AttendanceBounds, Finding, Need } from '@/lib/participation/questions/types';

/** Everything published on one member in one network. */
export interface QuestionFacts extends CellFacts {
  seats: readonly SeatSpan[];
  coverage: Coverage | null;
  statements: readonly Pick<Statement, 'kind' | 'since' | 'until'>[];
  gaps: readonly Gap[];
}

const listMeetingIds = (rows: readonly FactRow[]): number[] => rows.map(({ meetingId }) => meetingId);
/** Whether it leaves open that the member came. */
const IS_OPEN: Readonly<Record<CellFact, boolean>> = {
  attended: false,
  missed: false,
  unrecorded: true,
  disputed: true,
  announced: true,
};
const isOpen = ({ fact }: FactRow): boolean => IS_OPEN[fact];

const decided = (outcome: 'supported' | 'contradicted', rows: readonly FactRow[]): Finding => ({
  outcome,
  decidingIds: listMeetingIds(rows),
  openIds: [],
  needs: [],
});

interface Openness {
  rows: readonly FactRow[];
  /** Attended, but nobody knows whether before or after the date. */
  undated?: readonly FactRow[];
  spanned: boolean;
  stated: boolean;
  nothingEligible?: boolean;
}

/** What keeps a question open, in a fixed order. */
function listNeeds({ rows, undated = [], spanned, stated, nothingEligible = false }: Openness): Need[] {
  const when = (need: Need, isNeeded: boolean): Need[] => (isNeeded ? [need] : []);
  return [
    ...when(
      'unrecorded',
      rows.some(({ fact }) => fact === 'unrecorded'),
    ),
    ...when(
      'disputed',
      rows.some(({ fact }) => fact === 'disputed'),
    ),
    ...when(
      'announced',
      rows.some(({ fact }) => fact === 'announced'),
    ),
    ...when('meeting_dates', undated.length > 0),
    ...when('coverage', !spanned),
    ...when('stated', stated),
    ...when('nothing_eligible', nothingEligible),
  ];
}

/** Whether a meeting lies after the last day of a date: null where its own date leaves that open. */
export function isAfter(meeting: PartialDate, date: PartialDate): boolean | null {
  const end = certainDays(date).latest;
  const { earliest, latest } = certainDays(meeting);
  if (end === null) return null;
  if (earliest !== null && earliest > end) return true;
  return latest !== null && latest <= end ? false : null;
}

/** A source speaks of attendance over a period that may reach beyond the date, without naming a meeting. */
const isStatedAfter = (statements: QuestionFacts['statements'], date: PartialDate | null): boolean =>
  statements.some(
    ({ kind, until }) => kind === 'attendance' && (date === null || until === null || isAfter(until, date) !== false),
  );

/** Without the visits as a guest, which count on no page as an attendance. */
const asMember = (facts: QuestionFacts): QuestionFacts => ({
  ...facts,
  cells: facts.cells.filter(({ guest }) => !guest),
});

/**
 * "Not attended after this date"; without a date "never attended". One undisputed attendance contradicts it. Only a covered record of known absences supports it.
 *
 * @param mayBeEmpty the absence of any eligible meeting does not make the answer undecidable
 */
function findNotSince(facts: QuestionFacts, date: PartialDate | null, mayBeEmpty: boolean): Finding {
  const rows = factRows(facts).filter((row) => date === null || isAfter(row.date, date) !== false);
  const isCertain = (row: FactRow): boolean => date === null || isAfter(row.date, date) === true;
  const attended = rows.filter(({ fact }) => fact === 'attended');
  const contradicting = attended.filter(isCertain);
  if (contradicting.length > 0) return decided('contradicted', contradicting);
  const needs = listNeeds({
    rows,
    undated: attended,
    spanned: isSpanned(rows, facts.seats, facts.coverage, date),
    stated: isStatedAfter(facts.statements, date),
    nothingEligible: !mayBeEmpty && !rows.some((row) => isOpen(row) || (row.fact === 'missed' && isCertain(row))),
  });
  if (needs.length === 0) return decided('supported', rows);
  return {
    outcome: 'not_decidable',
    decidingIds: [],
    openIds: listMeetingIds(rows.filter((row) => isOpen(row) || row.fact === 'attended')),
    needs,
  };
}

/** "Never there" is also contradicted by a guest, where nothing contradicts it of the time as a member. */
export function findNever(facts: QuestionFacts): Finding {
  const own = findNotSince(asMember(facts), null, false);
  return own.outcome === 'contradicted' ? own : findNotSince(facts, null, false);
}

/** @param date bounded and without a qualifier; meetings within it are not after it */
export const findNotAfter = (facts: QuestionFacts, date: PartialDate): Finding =>
  findNotSince(asMember(facts), date, false);

/** The days of both may be the same. */
function mayCoincide(a: PartialDate, b: PartialDate): boolean {
  const [one, two] = [certainDays(a), certainDays(b)];
  const apart = (first: string | null, second: string | null): boolean =>
    first !== null && second !== null && first < second;
  return !apart(one.latest, two.earliest) && !apart(two.latest, one.earliest);
}

/** Held on a day that the date means: within it as far as it can be told, or a meeting of known days that takes in one. */
function certainlyCoincides(meeting: PartialDate, date: PartialDate): boolean {
  const { earliest, latest } = certainDays(meeting);
  const within =
    earliest !== null &&
    latest !== null &&
    date.earliest !== null &&
    date.latest !== null &&
    earliest >= date.earliest &&
    latest <= date.latest;
  return within || (earliest !== null && isDayPrecise(meeting) && mayCoincide(meeting, date) && isDayPrecise(date));
}

/** The last meeting that the member attended beyond dispute; one with an open date only where no other is known. */
function lastAttended(rows: readonly FactRow[]): FactRow | null {
  const attended = rows.filter(({ fact }) => fact === 'attended');
  return attended.findLast(({ date }) => certainDays(date).latest !== null) ?? attended.at(-1) ?? null;
}

/** "Last attended on this date"; without a date: on the day of the last attendance the register knows. */
export function findLast(all: QuestionFacts, date: PartialDate | null): Finding & { lastId: number | null } {
  const facts = asMember(all);
  const rows = factRows(facts);
  const last = lastAttended(rows);
  const lastId = last?.meetingId ?? null;
  if (date === null) {
    if (last) return { ...afterwards(facts, last), lastId };
    const never = findNever(facts);
    return { ...never, outcome: never.outcome === 'supported' ? 'contradicted' : never.outcome, lastId };
  }
  const later = rows.filter((row) => row.fact === 'attended' && isAfter(row.date, date) === true);
  if (later.length > 0) return { ...decided('contradicted', later), lastId };
  const then = rows.filter((row) => mayCoincide(row.date, date));
  const attended = then.filter(({ fact }) => fact === 'attended');
  const there = attended.findLast((row) => certainlyCoincides(row.date, date));
  if (there) return { ...afterwards(facts, there), lastId };
  const needs = listNeeds({
    rows: then,
    undated: attended,
    spanned: facts.coverage !== null && isCovered(date, date, facts.coverage),
    stated: isStatedAfter(facts.statements, null),
  });
  if (needs.length === 0) return { ...decided('contradicted', then), lastId };
  return {
    outcome: 'not_decidable',
    decidingIds: [],
    openIds: listMeetingIds(then.filter((row) => isOpen(row) || row.fact === 'attended')),
    needs,
    lastId,
  };
}

/** Whether an attendance was the last: what came after it decides. */
function afterwards(facts: QuestionFacts, row: FactRow): Finding {
  const since = findNotSince(
    { ...facts, cells: facts.cells.filter(({ meetingId }) => meetingId !== row.meetingId) },
    row.date,
    true,
  );
  return since.outcome === 'contradicted' ? since : { ...since, decidingIds: [row.meetingId, ...since.decidingIds] };
}

/** How long the member was away at most: decided where every meeting is known and no source leaves a pause's ends open. */
export function findHowLong(all: QuestionFacts): Finding & { gap: Gap | null } {
  const facts = asMember(all);
  const rows = factRows(facts);
  const gap = longestGap(facts.gaps.filter(({ kind }) => kind === 'attendance'));
  const missed = new Set(gap?.meetingIds);
  const needs: Need[] = [
    ...listNeeds({
      rows,
      spanned: isSpanned(rows, facts.seats, facts.coverage),
      stated: facts.statements.some(({ kind }) => kind !== 'exclusion'),
    }),
    ...(gap && gap.days === null ? (['meeting_dates'] as const) : []),
    ...(rows.length === 0 ? (['nothing_eligible'] as const) : []),
  ];
  const decidingIds = listMeetingIds(rows.filter(({ meetingId }) => missed.has(meetingId)));
  if (needs.length === 0) return { outcome: 'supported', decidingIds, openIds: [], needs, gap };
  return { outcome: 'not_decidable', decidingIds, openIds: listMeetingIds(rows.filter(isOpen)), needs, gap };
}

const countedRows = (facts: QuestionFacts): FactRow[] => factRows(asMember(facts));

function countBounds(rows: readonly FactRow[]): AttendanceBounds {
  const lower = rows.filter(({ fact }) => fact === 'attended').length;
  return { lower, upper: lower + rows.filter(isOpen).length, eligible: rows.length };
}

export interface ComparedFinding extends Finding {
  otherDecidingIds: number[];
  otherOpenIds: number[];
  bounds: AttendanceBounds;
  otherBounds: AttendanceBounds;
}

/**
 * "Attended more meetings than the other." Supported only where the least the one attended is more than the most the
 * other can have; contradicted only where the most is not more than the least. An unknown meeting can only add to a
 * count, so the list has to be complete for the one whose most is relied on.
 */
export function findMoreOften(one: QuestionFacts, other: QuestionFacts): ComparedFinding {
  const [rows, otherRows] = [countedRows(one), countedRows(other)];
  const [bounds, otherBounds] = [countBounds(rows), countBounds(otherRows)];
  const needsFor = (all: readonly FactRow[], { seats, coverage, statements }: QuestionFacts): Need[] =>
    listNeeds({ rows: all, spanned: isSpanned(all, seats, coverage), stated: isStatedAfter(statements, null) });
  // What was missed decides as much as what was attended: it keeps the most down.
  const known = (all: readonly FactRow[]): number[] => listMeetingIds(all.filter((row) => !isOpen(row)));
  const common = { bounds, otherBounds, decidingIds: known(rows), otherDecidingIds: known(otherRows) };

  const beyond = (needs: readonly Need[]): boolean => needs.includes('coverage') || needs.includes('stated');
  const [needs, otherNeeds] = [needsFor(rows, one), needsFor(otherRows, other)];
  const outcome =
    bounds.lower > otherBounds.upper && !beyond(otherNeeds)
      ? 'supported'
      : bounds.upper <= otherBounds.lower && !beyond(needs)
        ? 'contradicted'
        : null;
  if (outcome) return { ...common, outcome, openIds: [], otherOpenIds: [], needs: [] };
  return {
    ...common,
    outcome: 'not_decidable',
    openIds: listMeetingIds(rows.filter(isOpen)),
    otherOpenIds: listMeetingIds(otherRows.filter(isOpen)),
    needs: [...new Set([...needs, ...otherNeeds])],
  };
}
