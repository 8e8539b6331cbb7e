import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { UndoObstacle } from '@/lib/imports/batches/types';

/*
 * What came to the remaining member after a merge, in the networks of the one that went: nobody can tell any more which
 * of the two it is about.
 */

/** The last batch that went on from what this one did to a row, and still stands. */
export const laterBatch = (batchId: number, table: UndoObstacle['table'], row: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT max(j.batch_id) FROM batch_change j JOIN import_batch b ON b.id = j.batch_id AND b.state = 'applied'
    WHERE j.table_name = ${table} AND j.row_id = ${row} AND j.batch_id > ${batchId}::int)`;

/** Who went into whom with the batch. */
const merged = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT c.row_id AS gone_id, (c.after->>'merged_into_id')::int AS kept_id, b.created_at
  FROM batch_change c JOIN import_batch b ON b.id = c.batch_id
  WHERE c.batch_id = ${batchId}::int AND b.kind = 'merge' AND c.table_name = 'member' AND c.before->>'withdrawn_at' IS NULL
    AND c.after->>'merged_into_id' IS NOT NULL`;

/** Networks in which the one that went had anything. What the batch withdrew of the other is in one of them too. */
const networksOfGone = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT a.network_id FROM attendance a JOIN batch_change c ON c.table_name = 'attendance' AND c.row_id = a.id
    WHERE c.batch_id = ${batchId}::int
  UNION SELECT s.network_id FROM statement s JOIN batch_change c ON c.table_name = 'statement' AND c.row_id = s.id
    WHERE c.batch_id = ${batchId}::int
  UNION SELECT (c.before->>'network_id')::int FROM batch_change c
    WHERE c.batch_id = ${batchId}::int AND c.table_name IN ('membership', 'member_code', 'claim', 'organiser_term', 'meeting')`;

/** When a row was first recorded: publishing it later makes nothing new of it. To the millisecond, as batches tell their time. */
const first = (table: 'attendance' | 'statement' | 'membership' | 'claim', row: string): Prisma.Sql => Prisma.sql`
  date_trunc('milliseconds', coalesce(
    (SELECT min(h.held_from) FROM row_history h WHERE h.table_name = ${table} AND h.row_id = ${Prisma.raw(row)}.id),
    ${Prisma.raw(row)}.recorded_from))`;

/**
 * Assertions, statements, seats and claims that are new since. A source that had spoken of the remaining member's cell
 * before goes on speaking of it.
 */
export const mergedMemberUsed = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT 'merged_used', u."table", u.id, u.member_id, u.meeting_id, u.batch_id FROM (${merged(batchId)}) m CROSS JOIN LATERAL (
    SELECT 'attendance' AS "table", a.id, a.member_id, a.meeting_id, a.import_batch_id AS batch_id FROM attendance a
      WHERE a.member_id = m.kept_id AND a.withdrawn_at IS NULL AND a.import_batch_id IS DISTINCT FROM ${batchId}::int
        AND a.network_id IN (${networksOfGone(batchId)}) AND ${first('attendance', 'a')} > m.created_at
        AND NOT EXISTS (SELECT FROM attendance o WHERE o.member_id = a.member_id AND o.meeting_id = a.meeting_id
          AND o.source_id = a.source_id AND o.id <> a.id AND ${first('attendance', 'o')} <= m.created_at)
    UNION ALL SELECT 'statement', s.id, s.member_id, NULL, NULL FROM statement s
      WHERE s.member_id = m.kept_id AND s.withdrawn_at IS NULL AND s.network_id IN (${networksOfGone(batchId)})
        AND s.import_batch_id IS DISTINCT FROM ${batchId}::int AND ${first('statement', 's')} > m.created_at
        AND NOT EXISTS (SELECT FROM statement o WHERE o.member_id = s.member_id AND o.network_id = s.network_id
          AND o.source_id = s.source_id AND o.quote = s.quote AND o.id <> s.id AND ${first('statement', 'o')} <= m.created_at)
    UNION ALL SELECT 'membership', s.id, s.member_id, NULL, NULL FROM membership s
      WHERE s.member_id = m.kept_id AND s.network_id IN (${networksOfGone(batchId)}) AND ${first('membership', 's')} > m.created_at
    UNION ALL SELECT 'claim', c.id, c.member_id, NULL, NULL FROM claim c
      WHERE c.member_id = m.kept_id AND c.network_id IN (${networksOfGone(batchId)}) AND ${first('claim', 'c')} > m.created_at
  ) u`;

/** Statements that the batch passed over, and somebody has withdrawn since. */
export const statementsChanged = (batchId: number): Prisma.Sql => Prisma.sql`
  SELECT 'assertion_changed', 'statement', s.id, s.member_id, NULL::int, ${laterBatch(batchId, 'statement', Prisma.sql`s.id`)}
  FROM statement s
  WHERE s.import_batch_id = ${batchId}::int AND s.withdrawn_at IS NOT NULL AND NOT EXISTS (
    SELECT FROM statement t WHERE t.import_batch_id = ${batchId}::int AND t.withdrawn_at IS NULL AND t.network_id = s.network_id
      AND t.source_id = s.source_id AND t.quote = s.quote)`;
