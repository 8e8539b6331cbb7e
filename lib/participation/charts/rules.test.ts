import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { OrganiserTerm } from '@/lib/networks/types';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { accountTotal, countAccount, sumAccounts } from '@/lib/participation/account/rules-parts';
import { resolveRow } from '@/lib/participation/cells/rules';
import { anyRowFacts, cellsWith, meetingAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import { attendanceBounds, recordedPlaces } from './rules-bounds';
import { columnsOfMember, columnsOfNetwork, MOST_MEETING_COLUMNS } from './rules-columns';
import { distributeMembers } from './rules-distribution';
import { findOfChart, findOfColumns } from './rules-findings';
import { stretchesOfOrganisers, stretchesOfPlaces } from './rules-stretches';
import type { ChartColumns } from './types';

const entry = (id: number, edtf: string, place: string | null = null): MeetingEntry => ({
  ...meetingAt(id, edtf),
  ...{ slug: `m${id}`, title: { de: `S${id}`, en: `M${id}` }, label: null },
  place: place === null ? null : { de: place, en: place },
});
const entries = (...dates: string[]) => dates.map((date, place) => entry(place + 1, date));
const member = (id: number): MemberReference => ({
  ...{ id, slug: `member-${id}`, kind: 'state', name: { de: `Mitglied ${id}`, en: `Member ${id}` } },
});
const noUndated = { undated: { meetings: 0, account: accountWith({}) } };
const columnsWith = (...cells: Parameters<typeof accountWith>[0][]): ChartColumns => ({
  unit: 'meeting',
  columns: cells.map((of, place) => ({
    ...{ key: String(place), meeting: null, year: 2000 + place, meetings: 1, covered: true },
    account: accountWith(of),
  })),
  ...noUndated,
});

/** Accounts of any rows of facts, contested and announced cells among them. */
const anyAccount = anyRowFacts.map((facts) => countAccount(resolveRow(facts)));
const anyColumns = fc.array(fc.option(anyAccount), { minLength: 1, maxLength: 8 }).map((accounts): ChartColumns => ({
  unit: 'year',
  columns: accounts.map((account, place) => ({
    ...{ key: String(place), meeting: null, year: 2000 + place, meetings: account ? 1 : 0, covered: false, account },
  })),
  ...noUndated,
}));

describe('how many attended at least and at most', () => {
  it('lies within the places, and holds the count whichever way what is open turns out', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        const cells = resolveRow(facts);
        const { places, least, most, missed } = attendanceBounds(countAccount(cells));
        expect(least).toBeGreaterThanOrEqual(0);
        expect(most).toBeGreaterThanOrEqual(least);
        expect(places).toBeGreaterThanOrEqual(most + missed);
        const stayedAway = cells.filter(({ status, contested }) => /^(absent|excused)$/.test(status) && !contested);
        expect(missed).toBe(stayedAway.length);
        const came = cells.filter(
          ({ status, guest, contested, announced }) => isAttended(status) && !guest && !contested && !announced,
        );
        expect(least).toBeGreaterThanOrEqual(came.length);
        const unknown = cells.filter(({ status }) => status === 'not_recorded').length;
        expect(most - least).toBeGreaterThanOrEqual(unknown);
      }),
    );
  });

  it('leaves open what is not recorded, and counts nothing that was excluded or had no seat', () => {
    expect(
      attendanceBounds(accountWith({ attended: 3, known_absence: 1, not_recorded: 2, excluded: 4, no_seat: 9 })),
    ).toEqual({ places: 6, least: 3, most: 5, missed: 1 });
    expect(recordedPlaces(accountWith({ attended: 3, not_recorded: 2, excluded: 4 }))).toEqual({
      places: 5,
      recorded: 3,
    });
  });
});

