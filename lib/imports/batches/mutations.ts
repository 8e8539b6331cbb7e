import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';

export interface PublishedBatch {
  batchId: number;
  meetings: number;
  attendances: number;
}

/** Makes public what a batch left as drafts: the meetings it created and what it asserted. */
export async function publishBatch(
  write: RegisterWrite,
  id: number,
): Promise<Result<PublishedBatch, NotFound | NothingChanged>> {
  const batch = await write.transaction.importBatch.findUnique({
    where: { id, state: 'applied' },
    select: { networkId: true, title: true },
  });
  if (!batch) return refuse({ kind: 'not_found' });
  const meetings = await write.transaction.$executeRaw`
    UPDATE meeting SET published_at = (SELECT register_now()), version = version + 1
    WHERE published_at IS NULL AND withdrawn_at IS NULL AND id IN (
      SELECT c.row_id FROM batch_change c
      WHERE c.batch_id = ${id}::int AND c.table_name = 'meeting' AND c.operation IN ('added', 'revived'))`;
  const published = await queryRow(
    write.transaction,
    countRowSchema,
    Prisma.sql`
    SELECT publish_assertions('attendance', ARRAY(
      SELECT a.id FROM attendance a
      WHERE a.import_batch_id = ${id}::int AND a.published_at IS NULL AND a.withdrawn_at IS NULL))::int AS count`,
  );
  if (meetings + published.count === 0) return refuse({ kind: 'nothing_changed' });
  const counts = { meetings, attendances: published.count };
  write.touch(batch.networkId);
  await appendAuditEvent(write, {
    type: 'import.published',
    networkId: batch.networkId,
    subjectId: id,
    payload: { name: batch.title, counts },
  });
  return succeed({ batchId: id, ...counts });
}
