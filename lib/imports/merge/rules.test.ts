import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import { partialDate, partialDateOrNull } from '@/lib/core/partial-date';
import { planMerge } from '@/lib/imports/merge/rules';
import { planCells } from '@/lib/imports/merge/rules-cells';
import { planSeats } from '@/lib/imports/merge/rules-seats';
import type { MergeAssertion, MergeFacts, MergeMember, MergeSeat } from '@/lib/imports/merge/types';
import { seatStretches, findStretch, type SeatSpan } from '@/lib/participation/cells/rules-seats';

const KEPT = 1;
const GONE = 2;
let nextId = 1;

const seat = (
  memberId: number,
  since: string | null,
  until: string | null,
  kind: MergeSeat['kind'] = 'full',
): MergeSeat => ({
  id: nextId++,
  networkId: 1,
  memberId,
  kind,
  inDoubt: false,
  since,
  until,
  version: 1,
});

const outcomes = (...seats: MergeSeat[]) => planSeats(seats, KEPT).map(({ outcome, until }) => [outcome, until]);

describe('seats', () => {
  it('pass over where they do not meet', () => {
    expect(outcomes(seat(KEPT, '2000', '2005'), seat(GONE, '2005', '..'))).toEqual([
      ['stays', '2005'],
      ['moves', '..'],
    ]);
  });

  it('of which one is in doubt and one is not have to be settled first; doubted ones are alike', () => {
    const doubted = { ...seat(GONE, '2000', '..'), inDoubt: true };
    expect(outcomes(doubted, seat(KEPT, '2000', '..'))).toEqual([
      ['conflict', '..'],
      ['conflict', '..'],
    ]);
    expect(outcomes(doubted, { ...seat(KEPT, '1990', '..'), inDoubt: true })).toEqual([
      ['covered', '..'],
      ['stays', '..'],
    ]);
  });

  it('alike stand once, as those of the one that stays', () => {
    expect(outcomes(seat(GONE, '2000', '..'), seat(KEPT, '2000', '..'))).toEqual([
      ['covered', '..'],
      ['stays', '..'],
    ]);
    expect(outcomes(seat(GONE, null, null), seat(KEPT, null, null))).toEqual([
      ['covered', null],
      ['stays', null],
    ]);
  });

  it('that last longer stand, whoever holds them', () => {
    expect(outcomes(seat(KEPT, '2002', '2004'), seat(GONE, '2000', '..'))).toEqual([
      ['covered', '2004'],
      ['moves', '..'],
    ]);
    expect(outcomes(seat(KEPT, null, null), seat(GONE, '2000', '2004'))).toEqual([
      ['stays', null],
      ['covered', '2004'],
    ]);
  });

  it('that overlap follow on each other', () => {
    expect(outcomes(seat(KEPT, '2000', '2006'), seat(GONE, '2004-03', '2008'))).toEqual([
      ['shortened', '2004-03'],
      ['moves', '2008'],
    ]);
    expect(outcomes(seat(GONE, '2000', '2006'), seat(KEPT, '2004', '2008'))).toEqual([
      ['shortened', '2004'],
      ['stays', '2008'],
    ]);
  });

  it('of two kinds at once have to be settled by somebody', () => {
    expect(outcomes(seat(KEPT, '2000', '2006'), seat(GONE, '2004', '..', 'observer'))).toEqual([
      ['conflict', '2006'],
      ['conflict', '..'],
    ]);
  });

  const year = fc.integer({ min: 2000, max: 2012 });
  const term = fc.oneof(
    fc.tuple(year, year).map(([a, b]): [string, string] => [`${Math.min(a, b)}-01-01`, `${Math.max(a, b)}-12-31`]),
    year.map((since): [string, string] => [`${since}-01-01`, '..']),
    fc.constant<[null, null]>([null, null]),
  );
  const apart = (terms: readonly [string | null, string | null][]) => {
    const spans = terms
      .map(([since, until]) => [since ?? '0', until === null || until === '..' ? '9' : until] as const)
      .sort();
    return spans.every(([from], place) => place === 0 || from >= (spans[place - 1]?.[1] ?? ''));
  };
  const terms = fc.array(term, { maxLength: 3 }).filter(apart);

  it('ask whoever was asked of either before, and nobody twice', () => {
    fc.assert(
      fc.property(terms, terms, (kept, gone) => {
        const before = [
          ...kept.map(([since, until]) => seat(KEPT, since, until)),
          ...gone.map(([since, until]) => seat(GONE, since, until)),
        ];
        const span = (since: string | null, until: string | null): SeatSpan => ({
          kind: 'full',
          since: partialDateOrNull(since),
          until: partialDateOrNull(until),
        });
        const standing = planSeats(before, KEPT).filter(({ outcome }) => outcome !== 'covered');
        const after = standing.map(({ seat: { since }, until }) => span(since, until));
        const asked = (spans: readonly SeatSpan[], day: string) =>
          findStretch(partialDate(day), seatStretches(spans)) !== null;
        for (let y = 1999; y <= 2013; y++) {
          for (const day of [`${y}-01-01`, `${y}-06-15`, `${y}-12-31`]) {
            expect(asked(after, day), day).toBe(
              asked(
                before.map(({ since, until }) => span(since, until)),
                day,
              ),
            );
          }
        }
        expect(apart(standing.map(({ seat: { since }, until }) => [since, until]))).toBe(true);
      }),
    );
  });
});

