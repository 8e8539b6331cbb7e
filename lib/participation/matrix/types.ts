import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberKind, SeatKind } from '@/lib/members/types';
import type { Cell } from '@/lib/participation/cells/types';
import type { Account } from '@/lib/participation/account/types';
import type { Gap } from '@/lib/participation/gaps/types';
import type { MemberInNetwork } from '@/lib/participation/pages/types';

export const MATRIX_AXES = ['time', 'columns'] as const;
export type MatrixAxis = (typeof MATRIX_AXES)[number];

export const MATRIX_SORTS = ['missed', 'name', 'last', 'gap', 'attended', 'completeness', 'joined'] as const;
export type MatrixSort = (typeof MATRIX_SORTS)[number];

export const MATRIX_GROUPINGS = ['none', 'kind', 'region'] as const;
export type MatrixGrouping = (typeof MATRIX_GROUPINGS)[number];

/**
 * `rows`: years taken together where there are too many meetings to tell them apart; `meetings`: each has a column, however
 * far they reach; `lines`: every member a thin line, all of them at a glance.
 */
export const MATRIX_SIZES = ['rows', 'meetings', 'lines'] as const;
export type MatrixSize = (typeof MATRIX_SIZES)[number];

/** The view of a network's matrix. Immutable; the address of the page is its only store. */
export interface MatrixView {
  /** null: what suits the network. */
  readonly axis: MatrixAxis | null;
  /** null: what suits the record. */
  readonly sort: MatrixSort | null;
  readonly group: MatrixGrouping;
  readonly size: MatrixSize;
  /** Only members of this kind. */
  readonly kind: MemberKind | null;
  /** Only members that hold or held a seat of this kind. */
  readonly seat: SeatKind | null;
  /** Calendar years, both included; null: from the first, to the last meeting. */
  readonly from: number | null;
  readonly to: number | null;
  /** The one member that a narrow screen shows, by its slug. */
  readonly member: string | null;
}

/** A member's row, as far as the view shows it: cells, their account and the last attendance of the period alone. */
export interface MatrixRow extends Pick<MemberInNetwork, 'member' | 'seats' | 'region'> {
  /** In the order of the matrix's meetings. */
  cells: Cell[];
  account: Account;
  /** Gaps with at least one meeting in the period, and stated ones, whole. */
  gaps: Gap[];
  /** The longest attendance gap among them. */
  longest: Gap | null;
  lastAttended: MeetingEntry | null;
}

export interface MatrixGroup {
  /** A member kind or a region; null: without region, or not grouped. */
  key: string | null;
  rows: MatrixRow[];
}

export interface Matrix {
  meetings: MeetingEntry[];
  /** What the rows that are shown say of each meeting. */
  tallies: Account[];
  groups: MatrixGroup[];
  /** Members with a seat, before any filter. */
  memberCount: number;
}
