import { completeList } from '@/lib/core/exhaustive';
import type { Account, AccountPart, PartCount } from '@/lib/participation/account/types';
import type { Cell, CellStatus } from '@/lib/participation/cells/types';
import { figureVoice, type FigureVoice } from '@/lib/sources/rules-voice';

/** In the order in which an account names them. */
export const ACCOUNT_PARTS = completeList<AccountPart>()([
  'attended',
  'represented',
  'known_absence',
  'excluded',
  'not_invited',
  'not_recorded',
  'guest',
  'seat_unclear',
  'no_seat',
  'cancelled',
  'no_attendance_possible',
  'not_yet_held',
]);

const PART_OF: Readonly<Record<CellStatus, AccountPart>> = {
  present: 'attended',
  represented_by_deputy: 'attended',
  represented_by_somebody: 'attended',
  represented_by_member: 'represented',
  excused: 'known_absence',
  absent: 'known_absence',
  excluded: 'excluded',
  not_invited: 'not_invited',
  not_recorded: 'not_recorded',
  seat_unclear: 'seat_unclear',
  not_a_member: 'no_seat',
  cancelled: 'cancelled',
  no_attendance_possible: 'no_attendance_possible',
  not_yet_held: 'not_yet_held',
};

/** What of a cell is counted. */
export type CountableCell = Pick<Cell, 'status' | 'guest' | 'contested' | 'voice' | 'announced'>;

/** Whoever came without a seat, or with one as an observer, is a guest, whatever else the cell would be. */
export const accountPart = ({ status, guest }: Pick<Cell, 'status' | 'guest'>): AccountPart =>
  guest ? 'guest' : PART_OF[status];

/** A value for each part. */
export function perPart<Value>(valueOf: (part: AccountPart) => Value): Record<AccountPart, Value> {
  return {
    attended: valueOf('attended'),
    represented: valueOf('represented'),
    known_absence: valueOf('known_absence'),
    excluded: valueOf('excluded'),
    not_invited: valueOf('not_invited'),
    not_recorded: valueOf('not_recorded'),
    guest: valueOf('guest'),
    seat_unclear: valueOf('seat_unclear'),
    no_seat: valueOf('no_seat'),
    cancelled: valueOf('cancelled'),
    no_attendance_possible: valueOf('no_attendance_possible'),
    not_yet_held: valueOf('not_yet_held'),
  };
}

/** Whether cells of a part say that somebody attended or did not, which is told in the words of what proves it. */
const IS_TOLD: Readonly<Record<AccountPart, boolean>> = {
  ...perPart(() => false),
  attended: true,
  represented: true,
  known_absence: true,
};

const withVoice = (voices: Iterable<FigureVoice>): Pick<Account, 'voice'> => {
  const voice = figureVoice(voices);
  return voice === 'cell' ? {} : { voice };
};

/** In whose words an account is told; none where it tells of nobody's attendance. */
const accountVoices = (account: Account): FigureVoice[] =>
  ACCOUNT_PARTS.some((part) => IS_TOLD[part] && account[part].cells > 0) ? [account.voice ?? 'cell'] : [];

/** In whose words accounts that stand beside each other are told. */
export const commonAccountVoice = (accounts: readonly (Account | null)[]): FigureVoice =>
  figureVoice(accounts.flatMap((account) => (account ? accountVoices(account) : [])));

/** How cells divide. */
export function countAccount(cells: readonly CountableCell[]): Account {
  const counts = perPart((): PartCount => ({ cells: 0, contested: 0 }));
  const voices = new Set<FigureVoice>();
  let guestsWithSeat = 0;
  for (const cell of cells) {
    const part = accountPart(cell);
    const count = counts[part];
    if (IS_TOLD[part]) voices.add(cell.voice ?? 'cell');
    count.cells += 1;
    count.contested += Number(cell.contested);
    if (cell.announced && !cell.contested) count.announced = (count.announced ?? 0) + 1;
    guestsWithSeat += Number(cell.guest && cell.status !== 'not_a_member');
  }
  return { ...counts, guestsWithSeat, ...withVoice(voices) };
}

export function sumAccounts(accounts: readonly Account[]): Account {
  const counts = perPart((): PartCount => ({ cells: 0, contested: 0 }));
  let guestsWithSeat = 0;
  for (const account of accounts) {
    guestsWithSeat += account.guestsWithSeat;
    for (const part of ACCOUNT_PARTS) {
      counts[part].cells += account[part].cells;
      counts[part].contested += account[part].contested;
      const { announced } = account[part];
      if (announced !== undefined) counts[part].announced = (counts[part].announced ?? 0) + announced;
    }
  }
  return { ...counts, guestsWithSeat, ...withVoice(accounts.flatMap(accountVoices)) };
}

interface NamedCount extends PartCount {
  part: AccountPart;
}

/** The parts that are not zero, in the order in which an account names them. */
export const listParts = (account: Account): NamedCount[] =>
  ACCOUNT_PARTS.flatMap((part) => (account[part].cells > 0 ? [{ part, ...account[part] }] : []));

/** All cells. */
export const accountTotal = (account: Account): number =>
  ACCOUNT_PARTS.reduce((sum, part) => sum + account[part].cells, 0);

export const countContested = (account: Account): number =>
  ACCOUNT_PARTS.reduce((sum, part) => sum + account[part].contested, 0);

/** Attendances of which nothing is known but that they were announced. */
export const countAnnounced = (account: Account): number =>
  ACCOUNT_PARTS.reduce((sum, part) => sum + (account[part].announced ?? 0), 0);

/**
 * What has to be said where a date of the last attendance is missing: a guest was there, a member that was barred could
 * not be, and of one with an unclear seat nobody knows whether it should have been.
 */
export const reasonsForNone = ({ known_absence, guest, excluded, seat_unclear, voice }: Account) => ({
  voice: voice ?? 'cell',
  missed: known_absence.cells,
  guest: guest.cells,
  excluded: excluded.cells,
  unclear: seat_unclear.cells,
});
