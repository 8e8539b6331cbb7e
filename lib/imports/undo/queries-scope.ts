import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import type { ChangeScope } from '@/lib/participation/consequences/mutations';

const idsSchema = z.array(z.int());
const scopeSchema = z.object({
  attending: idsSchema,
  attended: idsSchema,
  members: idsSchema,
  meetings: idsSchema,
  weighsAnew: z.boolean(),
});

const unique = (ids: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`coalesce((SELECT array_agg(DISTINCT i.id) FROM (${ids}) i), '{}')`;

/** Members or meetings that rows of the journal name, before or after. */
const named = (batchId: number, tables: readonly string[], column: string): Prisma.Sql => Prisma.sql`
  SELECT (said.row->>${column}::text)::int AS id FROM batch_change c
  CROSS JOIN LATERAL (VALUES (c.before), (c.after)) AS said (row)
  WHERE c.batch_id = ${batchId}::int AND c.table_name = ANY (${[...tables]}::text[]) AND said.row->>${column}::text IS NOT NULL`;

/**
 * The cells that undoing a batch may concern: all of the members whose seats it changed, all of the meetings that it or
 * its lists changed, and those that its attendances are of. Everything in its networks where it changed a document, whose weight decides
 * elsewhere too.
 */
export async function listBatchScopes(reader: Reader, batchId: number): Promise<ChangeScope[]> {
  const networkIds = await listNetworksOfBatch(reader, batchId);
  const { attending, attended, members, meetings, weighsAnew } = await queryRow(
    reader,
    scopeSchema,
    Prisma.sql`
    WITH cell AS (
      SELECT a.member_id, a.meeting_id FROM attendance a WHERE a.import_batch_id = ${batchId}::int
      UNION SELECT a.member_id, a.meeting_id FROM attendance a JOIN batch_change c ON c.row_id = a.id
        WHERE c.batch_id = ${batchId}::int AND c.table_name = 'attendance')
    SELECT ${unique(Prisma.sql`SELECT member_id AS id FROM cell`)} AS attending,
      ${unique(Prisma.sql`SELECT meeting_id AS id FROM cell`)} AS attended,
      ${unique(Prisma.sql`${named(batchId, ['membership'], 'member_id')} UNION ALL ${named(batchId, ['member'], 'id')}`)} AS members,
      ${unique(
        Prisma.sql`${named(batchId, ['meeting_source', 'unrecorded_note'], 'meeting_id')} UNION ALL ${named(batchId, ['meeting'], 'id')}`,
      )} AS meetings,
      EXISTS (SELECT FROM batch_change c WHERE c.batch_id = ${batchId}::int AND c.table_name = 'source') AS "weighsAnew"`,
  );
  if (weighsAnew) return [{ networkIds }];
  const isFewMembers = attending.length < attended.length;
  return [
    { networkIds, memberIds: isFewMembers ? [...new Set([...members, ...attending])] : members },
    { networkIds, meetingIds: isFewMembers ? meetings : [...new Set([...meetings, ...attended])] },
  ];
}
