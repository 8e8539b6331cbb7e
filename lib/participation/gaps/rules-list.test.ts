import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellsWith,
  coverageFrom,
  meetingsAt,
  seatUnknown,
  statementAbout,
} from '@/lib/participation/cells/rules-fixtures';
import { groupAlike } from '@/lib/participation/gaps/rules-alike';
import { drawnEntries, MOST_DRAWN } from '@/lib/participation/gaps/rules-drawn';
import { gapsWorthListing, listGaps } from '@/lib/participation/gaps/rules-list';
import { findGaps } from '@/lib/participation/gaps/rules';
import { countAccount } from '@/lib/participation/account/rules-parts';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import { DEFAULT_GAPS_VIEW } from '@/lib/participation/gaps/schema-list';
import { findOfGaps } from '@/lib/participation/headlines/rules-gaps';
import type { CellStatus, Statement } from '@/lib/participation/cells/types';
import type { GapRow, GapsView } from '@/lib/participation/gaps/types-list';

const meetings = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01', '2004-01-01', '2005-01-01', '2006-01-01');
const network = { id: 1, slug: 'rat', name: { de: 'Rat', en: 'Council' }, duty: 'voluntary' as const };
const byName = (a: { name: { de: string } }, b: { name: { de: string } }) =>
  a.name.de < b.name.de ? -1 : a.name.de > b.name.de ? 1 : 0;

function rowOf(memberId: number, letters: string, rest: Partial<GapRow> = {}, statements: Statement[] = []): GapRow {
  const meaning: Record<string, CellStatus> = {
    p: 'present',
    a: 'absent',
    u: 'not_recorded',
    x: 'excluded',
    n: 'not_a_member',
  };
  const cells = cellsWith(...[...letters].map((letter) => meaning[letter] ?? 'not_recorded'));
  const gaps = findGaps({ meetings, cells, seats: [seatUnknown], statements, coverage: coverageFrom('2001', '2006') });
  const name = { de: String.fromCharCode(64 + memberId), en: String.fromCharCode(64 + memberId) };
  return {
    memberId,
    member: { id: memberId, slug: name.de.toLowerCase(), name, kind: 'state' },
    region: null,
    networkId: 1,
    account: countAccount(cells),
    gaps: gapsWorthListing(gaps).map(({ meetingIds, ...gap }) => ({
      ...gap,
      firstMeeting: meetingIds[0] === undefined ? null : String(meetingIds[0]),
      stated: null,
    })),
    lastAttended: null,
    ...rest,
  };
}

const list = (rows: GapRow[], view: Partial<GapsView> = {}) =>
  listGaps({ networks: [network], rows }, { ...DEFAULT_GAPS_VIEW, ...view }, byName);
const idsOf = (entries: readonly { row: GapRow }[]) => entries.map(({ row }) => row.memberId);

describe('the list of gaps', () => {
  const rows = [
    rowOf(1, 'paaapp'),
    rowOf(2, 'pppaaa'),
    rowOf(3, 'pauuuu'),
    rowOf(4, 'pppppp'),
    rowOf(5, 'nnnnnn'),
    rowOf(6, 'paappp'),
  ];

  it('ranks open gaps, and apart from them those of whom too little is recorded', () => {
    const { entries, apart, without } = list(rows);
    expect(entries.map(({ row, rank }) => [row.memberId, rank])).toEqual([[2, 1]]);
    expect(idsOf(apart)).toEqual([3, 5]);
    expect(without).toBe(3);
  });

  it('ranks the longest ever, the same length at the same rank', () => {
    const { entries } = list([...rows, rowOf(7, 'paaapp')], { span: 'ever' });
    expect(entries.map(({ row, rank }) => [row.memberId, rank])).toEqual([
      [1, 1],
      [7, 1],
      [2, 3],
      [6, 4],
    ]);
  });

  it('puts a gap of which nobody knows the days behind those of as many meetings, and never in a tie with them', () => {
    const unknown = rowOf(8, 'pppaap');
    const gaps = unknown.gaps.map((gap) => ({ ...gap, days: null }));
    const { entries } = list([{ ...unknown, gaps }, ...rows], { span: 'ever' });
    expect(entries.map(({ row, rank }) => [row.memberId, rank]).at(-1)).toEqual([8, 4]);
  });

  it('follows network, kind and region', () => {
    const some = [rowOf(1, 'pppaaa', { region: 'africa' }), rowOf(2, 'pppaaa', { networkId: 2 }), rowOf(3, 'pppaaa')];
    expect(idsOf(list(some, { region: 'africa' }).entries)).toEqual([1]);
    expect(idsOf(list(some, { network: 'rat' }).entries)).toEqual([1, 3]);
    expect(idsOf(list(some, { kind: 'city' }).entries)).toEqual([]);
    expect(list(some, { kind: 'city' })).toEqual({ entries: [], apart: [], without: 0 });
  });

  it('lists gaps of the record by their meetings, without rank and whatever the threshold', () => {
    const { entries, apart } = list([rowOf(1, 'puuppp'), rowOf(2, 'uuuuuu'), rowOf(3, 'paaaaa')], {
      gap: 'record',
      span: 'ever',
      complete: 100,
    });
    expect(entries.map(({ row, rank }) => [row.memberId, rank])).toEqual([
      [2, null],
      [1, null],
    ]);
    expect(apart).toEqual([]);
  });

  it('never takes an exclusion for absence', () => {
    const barred = [rowOf(1, 'pxxxxx'), rowOf(2, 'pppppa')];
    expect(idsOf(list(barred).entries)).toEqual([2]);
    expect(idsOf(list(barred, { gap: 'exclusion', span: 'ever' }).entries)).toEqual([1]);
  });

  it('lists what sources state by name, with open ends and no rank', () => {
    const stated = [
      rowOf(2, 'pppppp', {}, [statementAbout(7, 'absence', null, '2003')]),
      rowOf(1, 'pppppp', {}, [statementAbout(8, 'absence', '2006-06', '..')]),
    ];
    const { entries } = list(stated, { gap: 'stated', span: 'ever' });
    expect(entries.map(({ row, rank, gap }) => [row.memberId, rank, gap.days, gap.from.kind])).toEqual([
      [1, null, null, 'stated'],
      [2, null, null, 'unknown'],
    ]);
    expect(idsOf(list(stated, { gap: 'stated', span: 'open' }).entries)).toEqual([1]);
  });

  it('counts every chosen seat once: listed, compared without a gap, or apart', () => {
    const letters = fc.stringMatching(/^[paux]{6}$/);
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.constantFrom('open' as const, 'ever' as const),
        fc.constantFrom(50 as const, 80 as const, 100 as const),
        (all, span, complete) => {
          const { entries, apart, without } = list(
            all.map((word, place) => rowOf(place + 1, word)),
            { span, complete },
          );
          expect(entries.length + apart.length + without).toBe(all.length);
          for (const { row } of entries) {
            const { known, eligible } = rateFrom(row.account);
            expect(known * 100).toBeGreaterThanOrEqual(eligible * complete);
          }
          const missed = entries.map(({ gap }) => gap.missed);
          expect(missed).toEqual(missed.toSorted((a, b) => b - a));
          for (const [place, { gap }] of entries.entries()) {
            const before = entries[place - 1]?.gap;
            if (before?.missed === gap.missed) expect(before.days ?? -1).toBeGreaterThanOrEqual(gap.days ?? -1);
          }
        },
      ),
    );
  });
});

