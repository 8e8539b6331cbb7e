import type { AuditEventType, AuditRecord } from '@/lib/audit/types';

/** What a proposal would do to a row. `raise`: its version alone, because what belongs to it would change. */
export const PROPOSED_OPERATIONS = ['insert', 'change', 'remove', 'withdraw', 'publish', 'raise'] as const;
export type ProposedOperation = (typeof PROPOSED_OPERATIONS)[number];

export const PROPOSAL_STATES = ['open', 'published', 'discarded'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Tables of which a proposal may hold rows, in the order in which rows may name each other. */
export const PROPOSABLE_TABLES = [
  'network',
  'territory',
  'member',
  'member_alias',
  'member_code',
  'source',
  'membership',
  'organiser_term',
  'meeting',
  'meeting_source',
  'unrecorded_note',
  'attendance',
  'statement',
  'claim',
  'total',
  'succession',
] as const;
export type ProposableTable = (typeof PROPOSABLE_TABLES)[number];

export interface ProposalOrder {
  networkId: number;
  /** What it is about, in the words of whoever proposes it; of a list the name of its file. */
  title: string;
}

/** An event that the change would have written into the log. */
export interface ProposedEvent {
  type: AuditEventType;
  networkId: number | null;
  subjectId: number | null;
  payload: AuditRecord;
}

/** What the public sees of cells: a code by network, member and meeting, these three joined by spaces. */
export type PublicCells = ReadonlyMap<string, string>;

/** A cell that would be another; null where there is none. */
export interface CellChange {
  networkId: number;
  memberId: number;
  meetingId: number;
  from: string | null;
  to: string | null;
}

/** What the public would see of a proposal in force. */
export interface ProposalPreview {
  /** How many cells would change, and how many from what to what. */
  count: number;
  kinds: { from: string | null; to: string | null; count: number }[];
  /** The first of them. */
  changes: CellChange[];
  /** Names exactly these changes, all of them. */
  key: string;
}

/** What became of a change that was kept instead of being done. */
export interface Proposed<Value> {
  proposalId: number;
  /** What the change itself says of what it did; its new rows have these numbers once they are in force. */
  value: Value;
}
