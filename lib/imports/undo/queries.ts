import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { DRAFT_CITATIONS } from '@/lib/networks/queries-citations';
import { laterBatch, mergedMemberUsed, statementsChanged } from '@/lib/imports/undo/queries-merge';
import {
  ASSERTION_TABLES,
  JOURNAL_TABLES,
  JOURNALLED_WORD_TABLES,
  UNDO_OBSTACLES,
  type JournalledWordTable,
  type JournalTable,
  type UndoObstacle,
} from '@/lib/imports/batches/types';

/*
 * What rests on a batch. Each query finds one kind of later work; together they say why a batch cannot be undone.
 */

/** Obstacles told in full; the rest are counted. */
const TOLD = 20;

const obstacleRowSchema = z.object({
  kind: z.enum(UNDO_OBSTACLES),
  table: z.enum([...JOURNAL_TABLES, ...ASSERTION_TABLES, ...JOURNALLED_WORD_TABLES]),
  rowId: z.int().nullable(),
  memberId: z.int().nullable(),
  meetingId: z.int().nullable(),
  batchId: z.int().nullable(),
  total: z.int(),
});
type ObstacleRow = Omit<z.output<typeof obstacleRowSchema>, 'total'>;

/** What the batch asserted of a cell, and somebody has withdrawn or corrected since. */
const assertionsChanged = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT 'assertion_changed' AS kind, 'attendance' AS "table", a.id AS "rowId", a.member_id AS "memberId", a.meeting_id AS "meetingId",
    coalesce(
      (SELECT later.import_batch_id FROM attendance later WHERE later.meeting_id = a.meeting_id AND later.member_id = a.member_id
        AND later.source_id = a.source_id AND later.withdrawn_at IS NULL),
      ${laterBatch(batchId, 'attendance', Prisma.sql`a.id`)}) AS "batchId"
  FROM attendance a
  WHERE a.import_batch_id = ${batchId}::int AND a.withdrawn_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM attendance b WHERE b.meeting_id = a.meeting_id AND b.member_id = a.member_id AND b.source_id = a.source_id
      AND b.withdrawn_at IS NULL AND b.import_batch_id = ${batchId}::int)`;

/** What the batch withdrew, and the same source says something of the cell again. */
const assertionsAdded = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT 'assertion_added', 'attendance', b.id, b.member_id, b.meeting_id, b.import_batch_id
  FROM batch_change c JOIN attendance a ON a.id = c.row_id
  JOIN attendance b ON b.meeting_id = a.meeting_id AND b.member_id = a.member_id AND b.source_id = a.source_id
    AND b.withdrawn_at IS NULL AND b.import_batch_id IS DISTINCT FROM ${batchId}::int
  WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance'`;

/**
 * Ids of the members or meetings that undoing withdraws, found once: a planner that takes `attendance` for nearly empty would
 * look for them again for each of its rows.
 */
const broughtFirst = (batchId: number, table: 'member' | 'meeting'): Prisma.Sql => Prisma.sql`
  WITH brought AS MATERIALIZED (
    SELECT c.row_id FROM batch_change c
    WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table} AND c.operation IN ('added', 'revived'))`;

const addedTo = (batchId: number, table: JournalTable): Prisma.Sql => Prisma.sql`
  SELECT c.row_id FROM batch_change c WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table} AND c.operation = 'added'`;

/** Something else has come to rest on a member that the batch brought. */
const membersUsed = (batchId: number): Prisma.Sql => Prisma.sql`
  ${broughtFirst(batchId, 'member')}
  SELECT DISTINCT ON (u.member_id) 'member_used', 'member', u.member_id, u.member_id, NULL::int, u.batch_id FROM (
    SELECT a.member_id, a.import_batch_id AS batch_id FROM attendance a
      WHERE a.withdrawn_at IS NULL AND a.import_batch_id IS DISTINCT FROM ${batchId}::int
    UNION ALL SELECT a.representing_member_id, a.import_batch_id FROM attendance a
      WHERE a.withdrawn_at IS NULL AND a.import_batch_id IS DISTINCT FROM ${batchId}::int
    UNION ALL SELECT s.member_id, NULL FROM membership s WHERE s.id NOT IN (${addedTo(batchId, 'membership')})
    UNION ALL SELECT s.member_id, NULL FROM statement s WHERE s.withdrawn_at IS NULL
    UNION ALL SELECT c.member_id, NULL FROM claim c
    UNION ALL SELECT t.member_id, NULL FROM total t WHERE t.withdrawn_at IS NULL
    UNION ALL SELECT s.predecessor_id, NULL FROM succession s WHERE s.withdrawn_at IS NULL
    UNION ALL SELECT s.successor_id, NULL FROM succession s WHERE s.withdrawn_at IS NULL
    UNION ALL SELECT o.member_id, NULL FROM organiser_term o
    UNION ALL SELECT m.host_member_id, NULL FROM meeting m WHERE m.withdrawn_at IS NULL
    UNION ALL SELECT s.issued_by_member_id, NULL FROM source s
    UNION ALL SELECT u.member_id, NULL FROM unrecorded_note u
    UNION ALL SELECT m.merged_into_id, NULL FROM member m
  ) u WHERE u.member_id IN (SELECT row_id FROM brought) ORDER BY u.member_id, u.batch_id`;

