import type { LocalisedText } from '@/lib/core/localised-text';
import type { PartialDate } from '@/lib/core/partial-date';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { KnownRank } from '@/lib/participation/account/rules-levels';
import type { Account, AccountPart } from '@/lib/participation/account/types';
import type { AccountOfMember, MemberRecord, NetworkOfMember, NetworkRecord } from '@/lib/participation/pages/types';

/** The charts beside the main figure of a network or a member; the names stand in their addresses. */
export const CHART_KINDS = [
  'attendance',
  'composition',
  'distribution',
  'organisers',
  'seats',
  'places',
  'levels',
  'completeness',
] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** Of whom charts are drawn. */
export type ChartSubject =
  | { of: 'network'; record: NetworkRecord }
  | { of: 'member'; record: MemberRecord; part: NetworkOfMember; others: readonly AccountOfMember[] };

/** One a meeting while there are few, otherwise one a calendar year. */
export type ColumnUnit = 'meeting' | 'year';

/** The cells of a meeting or of a year. */
export interface ChartColumn {
  key: string;
  /** null: the column is a year. */
  meeting: MeetingEntry | null;
  /** null: nobody knows in which year the meeting was. */
  year: number | null;
  meetings: number;
  /** null: no meeting is known; a hole, not a zero. */
  account: Account | null;
  covered: boolean;
}

export interface ChartColumns {
  unit: ColumnUnit;
  columns: readonly ChartColumn[];
  /** Meetings that no column shows, because their year is not certain. */
  undated: { meetings: number; account: Account };
}

/** How many attended, as far as anybody can say. */
export interface Bounds {
  places: number;
  least: number;
  most: number;
  /** Of the places beyond `most`: those of which a source says that nobody came. The rest were represented. */
  missed: number;
}

/** A member's place among all. */
export interface DistributedMember {
  member: MemberReference;
  missed: number;
  /** At how many meetings it could have been missed. */
  places: number;
  /** It may have been missed more often: something is not recorded. */
  isLeast: boolean;
}

/** The time under one organiser, in one seat, at one place. */
export interface Stretch {
  key: string;
  name: LocalisedText;
  since: PartialDate | null;
  until: PartialDate | null;
  meetings: readonly MeetingEntry[];
  account: Account;
}

/** On which row of a chart of levels a meeting stands. */
export type LevelRow = KnownRank | 'differing' | 'in_words' | 'no_rank' | AccountPart;

/** Why a chart is not drawn: the register holds nothing of it. */
export type MissingChart = 'no_places' | 'too_few_compared' | 'no_change' | 'no_levels';

export type Chart =
  | ({ kind: 'attendance' | 'composition' | 'completeness' } & ChartColumns)
  | {
      kind: 'distribution';
      /** Who missed most comes first. */
      members: readonly DistributedMember[];
      median: number;
      /** Whose record is too incomplete to be compared. */
      leftOut: number;
      /** The member whose chart it is, where it can be compared. */
      chosen: DistributedMember | null;
    }
  | {
      kind: 'organisers' | 'seats' | 'places';
      stretches: readonly Stretch[];
      /** Of no stretch for certain. */ others: number;
    }
  | {
      kind: 'levels';
      rows: readonly LevelRow[];
      marks: readonly { meeting: MeetingEntry; row: LevelRow }[];
      attended: number;
    };

export type ChartOrMissing = Chart | { kind: ChartKind; missing: MissingChart };

/** What is said first of a chart; true by its accounts alone. */
export type ChartFinding =
  /** In none of the columns everything is known. */
  | { kind: 'open_everywhere'; columns: number; unit: ColumnUnit }
  /** Of all columns the one in which the smallest share of places was taken; every place in it is known. */
  | { kind: 'emptiest'; column: number; taken: number; places: number }
  | { kind: 'all_taken'; places: number }
  | { kind: 'between'; least: number; most: number; unit: ColumnUnit }
  | { kind: 'all_recorded'; places: number }
  | { kind: 'unrecorded'; unrecorded: number; places: number }
  | { kind: 'chosen'; missed: number; places: number; isLeast: boolean; median: number }
  | { kind: 'none_missed'; members: number }
  | { kind: 'half_none'; without: number; members: number }
  | { kind: 'half_most'; members: number; most: number }
  /** Of one of the two last stretches too little is known. */
  | { kind: 'incomparable'; before: number; after: number }
  | { kind: 'compared'; before: Missed; after: Missed }
  | { kind: 'rank'; rank: KnownRank; times: number; attended: number }
  | { kind: 'ranks'; ranked: number; attended: number };

export interface Missed {
  stretch: number;
  missed: number;
  places: number;
  isLeast: boolean;
}
