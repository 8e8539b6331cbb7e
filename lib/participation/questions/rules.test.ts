import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import {
  cellWith,
  cellsWith,
  coverageFrom,
  meetingsAt,
  seatFrom,
  statementAbout,
} from '@/lib/participation/cells/rules-fixtures';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { findGaps } from '@/lib/participation/gaps/rules';
import {
  findHowLong,
  findLast,
  findMoreOften,
  findNever,
  findNotAfter,
  type QuestionFacts,
} from '@/lib/participation/questions/rules';
import { findOfMember } from '@/lib/participation/headlines/rules';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';

const SEAT = seatFrom('2000', '2009');
const DAYS = ['2001-05-01', '2002-05-01', '2003-05-01', '2004-05-01', '2005-05-01', '2006-05-01'];

function factsOf(cells: readonly Cell[], rest: Partial<QuestionFacts> = {}): QuestionFacts {
  const meetings = meetingsAt(...DAYS.slice(0, cells.length));
  const base = {
    cells,
    meetings,
    assertions: [],
    seats: [SEAT],
    coverage: coverageFrom('2000', '2009'),
    statements: [],
  };
  return { ...base, gaps: findGaps({ ...base, cells: [...cells] }), ...rest };
}

const factsWith = (...statuses: CellStatus[]) => factsOf(cellsWith(...statuses));
const contested = (meetingId: number, status: CellStatus): Cell => ({
  ...cellWith(meetingId, status),
  contested: true,
});
const date = (edtf: string) => partialDate(edtf);

/*
 * The oracle enumerates every world the record allows: each open cell attended or not, and where the list of meetings
 * is not complete, meetings nobody knows of, attended before, between and after. A claim is supported when it holds in
 * all of them, contradicted when in none.
 */
type World = { day: string; attended: boolean }[];

function worldsOf(cells: readonly Cell[], complete: boolean): World[] {
  let worlds: World[] = [[]];
  for (const [index, cell] of cells.entries()) {
    const day = DAYS[index] ?? '';
    const choices =
      cell.contested || cell.status === 'not_recorded' || cell.status === 'seat_unclear'
        ? [true, false]
        : [cell.guest || ['present', 'represented_by_deputy'].includes(cell.status)];
    worlds = worlds.flatMap((world) => choices.map((attended) => [...world, { day, attended }]));
  }
  if (complete) return worlds;
  const unknown = ['2000-02-01', '2003-09-01', '2009-11-01'].map((day) => ({ day, attended: true }));
  return worlds.flatMap((world) => [
    world,
    ...unknown.map((one) => [...world, one]),
    [...world, ...unknown, ...unknown, ...unknown],
  ]);
}

function oracle(worlds: readonly unknown[], holds: (index: number) => boolean): string {
  const truths = new Set(worlds.map((_, index) => holds(index)));
  return truths.size === 2 ? 'not_decidable' : truths.has(true) ? 'supported' : 'contradicted';
}

const anyCell = fc.constantFrom<CellStatus>(
  'present',
  'absent',
  'absent',
  'excused',
  'not_recorded',
  'represented_by_deputy',
  'represented_by_member',
  'excluded',
  'not_a_member',
  'seat_unclear',
  'cancelled',
);
/** In dispute where sources say both; a guest where it had no seat. */
const anyRow = fc.array(fc.tuple(anyCell, fc.nat(5)), { minLength: 1, maxLength: DAYS.length }).map((row) =>
  row.map(([status, dice], index): Cell => ({
    ...cellWith(index + 1, status),
    contested: status === 'present' && dice === 0,
    guest: status === 'not_a_member' && dice === 1,
  })),
);

/** What counts: no visit as a guest. */
const asMember = (cells: readonly Cell[]): Cell[] => cells.map((cell) => ({ ...cell, guest: false }));

const missedIn = (cells: readonly Cell[], from = 0) =>
  cells.slice(from).some(({ status }) => ['absent', 'excused', 'represented_by_member'].includes(status));
