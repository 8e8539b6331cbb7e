import { sumAccounts } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import type { YearOfMeetings } from '@/lib/participation/account/rules-years';
import { countSure, findOfMember } from '@/lib/participation/headlines/rules';
import { findOfPlaces } from '@/lib/participation/headlines/rules-network';
import type { MemberYearsFinding, NetworkYearsFinding } from '@/lib/participation/headlines/types';

type Year = Pick<YearOfMeetings, 'year' | 'account'>;

const knownYears = (years: readonly Year[]) =>
  years.flatMap(({ year, account }) =>
    account && countSure(account).meetings > 0 ? [{ year, account, ...countSure(account) }] : [],
  );

const sumYears = (years: readonly Year[]): Account => sumAccounts(years.flatMap(({ account }) => account ?? []));

/**
 * What is said first of a network's years: the one with more empty places than any other can have had, in number and in
 * share, if every place of it is known; otherwise what all places say.
 */
export function findOfNetworkYears(years: readonly Year[]): NetworkYearsFinding {
  const all = findOfPlaces(sumYears(years));
  const known = knownYears(years);
  if (all.kind === 'silent' || known.length < 2) return all;
  const emptiest = known.find(
    (one) =>
      one.missed > 0 &&
      one.open === 0 &&
      one.account.seat_unclear.cells === 0 &&
      known.every((other) => {
        if (other === one) return true;
        const most = other.missed + other.open + other.account.seat_unclear.cells;
        const places = other.meetings + other.account.seat_unclear.cells;
        return one.missed > most && one.missed * places > most * one.meetings;
      }),
  );
  return emptiest ? { kind: 'emptiest', year: emptiest.year, empty: emptiest.missed, places: emptiest.meetings } : all;
}

/**
 * What is said first of a member's years: in how many of those in which it could attend a meeting it did. Where a seat is
 * unclear, or it was excluded more often than absent, what is said of its whole record.
 */
export function findOfMemberYears(years: readonly Year[]): MemberYearsFinding {
  const whole = sumYears(years);
  const finding = findOfMember(whole, false);
  const known = knownYears(years);
  const apart: readonly MemberYearsFinding['kind'][] = ['excluded', 'guest', 'unclear', 'single', 'announced', 'none'];
  if (known.length === 0 || whole.seat_unclear.cells + whole.guestsWithSeat > 0 || apart.includes(finding.kind))
    return finding;
  const counted = { years: known.length };
  const attended = known.filter((year) => year.attended > 0).length;
  const unrecorded = known.filter((year) => year.unrecorded === year.meetings).length;
  const open = known.filter((year) => year.attended === 0 && year.open > 0).length;
  if (attended === known.length) return { kind: 'everyYear', ...counted };
  if (2 * unrecorded > known.length) return { kind: 'silentYears', unrecorded, ...counted };
  if (open === 0 && attended === 0) return { kind: 'noYear', ...counted };
  if (open === 0) return { kind: 'yearsWithout', without: known.length - attended, ...counted };
  return attended > 0 ? { kind: 'yearsWith', attended, ...counted } : finding;
}