describe('columns', () => {
  it('are the meetings while these are few, two in a year as two, and hold every cell', () => {
    const meetings = entries('1981-06-01', '1981-10-01', '1983-06-01');
    const { unit, columns } = columnsOfNetwork({ meetings, coverage: null }, [
      cellsWith('present', 'absent', 'excused'),
    ]);
    expect([unit, columns.map(({ year }) => year)]).toEqual(['meeting', [1981, 1981, 1983]]);
    expect(accountTotal(sumAccounts(columns.flatMap(({ account }) => account ?? [])))).toBe(3);
  });

  it('are years where there are more, and a year without a meeting is a hole', () => {
    const many = Array.from({ length: MOST_MEETING_COLUMNS + 1 }, (_, place) =>
      place < 20 ? '1981-06-01' : '1983-06-01',
    );
    const { unit, columns } = columnsOfNetwork({ meetings: entries(...many), coverage: null }, []);
    expect(unit).toBe('year');
    expect(columns.map(({ year, account }) => [year, account === null])).toEqual([
      [1981, false],
      [1982, true],
      [1983, false],
    ]);
  });

  it('of a member begin with its seat and end with the last year of which something is known', () => {
    const meetings = entries('1979-01-01', '1983-01-01', '1985-01-01', '1990-01-01');
    const cells = cellsWith('not_a_member', 'present', 'absent', 'not_a_member');
    const { columns } = columnsOfMember({ meetings, coverage: null }, cells, [seatFrom('1981-05-01', '1986-01-01')]);
    expect(columns.map(({ year }) => year)).toEqual([1981, 1982, 1983, 1984, 1985]);
    expect(columns.map(({ account }) => account !== null)).toEqual([false, false, true, false, true]);
  });
});

describe('what is said first of columns', () => {
  it('never contradicts their accounts', () => {
    fc.assert(
      fc.property(anyColumns, (of) => {
        const finding = findOfColumns(of);
        const bounds = of.columns.flatMap(({ account }) => (account ? [attendanceBounds(account)] : []));
        const known = bounds.filter(({ places }) => places > 0);
        if (finding === null) {
          expect(known).toEqual([]);
          return;
        }
        if (finding.kind === 'open_everywhere')
          for (const { least, most } of known) expect(most).toBeGreaterThan(least);
        if (finding.kind === 'all_taken') for (const { least, places } of known) expect(least).toBe(places);
        if (finding.kind === 'between')
          for (const { least, most } of known) {
            expect(least).toBeGreaterThanOrEqual(finding.least);
            expect(most).toBeLessThanOrEqual(finding.most);
          }
        if (finding.kind === 'emptiest') {
          const account = of.columns[finding.column]?.account;
          expect(account && attendanceBounds(account)).toMatchObject({
            ...{ places: finding.places, least: finding.taken, most: finding.taken },
          });
          const lower = known.filter(({ places, least }) => least / places <= finding.taken / finding.places);
          expect(lower).toHaveLength(1);
        }
      }),
    );
  });

  it('is the emptiest only if no other can have been as empty', () => {
    expect(findOfColumns(columnsWith({ attended: 14, known_absence: 7 }, { attended: 20, known_absence: 1 }))).toEqual({
      ...{ kind: 'emptiest', column: 0, taken: 14, places: 21 },
    });
    expect(
      findOfColumns(columnsWith({ attended: 14, known_absence: 7 }, { attended: 12, not_recorded: 9 })),
    ).toMatchObject({ kind: 'between', least: 12, most: 21 });
    expect(findOfColumns(columnsWith({ attended: 4 }, { attended: 5 }))).toEqual({ kind: 'all_taken', places: 9 });
    expect(findOfColumns(columnsWith({ not_recorded: 23 }, { attended: 4, not_recorded: 19 }))).toMatchObject({
      ...{ kind: 'open_everywhere', columns: 2 },
    });
    expect(findOfColumns(columnsWith({ no_seat: 3 }))).toBeNull();
  });
});

