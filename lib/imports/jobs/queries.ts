import 'server-only';
import { database } from '@/lib/db/client';
import { IMPORT_JOB_LOCK } from '@/lib/db/dedicated-connection';
import { queuedStep } from '@/lib/imports/jobs/mutations-queue';
import { storedJobSchema } from '@/lib/imports/jobs/schema-stored';
import type { ImportJob } from '@/lib/imports/jobs/types';

/*
 * Jobs are no facts of the register: they are read and written beside it, each step on its own, so that everybody sees
 * how far one is while its transaction is still open.
 */

const jobColumns = {
  id: true,
  networkId: true,
  createdBy: true,
  fileName: true,
  fileSha256: true,
  fileSize: true,
  mapping: true,
  state: true,
  done: true,
  total: true,
  summary: true,
  cancelRequested: true,
  failure: true,
  batchId: true,
  createdAt: true,
  startedAt: true,
  finishedAt: true,
} as const;

/** A job as it stands. One whose work ended with its process or its connection is interrupted, and says so from now on. */
export const findJob = async (id: number): Promise<ImportJob | null> => (await findJobs([id]))[0] ?? null;

/** The same for several, in the order of their ids, the newest first. */
export async function findJobs(ids: readonly number[]): Promise<ImportJob[]> {
  await markInterrupted(ids);
  const where = { id: { in: [...ids] } };
  const rows = await database().importJob.findMany({ where, select: jobColumns, orderBy: { id: 'desc' } });
  // Whether there are bytes is asked apart, so that they stay where they are.
  const held = await database().importJob.findMany({ where: { ...where, file: { not: null } }, select: { id: true } });
  const withFile = new Set(held.map(({ id }) => id));
  return rows.map((job) => ({ ...job, hasFile: withFile.has(job.id), ...storedJobSchema.parse(job) }));
}

/**
 * Work under way holds the job's lock. Where it is free, nobody is at work any more, and nothing was changed; unless it
 * waits for its turn in this process.
 */
async function markInterrupted(ids: readonly number[]): Promise<void> {
  const suspects = ids.filter((id) => queuedStep(id) === null);
  if (suspects.length === 0) return;
  await database().$executeRaw`
    UPDATE import_job SET state = 'interrupted', cancel_requested = false, finished_at = clock_timestamp()
    WHERE id = ANY (${suspects}::int[]) AND state IN ('planning', 'applying')
      AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
        AND l.classid = ${IMPORT_JOB_LOCK}::int::oid AND l.objid = import_job.id::oid)`;
}

/** The bytes of a job's file; null once they have been cleared. */
export async function readJobFile(id: number): Promise<Uint8Array | null> {
  const row = await database().importJob.findUnique({ where: { id }, select: { file: true } });
  return row?.file ?? null;
}

/** The batch that a file with these very bytes became in this network, and that still stands. */
export async function findBatchOfFile(
  networkId: number,
  sha256: string,
): Promise<{ id: number; createdAt: Date } | null> {
  return database().importBatch.findFirst({
    where: { networkId, fileSha256: sha256, state: 'applied' },
    select: { id: true, createdAt: true },
    orderBy: { id: 'desc' },
  });
}
