import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountWith } from '@/lib/participation/account/rules-fixtures';
import { countAccount } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { resolveRow } from '@/lib/participation/cells/rules';
import { anyRowFacts } from '@/lib/participation/cells/rules-fixtures';
import { findOfMember } from './rules';
import { findOfNetwork } from './rules-network';
import { findOfMemberYears, findOfNetworkYears } from './rules-years';

const contested = (account: Account, part: 'attended' | 'known_absence', cells: number): Account => ({
  ...account,
  [part]: { cells: account[part].cells, contested: cells },
});
const find = (cells: Parameters<typeof accountWith>[0], doubted = false) => findOfMember(accountWith(cells), doubted);

describe('what is said first of a member', () => {
  it('is its only attendance where the rest is unknown', () => {
    expect(find({ attended: 1, not_recorded: 6 })).toEqual({ kind: 'single' });
  });

  it('is that it came to all meetings, or to none, only if every one is known', () => {
    expect(find({ attended: 13, no_seat: 2 })).toEqual({ kind: 'all', meetings: 13, scope: 'seated' });
    expect(find({ known_absence: 6 })).toEqual({ kind: 'never', meetings: 6, scope: 'known' });
    expect(find({ known_absence: 6, not_recorded: 1 })).toEqual({
      ...{ kind: 'missed', missed: 6, meetings: 7, isLeast: true },
    });
  });

  it('is what it missed, at least where something is open, and nothing of the kind where most is', () => {
    expect(find({ attended: 2, known_absence: 3 })).toMatchObject({ kind: 'missed', missed: 3, isLeast: false });
    expect(find({ attended: 2, known_absence: 2, not_recorded: 4 })).toMatchObject({ missed: 2, isLeast: true });
    expect(find({ attended: 2, known_absence: 2, not_recorded: 5 })).toEqual({
      ...{ kind: 'silent', unrecorded: 5, meetings: 9 },
    });
  });

  it('counts no contested absence, and no seat represented by another as one', () => {
    expect(findOfMember(contested(accountWith({ attended: 3, known_absence: 2 }), 'known_absence', 1), false)).toEqual({
      ...{ kind: 'missed', missed: 1, meetings: 5, isLeast: true },
    });
    expect(findOfMember(contested(accountWith({ attended: 2 }), 'attended', 2), false)).toEqual({
      ...{ kind: 'contested', contested: 2, meetings: 2 },
    });
    expect(find({ represented: 2 })).toMatchObject({ kind: 'represented', represented: 2 });
    expect(find({ attended: 1, represented: 2 })).toMatchObject({ kind: 'attended', attended: 1, meetings: 3 });
  });

  it('counts no attendance that was only announced: it may have come about, or not', () => {
    const announced = (cells: Parameters<typeof accountWith>[0], count: number) => {
      const account = accountWith(cells);
      return { ...account, attended: { ...account.attended, announced: count } };
    };
    const of = (account: Account, doubted = false) => findOfMember(account, doubted);
    expect(of(announced({ attended: 1, not_recorded: 6 }, 1))).toEqual({ kind: 'announced', announced: 1 });
    expect(of(announced({ attended: 1 }, 1), true)).toEqual({ kind: 'announced', announced: 1 });
    expect(of(announced({ attended: 3 }, 3))).toEqual({ kind: 'announced', announced: 3 });
    expect(of(announced({ attended: 3 }, 1))).toEqual({ kind: 'attended', attended: 2, meetings: 3, isLeast: true });
    expect(of(announced({ attended: 3, known_absence: 2 }, 1))).toMatchObject({
      kind: 'missed',
      missed: 2,
      isLeast: true,
    });
    expect(of(announced({ attended: 3, not_recorded: 4 }, 1))).toMatchObject({ kind: 'silent', unrecorded: 4 });
    const years = [2014, 2015].map((year) => ({ year, account: announced({ attended: 1 }, year === 2014 ? 1 : 0) }));
    expect(findOfMemberYears(years)).toEqual({ kind: 'yearsWith', attended: 1, years: 2 });
    expect(findOfNetwork([{ account: announced({ attended: 3 }, 1), doubted: false }], false)).toEqual({
      ...{ kind: 'taken', taken: 2, places: 3 },
    });
  });

  it('never puts an exclusion and an absence into one number', () => {
    expect(find({ attended: 30, known_absence: 4, excluded: 20 })).toEqual({
      ...{ kind: 'excluded', excluded: 20, isLeast: false },
    });
    expect(find({ known_absence: 4, excluded: 1 })).toEqual({ kind: 'never', meetings: 4, scope: 'possible' });
  });

  it('draws no absence from a seat that is in doubt or unclear', () => {
    expect(find({ attended: 3, known_absence: 2 }, true)).toEqual({
      ...{ kind: 'documented', attended: 3, isPart: false },
    });
    expect(find({ attended: 1, known_absence: 2, seat_unclear: 1 })).toEqual({ kind: 'single' });
    expect(find({ known_absence: 2, seat_unclear: 4 })).toEqual({ kind: 'unclear', unclear: 4 });
  });

  it('of guests and observers is that they were guests', () => {
    expect(find({ guest: 3, no_seat: 9 })).toEqual({ kind: 'guest', guest: 3 });
    expect(findOfMember(accountWith({ guest: 3 }, 3), false)).toEqual({ kind: 'guest', guest: 3 });
    expect(findOfMember(accountWith({ guest: 3, known_absence: 1 }, 3), false)).toMatchObject({
      ...{ kind: 'missed', missed: 1, meetings: 4 },
    });
    expect(find({ no_seat: 9 })).toEqual({ kind: 'none' });
  });

  it('is never more than the cells say, whatever they are', () => {
    fc.assert(
      fc.property(anyRowFacts, fc.boolean(), (facts, doubted) => {
        const cells = resolveRow(facts);
        const sure = (...statuses: string[]) =>
          cells.filter(({ status, guest, contested: open }) => !guest && !open && statuses.includes(status)).length;
        const finding = findOfMember(countAccount(cells), doubted);
        const unclear = doubted || cells.some(({ status, guest }) => status === 'seat_unclear' && !guest);
        if (finding.kind === 'missed' || finding.kind === 'never') {
          expect('missed' in finding ? finding.missed : finding.meetings).toBe(sure('absent', 'excused'));
          expect(unclear).toBe(false);
        }
        if (finding.kind === 'all' || finding.kind === 'never') {
          const open = cells.filter(({ status, contested: isOpen }) => status === 'not_recorded' || isOpen);
          expect(open.filter(({ guest, status }) => !guest && status.startsWith('not_rec'))).toEqual([]);
        }
        if (finding.kind === 'excluded') expect(finding.excluded).toBe(sure('excluded'));
      }),
    );
  });
});

