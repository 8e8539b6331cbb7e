import 'server-only';
import { database } from '@/lib/db/client';
import { IMPORT_JOB_LOCK } from '@/lib/db/dedicated-connection';
import type { ImportMapping } from '@/lib/imports/types';
import type { ImportJob, JobFailure, PlanSummary } from '@/lib/imports/types-jobs';

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
export async function findJob(id: number): Promise<ImportJob | null> {
  await markInterrupted(id);
  const row = await database().importJob.findUnique({ where: { id }, select: jobColumns });
  if (!row) return null;
  const [held] = await database().$queryRaw<[{ has: boolean }]>`SELECT file IS NOT NULL AS has FROM import_job WHERE id = ${id}::int`;
  const { mapping, summary, failure, ...job } = row;
  // Written by this program alone, in these shapes; a job does not outlive a version that changes them.
  return {
    ...job,
    hasFile: held.has,
    mapping: mapping as ImportMapping | null,
    summary: summary as PlanSummary | null,
    failure: failure as JobFailure | null,
  };
}

/** Work under way holds the job's lock. Where it is free, nobody is at work any more, and nothing was changed. */
async function markInterrupted(id: number): Promise<void> {
  await database().$executeRaw`
    UPDATE import_job SET state = 'interrupted', finished_at = clock_timestamp()
    WHERE id = ${id}::int AND state IN ('planning', 'applying')
      AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
        AND l.classid = ${IMPORT_JOB_LOCK}::int::oid AND l.objid = ${id}::int::oid)`;
}

/** The bytes of a job's file; null once they have been cleared. */
export async function readJobFile(id: number): Promise<Uint8Array | null> {
  const row = await database().importJob.findUnique({ where: { id }, select: { file: true } });
  return row?.file ?? null;
}

/** The batch that a file with these very bytes became in this network, and that still stands. */
export async function findBatchOfFile(networkId: number, sha256: string): Promise<{ id: number; createdAt: Date } | null> {
  return database().importBatch.findFirst({
    where: { networkId, fileSha256: sha256, state: 'applied' },
    select: { id: true, createdAt: true },
    orderBy: { id: 'desc' },
  });
}
