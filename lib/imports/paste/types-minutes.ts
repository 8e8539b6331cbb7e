import type { AttendanceStatus, Capacity, ParticipationMode } from '@/lib/attendance/types';

/** What a heading, or a remark behind a name, says of those it is about. */
export interface MinutesRole {
  /** null: the list does not say; the user has to choose. */
  status: AttendanceStatus | null;
  mode: ParticipationMode;
  capacity: Capacity;
}

export type MinutesMatch =
  | { kind: 'matched'; memberId: number; confidence: 'certain' | 'likely' }
  | { kind: 'ambiguous'; memberIds: readonly number[] }
  | { kind: 'unmatched' };

/** One participant of a pasted list. Personal names stand in `shown` at most, which is never stored. */
export interface MinutesEntry extends MinutesRole {
  match: MinutesMatch;
  /** As pasted, shown only to the user who pasted it. */
  shown: string;
  /** The body's name without people's names: what may be looked up, remembered as an alias, or stored. */
  name: string;
  namesPerson: boolean;
  /** The same member stands elsewhere in the list with another status. */
  contradicts: boolean;
}

export interface MinutesSection {
  /** As pasted; null before the first heading. */
  heading: string | null;
  entries: MinutesEntry[];
}
