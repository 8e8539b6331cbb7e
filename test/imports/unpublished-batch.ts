import type { RegisterWrite } from '@/lib/db/register-write';
import { closeBatch, journalAdded, openBatch } from '@/lib/imports/batches/mutations-journal';

interface UnpublishedFacts {
  networkId: number;
  sourceId: number;
  /** Meetings that nobody sees yet, and that the batch is to have brought. */
  meetingIds: readonly number[];
  present: readonly { memberId: number; meetingId: number }[];
}

/** A batch as lists left them before there were proposals: nobody sees anything of it. @returns its id */
export async function givenUnpublishedBatch(
  write: RegisterWrite,
  { networkId, sourceId, meetingIds, present }: UnpublishedFacts,
): Promise<number> {
  const file = { name: 'liste.csv', sha256: 'a'.repeat(64) };
  const order = { networkId, kind: 'file', title: 'liste.csv', file, mapping: null } as const;
  const batchId = await openBatch(write, order);
  await journalAdded(write, batchId, 'meeting', [...meetingIds]);
  for (const cell of present)
    await write.transaction.attendance.create({
      data: { networkId, ...cell, sourceId, status: 'present', importBatchId: batchId },
    });
  await closeBatch(write, batchId, order, { attendancesAdded: present.length, meetingsCreated: meetingIds.length });
  return batchId;
}
