import { certainDays } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Seat } from '@/lib/members/types';
import type { Coverage } from '@/lib/networks/types';
import { accountPerMeeting } from '@/lib/participation/account/rules-meetings';
import { accountTotal, countAccount, type CountableCell } from '@/lib/participation/account/rules-parts';
import { isCovered, meetingsPerYear, type YearOfMeetings } from '@/lib/participation/account/rules-years';
import type { Account } from '@/lib/participation/account/types';
import type { ChartColumn, ChartColumns } from '@/lib/participation/charts/types';

/** So many meetings have a column each; of more every year has one. */
export const MOST_MEETING_COLUMNS = 30;

type Cells = readonly (CountableCell & { meetingId: number })[];

interface ColumnFacts {
  meetings: readonly MeetingEntry[];
  coverage: Coverage | null;
}

const yearOf = ({ date: { earliest, latest } }: MeetingEntry): number | null => {
  const day = earliest ?? latest;
  return day === null ? null : Number(day.slice(0, 4));
};

const toColumn = ({ year, ...rest }: YearOfMeetings): ChartColumn => ({
  ...{ key: String(year), meeting: null, year },
  ...rest,
});

/** All cells of a network, meeting by meeting while these are few. Two meetings in a year are two columns. */
export function columnsOfNetwork(facts: ColumnFacts, rows: readonly Cells[]): ChartColumns {
  const { meetings, coverage } = facts;
  if (meetings.length > MOST_MEETING_COLUMNS) {
    const { years, undated } = meetingsPerYear({ meetings, rows, coverage });
    return { unit: 'year', columns: years.map(toColumn), undated };
  }
  const accounts = accountPerMeeting(meetings, rows);
  return {
    unit: 'meeting',
    columns: meetings.map((meeting, place) => ({
      ...{ key: meeting.slug, meeting, year: yearOf(meeting), meetings: 1, covered: true },
      account: accounts[place] ?? null,
    })),
    undated: { meetings: 0, account: countAccount([]) },
  };
}

/** Something is to be said of it besides that there was no seat. */
const holdsAny = (account: Account | null): boolean =>
  account !== null && accountTotal(account) > account.no_seat.cells;

/** The first year in which a seat was certainly held; null where no seat says. */
function seatBegan(seats: readonly Seat[]): number | null {
  const years = seats.flatMap(({ since }) => {
    const day = since && certainDays(since).latest;
    return day ? [Number(day.slice(0, 4))] : [];
  });
  return years.length === 0 ? null : Math.min(...years);
}

/**
 * The cells of one member, year by year, from the beginning of its seat to the last year of which something is to be
 * said: years in which no meeting is known have their place, and no column.
 */
export function columnsOfMember(
  { meetings, coverage }: ColumnFacts,
  cells: Cells,
  seats: readonly Seat[],
): ChartColumns {
  const { years, undated } = meetingsPerYear({ meetings, rows: [cells], coverage });
  const told = years.filter(({ account }) => holdsAny(account)).map(({ year }) => year);
  if (told.length === 0) return { unit: 'year', columns: [], undated };
  const [first, last] = [Math.min(...told), Math.max(...told)];
  const began = Math.min(first, seatBegan(seats) ?? first);
  const known = new Map(years.map((year) => [year.year, year]));
  const columns = Array.from({ length: last - began + 1 }, (_, place) => {
    const year = began + place;
    const found = known.get(year) ?? { year, meetings: 0, account: null, covered: isCovered(year, coverage) };
    // A year of meetings before or between seats is a hole as well: there was nothing to attend.
    return toColumn(holdsAny(found.account) ? found : { ...found, account: null });
  });
  return { unit: 'year', columns, undated };
}
