import 'server-only';
import type { RegisterWrite } from '@/lib/db/register-write';
import { journalAdded, journalChange } from '@/lib/imports/mutations-journal';

/**
 * Sees to it, as part of a batch, that a document is named as proof of a meeting. A list once said to name everybody
 * stays one: that others are pasted beside it does not take it back.
 *
 * @returns whether anything had to be written
 */
export async function citeInBatch(
  write: RegisterWrite,
  batchId: number,
  { meetingId, sourceId, exhaustive }: { meetingId: number; sourceId: number; exhaustive: boolean },
): Promise<boolean> {
  const cited = await write.transaction.meetingSource.findUnique({
    where: { meetingId_sourceId: { meetingId, sourceId } },
    select: { id: true, exhaustive: true },
  });
  if (!cited) {
    const { id } = await write.transaction.meetingSource.create({ data: { meetingId, sourceId, exhaustive }, select: { id: true } });
    await journalAdded(write, batchId, 'meeting_source', [id]);
    return true;
  }
  if (cited.exhaustive || !exhaustive) return false;
  await journalChange(write, batchId, { table: 'meeting_source', ids: [cited.id], operation: 'updated' }, () =>
    write.transaction.meetingSource.update({ where: { id: cited.id }, data: { exhaustive } }),
  );
  return true;
}
