import type { ShownAssertion } from '@/lib/attendance/types';
import type { Total } from '@/lib/attendance/totals/types';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { MeetingEntry, MeetingSource } from '@/lib/meetings/types';
import type { LineRelation, Succession } from '@/lib/members/succession/types';
import type { MemberProfile, MemberReference, Seat } from '@/lib/members/types';
import type { Region } from '@/lib/members/types-region';
import type { NetworkProfile, NetworkReference, OrganiserTerm } from '@/lib/networks/types';
import type { Account } from '@/lib/participation/account/types';
import type { Cell, Statement } from '@/lib/participation/cells/types';
import type { Claim, Verdict } from '@/lib/participation/questions/types-claim';
import type { SeatFigures } from '@/lib/participation/search/types';
import type { ParticipationRow } from '@/lib/participation/read-model/types';
import type { CitedMeetings, MeetingProof } from '@/lib/participation/proof/types';
import type { CitedSource, SourceProfile, SourceReference } from '@/lib/sources/types';

/*
 * What the public pages receive, one type per page. Everything in them is published; ids in them resolve within the
 * same object (a `sourceId` is in its `sources`, a `meetingId` in its `meetings`). Meetings come in the network's
 * order; members in none, since names sort by the page's language.
 */

export interface ClaimWithVerdict {
  claim: Claim;
  /** null for claims that are not about attendance. */
  verdict: Verdict | null;
}

export interface MemberInNetwork {
  member: MemberReference;
  /** null: it has none, or none is known. */
  region: Region | null;
  seats: Seat[];
  row: ParticipationRow;
}

/** How the meetings of one member divide, beside those of others. */
export interface AccountOfMember {
  member: MemberReference;
  account: Account;
}

export interface MemberAtMeetings {
  member: MemberReference;
  meetingIds: number[];
}

/** Network page. `members` holds everyone with a seat; guests are counted apart. */
export interface NetworkRecord {
  network: NetworkProfile;
  organiserTerms: OrganiserTerm[];
  claims: ClaimWithVerdict[];
  statements: Statement[];
  /** What sources count of the network as a whole. */
  totals: Total[];
  /** In the network's order. */
  meetings: MeetingEntry[];
  meetingSources: MeetingSource[];
  members: MemberInNetwork[];
  /** Everyone else of whom a source says something at one of the meetings; they have no seat. */
  visitors: MemberInNetwork[];
  /** Members without a seat at a meeting that a source puts there, or with one as observers, with the meetings. */
  guests: MemberAtMeetings[];
  /** Members whose seat is unclear at a meeting, with the meetings; they may have a seat at others. */
  unclear: MemberAtMeetings[];
  /** That lead from one who has a seat to another, also through members that have none. */
  successions: Succession[];
  sources: SourceReference[];
}

/** Another member that goes before one or follows it, in one network: shown beside it, counted apart. */
export interface LineMember {
  member: MemberReference;
  relation: LineRelation;
  /** Those through whom the line leads to it, the nearest first. */
  via: MemberReference[];
  seats: Seat[];
  row: ParticipationRow;
  statements: Statement[];
  /** Behind its doubted seats and its statements. */
  sources: SourceReference[];
}

/** One network on a member's page. */
export interface NetworkOfMember {
  network: NetworkProfile;
  organiserTerms: OrganiserTerm[];
  meetings: MeetingEntry[];
  seats: Seat[];
  row: ParticipationRow;
  /** Whom it follows, and who follows it, as far as they have a record here too. */
  line: LineMember[];
  assertions: ShownAssertion[];
  /** Lists whose silence is heard of the member: the evidence behind derived absences. */
  exhaustiveLists: MeetingSource[];
  statements: Statement[];
  /** What sources count over periods. */
  totals: Total[];
  /** Why nothing is recorded, of the member or of a meeting as a whole. */
  unrecorded: UnrecordedNote[];
  claims: ClaimWithVerdict[];
}

/** Other offices of a member's territory, each with its record in its own networks. */
export interface OfficesBeside {
  offices: { member: MemberReference; seats: SeatFigures[] }[];
  /** How many there are besides. */
  more: number;
}

