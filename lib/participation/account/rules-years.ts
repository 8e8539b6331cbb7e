import { certainDays, datePrecision, type PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { countAccount, type CountableCell } from '@/lib/participation/account/rules-parts';
import type { Account } from '@/lib/participation/account/types';
import { coverageEnd, coverageStart } from '@/lib/participation/cells/rules-coverage';

/** The cells of one calendar year. */
export interface YearOfMeetings {
  year: number;
  /** Known meetings, held or not. */
  meetings: number;
  /** null where no meeting is known: a hole, not a zero. */
  account: Account | null;
  /** The network's list of meetings is claimed to be complete for the whole year. */
  covered: boolean;
}

export interface MeetingYears {
  /** Every year from the first to the last with a known meeting. */
  years: YearOfMeetings[];
  /** Meetings whose year is not certain, and their cells; in none of the years. */
  undated: { meetings: number; account: Account };
}

export interface YearFacts {
  meetings: readonly Pick<MeetingEntry, 'id' | 'date'>[];
  /** The cells of one member or of many. */
  rows: readonly (readonly (CountableCell & { meetingId: number })[])[];
  coverage: Coverage | null;
}

/** The year a meeting certainly began in; null when the date leaves several. */
function certainYear(date: PartialDate): number | null {
  const { earliest, latest } = certainDays(date);
  if (earliest === null || latest === null) return null;
  const sameYear = earliest.slice(0, 4) === latest.slice(0, 4);
  return sameYear || datePrecision(date) === 'days' ? Number(earliest.slice(0, 4)) : null;
}

/** Whether the list of meetings is claimed to be complete for a whole calendar year. */
export function isCovered(year: number, coverage: Coverage | null): boolean {
  const [start, end] = [coverageStart(coverage), coverageEnd(coverage)];
  return start !== null && end !== null && start <= `${year}-01-01` && end >= `${year}-12-31`;
}

/** Every cell, year by year. */
export function meetingsPerYear({ meetings, rows, coverage }: YearFacts): MeetingYears {
  const yearOfMeeting = new Map(meetings.map((meeting) => [meeting.id, certainYear(meeting.date)]));
  const known = [...yearOfMeeting.values()].filter((year) => year !== null);
  const cellsOf = new Map<number | null, CountableCell[]>();
  for (const cell of rows.flat()) {
    const year = yearOfMeeting.get(cell.meetingId);
    if (year === undefined) continue;
    const cells = cellsOf.get(year);
    if (cells) cells.push(cell);
    else cellsOf.set(year, [cell]);
  }

  const first = known.reduce((least, year) => Math.min(least, year), Infinity);
  const last = known.reduce((most, year) => Math.max(most, year), -Infinity);
  const years: YearOfMeetings[] = [];
  for (let year = first; year <= last; year += 1) {
    const meetingsThen = known.filter((candidate) => candidate === year).length;
    years.push({
      year,
      meetings: meetingsThen,
      account: meetingsThen === 0 ? null : countAccount(cellsOf.get(year) ?? []),
      covered: isCovered(year, coverage),
    });
  }
  return {
    years,
    undated: { meetings: meetings.length - known.length, account: countAccount(cellsOf.get(null) ?? []) },
  };
}
