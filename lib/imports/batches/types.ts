import type { ImportMapping } from '@/lib/imports/mapping/types';

/** What a batch came from. */
export const BATCH_KINDS = [
  'file',
  'paste',
  'range',
  'grid',
  'check_in',
  'series',
  'next_term',
  'move',
  'merge',
  'call_report',
  'proposal',
] as const;
export type BatchKind = (typeof BATCH_KINDS)[number];

/** Tables of which a batch may add, edit or remove rows. */
export const JOURNAL_TABLES = [
  'network',
  'territory',
  'member',
  'member_alias',
  'member_code',
  'membership',
  'meeting',
  'meeting_source',
  'unrecorded_note',
  'claim',
  'organiser_term',
  'source',
] as const;
export type JournalTable = (typeof JOURNAL_TABLES)[number];

/** What a batch withdraws or adds, and nobody edits. */
export const ASSERTION_TABLES = ['attendance', 'statement'] as const;
export type AssertionTable = (typeof ASSERTION_TABLES)[number];

/** What a batch withdraws or adds like assertions, but which does not name its batch: the journal alone does. */
export const JOURNALLED_WORD_TABLES = ['total', 'succession'] as const;
export type JournalledWordTable = (typeof JOURNALLED_WORD_TABLES)[number];

export interface BatchOrder {
  networkId: number;
  kind: BatchKind;
  /** For the list of batches: the file's name, or what was done in the words of whoever did it. */
  title: string;
  file: { name: string; sha256: string } | null;
  mapping: ImportMapping | null;
}

/** How much a batch did. */
export const BATCH_COUNTS = [
  'attendancesAdded',
  'attendancesWithdrawn',
  'membersCreated',
  'membersChanged',
  'meetingsCreated',
  'meetingsChanged',
  'seatsAdded',
  'seatsChanged',
  'aliasesAdded',
  'codesAdded',
  'sourcesCited',
  'membersMerged',
  'statementsMoved',
  'referencesMoved',
] as const;

export type BatchCounts = Record<(typeof BATCH_COUNTS)[number], number>;

export const NO_COUNTS: Readonly<BatchCounts> = {
  attendancesAdded: 0,
  attendancesWithdrawn: 0,
  membersCreated: 0,
  membersChanged: 0,
  meetingsCreated: 0,
  meetingsChanged: 0,
  seatsAdded: 0,
  seatsChanged: 0,
  aliasesAdded: 0,
  codesAdded: 0,
  sourcesCited: 0,
  membersMerged: 0,
  statementsMoved: 0,
  referencesMoved: 0,
};

export interface AppliedBatch {
  batchId: number;
  counts: BatchCounts;
}

/** The obstacles to undoing a batch. */
export const UNDO_OBSTACLES = [
  'assertion_changed',
  'assertion_added',
  'member_used',
  'meeting_used',
  'row_changed',
  'merged_used',
  'source_cited',
] as const;
export type UndoObstacleKind = (typeof UNDO_OBSTACLES)[number];

/** One thing in the way; what does not apply is null. */
export interface UndoObstacle {
  kind: UndoObstacleKind;
  table: JournalTable | AssertionTable | JournalledWordTable;
  rowId: number | null;
  member: { slug: string; name: string } | null;
  meeting: { network: string; slug: string; date: string } | null;
  /** The later batch it belongs to, which would have to be undone first. */
  batch: { network: string; id: number; title: string } | null;
}

export type UndoRefusal =
  | { kind: 'not_found' }
  | { kind: 'already_undone' }
  | { kind: 'later_work'; count: number; obstacles: UndoObstacle[] };

export interface UndoneBatch {
  batchId: number;
  networkId: number;
  withdrawn: number;
  restored: number;
  membersWithdrawn: number;
  meetingsWithdrawn: number;
}