/** Known absences in the longest run without an attendance, counted letter by letter. */
const longestRun = (letters: string): number =>
  Math.max(0, ...letters.split('p').map((run) => [...run].filter((letter) => letter === 'a').length));
const isEnough = (letters: string): boolean =>
  [...letters].filter((letter) => letter !== 'u').length >= 0.8 * letters.length;

const anyRecords = fc.array(fc.string({ unit: fc.constantFrom('p', 'a', 'u'), minLength: 6, maxLength: 6 }), {
  minLength: 1,
  maxLength: 20,
});

describe('what is said and drawn first of a list of gaps', () => {
  const foundOf = (records: readonly string[], view: Partial<GapsView> = {}) => {
    const { entries, apart } = list(
      records.map((letters, place) => rowOf(place + 1, letters)),
      view,
    );
    return { lines: groupAlike(entries), apart: apart.length };
  };

  it('is the longest run of all that are compared, whatever is recorded', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const found = foundOf(records, { span: 'ever' });
        const finding = findOfGaps(found);
        const runs = records.filter(isEnough).map(longestRun);
        const longest = Math.max(0, ...runs);
        expect(found.apart).toBe(records.length - runs.length);
        expect(finding.kind === 'none').toBe(longest === 0);
        const named = finding.kind === 'longest' ? [finding.entry] : finding.kind === 'shared' ? finding.entries : [];
        // Whoever is named missed as many as anybody; of those the days decide, which the letters do not know.
        const runsNamed = named.map(({ row }) => longestRun(records[row.memberId - 1] ?? ''));
        expect(runsNamed).toEqual(runsNamed.map(() => longest));
        expect(runsNamed.length > 0).toBe(longest > 0);
      }),
    );
  });

  it('draws no seat whose gap is shorter than that of one it leaves out, and each once', () => {
    fc.assert(
      fc.property(anyRecords, fc.constantFrom('open', 'ever'), (records, span) => {
        const found = foundOf(records, { span });
        const drawn = drawnEntries(found);
        const left = found.lines.flat().filter((entry) => !drawn.includes(entry));
        expect(drawn.length).toBeLessThanOrEqual(MOST_DRAWN);
        expect(new Set(drawn).size).toBe(drawn.length);
        const [last] = drawn.map(({ rank }) => rank ?? 0).toReversed();
        for (const { rank } of left) expect(rank).toBeGreaterThanOrEqual(last ?? 0);
        // Only a first rank of more than there is room for is cut.
        if (left.some(({ rank }) => rank === last)) expect(last).toBe(1);
        expect(drawn.length === 0).toBe(found.lines.length === 0);
      }),
    );
  });

  it('of gaps that nobody ranks is of how many seats they are, and those are drawn', () => {
    const found = foundOf(['pppuuu', 'uuuppp', 'pppppp'], { gap: 'record', span: 'ever' });
    expect(findOfGaps(found)).toEqual({ kind: 'told', seats: 2 });
    expect(idsOf(drawnEntries(found))).toEqual([1, 2]);
  });
});
