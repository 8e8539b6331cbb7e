import type { NothingChanged } from '@/lib/audit/types-edit';
import type { MeetingEntry } from '@/lib/meetings/types';
import type { MemberReference } from '@/lib/members/types';
import type { ChangeQuestion, LeftOutside } from '@/lib/participation/consequences/types';
import type { Gap } from '@/lib/participation/gaps/types';
import type { AppliedBatch } from '@/lib/imports/batches/types';

/** A meeting of the series as a move's consequences name it. */
export type MovedNeighbour = Pick<MeetingEntry, 'id' | 'slug' | 'title' | 'date'>;

/** Where a meeting stands in its network's order: between whom; null at an end. */
export interface MovePlace {
  before: MovedNeighbour | null;
  after: MovedNeighbour | null;
}

/** How a member's gaps differ; those on one side only, in time order. */
export interface MovedGaps {
  member: MemberReference;
  before: Gap[];
  after: Gap[];
}

/** What moving a meeting to another date would mean. Gaps are those of the published record, as the public reads them. */
export interface MovePreview {
  /** Of the meeting as it stood. */
  version: number;
  /** EDTF. */
  from: string;
  to: string;
  place: { before: MovePlace; after: MovePlace; changes: boolean };
  /** Members whose seat covers the one date and certainly not the other. */
  losesSeat: MemberReference[];
  gainsSeat: MemberReference[];
  /** Members with a seat that a source puts at the meeting although none of their seats covers the new date. */
  outside: MemberReference[];
  gaps: MovedGaps[];
}

export type MoveRefusal =
  | { kind: 'not_found' }
  | NothingChanged
  | { kind: 'changed_meanwhile'; preview: MovePreview }
  | ((ChangeQuestion | LeftOutside) & { preview: MovePreview });

export type MoveStep =
  | { step: 'shown'; preview: MovePreview }
  | ({ step: 'applied' } & AppliedBatch)
  | { step: 'proposed'; draft: { network: string; proposalId: number } };
