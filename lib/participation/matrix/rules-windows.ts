import type { MeetingEntry } from '@/lib/meetings/types';
import type { Account } from '@/lib/participation/account/types';

/** Of more meetings a column would be narrower than three pixels on a wide window: years are taken together. */
export const MOST_MEETING_COLUMNS = 272;
/** So many have columns in which two meetings are told apart at a glance. */
const MOST_IN_WINDOW = 68;
const SPANS = [1, 2, 5, 10, 20, 25, 50, 100];

export const isDense = (meetings: readonly unknown[]): boolean => meetings.length > MOST_MEETING_COLUMNS;

/** A stretch of calendar years, both ends included. */
export interface YearWindow {
  from: number;
  to: number;
  meetings: number;
  years: readonly { year: number; meetings: number; account: Account | null }[];
}

const yearOf = ({ date: { earliest, latest } }: Pick<MeetingEntry, 'date'>): number | null => {
  const day = earliest ?? latest;
  return day === null ? null : Number(day.slice(0, 4));
};

/**
 * All years in windows of equal length, as long as each meeting has a column of its own in every one of them; of one year
 * where not even that has room. None where all meetings have room at once.
 *
 * @param accounts of the meetings, in their order
 * @param add makes one account of several
 */
export function yearWindows(
  meetings: readonly Pick<MeetingEntry, 'date'>[],
  accounts: readonly Account[],
  add: (accounts: readonly Account[]) => Account,
): YearWindow[] {
  if (!isDense(meetings)) return [];
  const dated = meetings.flatMap((meeting, place) => {
    const [year, account] = [yearOf(meeting), accounts[place]];
    return year === null || !account ? [] : [{ year, account }];
  });
  const known = dated.map(({ year }) => year);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const years = Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    const own = dated.filter((one) => one.year === year).map(({ account }) => account);
    return { year, meetings: own.length, account: own.length === 0 ? null : add(own) };
  });
  const inSpans = (span: number): YearWindow[] =>
    Array.from({ length: Math.ceil(years.length / span) }, (_, place) => {
      const part = years.slice(place * span, (place + 1) * span);
      return {
        from: part[0]?.year ?? first,
        to: part.at(-1)?.year ?? last,
        meetings: part.reduce((sum, one) => sum + one.meetings, 0),
        years: part,
      };
    });
  const span = SPANS.findLast((one) => inSpans(one).every((window) => window.meetings <= MOST_IN_WINDOW)) ?? 1;
  return inSpans(span);
}
