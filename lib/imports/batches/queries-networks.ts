import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listNetworksUsing, MEMBER_USES } from '@/lib/members/queries-office';
import { CITATIONS } from '@/lib/networks/queries-citations';

/**
 * The members that the batch found, and edited or gave a name. Those that it brought are not among them: what rests on
 * one elsewhere by now is later work, which undoing names.
 */
async function listEditedMembers(reader: Reader, batchId: number): Promise<number[]> {
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT c.row_id AS id FROM batch_change c
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'member' AND c.operation NOT IN ('added', 'revived')
    UNION SELECT (coalesce(c.after, c.before)->>'member_id')::int FROM batch_change c
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'member_alias'
    EXCEPT SELECT c.row_id FROM batch_change c
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'member' AND c.operation IN ('added', 'revived')`,
  );
  return rows.map(({ id }) => id);
}

/**
 * The networks whose facts a batch changed, its own first: merged members may sit in many, and a member's name is one in
 * all of them. Undoing it takes the right to edit each. Empty where there is no such batch.
 */
export async function listNetworksOfBatch(reader: Reader, batchId: number): Promise<number[]> {
  const batch = await reader.importBatch.findUnique({ where: { id: batchId }, select: { networkId: true } });
  if (!batch) return [];
  const rows = await queryRows(
    reader,
    idRowSchema,
    Prisma.sql`
    SELECT a.network_id AS id FROM attendance a
    WHERE a.import_batch_id = ${batchId}::int OR a.id IN (
      SELECT c.row_id FROM batch_change c WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance')
    UNION SELECT s.network_id FROM statement s JOIN batch_change c ON c.row_id = s.id
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'statement'
    UNION SELECT coalesce((c.after->>'network_id')::int, (c.before->>'network_id')::int) FROM batch_change c
      WHERE c.batch_id = ${batchId}::int AND c.table_name IN ('membership', 'meeting', 'member_code', 'claim', 'organiser_term', 'total')
    UNION SELECT c.row_id FROM batch_change c WHERE c.batch_id = ${batchId}::int AND c.table_name = 'network'
    UNION SELECT u.network_id FROM (${MEMBER_USES}) u JOIN member m ON m.id = u.member_id
      JOIN batch_change c ON c.row_id = m.territory_id
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'territory'
    UNION SELECT u.network_id FROM (${MEMBER_USES}) u JOIN batch_change c
      ON u.member_id IN ((c.after->>'predecessor_id')::int, (c.after->>'successor_id')::int)
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'succession'
    UNION SELECT x.network_id FROM (${CITATIONS}) x JOIN batch_change c ON c.row_id = x.source_id
      WHERE c.batch_id = ${batchId}::int AND c.table_name = 'source'`,
  );
  const using = await listNetworksUsing(reader, await listEditedMembers(reader, batchId));
  return [...new Set([batch.networkId, ...rows.map(({ id }) => id), ...using])];
}
