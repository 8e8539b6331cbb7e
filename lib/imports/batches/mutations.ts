import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { Prisma } from '@/lib/db/generated/client';
import { countRowSchema, queryRow } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import { recordUndoneMergeEvents } from '@/lib/imports/batches/mutations-merge-events';
import {
  restoreBatchRows,
  restoreAssertions,
  withdrawBatchAssertions,
} from '@/lib/imports/batches/mutations-undo-steps';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { findUndoObstacles } from '@/lib/imports/batches/queries-undo';
import type { UndoneBatch, UndoRefusal } from '@/lib/imports/batches/types';

/**
 * Undoes a batch from its journal, whatever kind it is of: what it asserted is withdrawn, what it withdrew is asserted
 * again (public where it was), rows are as they were, and members and meetings that it created are withdrawn. Refused
 * where later work rests on any of it.
 */
export async function undoBatch(
  write: RegisterWrite,
  { id, reason }: { id: number; reason: string },
): Promise<Result<UndoneBatch, UndoRefusal>> {
  const batch = await write.transaction.importBatch.findUnique({
    where: { id },
    select: { networkId: true, kind: true, title: true, state: true },
  });
  if (!batch) return refuse({ kind: 'not_found' });
  if (batch.state === 'undone') return refuse({ kind: 'already_undone' });
  const later = await findUndoObstacles(write.transaction, id);
  if (later.count > 0) return refuse({ kind: 'later_work', ...later });

  const networkIds = await listNetworksOfBatch(write.transaction, id);
  for (const networkId of networkIds) write.touch(networkId);
  const withdrawn = await withdrawBatchAssertions(write, id, reason);
  const rows = await restoreBatchRows(write, id);
  const restored = await restoreAssertions(write, id);
  await write.transaction.importBatch.update({
    where: { id },
    data: { state: 'undone', undoneAt: write.instant, undoneBy: write.actor.userId, undoReason: reason },
  });
  const done = { withdrawn, restored, ...rows };
  await appendAuditEvent(write, {
    type: 'import.undone',
    networkId: batch.networkId,
    subjectId: id,
    payload: { kind: batch.kind, name: batch.title, reason, counts: done },
  });
  if (batch.kind === 'merge')
    await recordUndoneMergeEvents(write, { id, title: batch.title, home: batch.networkId, networkIds, reason });
  return succeed({ batchId: id, networkId: batch.networkId, ...done });
}

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