const coverageFor = (complete: boolean) => ({ coverage: complete ? coverageFrom('2000', '2009') : null });

describe('the questions, against every world the record allows', () => {
  it('"never"', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), (cells, complete) => {
        const worlds = worldsOf(cells, complete);
        const expected = oracle(worlds, (index) => !(worlds[index] ?? []).some(({ attended }) => attended));
        const { outcome } = findNever(factsOf(cells, coverageFor(complete)));
        // Nobody is said to have stayed away where there was no meeting to attend.
        expect(outcome).toBe(expected === 'supported' && !missedIn(cells) ? 'not_decidable' : expected);
      }),
    );
  });

  it('"not since", for any day', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), fc.nat(5), (cells, complete, step) => {
        const since = DAYS[step] ?? '';
        const worlds = worldsOf(asMember(cells), complete);
        const expected = oracle(
          worlds,
          (index) => !(worlds[index] ?? []).some(({ day, attended }) => attended && day > since),
        );
        const { outcome } = findNotAfter(factsOf(cells, coverageFor(complete)), date(since));
        expect(outcome).toBe(expected === 'supported' && !missedIn(cells, step + 1) ? 'not_decidable' : expected);
      }),
    );
  });

  it('"last attended on", for any day', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), fc.nat(5), (cells, complete, step) => {
        const on = DAYS[step] ?? '';
        const worlds = worldsOf(asMember(cells), complete);
        const lastOf = (world: World) =>
          world
            .filter(({ attended }) => attended)
            .map(({ day }) => day)
            .sort()
            .at(-1);
        // A meeting nobody knows of may also have been on that very day.
        const held = complete ? worlds : [...worlds, ...worlds.map((world) => [...world, { day: on, attended: true }])];
        const expected = oracle(held, (index) => lastOf(held[index] ?? []) === on);
        expect(findLast(factsOf(cells, coverageFor(complete)), date(on)).outcome).toBe(expected);
      }),
    );
  });

  it('"more often than"', () => {
    fc.assert(
      fc.property(anyRow, anyRow, fc.boolean(), (one, other, complete) => {
        const count = (world: World | undefined) => (world ?? []).filter(({ attended }) => attended).length;
        const pairs = worldsOf(asMember(one), complete).flatMap((a) =>
          worldsOf(asMember(other), complete).map((b) => [a, b] as const),
        );
        const expected = oracle(pairs, (index) => count(pairs[index]?.[0]) > count(pairs[index]?.[1]));
        const found = findMoreOften(factsOf(one, coverageFor(complete)), factsOf(other, coverageFor(complete)));
        expect(found.outcome).toBe(expected);
        expect(found.bounds.lower).toBeLessThanOrEqual(found.bounds.upper);
        if (found.outcome === 'supported') expect(found.bounds.lower).toBeGreaterThan(found.otherBounds.upper);
      }),
    );
  });
});

