import type { ParticipationMode } from '@/lib/attendance/types';
import type { ImportField, StatusMeaning } from '@/lib/imports/mapping/types';
import type { CodeSystem } from '@/lib/members/names/types-territory';
import type { UnknownWord } from '@/lib/imports/plan/types';

/**
 * What becomes of a column. `onlyNew`: the list says it of members or meetings that it creates, never of those known;
 * `codes`: the system whose codes it holds.
 */
export type ColumnUse =
  | { kind: 'field'; field: ImportField; onlyNew: boolean; codes: CodeSystem | null }
  /** Its heading names one, or is the year of a membership. */
  | { kind: HeadedUse }
  /** Whoever has a cross in it has this status, and came in this way; null: nobody has said which. */
  | { kind: 'status'; meaning: StatusMeaning | null; mode: ParticipationMode | null }
  /** It tells the rows that are read from others. */
  | { kind: 'filter' }
  | { kind: 'ignored'; why: IgnoredWhy };

export const HEADED_USES = ['meeting', 'member', 'year'] as const;
export type HeadedUse = (typeof HEADED_USES)[number];

/**
 * `reasons`: an earlier download added it; `hidden`: the file does not show it, and it was to be left out; `sums`: it
 * holds nothing else; `chosen`: somebody has left it out; `asked`: somebody is still to say which meeting it is;
 * `undecided`: its heading ("Art") may mean several things, and its values do not say which; `maybe_size`: it holds numbers
 * below a heading ("n") that may count those who came.
 */
export type IgnoredWhy = 'no_meaning' | 'reasons' | 'hidden' | 'sums' | 'chosen' | 'asked' | 'undecided' | 'maybe_size';

/** Whether all, some or none of what a column holds is taken over. */
export const COLUMN_STATES = ['used', 'half_understood', 'ignored'] as const;
export type ColumnState = (typeof COLUMN_STATES)[number];

/** One column of a file, and what becomes of its values. */
export interface ColumnAccount {
  /** From 0. */
  column: number;
  heading: string;
  state: ColumnState;
  use: ColumnUse;
  /** The file does not show it. */
  isHidden: boolean;
  /** Cells that hold something; null of files read by earlier versions. */
  filled: number | null;
  /** Cells that name a person as standing in, and are not taken over. */
  standIns: number;
  /** Words of it that nobody has given a meaning: their rows are wrong. */
  unknown: UnknownWord[];
}
