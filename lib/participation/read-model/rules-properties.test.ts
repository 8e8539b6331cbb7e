import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import { orderMeetings } from '@/lib/meetings/rules';
import { resolveRow, type AssertionFact } from '@/lib/participation/cells/rules';
import {
  anyRowFacts,
  cellWith,
  cellsWith,
  coverageFrom,
  meetingsAt,
  seatFrom,
  seatUnknown,
  statementAbout,
} from '@/lib/participation/cells/rules-fixtures';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount, sumAccounts } from '@/lib/participation/account/rules-parts';
import { calculateRate, rateFrom } from '@/lib/participation/account/rules-rate';
import type { SeatSpan } from '@/lib/participation/cells/rules-seats';
import { participationRow } from '@/lib/participation/read-model/rules-row';
import type { CellStatus } from '@/lib/participation/cells/types';

// The oracle below shares no code with the rules: it follows the words of the design literally, without regard to
// speed.
const ATTENDED = ['present', 'represented_by_deputy', 'represented_by_somebody'];
const KNOWN_ABSENCES = ['absent', 'excused', 'represented_by_member'];
const BREAKS = [...ATTENDED, 'excluded', 'not_a_member', 'seat_unclear'];
const KIND_ORDER =
  'minutes participant_list roll_call call_report parliamentary_answer correspondence press_release report web_page'.split(
    ' ',
  );
const PRESENCE_ORDER =
  'present represented_by_deputy represented_by_somebody represented_by_member excused absent excluded not_invited';

const rowFacts = anyRowFacts.map((facts) => ({
  ...facts,
  memberId: 1,
  statements: [statementAbout(1, 'absence', null, '2004')],
  coverage: coverageFrom('2001', '2008'),
}));

const someCells = fc
  .array(
    fc.constantFrom<CellStatus>(
      'present',
      'represented_by_deputy',
      'represented_by_somebody',
      'represented_by_member',
      'excused',
      'absent',
      'excluded',
      'not_invited',
      'not_recorded',
      'seat_unclear',
      'not_a_member',
      'cancelled',
      'no_attendance_possible',
      'not_yet_held',
    ),
    { maxLength: 20 },
  )
  .map((statuses) => cellsWith(...statuses));

/** One meeting a month, every day known. */
const monthly = (count: number) =>
  meetingsAt(
    ...Array.from(
      { length: count },
      (_, index) => `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-10`,
    ),
  );

function oracleStatus(assertions: AssertionFact[]): string {
  let best: AssertionFact | null = null;
  for (const candidate of assertions) {
    if (best === null) best = candidate;
    const kinds = KIND_ORDER.indexOf(candidate.sourceKind) - KIND_ORDER.indexOf(best.sourceKind);
    const [mine, its] = [candidate.sourceDate, best.sourceDate].map(
      (date) => `${date?.earliest ?? date?.latest ?? ''}/${date?.latest ?? ''}`,
    );
    const later = (mine ?? '') > (its ?? '') ? -1 : mine === its ? 0 : 1;
    const presence = PRESENCE_ORDER.indexOf(candidate.status) - PRESENCE_ORDER.indexOf(best.status);
    if ((kinds || later || presence) < 0) best = candidate;
  }
  return best?.status ?? 'not_recorded';
}

/** Groups the missed meetings: two belong together when nothing that breaks a run lies between them. */
function oracleRuns(statuses: readonly CellStatus[]): number[][] {
  const missed = statuses.flatMap((status, index) =>
    status === 'not_recorded' || KNOWN_ABSENCES.includes(status) ? [index] : [],
  );
  const together = (a: number, b: number) =>
    !statuses.slice(Math.min(a, b), Math.max(a, b)).some((status) => BREAKS.includes(status));
  const runs = missed.map((index) => missed.filter((other) => together(index, other)).map((other) => other + 1));
  return [...new Map(runs.map((run) => [run.join(), run])).values()];
}