describe('"never" and "not since"', () => {
  it('name the cells that decide, and those that would', () => {
    expect(findNever(factsWith('absent', 'present', 'not_recorded'))).toMatchObject({
      outcome: 'contradicted',
      decidingIds: [2],
      needs: [],
    });
    expect(findNever(factsWith('absent', 'not_recorded', 'excused'))).toMatchObject({
      outcome: 'not_decidable',
      openIds: [2],
      needs: ['unrecorded'],
    });
    expect(findNever(factsWith('absent', 'excluded', 'excused'))).toMatchObject({
      outcome: 'supported',
      decidingIds: [1, 3],
    });
    expect(findNotAfter(factsWith('present', 'absent', 'absent'), date('2001-05-01'))).toMatchObject({
      outcome: 'supported',
      decidingIds: [2, 3],
    });
  });

  it('leave open what sources dispute, but not how an absence is called', () => {
    const assertions = [
      { meetingId: 1, status: 'excused' as const },
      { meetingId: 1, status: 'absent' as const },
    ];
    expect(findNever(factsOf([contested(1, 'absent')], { assertions })).outcome).toBe('supported');
    expect(
      findNever(factsOf([contested(1, 'absent')], { assertions: [{ meetingId: 1, status: 'present' }] })),
    ).toMatchObject({ openIds: [1], needs: ['disputed'] });
    expect(
      findNever(factsOf([contested(1, 'excluded')], { assertions: [{ meetingId: 1, status: 'present' }] })).outcome,
    ).toBe('not_decidable');
    expect(findNever(factsOf([contested(1, 'present')])).outcome).toBe('not_decidable');
  });

  it('do not take an attendance that is only stated for none', () => {
    const stated = (until: string | null) => ({ statements: [statementAbout(1, 'attendance', null, until)] });
    expect(findNever(factsOf(cellsWith('absent', 'absent'), stated('2001')))).toMatchObject({
      outcome: 'not_decidable',
      needs: ['stated'],
    });
    expect(findNotAfter(factsOf(cellsWith('absent', 'absent'), stated('2001')), date('2001')).outcome).toBe(
      'supported',
    );
    expect(findNotAfter(factsOf(cellsWith('absent', 'absent'), stated(null)), date('2001')).outcome).toBe(
      'not_decidable',
    );
    expect(
      findNever(factsOf(cellsWith('absent'), { statements: [statementAbout(1, 'absence', null, null)] })).outcome,
    ).toBe('supported');
  });

  it('leave open an attendance on a day that may lie on either side', () => {
    const meetings = meetingsAt('2001-05-01', '2002', '2003-05-01');
    const facts = factsOf(cellsWith('present', 'present', 'absent'), { meetings });
    expect(findNotAfter(facts, date('2002-06-01'))).toMatchObject({
      outcome: 'not_decidable',
      openIds: [2],
      needs: ['meeting_dates'],
    });
    expect(findNotAfter(facts, date('2002')).outcome).toBe('supported');
    expect(findNotAfter(facts, date('2001')).outcome).toBe('contradicted');
  });

  it('leave open who came in an unclear seat, unless a source says that nobody did', () => {
    const rows = (assertions: QuestionFacts['assertions']) =>
      factsOf(cellsWith('absent', 'seat_unclear'), { assertions });
    expect(findNever(rows([])).outcome).toBe('not_decidable');
    expect(findNever(rows([{ meetingId: 2, status: 'absent' }])).outcome).toBe('supported');
  });

  it('do not count the time after the end of a seat as absence', () => {
    const facts = factsOf(cellsWith('present', 'not_a_member', 'not_a_member'), {
      seats: [seatFrom('2001-01-01', '2001-12-31')],
    });
    expect(findNotAfter(facts, date('2001'))).toMatchObject({ outcome: 'not_decidable', needs: ['nothing_eligible'] });
  });
});

describe('visits as a guest', () => {
  const guestAt = (meetingId: number): Cell => ({ ...cellWith(meetingId, 'not_a_member'), guest: true });
  const visiting = factsOf([cellWith(1, 'present'), cellWith(2, 'absent'), guestAt(3)]);

  it('are named among the attendances of no answer, and are not the last', () => {
    expect(findNever(visiting)).toMatchObject({ outcome: 'contradicted', decidingIds: [1] });
    expect(findLast(visiting, null)).toMatchObject({ outcome: 'supported', lastId: 1 });
    expect(findNotAfter(visiting, date('2001')).outcome).toBe('supported');
    expect(findNotAfter(visiting, date('2002'))).toMatchObject({ needs: ['nothing_eligible'] });
  });

  it('contradict "never there" only where nothing else does', () => {
    expect(findNever(factsOf([cellWith(1, 'absent'), guestAt(2)]))).toMatchObject({
      outcome: 'contradicted',
      decidingIds: [2],
    });
    expect(findLast(factsOf([cellWith(1, 'absent'), guestAt(2)]), null)).toMatchObject({ lastId: null });
  });
});

