import type { AttendanceStatus, Capacity, ParticipationMode } from '@/lib/attendance/types';
import type { AppliedBatch } from '@/lib/imports/batches/types';

/** How sure the program is of the member a pasted name means. `nobody`: neither a name nor a resemblance was found. */
export type PasteConfidence = 'certain' | 'likely' | 'ambiguous' | 'nobody';

/** One participant of a pasted list as shown to the user who pasted it. `shown` is stored nowhere. */
export interface PasteRow {
  heading: string | null;
  shown: string;
  /** The body's name without people's names; empty where nothing else was there. */
  name: string;
  confidence: PasteConfidence;
  /** Members that may be meant, the likeliest first. */
  candidates: readonly number[];
  /** Initial choice in the form; null: the user has to choose. */
  proposal: {
    memberId: number | 'leave' | null;
    status: AttendanceStatus | null;
    mode: ParticipationMode;
    capacity: Capacity;
  };
  namesPerson: boolean;
  /** The same member stands elsewhere in the list with another status. */
  contradicts: boolean;
  /** The proposed member holds a seat on the day; null where nobody is proposed. */
  seated: boolean | null;
  /** What the chosen source says of the proposed member so far. */
  standing: AttendanceStatus | null;
}

/** A pasted list, read. */
export interface PasteReading {
  /** Of the meeting as it stood when the list was read. */
  version: number;
  /** Of the rows, so that choices are only taken for the rows they were made for. */
  digest: string;
  rows: readonly PasteRow[];
}

/** What somebody decided of one row. */
export interface PasteChoice {
  memberId: number | 'leave' | null;
  status: AttendanceStatus | null;
  mode: ParticipationMode;
  capacity: Capacity;
  /** Remember the name as an alias of the member. */
  alias: boolean;
}

/** What a pasted list asks to be written. */
export interface PastePlan {
  entries: { memberId: number; status: AttendanceStatus; mode: ParticipationMode; capacity: Capacity }[];
  aliases: { memberId: number; name: string; row: number }[];
  leftOut: number;
}

export type PasteFault = 'required' | 'member_twice' | 'alias_not_allowed' | 'alias_names_person' | 'unknown_reference';

/** Codes by the names of the form's fields: `rows.3.memberId`. */
export type PasteFaults = Readonly<Record<string, PasteFault>>;

export type PasteRefusal =
  | { kind: 'not_found' }
  /** With the list as it reads now, so that the choices are not lost. */
  | { kind: 'changed_meanwhile' | 'list_changed' | 'reason_required' | 'nothing_changed'; reading: PasteReading }
  | { kind: 'invalid'; fields: PasteFaults; reading: PasteReading };

export type PasteStep = { step: 'read'; reading: PasteReading } | ({ step: 'applied'; leftOut: number } & AppliedBatch);