describe('the cells of a row', () => {
  it('follow the oracle where the seat and the lists leave nothing to derive', () => {
    fc.assert(
      fc.property(anyRowFacts, ({ meetings, assertions }) => {
        const cells = resolveRow({ meetings, seats: [seatUnknown], assertions, lists: [] });
        for (const [index, meeting] of meetings.entries()) {
          if (meeting.state !== 'held' || meeting.kind === 'written_procedure') continue;
          const here = assertions.filter((assertion) => assertion.meetingId === meeting.id);
          expect(cells[index]?.status).toBe(oracleStatus(here));
          const claims = new Set<string>(here.map((assertion) => assertion.status));
          // Whoever was present, or sent a deputy, was represented.
          if (claims.has('present') || claims.has('represented_by_deputy')) claims.delete('represented_by_somebody');
          expect(cells[index]?.contested).toBe(claims.size > 1);
        }
      }),
    );
  });

  it('never make absent what no source and no exhaustive list speaks of', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        for (const cell of resolveRow(facts)) {
          const spoken = facts.assertions.some((assertion) => assertion.meetingId === cell.meetingId);
          const listed = facts.lists.some(
            (list) => list.meetingId === cell.meetingId && list.completeFor !== 'nothing',
          );
          if (!spoken)
            expect([...ATTENDED, 'represented_by_member', 'excused', 'excluded', 'not_invited']).not.toContain(
              cell.status,
            );
          if (!spoken && !listed) expect(cell.status).not.toBe('absent');
          if (cell.derived) expect([cell.status, listed]).toEqual(['absent', true]);
        }
      }),
    );
  });

  it('call a seat unclear only where a source takes one for granted or a seat leaves it open, and never drop a word', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        const seats: readonly SeatSpan[] = facts.seats;
        const leavesOpen = seats.some(
          ({ since, until, inDoubt }) => inDoubt || `${since?.edtf} ${until?.edtf}`.includes('/'),
        );
        for (const [index, cell] of resolveRow(facts).entries()) {
          const words = facts.assertions.filter(({ meetingId }) => meetingId === cell.meetingId);
          const takesSeat = words.some(({ status }) =>
            ['absent', 'excused', 'represented_by_member', 'excluded'].includes(status),
          );
          if (cell.status === 'seat_unclear') {
            expect(takesSeat || leavesOpen).toBe(true);
            expect(cell).toMatchObject({ derived: false, guest: false });
          }
          const isHeld = facts.meetings[index]?.state === 'held' && facts.meetings[index]?.kind !== 'written_procedure';
          if (isHeld && cell.status === 'not_a_member' && words.some(({ status }) => status === 'absent'))
            expect([cell.guest, cell.contested]).not.toEqual([false, false]);
        }
      }),
    );
  });

  it('add up: attended, known absent and unknown are the eligible, and with the others all meetings', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        const cells = resolveRow(facts);
        const count = (statuses: string[]) => cells.filter((cell) => statuses.includes(cell.status)).length;
        const { eligible, known, unknown, attended } = calculateRate(cells);
        expect(attended).toBe(count(ATTENDED));
        expect(known - attended).toBe(count(KNOWN_ABSENCES));
        expect(unknown).toBe(count(['not_recorded']));
        expect(known + unknown).toBe(eligible);
        expect(
          eligible +
            count([
              'excluded',
              'not_invited',
              'seat_unclear',
              'not_a_member',
              'cancelled',
              'no_attendance_possible',
              'not_yet_held',
            ]),
        ).toBe(facts.meetings.length);
      }),
    );
  });
});