/** Something else has come to rest on a meeting that the batch brought. */
const meetingsUsed = (batchId: number): Prisma.Sql => Prisma.sql`
  ${broughtFirst(batchId, 'meeting')}
  SELECT DISTINCT ON (u.meeting_id) 'meeting_used', 'meeting', u.meeting_id, NULL::int, u.meeting_id, u.batch_id FROM (
    SELECT a.meeting_id, a.import_batch_id AS batch_id FROM attendance a
      WHERE a.withdrawn_at IS NULL AND a.import_batch_id IS DISTINCT FROM ${batchId}::int
    UNION ALL SELECT ms.meeting_id, NULL FROM meeting_source ms WHERE ms.id NOT IN (${addedTo(batchId, 'meeting_source')})
    UNION ALL SELECT n.meeting_id, NULL FROM unrecorded_note n
  ) u WHERE u.meeting_id IN (SELECT row_id FROM brought) ORDER BY u.meeting_id, u.batch_id`;

/** A draft that waits cites a document that the batch brought, and that goes with it. */
const sourcesCited = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (d.source_id) 'source_cited', 'source', d.source_id, NULL::int, NULL::int, NULL::int
  FROM (${DRAFT_CITATIONS}) d WHERE d.source_id IN (${addedTo(batchId, 'source')}) ORDER BY d.source_id`;

/** Columns that a migration filled for every row: no work of anybody's where the journal is older than they are. */
const GIVEN_BY_MIGRATION = Prisma.sql`ARRAY['territory_id']`;

/** What a row says, without what every step raises and publication sets. A column the journal is older than counts as empty. */
const said = (row: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`jsonb_strip_nulls(${row} - ARRAY['version', 'recorded_from', 'published_at']
    - CASE WHEN last.after ?| ${GIVEN_BY_MIGRATION} THEN ARRAY[]::text[] ELSE ${GIVEN_BY_MIGRATION} END)`;

/** A row that the batch wrote last, and that is another or gone by now. */
const rowsChanged = (batchId: number, table: JournalTable | JournalledWordTable): Prisma.Sql => Prisma.sql`
  SELECT 'row_changed', ${table}, last.row_id,
    CASE WHEN ${table} = 'member' THEN last.row_id ELSE (last.after->>'member_id')::int END,
    CASE WHEN ${table} = 'meeting' THEN last.row_id ELSE (last.after->>'meeting_id')::int END,
    ${laterBatch(batchId, table, Prisma.sql`last.row_id`)}
  FROM (
    SELECT DISTINCT ON (c.row_id) c.row_id, c.after FROM batch_change c
    WHERE c.batch_id = ${batchId}::int AND c.table_name = ${table} ORDER BY c.row_id, c.id DESC
  ) last LEFT JOIN ${Prisma.raw(table)} t ON t.id = last.row_id
  WHERE ${said(Prisma.sql`coalesce(to_jsonb(t), '{}')`)} IS DISTINCT FROM ${said(Prisma.sql`coalesce(last.after, '{}')`)}`;

/** All that stands in the way of undoing a batch: how much it is, and the first of it. */
export async function findUndoObstacles(
  reader: Reader,
  batchId: number,
): Promise<{ count: number; obstacles: UndoObstacle[] }> {
  const kinds = [
    assertionsChanged(batchId),
    assertionsAdded(batchId),
    membersUsed(batchId),
    meetingsUsed(batchId),
    mergedMemberUsed(batchId),
    statementsChanged(batchId),
    sourcesCited(batchId),
    ...[...JOURNAL_TABLES, ...JOURNALLED_WORD_TABLES].map((table) => rowsChanged(batchId, table)),
  ];
  let count = 0;
  const found: ObstacleRow[] = [];
  for (const kind of kinds) {
    const rows = await queryRows(
      reader,
      obstacleRowSchema,
      Prisma.sql`
      SELECT k.*, (count(*) OVER ())::int AS total
      FROM (${kind}) AS k (kind, "table", "rowId", "memberId", "meetingId", "batchId")
      ORDER BY k."rowId" LIMIT ${TOLD}`,
    );
    count += rows[0]?.total ?? 0;
    found.push(...rows);
  }
  return { count, obstacles: await nameObstacles(reader, found.slice(0, TOLD)) };
}

async function nameObstacles(reader: Reader, rows: readonly ObstacleRow[]): Promise<UndoObstacle[]> {
  const idsOf = (ids: (number | null)[]) => ({ in: ids.filter((id) => id !== null) });
  const members = await reader.member.findMany({
    where: { id: idsOf(rows.map(({ memberId }) => memberId)) },
    select: { id: true, slug: true, nameDe: true },
  });
  const meetings = await reader.meeting.findMany({
    where: { id: idsOf(rows.map(({ meetingId }) => meetingId)) },
    select: { id: true, slug: true, dateEdtf: true, network: { select: { slug: true } } },
  });
  const batches = await reader.importBatch.findMany({
    where: { id: idsOf(rows.map(({ batchId }) => batchId)) },
    select: { id: true, title: true, network: { select: { slug: true } } },
  });
  return rows.map(({ kind, table, rowId, memberId, meetingId, batchId }) => {
    const member = members.find(({ id }) => id === memberId);
    const meeting = meetings.find(({ id }) => id === meetingId);
    const batch = batches.find(({ id }) => id === batchId);
    return {
      kind,
      table,
      rowId,
      member: member ? { slug: member.slug, name: member.nameDe } : null,
      meeting: meeting ? { network: meeting.network.slug, slug: meeting.slug, date: meeting.dateEdtf } : null,
      batch: batch ? { network: batch.network.slug, id: batch.id, title: batch.title } : null,
    };
  });
}
