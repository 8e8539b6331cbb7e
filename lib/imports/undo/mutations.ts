import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { recordUndoneMergeEvents } from '@/lib/imports/batches/mutations-merge-events';
import {
  restoreAssertions,
  restoreBatchRows,
  restoreJournalledWords,
  withdrawBatchAssertions,
} from '@/lib/imports/undo/mutations-steps';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { findUndoObstacles } from '@/lib/imports/undo/queries';
import { listBatchScopes } from '@/lib/imports/undo/queries-scope';
import type { UndoneBatch, UndoRefusal } from '@/lib/imports/batches/types';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
import type { ChangeQuestion, LeftOutside } from '@/lib/participation/consequences/types';

/** The same as somebody orders it: who becomes absent with it, and what loses its seat, is named first, once. */
export async function undoBatchAsSeen(
  write: RegisterWrite,
  { seen, ...order }: { id: number; reason: string; seen: string | null },
): Promise<Result<UndoneBatch, UndoRefusal | ChangeQuestion | LeftOutside>> {
  const scope = await listBatchScopes(write.transaction, order.id);
  return changeAsSeen(write, { scope, seen }, () => undoBatch(write, order));
}

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
  await restoreJournalledWords(write, id, reason);
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
