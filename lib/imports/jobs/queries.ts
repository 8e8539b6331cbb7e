import 'server-only';
import { database } from '@/lib/db/client';
import { IMPORT_JOB_LOCK } from '@/lib/db/dedicated-connection';
import { freeDeadWorkers } from '@/lib/imports/queue/mutations';
import { keyOfImport } from '@/lib/imports/queue/rules';
import { stepOrderSchema, type StepOrder } from '@/lib/imports/queue/schema';
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
  proposalId: true,
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
 * Work under way holds the job's lock. Where it is free, nobody is at work any more, and nothing was changed; unless the
 * step has not begun and stands in the queue.
 */
async function markInterrupted(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const interrupted = await database().$executeRaw`
    UPDATE import_job SET state = 'interrupted', cancel_requested = false, finished_at = clock_timestamp()
    WHERE id = ANY (${ids}::int[]) AND state IN ('planning', 'applying')
      AND (started_at IS NOT NULL OR NOT EXISTS (SELECT FROM graphile_worker._private_jobs q
        WHERE q.key = ANY (${ids.map(keyOfImport)}::text[]) AND (q.payload->>'jobId')::int = import_job.id
          AND (q.attempts < q.max_attempts OR q.locked_at IS NOT NULL)))
      AND NOT EXISTS (SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
        AND l.classid = ${IMPORT_JOB_LOCK}::int::oid AND l.objid = import_job.id::oid)`;
  // What the ended process had taken from the queue must not keep the next step of the network waiting.
  if (interrupted > 0) await freeDeadWorkers();
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

/** Who ordered the step that a job waits for, and how it is to be done; null where nobody has ordered one. */
export async function findStepOrder(id: number): Promise<StepOrder | null> {
  const row = await database().importJob.findUnique({ where: { id }, select: { stepOrder: true } });
  return stepOrderSchema.nullable().parse(row?.stepOrder ?? null);
}
