import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_PARTS,
  accountTotal,
  commonAccountVoice,
  countAccount,
  countContested,
  listParts,
  sumAccounts,
} from '@/lib/participation/account/rules-parts';
import { resolveRow } from '@/lib/participation/cells/rules';
import { anyRowFacts, asserts, cellWith, meetingsAt, seatFrom } from '@/lib/participation/cells/rules-fixtures';
import type { Cell } from '@/lib/participation/cells/types';

const GUEST: Cell = { ...cellWith(1, 'not_a_member'), guest: true };

/** What the words of the design say of a cell, each by itself; shares no code with the account. */
const WORDS: Readonly<Record<(typeof ACCOUNT_PARTS)[number], (cell: Cell) => boolean>> = {
  attended: ({ status, guest }) =>
    !guest && ['present', 'represented_by_deputy', 'represented_by_somebody'].includes(status),
  represented: ({ status, guest }) => !guest && status === 'represented_by_member',
  known_absence: ({ status, guest }) => !guest && (status === 'absent' || status === 'excused'),
  excluded: ({ status }) => status === 'excluded',
  not_invited: ({ status }) => status === 'not_invited',
  not_recorded: ({ status }) => status === 'not_recorded',
  guest: ({ guest }) => guest,
  seat_unclear: ({ status }) => status === 'seat_unclear',
  no_seat: ({ status, guest }) => !guest && status === 'not_a_member',
  cancelled: ({ status }) => status === 'cancelled',
  no_attendance_possible: ({ status }) => status === 'no_attendance_possible',
  not_yet_held: ({ status }) => status === 'not_yet_held',
};

describe('an account', () => {
  it('is what a naive count finds, part by part, and adds up to all cells', () => {
    fc.assert(
      fc.property(anyRowFacts, (facts) => {
        const cells = resolveRow(facts);
        const account = countAccount(cells);
        for (const part of ACCOUNT_PARTS) {
          const meant = cells.filter((cell) => WORDS[part](cell));
          expect(account[part]).toEqual({
            cells: meant.length,
            contested: meant.filter(({ contested }) => contested).length,
          });
        }
        expect(accountTotal(account)).toBe(cells.length);
        expect(countContested(account)).toBe(cells.filter(({ contested }) => contested).length);
        expect(listParts(account).reduce((sum, part) => sum + part.cells, 0)).toBe(cells.length);
      }),
    );
  });

  it('counts guests, unclear seats, exclusions and representation apart from attendance and absence', () => {
    expect(
      listParts(
        countAccount([
          cellWith(1, 'present'),
          { ...cellWith(2, 'seat_unclear'), contested: true },
          { ...GUEST, meetingId: 3 },
          cellWith(4, 'excluded'),
          cellWith(5, 'represented_by_member'),
          cellWith(6, 'not_a_member'),
          cellWith(7, 'excused'),
          cellWith(8, 'absent'),
        ]),
      ),
    ).toEqual([
      { part: 'attended', cells: 1, contested: 0 },
      { part: 'represented', cells: 1, contested: 0 },
      { part: 'known_absence', cells: 2, contested: 0 },
      { part: 'excluded', cells: 1, contested: 0 },
      { part: 'guest', cells: 1, contested: 0 },
      { part: 'seat_unclear', cells: 1, contested: 1 },
      { part: 'no_seat', cells: 1, contested: 0 },
    ]);
  });

  it('has an observer that came for a guest, and tells how many guests held a seat', () => {
    const meetings = meetingsAt('2001-01-01', '2002-01-01', '2003-01-01', '2010-01-01');
    const seats = [seatFrom('2001', '2001', 'observer'), seatFrom('2002', '2003', 'partner')];
    const assertions = [asserts(1, 'present'), asserts(2, 'present'), asserts(3, 'absent'), asserts(4, 'present')];
    const account = countAccount(resolveRow({ meetings, seats, assertions, lists: [] }));
    expect(listParts(account).map(({ part, cells }) => [part, cells])).toEqual([
      ['attended', 1],
      ['known_absence', 1],
      ['guest', 2],
    ]);
    expect(account.guestsWithSeat).toBe(1);
  });

  it('of several is the account of all their cells', () => {
    fc.assert(
      fc.property(fc.array(anyRowFacts, { maxLength: 4 }), (rows) => {
        const cells = rows.map(resolveRow);
        expect(sumAccounts(cells.map(countAccount))).toEqual(countAccount(cells.flat()));
      }),
    );
  });

  it('of nothing has no part', () => {
    expect(listParts(countAccount([]))).toEqual([]);
  });
});

describe('the voice of an account', () => {
  const voted = { ...cellWith(1, 'present'), voice: 'vote' as const };
  const excluded = { ...cellWith(2, 'excluded'), voice: 'call' as const };

  it('is that of what proves attendance and absence, and of nothing else', () => {
    expect(countAccount([voted, excluded, cellWith(3, 'not_recorded')]).voice).toBe('vote');
    expect(countAccount([cellWith(1, 'present'), excluded]).voice).toBeUndefined();
    expect(countAccount([voted, cellWith(2, 'absent')]).voice).toBe('mixed');
  });

  it('of several accounts is theirs where all have the same; one that tells of nobody has none', () => {
    const [votes, plain, silent] = [[voted], [cellWith(1, 'absent')], [cellWith(1, 'not_recorded')]].map(countAccount);
    if (!votes || !plain || !silent) throw new Error('no accounts');
    expect(sumAccounts([votes, silent]).voice).toBe('vote');
    expect(sumAccounts([votes, plain]).voice).toBe('mixed');
    expect(commonAccountVoice([plain, silent, null])).toBe('cell');
    expect(commonAccountVoice([sumAccounts([votes, plain]), votes])).toBe('mixed');
  });
});
