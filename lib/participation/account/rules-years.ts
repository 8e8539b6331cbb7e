import { certainDays, datePrecision, type PartialDate } from '@/lib/core/partial-date';
import { mayBeAttended } from '@/lib/meetings/rules';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { Coverage } from '@/lib/networks/types';
import { coverageEnd, coverageStart } from '@/lib/participation/cells/rules-coverage';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** Eligible cells of one calendar year. The counts are null where no meeting is known: a hole, not a zero. */
export interface YearOfMeetings {
  year: number;
  attended: number | null;
  knownAbsent: number | null;
  notRecorded: number | null;
  /** Held meetings one could attend. */
  meetings: number;
  /** The network's list of meetings is claimed to be complete for the whole year. */
  covered: boolean;
}

export interface MeetingYears {
  /** Every year from the first to the last with a known meeting. */
  years: YearOfMeetings[];
  /** Held meetings whose year is not certain; in none of the years. */
  undated: number;
}

export interface YearFacts {
  meetings: readonly Pick<MeetingEntry, 'id' | 'date' | 'state' | 'kind'>[];
  /** The cells of one member or of many. */
  rows: readonly (readonly Cell[])[];
  coverage: Coverage | null;
}

/** The year a meeting certainly began in; null when the date leaves several. */
function certainYear(date: PartialDate): number | null {
  const { earliest, latest } = certainDays(date);
  if (earliest === null || latest === null) return null;
  const sameYear = earliest.slice(0, 4) === latest.slice(0, 4);
  return sameYear || datePrecision(date) === 'days' ? Number(earliest.slice(0, 4)) : null;
}

function isCovered(year: number, coverage: Coverage | null): boolean {
  const [start, end] = [coverageStart(coverage), coverageEnd(coverage)];
  return start !== null && end !== null && start <= `${year}-01-01` && end >= `${year}-12-31`;
}

export function meetingsPerYear({ meetings, rows, coverage }: YearFacts): MeetingYears {
  const held = meetings.filter(mayBeAttended);
  const yearOfMeeting = new Map(held.map((meeting) => [meeting.id, certainYear(meeting.date)]));
  const known = [...yearOfMeeting.values()].filter((year) => year !== null);
  const counts = new Map<string, number>();
  for (const cell of rows.flat()) {
    const key = `${yearOfMeeting.get(cell.meetingId)} ${statusWeight(cell.status)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  const first = known.reduce((least, year) => Math.min(least, year), Infinity);
  const last = known.reduce((most, year) => Math.max(most, year), -Infinity);
  const years: YearOfMeetings[] = [];
  for (let year = first; year <= last; year += 1) {
    const meetingsThen = known.filter((candidate) => candidate === year).length;
    const count = (weight: StatusWeight) => (meetingsThen === 0 ? null : (counts.get(`${year} ${weight}`) ?? 0));
    years.push({
      year,
      attended: count('attended'),
      knownAbsent: count('known_absence'),
      notRecorded: count('not_recorded'),
      meetings: meetingsThen,
      covered: isCovered(year, coverage),
    });
  }
  return { years, undated: held.length - known.length };
}
