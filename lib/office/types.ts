import type { AttendanceStatus } from '@/lib/attendance/types';
import type { StandingAssertion } from '@/lib/attendance/types-log';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { Editable } from '@/lib/audit/types-edit';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { ListCompleteness, MeetingEntry } from '@/lib/meetings/types';
import type { MeetingFields } from '@/lib/meetings/schema-row';
import type { MemberReference, SeatKind } from '@/lib/members/types';
import type { MemberFields, SeatFields } from '@/lib/members/schema-row';
import type { NetworkReference } from '@/lib/networks/types';
import type { NetworkFields, OrganiserTermFields } from '@/lib/networks/schema-row';
import type { MeetingReply } from '@/lib/office/replies/types';
import type { SourceReference } from '@/lib/sources/types';
import type { FileFindings, SourceFileFacts, SourceFilePublication } from '@/lib/sources/types-file';
import type { SourceFields } from '@/lib/sources/schema-row';

/*
 * What the office's pages are handed: drafts included, of the networks in the scope alone. `Editable` is what the
 * edit forms take: fields by the names of their inputs, and the version they send back.
 */

/** A line of the admin list of networks. */
export interface OfficeNetworkCard extends NetworkReference {
  published: boolean;
  memberCount: number;
  meetingCount: number;
  draftMeetings: number;
  draftAssertions: number;
  /** Published cells in which the member could have come; those of them with a known status. */
  eligible: number;
  known: number;
  /** Known ÷ eligible; null when nothing is eligible. */
  completeness: number | null;
}

export interface OfficeMeeting extends MeetingEntry {
  published: boolean;
  version: number;
  /** Members that could have come; those of them with a known status, drafts included. */
  eligible: number;
  recorded: number;
  /** Assertions that stand as drafts. */
  drafts: number;
}

export interface OfficeMember {
  member: MemberReference;
  seats: (Editable<SeatFields> & { memberId: number })[];
}

/** The admin page of a network. */
export interface OfficeNetwork {
  reference: NetworkReference;
  published: boolean;
  network: Editable<NetworkFields>;
  /** In the network's order. */
  meetings: OfficeMeeting[];
  /** By German name. */
  members: OfficeMember[];
  organiserTerms: Editable<OrganiserTermFields>[];
  /** Documents that anything in the network rests on. */
  sources: SourceReference[];
}

/** A row of the log: a member that could have come, with what stands about it. */
export interface LogRow {
  member: MemberReference;
  seatKind: SeatKind;
  /** Of all sources, drafts included. */
  assertions: StandingAssertion[];
}

/** The page on which a meeting is logged, edited and published. */
export interface MeetingForLog {
  /** Nothing of a network is public before the network is, whatever is published in it. */
  network: NetworkReference & { published: boolean };
  reference: MeetingEntry;
  published: boolean;
  meeting: Editable<MeetingFields>;
  cited: { source: SourceReference; completeFor: ListCompleteness }[];
  /** Members with a seat on the day, by German name. */
  rows: LogRow[];
  /** Members without a seat then that a source puts at the meeting. */
  guests: LogRow[];
  /** Members that assertions name as representing others. */
  named: MemberReference[];
  /** Why nothing is recorded of the meeting and of members at it. */
  unrecorded: UnrecordedNote[];
  /** What members said beforehand: no attendance. */
  replies: MeetingReply[];
}

/** The same with what comes before and after it, which the page that logs it shows. */
export interface MeetingToLog extends MeetingForLog {
  /** The last meeting before it about which anything stands, with the members of whom its sources agree. */
  previous: { date: PartialDate; statuses: { memberId: number; status: AttendanceStatus }[] } | null;
  /** Where the office goes on: the next meeting without a record, the first one where none follows. */
  next: { slug: string; title: LocalisedText; date: PartialDate } | null;
}

/** The admin page of a member. */
export interface OfficeMemberRecord {
  member: Editable<MemberFields>;
  aliases: string[];
  /** Seats in the networks of the scope. */
  seats: { network: NetworkReference; seat: Editable<SeatFields> }[];
}

/** A source's file as the office sees it: public or its own, with what in it looks like a person where it is its own. */
export interface OfficeSourceFile {
  facts: SourceFileFacts;
  publication: SourceFilePublication | null;
  findings: FileFindings | null;
}

/** The admin page of a source. */
export interface OfficeSourceRecord {
  source: Editable<SourceFields>;
  file: OfficeSourceFile | null;
  /** Networks of the scope in which something rests on it. */
  networks: NetworkReference[];
}

/** A meeting as a line of the overview leads to it. */
export interface MeetingLink {
  network: NetworkReference;
  slug: string;
  date: PartialDate;
}

/** What an office has still to do, in the networks of its scope; everything with what a link needs. */
export interface MissingOverview {
  networks: OfficeNetworkCard[];
  /** Held meetings about which nothing stands, not even a draft. */
  meetingsWithoutRecords: MeetingLink[];
  /** Meetings that no document is named for. */
  meetingsWithoutSource: MeetingLink[];
  /** Seated members about which nothing stands for the last three meetings they could have come to. */
  membersWithoutRecord: { newest: MeetingLink; member: MemberReference; lastRecorded: MeetingLink | null }[];
  contestedCells: { meeting: MeetingLink; member: MemberReference }[];
  /** With the networks of the scope that rest on them; none for a document nothing rests on yet. */
  sourcesWithoutDate: { source: SourceReference; networkIds: number[] }[];
  draftMeetings: MeetingLink[];
  /** Meetings with assertions that stand as drafts. */
  draftAssertions: { meeting: MeetingLink; count: number }[];
  /** Drafts of which nothing stands in the register yet. */
  openProposals: { networkId: number; id: number; title: string }[];
}
