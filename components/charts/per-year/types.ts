import type { AccountPart } from '@/lib/participation/account/types';
import type { YearOfMeetings } from '@/lib/participation/account/rules-years';

export type YearRow = YearOfMeetings;

/** A year as the browser draws it: of its account what is not nought. */
export interface PlottedYear extends Pick<YearRow, 'year' | 'covered'> {
  account: readonly { part: AccountPart; cells: number }[] | null;
}

/** Why a year has no bar; null where it has one. */
export type MissingYear = 'noMeeting' | 'noMeetingKnown' | 'notCovered';

/**
 * In a covered year nothing was held; outside coverage the register cannot say. Where a network claims no
 * coverage at all, only that no meeting is known.
 */
export function missingYear(
  row: Pick<PlottedYear, 'covered'> & { account: object | null },
  rows: readonly Pick<PlottedYear, 'covered'>[],
): MissingYear | null {
  if (row.account !== null) return null;
  if (row.covered) return 'noMeeting';
  return rows.some(({ covered }) => covered) ? 'notCovered' : 'noMeetingKnown';
}

/** The words the client draws with, so that no message files travel to the browser. */
export interface YearWords {
  parts: Record<AccountPart, string>;
  missing: Record<MissingYear, string>;
  chart: string;
  failed: string;
}
