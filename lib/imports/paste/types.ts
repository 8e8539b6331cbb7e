import type { AttendanceStatus, Capacity, ParticipationMode } from '@/lib/attendance/types';
import type { AppliedBatch } from '@/lib/imports/batches/types';
import type { Concealed } from '@/lib/imports/documents/types';
import type { CountFault } from '@/lib/imports/minutes/rules-settle';
import type { MinutesDoubt } from '@/lib/imports/minutes/types';
import type { PartialPresence } from '@/lib/imports/words/types';
import type { OtherDay } from '@/lib/meetings/rules-other-day';
import type { ListQuestion } from '@/lib/participation/consequences/types';

/** How sure the program is of the member a pasted name means. `nobody`: neither a name nor a resemblance was found. */
export type PasteConfidence = 'certain' | 'likely' | 'ambiguous' | 'nobody';

/** `leave`: nobody has looked into it. `none`: somebody says that the line names no member. */
export type PasteMember = number | 'leave' | 'none';

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
    memberId: PasteMember | null;
    status: AttendanceStatus | null;
    mode: ParticipationMode;
    capacity: Capacity;
  };
  namesPerson: boolean;
  /** The same member stands elsewhere in the list with another status. */
  contradicts: boolean;
  doubts: readonly MinutesDoubt[];
  /** Words of its line that nothing has read; shown, and stored nowhere. */
  unread: readonly string[];
  /** The member that represented it, where the list says so. */
  holder: number | null;
  presence: PartialPresence | null;
  /** The proposed member holds a seat on the day; null where nobody is proposed. */
  seated: boolean | null;
  /** What the chosen source says of the proposed member so far. */
  standing: AttendanceStatus | null;
  /** Something in it is for a person to decide or to look at; all others fold into a count. */
  isOpen: boolean;
}

/** A pasted list, read. */
export interface PasteReading {
  /** Of the meeting as it stood when the list was read. */
  version: number;
  /** Of the rows, so that choices are only taken for the rows they were made for. */
  digest: string;
  rows: readonly PasteRow[];
  /** Headings whose number is not what was read under them. */
  counts: readonly CountFault[];
  /** Lines that name no member by their form. Shown to whoever pasted them, and stored nowhere. */
  aside: readonly string[];
  /** Lines behind the agenda that tell of members who came or stayed away, and are not read. Stored nowhere, either. */
  outside: readonly string[];
  /** Members with a seat on the day that no row names: who may be meant by "alle übrigen". */
  unnamed: readonly number[];
  /** The text names days, and none of them is the meeting's; null where it may be of its day. */
  otherDay: OtherDay | null;
  /** Of a complete list: lines that are not decided. Whom they may mean is not in the question. */
  undecided: number;
  /** Who becomes absent by the list, and what stands against the record; null where there is nothing of the kind. */
  question: ListQuestion | null;
}

/** What somebody decided of one row. */
export interface PasteChoice {
  memberId: PasteMember | null;
  status: AttendanceStatus | null;
  mode: ParticipationMode;
  capacity: Capacity;
  /** Remember the name as an alias of the member. */
  alias: boolean;
}

export interface PasteEntry {
  memberId: number;
  status: AttendanceStatus;
  mode: ParticipationMode;
  capacity: Capacity;
  /** Who represented it; kept where the entry says that another member did. */
  holder: number | null;
  /** From when, or until when, it was there; null where the list says nothing of the kind. */
  presence: PartialPresence | null;
}

/** What a pasted list asks to be written. */
export interface PastePlan {
  entries: PasteEntry[];
  aliases: { memberId: number; name: string; row: number }[];
  leftOut: number;
}

export type PasteFault =
  | 'required'
  | 'member_twice'
  | 'alias_not_allowed'
  | 'alias_names_person'
  | 'unknown_reference'
  /** The list cannot be complete while this line is left out, names two members, or speaks of all others. */
  | 'not_complete';

/** Codes by the names of the form's fields: `rows.3.memberId`. */
export type PasteFaults = Readonly<Record<string, PasteFault>>;

export type PasteRefusal =
  | { kind: 'not_found' | 'list_too_long' }
  /** With the list as it reads now, so that the choices are not lost. */
  | {
      kind: 'changed_meanwhile' | 'list_changed' | 'other_day' | 'reason_required' | 'nothing_changed';
      reading: PasteReading;
    }
  | (ListQuestion & { reading: PasteReading })
  | { kind: 'invalid'; fields: PasteFaults; reading: PasteReading };

export type PasteStep =
  /** `pagesWithoutText`, `concealed`: of the document that the text was taken from. */
  | { step: 'read'; reading: PasteReading; pagesWithoutText: readonly number[]; concealed: readonly Concealed[] }
  | ({ step: 'applied'; leftOut: number } & AppliedBatch)
  /** Kept as a draft, because something public would have changed. */
  | {
      step: 'proposed';
      leftOut: number;
      counts: AppliedBatch['counts'];
      draft: { network: string; proposalId: number };
    };
