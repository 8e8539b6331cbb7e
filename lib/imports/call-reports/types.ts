import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { AppliedBatch } from '@/lib/imports/batches/types';
import type { FileRefusal } from '@/lib/imports/files/rows/types';
import type { ParticipationMode } from '@/lib/attendance/types';
import type { OtherDay } from '@/lib/meetings/rules-other-day';
import type { ListQuestion } from '@/lib/participation/consequences/types';

/** What wrote a report; `call` and `registration`: another program, whose columns say which of the two it is. */
export const REPORT_TOOLS = ['teams', 'zoom', 'indico', 'call', 'registration'] as const;
export type ReportTool = (typeof REPORT_TOOLS)[number];

/** A call report proves who was in a call; a registration proves nothing but that somebody checked in. */
export type ReportKind = 'call' | 'registration';

/** A row of a file as it stands, before anybody knows what is a header. */
export interface GridRow {
  line: number;
  cells: readonly string[];
}

/**
 * One person of a report, all rows of theirs in one. Shown to whoever sent the report and sent back by their browser; written
 * nowhere.
 */
export interface ReportPerson {
  name: string;
  mail: string;
  organisation: string;
  /** In the call, overlapping stays counted once; null where the report does not say. */
  minutes: number | null;
  /** What the report says of the time where that is not understood, as it stands; otherwise empty. */
  unreadDuration: string;
  /** How often they joined. */
  stays: number;
  /** Of a registration: whether they came; null where the report says neither. */
  checkedIn: boolean | null;
}

export interface CallReport {
  tool: ReportTool;
  persons: readonly ReportPerson[];
  /** The days of the call, as EDTF; several where day and month may be meant either way; none where it says no day. */
  days: readonly string[];
  /** Lines that are no persons (title, summary, other sections), as they stand. */
  skipped: readonly string[];
}

/** A meeting that a report may be about. */
export interface MeetingChoice {
  id: number;
  slug: string;
  title: LocalisedText;
  date: PartialDate;
}

/** A person as the page shows them. */
export interface ReportRow extends ReportPerson {
  /** Members that may be meant, the likeliest first. */
  candidates: readonly number[];
  /** The member to begin with; null where nothing is sure. */
  proposed: number | null;
}

/** A report, read. */
export interface ReportReading {
  report: CallReport;
  /** Null where both may be of one day. */
  otherDay: OtherDay | null;
  /** Of the meeting as it stood when the report was read. */
  version: number;
  rows: readonly ReportRow[];
}

/** Whom somebody took a person for; `leave`: for nobody of the register. */
export type PersonChoice = number | 'leave' | null;

/** What the choices come to: one presence for each member. */
export interface ReportPlan {
  entries: { memberId: number; delegation: number; mode: ParticipationMode }[];
  /** Persons whom somebody left out. */
  leftOut: number;
  /** Persons in the call for less than the least duration. */
  tooShort: number;
  /** Persons of whom the registration does not say that they came. */
  notCheckedIn: number;
}

type ReportCounts = Omit<ReportPlan, 'entries'> & { members: number; persons: number };

export type ReportFault = 'required' | 'not_understood' | 'unknown_reference';
export type ReportFaults = Readonly<Record<string, ReportFault>>;

/** What a file that is no report lacks. */
export type NoReport = { kind: 'no_report' } | { kind: 'nobody_checked_in' } | { kind: 'too_many_persons' };

export type ReportRefusal =
  | FileRefusal
  | NoReport
  | { kind: 'file_missing' }
  | { kind: 'not_found' }
  | {
      kind:
        | 'other_day'
        | 'source_exhaustive'
        | 'source_kind'
        | 'reason_required'
        | 'nothing_changed'
        | 'changed_meanwhile';
      reading: ReportReading;
    }
  | (ListQuestion & { reading: ReportReading })
  | { kind: 'invalid'; fields: ReportFaults; reading: ReportReading };

export type ReportStep =
  | { step: 'read'; reading: ReportReading }
  | ({ step: 'applied'; told: ReportCounts } & AppliedBatch)
  /** Kept as a draft, because something public would have changed. */
  | {
      step: 'proposed';
      told: ReportCounts;
      counts: AppliedBatch['counts'];
      draft: { network: string; proposalId: number };
    };

export const REPORT_KIND: Readonly<Record<ReportTool, ReportKind>> = {
  teams: 'call',
  zoom: 'call',
  call: 'call',
  indico: 'registration',
  registration: 'registration',
};

/** Persons of one report: beyond, a page with a choice for each cannot be used any more. */
export const MOST_PERSONS = 1_000;