describe('a whole row', () => {
  it('is the same whatever order the facts come in', () => {
    const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const withShuffle = rowFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.record({
          meetings: shuffled(facts.meetings),
          seats: shuffled(facts.seats),
          assertions: shuffled(facts.assertions),
          lists: shuffled(facts.lists),
        }),
      ),
    );
    fc.assert(
      fc.property(withShuffle, ([facts, order]) => {
        expect(participationRow({ ...facts, ...order })).toEqual(participationRow(facts));
      }),
    );
  });

  it('never has a gap across a presence or an open date', () => {
    fc.assert(
      fc.property(rowFacts, (facts) => {
        const row = participationRow(facts);
        const order = orderMeetings(facts.meetings)
          .filter(({ date }) => date.earliest !== null && date.latest !== null)
          .map(({ id }) => id);
        for (const gap of row.gaps.filter(({ meetings }) => meetings > 0)) {
          expect(order).toEqual(expect.arrayContaining(gap.meetingIds));
          const [from = 0, to = 0] = [gap.meetingIds[0], gap.meetingIds.at(-1)].map((id) => order.indexOf(id ?? 0));
          const between = order.slice(from, to + 1);
          expect(
            row.cells.filter((cell) => between.includes(cell.meetingId) && ATTENDED.includes(cell.status)),
          ).toEqual([]);
        }
      }),
    );
  });

  it('never gains a gap, or a longer one, by one more assertion of "present"', () => {
    const withPresence = rowFacts.chain((facts) =>
      fc.tuple(
        fc.constant(facts),
        fc.integer({ min: 1, max: Math.max(1, facts.meetings.length) }),
        fc.constantFrom('minutes' as const, 'web_page' as const),
      ),
    );
    fc.assert(
      fc.property(withPresence, ([facts, meetingId, sourceKind]) => {
        const presence: AssertionFact = {
          id: 99,
          meetingId,
          sourceId: 99,
          sourceKind,
          sourceDate: partialDate('2030'),
          status: 'present',
        };
        const before = participationRow(facts).gaps;
        for (const gap of participationRow({ ...facts, assertions: [...facts.assertions, presence] }).gaps) {
          expect(
            before.some((old) => gap.meetingIds.every((id) => old.meetingIds.includes(id)) && gap.missed <= old.missed),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('the gaps of a row', () => {
  it('are the runs the oracle finds, with its kinds and counts', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const statuses = cells.map((cell) => cell.status);
        const gaps = findGaps({
          meetings: monthly(cells.length),
          cells,
          seats: [seatUnknown],
          statements: [],
          coverage: null,
        });
        const runs = gaps.filter((gap) => gap.kind !== 'exclusion');
        expect(runs.map((gap) => gap.meetingIds)).toEqual(oracleRuns(statuses));
        for (const gap of runs) {
          const inside = gap.meetingIds.map((id) => statuses[id - 1] ?? 'cancelled');
          expect(gap.missed).toBe(inside.filter((status) => KNOWN_ABSENCES.includes(status)).length);
          expect(gap.missed + gap.unrecorded).toBe(gap.meetings);
          expect(gap.kind).toBe(gap.missed > 0 ? 'attendance' : 'record');
          expect(gap.open).toBe(!statuses.slice(gap.meetingIds.at(-1)).some((status) => ATTENDED.includes(status)));
        }
      }),
    );
  });

  it('have no more days after one of their meetings turns out attended', () => {
    const ends = fc.constantFrom(null, '2000-01-01', '1999');
    fc.assert(
      fc.property(someCells, ends, fc.nat(), fc.boolean(), (cells, since, pick, covered) => {
        const facts = {
          meetings: monthly(cells.length),
          seats: [seatFrom(since, null)],
          statements: [],
          coverage: covered ? coverageFrom('1999', '2003') : null,
        };
        const before = findGaps({ ...facts, cells }).filter((gap) => gap.kind !== 'exclusion');
        const counted = before.flatMap((gap) => gap.meetingIds);
        const seen = counted[pick % Math.max(1, counted.length)];
        fc.pre(seen !== undefined);
        const after = findGaps({
          ...facts,
          cells: cells.map((cell) => (cell.meetingId === seen ? cellWith(seen, 'present') : cell)),
        });
        for (const gap of after.filter(({ kind }) => kind !== 'exclusion')) {
          const parent = before.find((old) => old.meetingIds.includes(gap.meetingIds[0] ?? 0));
          expect(gap.days ?? Infinity).toBeLessThanOrEqual(parent?.days ?? -1);
        }
      }),
    );
  });
});

describe('the rate', () => {
  it('lies within its bounds, and its bounds within 0 and 1', () => {
    fc.assert(
      fc.property(someCells, (cells) => {
        const { rate, lowerBound, upperBound, completeness } = calculateRate(cells);
        if (rate !== null) {
          expect(lowerBound ?? 2).toBeLessThanOrEqual(rate);
          expect(upperBound ?? -1).toBeGreaterThanOrEqual(rate);
        }
        for (const share of [rate, lowerBound, upperBound, completeness])
          expect(share === null || (share >= 0 && share <= 1)).toBe(true);
      }),
    );
  });

  it('is never changed by what nobody recorded, and its bounds only widen', () => {
    fc.assert(
      fc.property(someCells, fc.integer({ min: 1, max: 9 }), (cells, more) => {
        const [plain, wider] = [
          calculateRate(cells),
          calculateRate([
            ...cells,
            ...Array.from({ length: more }, (_, index) => cellWith(100 + index, 'not_recorded')),
          ]),
        ];
        expect(wider.rate).toBe(plain.rate);
        expect(wider.lowerBound ?? -1).toBeLessThanOrEqual(plain.lowerBound ?? 0);
        expect(wider.upperBound ?? -1).toBeGreaterThanOrEqual(plain.upperBound ?? 0);
      }),
    );
  });

  it('of rows taken together is the rate of all their cells', () => {
    fc.assert(
      fc.property(fc.array(someCells, { maxLength: 5 }), (rows) => {
        expect(rateFrom(sumAccounts(rows.map(countAccount)))).toEqual(calculateRate(rows.flat()));
      }),
    );
  });
});