describe('"last attended"', () => {
  it('without a date asks of the last attendance that is known', () => {
    expect(findLast(factsWith('present', 'present', 'absent'), null)).toMatchObject({
      outcome: 'supported',
      lastId: 2,
      decidingIds: [2, 3],
    });
    expect(findLast(factsWith('present', 'not_recorded'), null)).toMatchObject({
      outcome: 'not_decidable',
      lastId: 1,
      decidingIds: [1],
      openIds: [2],
    });
    expect(findLast(factsWith('absent', 'absent'), null)).toMatchObject({ outcome: 'contradicted', lastId: null });
    expect(findLast(factsWith('absent', 'not_recorded'), null)).toMatchObject({
      outcome: 'not_decidable',
      lastId: null,
    });
  });

  it('takes one day of a meeting of several for the meeting, and a year for a day in it', () => {
    const facts = factsOf(cellsWith('present', 'absent'), {
      meetings: meetingsAt('2001-05-01/2001-05-02', '2002-05-01'),
    });
    for (const on of ['2001-05-01', '2001-05-02', '2001-05-01/2001-05-02', '2001-05', '2001'])
      expect(findLast(facts, date(on)).outcome, on).toBe('supported');
    expect(findLast(facts, date('2001-05-03')).outcome).toBe('contradicted');
    const vague = factsOf(cellsWith('present', 'absent'), { meetings: meetingsAt('2001', '2002-05-01') });
    expect(findLast(vague, date('2001-05-01'))).toMatchObject({ outcome: 'not_decidable', needs: ['meeting_dates'] });
  });
});

describe('"how long"', () => {
  it('is measured where everything is known', () => {
    expect(findHowLong(factsWith('present', 'absent', 'excused', 'present'))).toMatchObject({
      outcome: 'supported',
      decidingIds: [2, 3],
      gap: { days: 1096 },
    });
    expect(findHowLong(factsWith('present', 'present'))).toMatchObject({ outcome: 'supported', gap: null });
  });

  it('stays open where a meeting is not recorded or a source leaves the ends of a pause open', () => {
    expect(findHowLong(factsWith('present', 'absent', 'not_recorded', 'present'))).toMatchObject({
      outcome: 'not_decidable',
      openIds: [3],
      needs: ['unrecorded'],
      gap: { missed: 1 },
    });
    const stated = factsOf(cellsWith('absent', 'present'), {
      statements: [statementAbout(1, 'absence', null, '2001')],
      coverage: null,
    });
    expect(findHowLong(stated)).toMatchObject({ outcome: 'not_decidable', needs: ['coverage', 'stated'] });
    expect(findHowLong(factsWith('not_a_member', 'excluded')).needs).toEqual(['nothing_eligible']);
  });
});

describe('the verdict that a figure is headed by', () => {
  it('is never the opposite of what its record says first', () => {
    fc.assert(
      fc.property(anyRow, fc.boolean(), (cells, doubted) => {
        const { outcome, decidingIds } = findNever(factsOf(cells));
        const finding = findOfMember(countAccount(cells), doubted);
        const asGuest = cells.some(({ meetingId, guest }) => guest && decidingIds.includes(meetingId));
        if (outcome === 'supported')
          expect(['single', 'all', 'attended', 'documented', 'announced']).not.toContain(finding.kind);
        if (outcome === 'contradicted' && !asGuest) {
          expect(finding.kind).not.toBe('never');
          if (finding.kind === 'silent') expect(finding.unrecorded).toBeLessThan(finding.meetings);
        }
        const last = findLast(factsOf(cells), null);
        if (last.lastId !== null && finding.kind === 'never')
          expect(cells.find(({ meetingId }) => meetingId === last.lastId)?.guest).toBe(true);
      }),
    );
  });
});
