import 'server-only';
import type { NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { citeInBatch } from '@/lib/imports/batches/mutations-citation';
import { closeBatch, openBatch, withdrawInBatch } from '@/lib/imports/batches/mutations-journal';
import { previewRange } from '@/lib/imports/range/queries';
import type { AppliedBatch, BatchOrder } from '@/lib/imports/batches/types';
import type { RangeOrder } from '@/lib/imports/range/types';

/**
 * Sets a status for one member over a period as one batch, planned again inside the write. The new assertions are public.
 *
 * @param title of the batch, in the words of whoever does it
 */
export async function applyRange(
  write: RegisterWrite,
  order: RangeOrder & { title: string },
): Promise<Result<AppliedBatch, NothingChanged>> {
  const { networkId, memberId, sourceId, status, note, title } = order;
  const steps = (await previewRange(write.transaction, order)).filter(({ kind }) => kind !== 'same');
  if (steps.length === 0) return refuse({ kind: 'nothing_changed' });
  const batch: BatchOrder = { networkId, kind: 'range', title, file: null, mapping: null };
  const batchId = await openBatch(write, batch);
  const gone = steps.flatMap(({ standing }) => standing.filter(({ withdrawn }) => withdrawn).map(({ id }) => id));
  await withdrawInBatch(write, batchId, 'attendance', gone, `replaced for a period: ${title}`);
  const meetingIds = steps.filter(({ adds }) => adds).map(({ meeting }) => meeting.id);
  const added = await write.transaction.$executeRaw`
    INSERT INTO attendance (network_id, meeting_id, member_id, source_id, status, note, published_at, import_batch_id, created_by,
      recorded_from)
    SELECT ${networkId}::int, m.id, ${memberId}::int, ${sourceId}::int, ${status}::attendance_status, ${note},
      (SELECT register_now()), ${batchId}::int, ${write.actor.userId}::int, (SELECT register_now())
    FROM meeting m WHERE m.id = ANY (${meetingIds}::int[]) ORDER BY m.earliest, m.id`;
  const cited = await citeInBatch(
    write,
    batchId,
    meetingIds.map((meetingId) => ({ meetingId, sourceId, completeFor: 'nothing' })),
  );
  await write.transaction.meeting.updateMany({
    where: { id: { in: steps.map(({ meeting }) => meeting.id) } },
    data: { version: { increment: 1 } },
  });
  const done = { attendancesAdded: added, attendancesWithdrawn: gone.length, sourcesCited: cited };
  const { since, until, replaces } = order;
  const counts = await closeBatch(write, batchId, batch, done, { memberId, sourceId, status, since, until, replaces });
  return succeed({ batchId, counts });
}
