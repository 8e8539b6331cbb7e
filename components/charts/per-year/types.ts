/** One calendar year. The counts are null where no meeting is known: a hole, not a zero. */
export interface YearRow {
  year: number;
  attended: number | null;
  knownAbsent: number | null;
  notRecorded: number | null;
  meetings: number;
  /** The network's list of meetings is complete for this year. */
  covered: boolean;
}

export const YEAR_PARTS = ['attended', 'knownAbsent', 'notRecorded'] as const;
export type YearPart = (typeof YEAR_PARTS)[number];

/** Why a year has no bar; null where it has one. */
export type MissingYear = 'noMeeting' | 'noMeetingKnown' | 'notCovered';

/**
 * In a covered year nothing was held; outside coverage the register cannot say. Where a network claims no
 * coverage at all, only that no meeting is known.
 */
export function missingYear(row: YearRow, rows: YearRow[]): MissingYear | null {
  if (row.meetings > 0) return null;
  if (row.covered) return 'noMeeting';
  return rows.some(({ covered }) => covered) ? 'notCovered' : 'noMeetingKnown';
}

export function sumYears(rows: YearRow[]): Record<YearPart, number> {
  const sum = (part: YearPart) => rows.reduce((total, row) => total + (row[part] ?? 0), 0);
  return { attended: sum('attended'), knownAbsent: sum('knownAbsent'), notRecorded: sum('notRecorded') };
}

/** The words the client draws with, so that no message files travel to the browser. */
export interface YearWords {
  parts: Record<YearPart, string>;
  missing: Record<MissingYear, string>;
  chart: string;
  loading: string;
  failed: string;
}
