import type { Assertion, AttendanceStatus, StatementKind } from '@/lib/attendance/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import type { AppliedBatch } from '@/lib/imports/batches/types';
import type { TerritoryReference } from '@/lib/members/territories/types';
import type { MemberReference, SeatKind } from '@/lib/members/types';
import type { NetworkReference } from '@/lib/networks/types';

/** Which of the two stays. */
export interface MergeOrder {
  goneId: number;
  keptId: number;
}

export type MergeSide = 'gone' | 'kept';

/** One of the two, as it stands. */
export interface MergeMember extends MemberReference {
  version: number;
  isoCode: string | null;
  territory: TerritoryReference | null;
  aliases: string[];
}

export interface MergeSeat {
  id: number;
  networkId: number;
  memberId: number;
  kind: SeatKind;
  /** A document doubts that the member held it. */
  inDoubt: boolean;
  /** EDTF; null is unknown. */
  since: string | null;
  until: string | null;
  version: number;
}

/** What becomes of a seat. `covered`: another of the same kind lasts at least as long. `conflict`: of two kinds at once, or one of them in doubt. */
export type SeatOutcome = 'stays' | 'moves' | 'shortened' | 'covered' | 'conflict';

export interface SeatStep {
  seat: MergeSeat;
  outcome: SeatOutcome;
  /** EDTF of its end afterwards. */
  until: string | null;
}

export interface MergeAssertion extends Assertion {
  networkId: number;
  published: boolean;
}

/**
 * A meeting at which sources put both. `agrees`: several sources, one status; `once`: the same source says the same of
 * both; `contested`: sources differ; `contradiction`: one source says two things, which nobody can hold of one member.
 */
export type CellOutcome = 'agrees' | 'once' | 'contested' | 'contradiction';

export interface CellStep {
  networkId: number;
  meetingId: number;
  outcome: CellOutcome;
  said: { side: MergeSide; assertion: MergeAssertion }[];
}

/** Which of two assertions of one source stands: one of them, or one new with what both tell. */
export interface DuplicateAssertion {
  gone: number;
  kept: number;
  stands: MergeSide | 'both';
}

export interface MergeStatement {
  id: number;
  networkId: number;
  memberId: number;
  sourceId: number;
  kind: StatementKind;
  since: string | null;
  until: string | null;
  quote: string;
  locator: string | null;
  published: boolean;
}

/** A row that names the member which goes, and would name the other. */
export interface MergeReference {
  id: number;
  networkId: number;
  version: number;
}

/** The input from which a merge is planned. */
export interface MergeFacts {
  gone: MergeMember;
  kept: MergeMember;
  codes: { id: number; networkId: number; memberId: number; code: string }[];
  /** Of both. */
  seats: MergeSeat[];
  /** Standing ones: all of the one that goes, and of the other those at the same meetings. */
  assertions: MergeAssertion[];
  /** Standing assertions on others that name the one that goes as representing them. */
  represented: { id: number; networkId: number }[];
  statements: MergeStatement[];
  claims: MergeReference[];
  terms: MergeReference[];
  hosted: MergeReference[];
  /** Why nothing is recorded of the one that goes; `taken`: the other has its own at that meeting. */
  unrecorded: { id: number; networkId: number; taken: boolean }[];
  /** Documents that the one which goes has issued. */
  issued: { id: number; version: number; title: string }[];
  /** Members that went into the one that goes now. */
  mergedBefore: number[];
}

/** `taken`: the one that stays has none yet and gets it; `differs`: its own stands. */
export type IsoOutcome = 'none' | 'same' | 'taken' | 'differs';

export interface MergePlan {
  /** Names that become aliases, and those that the remaining member bears already. */
  aliases: { added: string[]; known: string[] };
  iso: IsoOutcome;
  /** Of the territory they belong to, like of the code. */
  territory: IsoOutcome;
  seats: SeatStep[];
  cells: CellStep[];
  /** Assertions that pass over as they are. */
  moved: number[];
  duplicates: DuplicateAssertion[];
  /** Assertions on others that name the one that goes, and are asserted again with the other's name. */
  represented: number[];
  statements: { moved: number[]; duplicates: number[] };
  /** Something has to be settled before the two can be one. */
  blocked: boolean;
}

/** What a merge comes to in one network. */
export interface MergedNetwork {
  network: NetworkReference;
  /** Of the one that goes: how many pass over, how many of those are drafts, how many the same source says of the other too. */
  assertions: { moved: number; drafts: number; duplicates: number };
  statements: { moved: number; duplicates: number };
  claims: number;
  terms: number;
  hosted: number;
  represented: number;
  codes: Record<MergeSide, string[]>;
  seats: { side: MergeSide; step: SeatStep }[];
  cells: MergedCell[];
}

export interface MergedCell {
  meeting: { slug: string; title: LocalisedText; date: string };
  outcome: CellOutcome;
  said: { side: MergeSide; source: string; status: AttendanceStatus; published: boolean }[];
}

/** What making two members one would mean. */
export interface MergePreview {
  /** Of everything that it rests on. */
  digest: string;
  gone: MemberReference;
  kept: MemberReference;
  aliases: MergePlan['aliases'];
  iso: { outcome: IsoOutcome; gone: string | null; kept: string | null };
  territory: { outcome: IsoOutcome; gone: TerritoryReference | null; kept: TerritoryReference | null };
  networks: MergedNetwork[];
  issued: string[];
  blocked: boolean;
}

/** Why two members cannot be made one at all, or not by this user. */
export const MERGE_REFUSALS = [
  'not_found',
  'same_member',
  'already_merged',
  'kinds_differ',
  'succession',
  'foreign_networks',
] as const;
export type MergeRefusalKind = (typeof MERGE_REFUSALS)[number];
export type MergeRefusal = { kind: MergeRefusalKind };

/** `blocked`: seats or assertions have to be settled first; the preview says which. */
export type ApplyMergeRefusal = MergeRefusal | { kind: 'changed_meanwhile' } | { kind: 'blocked' };

export interface MergedMembers extends AppliedBatch {
  /** Short name of the member that stays. */
  slug: string;
}

/** A member to choose from; the name by which it was found where that is an alias. */
export interface MergeCandidate {
  member: MemberReference;
  alias: string | null;
}
