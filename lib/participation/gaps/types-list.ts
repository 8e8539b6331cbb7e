import type { LocalisedText } from '@/lib/core/localised-text';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberKind, MemberReference } from '@/lib/members/types';
import type { Region } from '@/lib/members/types-region';
import type { NetworkProfile } from '@/lib/networks/types';
import type { Gap, GapKind } from '@/lib/participation/gaps/types';
import type { Account } from '@/lib/participation/account/types';
import type { SourceReference } from '@/lib/sources/types';

export const GAP_SPANS = ['open', 'ever'] as const;
export type GapSpan = (typeof GAP_SPANS)[number];

/** Per cent of recorded cells below which a member is not ranked. Less than half is no record to compare by. */
export const COMPLETENESS_CHOICES = [50, 60, 70, 80, 90, 100] as const;
export type CompletenessChoice = (typeof COMPLETENESS_CHOICES)[number];

/** Which gaps are listed. Immutable; the address of the page is its only store. */
export interface GapsView {
  readonly gap: GapKind;
  /** `open`: gaps that nothing has closed. */
  readonly span: GapSpan;
  /** Only this network, by its slug. */
  readonly network: string | null;
  readonly kind: MemberKind | null;
  readonly region: Region | null;
  readonly complete: CompletenessChoice;
  /** `all`: every line of a long list. */
  readonly lines: 'first' | 'all';
}

/** A gap as a list needs it: without its meetings, which its evidence names. */
export interface ListedGap extends Omit<Gap, 'meetingIds'> {
  /** The slug of its first meeting, by which its evidence is found; null for a stated gap. */
  firstMeeting: string | null;
  /** What the source of a stated gap says. */
  stated: { quote: string; locator: string | null; source: SourceReference } | null;
}

/** The meeting that somebody attended last. */
export type LastAttendance = Pick<MeetingEntry, 'slug' | 'date' | 'kind'> & {
  /** All that is known of it was written before the meeting. */
  announced?: true;
};

export type NetworkWithGaps = Pick<NetworkProfile, 'id' | 'slug' | 'name' | 'duty'>;

/**
 * A member's seat in one network with its longest gaps: one of each kind and span. Stated gaps and exclusions are there
 * without exception, since they are stated, not measured.
 */
export interface GapRow {
  memberId: number;
  member: MemberReference;
  region: Region | null;
  networkId: number;
  /** Of all its cells there. */
  account: Account;
  gaps: ListedGap[];
  lastAttended: LastAttendance | null;
}

/** Everybody with a seat in a published network. */
export interface GapRegister {
  /** By German name. */
  networks: NetworkWithGaps[];
  rows: GapRow[];
}

export interface GapEntry {
  row: GapRow;
  network: NetworkWithGaps;
  gap: ListedGap;
  /** By meetings missed, then by certain days, the same for equally long ones; null: not ranked. */
  rank: number | null;
}

/** A seat that a view is about. */
export type ChosenSeat = Pick<GapEntry, 'row' | 'network'>;

/** What a view lists. `apart` and `without` are only told where members are ranked. */
export interface GapList {
  /** Longest first for attendance; record gaps by their meetings; what is only told by name. */
  entries: GapEntry[];
  /** Seats that are not ranked, because too little is recorded of them, by name. */
  apart: ChosenSeat[];
  /** Seats that were compared and have no such gap. */
  without: number;
}

/** A named thing in a language's order. */
export type ByName = (a: { name: LocalisedText }, b: { name: LocalisedText }) => number;

/** What the page of a view needs of a list: the lines that it shows, and the counts of all of them. */
export interface ShownGaps {
  /** Entries of which the same is to be said, together. With those of the first rank, and never fewer than are shown. */
  lines: GapEntry[][];
  /** As many as are shown. */
  apart: ChosenSeat[];
  count: { lines: number; entries: number; apart: number; without: number };
  /** Whether one of them is about a network in which nobody has to take part. */
  isVoluntary: boolean;
  /** What a view can be narrowed to. */
  choices: { networks: NetworkWithGaps[]; kinds: MemberKind[]; regions: Region[] };
}

/** What is found of a list, and drawn of it. */
export interface FoundGaps {
  /** Entries of which the same is to be said, together: from the longest on, with all of the first rank. */
  lines: GapEntry[][];
  /** Seats of which too little is recorded to compare them. */
  apart: number;
}
