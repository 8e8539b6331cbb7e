import 'server-only';
import { z } from 'zod';
import { proposalPreviewSchema } from '@/lib/audit/proposals/schema';
import {
  PROPOSABLE_TABLES,
  PROPOSAL_STATES,
  PROPOSED_OPERATIONS,
  type ProposableTable,
  type ProposalPreview,
  type ProposalState,
  type ProposedOperation,
} from '@/lib/audit/proposals/types';
import { changedFields } from '@/lib/audit/rules-diff';
import type { AuditRecord } from '@/lib/audit/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { BATCH_KINDS, type BatchKind } from '@/lib/imports/batches/types';
import { nameReferences, nameRows, type NamedRow } from '@/lib/imports/proposals/queries-names';
import { REFERENCES, type ReferenceNames, type ShownChange } from '@/lib/imports/proposals/types';

export interface ProposalEntry {
  id: number;
  kind: BatchKind;
  title: string;
  state: ProposalState;
  createdAt: Date;
  createdBy: string | null;
  rows: number;
  preview: ProposalPreview;
  previewedAt: Date;
  decided: { at: Date; by: string | null; reason: string | null } | null;
  batchId: number | null;
}

const entrySchema = z.object({
  id: z.int(),
  kind: z.enum(BATCH_KINDS),
  title: z.string(),
  state: z.enum(PROPOSAL_STATES),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  rows: z.int(),
  preview: proposalPreviewSchema,
  previewedAt: z.date(),
  decidedAt: z.date().nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  batchId: z.int().nullable(),
});

/** Proposals listed at once: those that wait, and the last ones that were decided. */
const MOST_LISTED = 100;

/** The proposals of a network: those that wait first, then those that were decided; the newest first. */
export async function listProposals(
  reader: Reader,
  networkId: number,
  where: { id?: number } = {},
): Promise<ProposalEntry[]> {
  const rows = await queryRows(
    reader,
    entrySchema,
    Prisma.sql`
    SELECT p.id, p.kind::text AS kind, p.title, p.state::text AS state, p.created_at AS "createdAt", c.name AS "createdBy",
      (SELECT count(*)::int FROM proposed_change r WHERE r.proposal_id = p.id AND r.operation <> 'raise') AS rows,
      p.preview, p.previewed_at AS "previewedAt", p.decided_at AS "decidedAt", d.name AS "decidedBy",
      p.decision_reason AS "decisionReason", p.batch_id AS "batchId"
    FROM proposal p LEFT JOIN user_account c ON c.id = p.created_by LEFT JOIN user_account d ON d.id = p.decided_by
    WHERE p.network_id = ${networkId}::int AND (${where.id ?? null}::int IS NULL OR p.id = ${where.id ?? null}::int)
    ORDER BY p.state <> 'open', p.id DESC LIMIT ${MOST_LISTED}`,
  );
  return rows.map(({ decidedAt, decidedBy, decisionReason, ...proposal }) => ({
    ...proposal,
    decided: decidedAt && { at: decidedAt, by: decidedBy, reason: decisionReason },
  }));
}

/** How many rows of which table a proposal would do what to. */
export interface ProposedCount {
  table: ProposableTable;
  operation: ProposedOperation;
  count: number;
}

export const countProposedRows = (reader: Reader, id: number): Promise<ProposedCount[]> =>
  queryRows(
    reader,
    z.object({ table: z.enum(PROPOSABLE_TABLES), operation: z.enum(PROPOSED_OPERATIONS), count: z.int() }),
    Prisma.sql`
    SELECT c.table_name AS "table", c.operation::text AS operation, count(*)::int AS count FROM proposed_change c
    WHERE c.proposal_id = ${id}::int AND c.operation <> 'raise' GROUP BY 1, 2 ORDER BY min(c.position)`,
  );

/** Columns of which nobody reads anything: numbers of rows, counts of edits, instants, and days worked out from others. */
const SAYS_NOTHING =
  /^(id|version|recorded_from|import_batch_id|created_by|published_at|withdrawn_at|withdrawn_by|(.*_)?(earliest|latest)|.*_id)$/;

