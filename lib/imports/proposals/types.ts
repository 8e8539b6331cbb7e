import type { ProposableTable, ProposedOperation } from '@/lib/audit/proposals/types';
import type { AuditRecord } from '@/lib/audit/types';
import type { LocalisedText } from '@/lib/core/localised-text';

/** Why a row of a proposal can no longer be put in force. */
export const PROPOSAL_CONFLICTS = ['changed', 'exists', 'gone', 'named'] as const;
export type ProposalConflictKind = (typeof PROPOSAL_CONFLICTS)[number];

/** A row as people call it: by its member, its meeting, its document; what does not apply is null. */
export interface RowName {
  table: ProposableTable;
  rowId: number;
  member: { slug: string; name: LocalisedText } | null;
  meeting: { network: string; slug: string; title: LocalisedText; date: string } | null;
  source: { slug: string; title: string } | null;
  /** What else tells it: a name, a title, the organiser. */
  text: string | null;
}

export type ProposalConflict = RowName & { kind: ProposalConflictKind };

/** Columns that name another row, and of which table. */
export const REFERENCES: Readonly<Record<string, 'member' | 'source' | 'territory'>> = {
  member_id: 'member',
  representing_member_id: 'member',
  host_member_id: 'member',
  issued_by_member_id: 'member',
  merged_into_id: 'member',
  predecessor_id: 'member',
  successor_id: 'member',
  counted_member_ids: 'member',
  source_id: 'source',
  doubt_source_id: 'source',
  territory_id: 'territory',
};

/** What the rows are called that changes name by their numbers; a document by its title in its own language. */
export interface ReferenceNames {
  member: ReadonlyMap<number, LocalisedText>;
  source: ReadonlyMap<number, string>;
  territory: ReadonlyMap<number, LocalisedText>;
}

/** One proposed change, to be read. */
export type ShownChange = RowName & {
  position: number;
  operation: ProposedOperation;
  /** What would be another, by column; of a new row all that it says. */
  fields: Record<string, { from: AuditRecord[string]; to: AuditRecord[string] }>;
};

export type ProposalRefusal =
  | { kind: 'not_found' }
  | { kind: 'already_decided' }
  /** Rows that it would change have been changed since, or stand there by now. */
  | { kind: 'proposal_overtaken'; count: number; conflicts: ProposalConflict[] }
  /** What the public would see of it is no longer what was looked at. */
  | { kind: 'preview_changed' }
  /** It holds columns that the register no longer has. */
  | { kind: 'proposal_outdated' }
  /** It has come to concern a network in which the user may not publish. */
  | { kind: 'not_allowed' };

export interface PublishedProposal {
  proposalId: number;
  batchId: number;
  networkId: number;
  rows: number;
}