export interface MemberRecord {
  member: MemberProfile;
  beside: OfficesBeside;
  /** In which it goes before another member or follows one. */
  successions: Succession[];
  /** Its line goes on beyond the members that are shown beside it. */
  isLineCut: boolean;
  networks: NetworkOfMember[];
  sources: CitedSource[];
}

export interface MeetingParticipant {
  member: MemberReference;
  cell: Cell;
  assertions: ShownAssertion[];
  /** The lists whose silence is heard of the member: what a derived absence rests on. */
  lists: MeetingSource[];
  /** Why nothing is recorded of it; null: nobody has said, or something is. */
  unrecorded: UnrecordedNote | null;
}

export interface MeetingRecord {
  network: NetworkProfile;
  meeting: MeetingEntry;
  /** Of everybody with a seat in the network at some time, and of everybody else of whom a source speaks here. */
  account: Account;
  /** Members with a seat then, and those of whom a source says something although they had none; guests stand apart. */
  participants: MeetingParticipant[];
  guests: MeetingParticipant[];
  meetingSources: MeetingSource[];
  /** Why nothing is recorded of those of whom nothing is. */
  unrecorded: UnrecordedNote | null;
  sources: SourceReference[];
  previous: MeetingEntry | null;
  next: MeetingEntry | null;
  /** null: nothing before it can be compared. */
  comparison: MeetingComparison | null;
}

/** How the members stood at a meeting and at the last one before it that anybody could attend. */
export interface MeetingComparison {
  before: MeetingEntry;
  /** Members with a seat at one of the two. */
  members: { member: MemberReference; before: Cell; now: Cell }[];
}

/** One page of the meetings of which a document speaks. */
export interface SourceMeetings {
  source: SourceProfile;
  meetings: CitedMeetings;
}

/** One seat whose dates rest on a document, or that it doubts. */
export interface CitedSeat {
  source: SourceProfile;
  network: NetworkReference;
  member: MemberReference;
  seat: Seat;
}

/** Source page: the document, its first meetings, and everything else that cites it. */
export interface SourceRecord extends SourceMeetings {
  /** Its meetings in full where they are few; empty where they are many, each of which has a page of its own. */
  proofs: MeetingProof[];
  statements: { network: NetworkReference; member: MemberReference; statement: Statement }[];
  /** `member` null: of the network as a whole. */
  totals: { network: NetworkReference; member: MemberReference | null; total: Total }[];
  claims: { network: NetworkReference; member: MemberReference | null; claim: Claim }[];
  /** At most `SEATS_ON_PAGE` of `seatCount`. */
  seats: Omit<CitedSeat, 'source'>[];
  seatCount: number;
  organiserTerms: { network: NetworkReference; term: OrganiserTerm }[];
  successions: Succession[];
}

/** A line of the list of networks. */
export interface NetworkCard extends NetworkProfile {
  memberCount: number;
  heldMeetingCount: number;
  /** The last one whose date is known; of those with an open date only where there is no other. */
  lastMeeting: DatedMeeting | null;
  /** Those with an open date that may have been later. */
  perhapsLater: DatedMeeting[];
}

type DatedMeeting = Pick<MeetingEntry, 'slug' | 'date' | 'kind' | 'place'>;

/** A part of a list that is shown in pages. */
export interface Page<Entry> {
  entries: Entry[];
  /** From 1. */
  page: number;
  hasMore: boolean;
}

export interface RegisterOverview {
  /** The first ones. */
  networks: NetworkCard[];
  hasMoreNetworks: boolean;
  /** The seat the page begins with, by the slugs of its member and network; null where nothing is found of any. */
  finding: { member: string; network: string } | null;
  /** Members whose record is less complete than this share are compared with nobody. */
  completenessThreshold: number;
  /** Seats left out for that reason. */
  leftOut: number;
}

/** A member that takes part in something, with its networks. */
export interface Participant {
  member: MemberReference;
  networks: NetworkReference[];
}