describe('the distribution of members', () => {
  it('never says more or less of the half than the members bear out', () => {
    const missed = fc.array(fc.nat(12), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(missed, (counts) => {
        const of = counts.map((known_absence, id) => ({
          ...{ member: member(id), account: accountWith({ attended: 12 - known_absence, known_absence }) },
        }));
        const chart = distributeMembers(of, null);
        if ('missing' in chart || chart.kind !== 'distribution') throw new Error('There are enough of them.');
        expect(chart.members.map((one) => one.missed)).toEqual(counts.toSorted((a, b) => b - a));
        const finding = findOfChart(chart);
        const none = counts.filter((count) => count === 0).length;
        if (finding?.kind === 'none_missed') expect(none).toBe(counts.length);
        else if (finding?.kind === 'half_none')
          expect([none, 2 * none > counts.length]).toEqual([finding.without, true]);
        else if (finding?.kind === 'half_most')
          expect(2 * counts.filter((count) => count <= finding.most).length).toBeGreaterThanOrEqual(counts.length);
        else throw new Error('Something is said of every distribution.');
      }),
    );
  });

  it('leaves out whose record is incomplete, the chosen one too', () => {
    const of = [1, 2, 3, 4, 5].map((id) => ({
      member: member(id),
      account: accountWith({ attended: 4, known_absence: 1 }),
    }));
    const sparse = { member: member(6), account: accountWith({ attended: 1, not_recorded: 5 }) };
    expect(distributeMembers([...of, sparse], 'member-6')).toMatchObject({ chosen: null, leftOut: 1, median: 1 });
    expect(distributeMembers([sparse, sparse, sparse, sparse], null)).toEqual({
      ...{ kind: 'distribution', missing: 'too_few_compared' },
    });
  });
});

const term = (id: number, since: string | null, until: string | null): OrganiserTerm => ({
  ...{ id, organiser: `O${id}`, member: null, sourceId: 1, quote: null },
  since: since === null ? null : partialDate(since),
  until: until === null ? null : partialDate(until),
});

describe('before and after', () => {
  const kgst = term(1, null, '2009-01');
  const stuttgart = term(2, '2009-01', '..');

  it('is told where the register holds a change, a side without a meeting with its name', () => {
    const meetings = entries('2010-09-01', '2012-09-13', '2014-01-01');
    const chart = stretchesOfOrganisers([stuttgart, kgst], meetings, [cellsWith('absent', 'present', 'not_recorded')]);
    if ('missing' in chart || chart.kind !== 'organisers') throw new Error('There is a change.');
    expect(chart.stretches.map(({ key, meetings: { length } }) => [key, length])).toEqual([
      ['1', 0],
      ['2', 3],
    ]);
    expect(findOfChart(chart)).toEqual({ kind: 'incomparable', before: 0, after: 1 });
    expect(stretchesOfOrganisers([stuttgart], meetings, [])).toEqual({ kind: 'organisers', missing: 'no_change' });
  });

  it('counts a meeting that may lie on either side on neither', () => {
    const chart = stretchesOfOrganisers([kgst, stuttgart], entries('2008-05-01', '2009', '2010-05-01'), []);
    expect(chart).toMatchObject({ others: 1 });
  });

  it('compares what is known of both sides, and never puts an exclusion among the absences', () => {
    const dates = ['2001-01-01', '2002-01-01', '2003-01-01', '2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01'];
    const cells = cellsWith('present', 'absent', 'present', 'absent', 'absent', 'present', 'excluded');
    const chart = stretchesOfOrganisers([kgst, stuttgart], entries(...dates), [cells]);
    expect('missing' in chart ? null : findOfChart(chart)).toEqual({
      kind: 'compared',
      before: { stretch: 0, missed: 1, places: 3, isLeast: false },
      after: { stretch: 1, missed: 2, places: 3, isLeast: false },
    });
  });

  it('of places is a move, and no going round', () => {
    const moved = ['Bonn', 'Bonn', 'Berlin', 'Berlin'].map((place, at) => entry(at + 1, `200${at}-01-01`, place));
    expect(stretchesOfPlaces(moved, [])).toMatchObject({ kind: 'places', stretches: [{ name: { de: 'Bonn' } }, {}] });
    const round = ['Bonn', 'Bonn', 'Berlin', 'Berlin', 'Bonn', 'Bonn'].map((place, at) =>
      entry(at + 1, `200${at}-01-01`, place),
    );
    expect(stretchesOfPlaces(round, [])).toEqual({ kind: 'places', missing: 'no_change' });
  });
});