/** A new or removed row is called by whom it is about already. */
const CALLS_THE_ROW = new Set(['member_id', 'predecessor_id']);

const spoken = (row: AuditRecord | null, isWhole: boolean): AuditRecord =>
  Object.fromEntries(
    Object.entries(row ?? {}).filter(
      ([column, value]) =>
        value !== null && (column in REFERENCES ? !(isWhole && CALLS_THE_ROW.has(column)) : !SAYS_NOTHING.test(column)),
    ),
  );

function toShown(position: number, { name, operation, row, before }: NamedRow): ShownChange {
  const isWhole = row === null || before === null;
  const fields = operation === 'withdraw' ? {} : changedFields(spoken(before, isWhole), spoken(row, isWhole));
  return { ...name, position, operation, fields };
}

const CHANGES_A_PAGE = 50;

/** What a proposal would change, row by row, a page at a time. */
export async function listProposedChanges(
  reader: Reader,
  id: number,
  asked: number,
): Promise<{ changes: ShownChange[]; names: ReferenceNames; page: number; pages: number }> {
  const { count } = await queryRow(
    reader,
    z.object({ count: z.int() }),
    Prisma.sql`SELECT count(*)::int AS count FROM proposed_change WHERE proposal_id = ${id}::int AND operation <> 'raise'`,
  );
  const pages = Math.max(1, Math.ceil(count / CHANGES_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await queryRows(
    reader,
    z.object({ position: z.int() }),
    Prisma.sql`
    SELECT position FROM proposed_change WHERE proposal_id = ${id}::int AND operation <> 'raise'
    ORDER BY position LIMIT ${CHANGES_A_PAGE} OFFSET ${(page - 1) * CHANGES_A_PAGE}`,
  );
  const named = await nameRows(
    reader,
    id,
    rows.map(({ position }) => position),
  );
  const changes = [...named].map(([position, row]) => toShown(position, row));
  return { changes, names: await nameReferences(reader, id, changes), page, pages };
}

/** The network a proposal was made in, for the gate; null where there is none. */
export async function findProposalNetworkId(reader: Reader, id: number): Promise<number | null> {
  const proposal = await reader.proposal.findUnique({ where: { id }, select: { networkId: true } });
  return proposal?.networkId ?? null;
}

/** A meeting with something that nobody sees until it is published there. */
export interface UnpublishedMeeting {
  id: number;
  slug: string;
  title: LocalisedText;
  /** EDTF. */
  date: string;
  /** The meeting itself is not published. */
  isDraft: boolean;
  /** Its attendances that are not. */
  attendances: number;
}

/** Drafts in place: meetings that are not published, or of which attendances are not, the latest first. */
export const listUnpublishedMeetings = (reader: Reader, networkId: number): Promise<UnpublishedMeeting[]> =>
  queryRows(
    reader,
    z.object({
      ...{ id: z.int(), slug: z.string(), title: z.object({ de: z.string(), en: z.string() }), date: z.string() },
      ...{ isDraft: z.boolean(), attendances: z.int() },
    }),
    Prisma.sql`
    SELECT m.id, m.slug, jsonb_build_object('de', m.title_de, 'en', m.title_en) AS title, m.date_edtf AS date,
      m.published_at IS NULL AS "isDraft", coalesce(a.count, 0) AS attendances
    FROM meeting m LEFT JOIN (
      SELECT meeting_id, count(*)::int AS count FROM attendance
      WHERE network_id = ${networkId}::int AND published_at IS NULL AND withdrawn_at IS NULL GROUP BY meeting_id
    ) a ON a.meeting_id = m.id
    WHERE m.network_id = ${networkId}::int AND m.withdrawn_at IS NULL AND (m.published_at IS NULL OR a.count > 0)
    ORDER BY m.earliest DESC NULLS LAST, m.id DESC LIMIT ${MOST_LISTED}`,
  );