const row = (cells: Parameters<typeof accountWith>[0], doubted = false) => ({ account: accountWith(cells), doubted });

describe('what is said first of a network', () => {
  it('names the member that missed at least two more than any other can have missed', () => {
    const rows = [row({ attended: 6 }), row({ known_absence: 6 }), row({ attended: 2, known_absence: 4 })];
    expect(findOfNetwork(rows, true)).toEqual({ kind: 'leader', row: 1, missed: 6, meetings: 6 });
    expect(findOfNetwork(rows, false)).toEqual({ kind: 'empty', empty: 10, places: 18, isLeast: false });
  });

  it('names nobody where another may have missed as many, or the seat is in doubt', () => {
    const others = [row({ attended: 4, not_recorded: 5 }), row({ attended: 8 }), row({ attended: 8 })];
    expect(findOfNetwork([row({ known_absence: 6 }), ...others], true)).toMatchObject({ kind: 'empty', isLeast: true });
    expect(findOfNetwork([row({ known_absence: 6 }, true), row({ attended: 8 })], true)).toMatchObject({
      kind: 'empty',
    });
  });

  it('is that no source speaks of most places, instead of any ranking', () => {
    expect(findOfNetwork([row({ known_absence: 6 }), row({ not_recorded: 7 })], true)).toEqual({
      ...{ kind: 'silent', unrecorded: 7, places: 13 },
    });
  });

  it('is what is known of the places where nobody was missing', () => {
    expect(findOfNetwork([row({ attended: 3 }), row({ attended: 2 })], true)).toEqual({ kind: 'filled', places: 5 });
    expect(findOfNetwork([row({ attended: 3, not_recorded: 1 })], true)).toEqual({
      ...{ kind: 'taken', taken: 3, places: 4 },
    });
    expect(findOfNetwork([row({ no_seat: 3 })], true)).toEqual({ kind: 'none' });
  });
});

const year = (name: number, cells: Parameters<typeof accountWith>[0]) => ({ year: name, account: accountWith(cells) });

describe('what is said first of years', () => {
  it('is the one with most empty places, if all of its own are known and no other can have had as many', () => {
    const emptiest = year(1979, { attended: 14, known_absence: 7 });
    const later = year(1981, { attended: 19, known_absence: 2 });
    expect(findOfNetworkYears([emptiest, year(1980, { attended: 21 }), later])).toEqual({
      ...{ kind: 'emptiest', year: 1979, empty: 7, places: 21 },
    });
    expect(findOfNetworkYears([emptiest, year(1980, { attended: 14, not_recorded: 7 })])).toEqual({
      ...{ kind: 'empty', empty: 7, places: 42, isLeast: true },
    });
  });

  it('of a member is in how many it came', () => {
    const [came, missed, unknown] = [
      year(2001, { attended: 1, known_absence: 1 }),
      year(2002, { known_absence: 2 }),
      year(2003, { not_recorded: 1 }),
    ];
    expect(findOfMemberYears([came, missed])).toEqual({ kind: 'yearsWithout', without: 1, years: 2 });
    expect(findOfMemberYears([came, came, missed, unknown])).toEqual({ kind: 'yearsWith', attended: 2, years: 4 });
    expect(findOfMemberYears([missed, missed])).toEqual({ kind: 'noYear', years: 2 });
    expect(findOfMemberYears([came, came])).toEqual({ kind: 'everyYear', years: 2 });
    expect(findOfMemberYears([came, came, unknown, unknown, unknown])).toMatchObject({ kind: 'silentYears' });
  });

  it('of a member with an unclear seat, or one that was excluded, is what is said of it as a whole', () => {
    expect(findOfMemberYears([year(2001, { known_absence: 1 }), year(2002, { seat_unclear: 1 })])).toMatchObject({
      kind: 'unclear',
    });
    expect(findOfMemberYears([year(2001, { attended: 1 }), year(2002, { excluded: 3 })])).toMatchObject({
      kind: 'excluded',
    });
  });
});