const assertion = (memberId: number, overrides: Partial<MergeAssertion> = {}): MergeAssertion => ({
  id: nextId++,
  networkId: 1,
  meetingId: 1,
  memberId,
  sourceId: 1,
  ...UNSAID,
  status: 'present',
  published: true,
  ...overrides,
});

describe('assertions', () => {
  const outcomeOf = (...assertions: MergeAssertion[]) =>
    planCells(assertions, KEPT).cells.map(({ outcome }) => outcome);

  it('of several sources stand side by side, contested where they differ', () => {
    expect(outcomeOf(assertion(KEPT), assertion(GONE, { sourceId: 2 }))).toEqual(['agrees']);
    expect(outcomeOf(assertion(KEPT), assertion(GONE, { sourceId: 2, status: 'absent' }))).toEqual(['contested']);
  });

  it('of one source stand once, and twice nowhere', () => {
    expect(outcomeOf(assertion(KEPT), assertion(GONE))).toEqual(['once']);
    expect(outcomeOf(assertion(KEPT), assertion(GONE, { status: 'excused' }))).toEqual(['contradiction']);
  });

  it('at meetings of the one alone pass over without a word', () => {
    const own = assertion(GONE, { meetingId: 2 });
    expect(planCells([own, assertion(KEPT)], KEPT)).toEqual({ cells: [], moved: [own.id], duplicates: [] });
  });

  const stands = (kept: Partial<MergeAssertion>, gone: Partial<MergeAssertion>) =>
    planCells([assertion(KEPT, kept), assertion(GONE, gone)], KEPT).duplicates[0]?.stands;

  it('that tell more add it to what stands, but nothing unseen to what is public', () => {
    expect(stands({}, {})).toBe('kept');
    expect(stands({ quote: 'da' }, { quote: 'dort' })).toBe('kept');
    expect(stands({}, { quote: 'da' })).toBe('both');
    expect(stands({}, { mode: 'online' })).toBe('both');
    expect(stands({ published: true }, { quote: 'da', published: false })).toBe('kept');
    expect(stands({ published: false }, { published: true })).toBe('gone');
  });
});

describe('names and codes', () => {
  const member = (id: number, de: string, aliases: string[], isoCode: string | null = null): MergeMember => ({
    id,
    slug: String(id),
    kind: 'state',
    name: { de, en: de },
    version: 1,
    isoCode,
    territory: null,
    aliases,
  });
  const nothing = {
    codes: [],
    seats: [],
    assertions: [],
    represented: [],
    statements: [],
    claims: [],
    terms: [],
    hosted: [],
    unrecorded: [],
    issued: [],
    mergedBefore: [],
  };
  const plan = (gone: MergeMember, kept: MergeMember) => planMerge({ ...nothing, gone, kept } satisfies MergeFacts);

  it('become aliases, each once', () => {
    const { aliases } = plan(member(GONE, 'Stadt Aachen', ['Öcher', 'öcher', 'AACHEN']), member(KEPT, 'Aachen', []));
    expect(aliases).toEqual({ added: ['Stadt Aachen', 'Öcher'], known: ['AACHEN'] });
  });

  it('of states: an empty one is filled, another kept', () => {
    expect(plan(member(GONE, 'a', []), member(KEPT, 'b', [], 'DE')).iso).toBe('none');
    expect(plan(member(GONE, 'a', [], 'DE'), member(KEPT, 'b', [])).iso).toBe('taken');
    expect(plan(member(GONE, 'a', [], 'DE'), member(KEPT, 'b', [], 'DE')).iso).toBe('same');
    expect(plan(member(GONE, 'a', [], 'DD'), member(KEPT, 'b', [], 'DE')).iso).toBe('differs');
  });

  it('of territories: an empty one is filled, another kept', () => {
    const territory = (id: number) => ({ id, slug: `g${id}`, kind: 'land' as const, name: { de: 'G', en: 'G' } });
    const inTerritory = (id: number, of: number | null): MergeMember => ({
      ...member(id, 'a', []),
      territory: of === null ? null : territory(of),
    });
    const outcome = (gone: number | null, kept: number | null) =>
      plan(inTerritory(GONE, gone), inTerritory(KEPT, kept)).territory;
    expect([outcome(null, 1), outcome(1, null), outcome(1, 1), outcome(2, 1)]).toEqual([
      'none',
      'taken',
      'same',
      'differs',
    ]);
  });
});
