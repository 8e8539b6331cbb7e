import type { Account } from '@/lib/participation/account/types';
import type { GapKind, PreparatoryMeetings } from '@/lib/participation/gaps/types';
import type { LineRelation } from '@/lib/members/succession/types';
import type { TellingVoice, ToldVoice } from '@/lib/sources/rules-voice';
import type { CellStatus } from '@/lib/participation/cells/types';

/** Days since 1 January 1970; the time axis has no time zones. */
export type DayNumber = number;

/** One end of a span. `unknown`: nobody said; `ongoing`: the span has not ended. */
export type TimelineEnd = { kind: 'known'; day: DayNumber } | { kind: 'unknown' } | { kind: 'ongoing' };

export interface TimelineMeeting {
  id: number;
  slug: string;
  title: string;
  /** As precise as it is known, worded in the reader's language. */
  dateLabel: string;
  shortDateLabel: string;
  /** For the marks of a figure. */
  mediumDateLabel: string;
  /** Of a meeting that is not a regular one; null: it is. */
  kindLabel: string | null;
  place: string | null;
  /** The same with the kind of a meeting that is not a regular one; left out: it is. */
  shortKindLabel?: string;
  /** null where the date is open on that side. */
  earliest: DayNumber | null;
  latest: DayNumber | null;
  /** Known to the day; otherwise a whisker shows the span it can mean. */
  dayPrecise: boolean;
  href: string;
}

export interface TimelineCell {
  meeting: TimelineMeeting;
  status: CellStatus;
  contested: boolean;
  derived: boolean;
  guest: boolean;
  /** In whose words the status is told; left out: as attendance. */
  voice?: ToldVoice;
  /** All that is known of the attendance was written before the meeting. */
  announced?: true;
}

export interface TimelineSpan {
  from: TimelineEnd;
  to: TimelineEnd;
  /** null where the end is unknown or ongoing. */
  fromLabel: string | null;
  toLabel: string | null;
  /** An end lies between two days, so that "since" and "to" would misread. */
  isBetween?: true;
}

export interface TimelineSeat extends TimelineSpan {
  /** The days on which it certainly was held, where an end is told by bounds; null: none. Left out: all. */
  certain?: Pick<TimelineSpan, 'from' | 'to'> | null;
  /** The document that doubts that it was held, and the line there; null: none does. */
  doubt: { by: string; href: string } | null;
}

export interface TimelineGap extends TimelineSpan {
  kind: GapKind;
  meetings: number;
  missed: number;
  unrecorded: number;
  /** Of its meetings, those that only prepared others; left out: none. */
  preparatory?: PreparatoryMeetings;
  days: number | null;
  /** In whose words the missed meetings are told; left out: as attendance. */
  voice?: TellingVoice;
  /** The source's words, for a stated gap. */
  quote: string | null;
  /** The source of a stated gap. */
  href: string | null;
  /** Set where the figure shows only a part of its meetings. */
  part?: GapPart;
}

/** How much of a gap a figure shows that does not show all years, and on which side of them it goes on. */
export interface GapPart {
  shown: number;
  goesOn: 'before' | 'after' | 'both';
}

export interface TimelineRow {
  key: string;
  /** What the row is called: the member on a network's page, the network on a member's page. */
  label: string;
  href: string;
  /** Not the one that is shown, but whom it follows or who follows it; left out: the one that is shown. */
  line?: LineRelation;
  /** Those through whom the line leads to it. */
  via?: readonly string[];
  member: { slug: string; name: string };
  /** One for every meeting, in the network's order; also those that are not drawn. */
  cells: TimelineCell[];
  seats: TimelineSeat[];
  gaps: TimelineGap[];
  /** The longest attendance gap; the same object as in `gaps`. */
  longest: TimelineGap | null;
  /** Set where rows belong to different networks; otherwise the series carries it. */
  coverage: TimelineCoverage | null;
  /** Of the cells. */
  account: Account;
  lastAttended: TimelineMeeting | null;
  /** The document behind each of its cells that one speaks of, by the meeting's id. Left out where no proofs are read. */
  proofs?: ReadonlyMap<number, TimelineProof>;
  /** All that is known of the last attendance was written before its meeting. Left out where no proofs are read. */
  lastAnnounced?: boolean;
}

/** Who says it, and where. */
export interface TimelineProof {
  by: string;
  href: string;
}

/** The days for which a list of meetings is complete. */
export interface TimelineCoverage {
  from: DayNumber;
  to: DayNumber;
}

export interface TimelineTerm extends TimelineSpan {
  id: number;
  organiser: string;
}

export interface TimelineOrganisers {
  /** null when the series shows one network only. */
  network: string | null;
  terms: TimelineTerm[];
}

/** Everything a timeline draws, already in the reader's language except for the words of the figure itself. */
export interface TimelineSeries {
  /** `network`: rows are members and share the meetings. `member`: rows are networks with meetings of their own. */
  kind: 'network' | 'member';
  name: string;
  rows: TimelineRow[];
  meetings: TimelineMeeting[];
  heldMeetingCount: number;
  organisers: TimelineOrganisers[];
  coverage: TimelineCoverage | null;
}

/** Addresses of the pages a figure leads to, in the reader's language. */
export interface TimelineHrefs {
  meeting(networkSlug: string, meetingSlug: string): string;
  member(slug: string): string;
  network(slug: string): string;
  /** What a document says of a member at a meeting. */
  proof(source: string, network: string, meeting: string, member: string): string;
  /** What a document says of a seat: its slug, and the seat's id. */
  seat(source: string, id: number): string;
  /** What a document says of a period: its slug, and the statement's id. */
  statement(source: string, id: number): string;
}
