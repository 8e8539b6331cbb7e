import 'server-only';
import { RETENTION } from '@/lib/config/retention';
import { database } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { toJson } from '@/lib/db/json-value';
import { idRowSchema, queryRows } from '@/lib/db/query-rows';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { JobFailure, JobStep, PlanSummary } from '@/lib/imports/jobs/types';

type Transaction = RegisterWrite['transaction'];

/** A step that has been ordered and that nobody has begun. */
const WAITING = { state: { in: ['planning', 'applying'] }, startedAt: null } satisfies Prisma.ImportJobWhereInput;

/** Says that a step of a job waits for its turn. */
export async function announceStep(
  transaction: Transaction,
  id: number,
  state: JobStep,
  stepOrder: Prisma.InputJsonValue,
): Promise<void> {
  await transaction.importJob.update({
    where: { id },
    data: {
      state,
      stepOrder,
      done: 0,
      total: null,
      cancelRequested: false,
      failure: Prisma.DbNull,
      startedAt: null,
      finishedAt: null,
    },
  });
}

/**
 * Begins a step of a job; what an earlier attempt left is forgotten.
 *
 * @param ordered only if this very step still waits: nobody has begun it or given it up meanwhile
 * @returns whether somebody has asked for its end already; null where the step no longer waits
 */
export async function beginStep(
  id: number,
  state: JobStep,
  total: number | null,
  { ordered }: { ordered: boolean },
): Promise<{ cancelRequested: boolean } | null> {
  const [begun] = await database().importJob.updateManyAndReturn({
    where: { id, ...(ordered && { state, startedAt: null }) },
    data: { state, done: 0, total, failure: Prisma.DbNull, startedAt: new Date(), finishedAt: null },
    select: { cancelRequested: true },
  });
  return begun ?? null;
}

/** Cancels a step that waits. @returns whether one did */
export async function cancelWaiting(transaction: Transaction, id: number): Promise<boolean> {
  const { count } = await transaction.importJob.updateMany({
    where: { id, ...WAITING },
    data: { state: 'cancelled', cancelRequested: false, finishedAt: new Date() },
  });
  return count > 0;
}

/** Refuses a step that waits, because whoever ordered it may no longer. */
export async function refuseWaiting(id: number): Promise<void> {
  await database().importJob.updateMany({
    where: { id, ...WAITING },
    data: {
      state: 'failed',
      cancelRequested: false,
      finishedAt: new Date(),
      failure: { kind: 'no_longer_allowed' } satisfies JobFailure,
    },
  });
}

/** Puts a step that was begun back in its place: its process stops, and another one takes it up. */
export async function putBack(id: number): Promise<void> {
  await database().importJob.update({ where: { id }, data: { startedAt: null, done: 0 } });
}

/** Says how far a step is. @returns whether somebody has asked for its end */
export async function reportProgress(id: number, done: number): Promise<boolean> {
  const { cancelRequested } = await database().importJob.update({
    where: { id },
    data: { done },
    select: { cancelRequested: true },
  });
  return cancelRequested;
}

/** Asks the step under way to end; a job on which nobody is at work is cancelled at once. Its end takes the wish away. */
export async function requestCancel(id: number): Promise<void> {
  await database().importJob.updateMany({
    where: { id, state: { in: ['planning', 'applying'] } },
    data: { cancelRequested: true },
  });
  await database().importJob.updateMany({
    where: { id, state: { in: ['uploaded', 'planned', 'failed', 'interrupted'] } },
    data: { state: 'cancelled', finishedAt: new Date(), file: null },
  });
}

export async function endPlanning(id: number, summary: PlanSummary): Promise<void> {
  await database().importJob.update({
    where: { id },
    data: { state: 'planned', summary: toJson(summary), cancelRequested: false },
  });
}

/**
 * The job has become a batch: its bytes are needed no longer. Written in the batch's own transaction: a process that ends
 * right after the commit must not leave a job that says that nothing was changed.
 */
export async function endApplied(transaction: Transaction, id: number, batchId: number): Promise<void> {
  await transaction.importJob.update({
    where: { id },
    data: { state: 'applied', batchId, finishedAt: new Date(), file: null },
  });
}

/** The job has become a proposal, written in the same transaction. */
export async function endProposed(transaction: Transaction, id: number, proposalId: number): Promise<void> {
  await transaction.importJob.update({
    where: { id },
    data: { state: 'proposed', proposalId, finishedAt: new Date(), file: null },
  });
}

/** The step ended without changing anything. A failed or cancelled job keeps its file, so that it can be read otherwise. */
export async function endUnapplied(
  id: number,
  state: 'cancelled' | 'failed' | 'interrupted',
  failure: JobFailure | null,
): Promise<void> {
  await database().importJob.update({
    where: { id },
    data: { state, cancelRequested: false, finishedAt: new Date(), failure: failure ? toJson(failure) : Prisma.DbNull },
  });
}

/** Clears the bytes and lines of jobs that nobody has come back to. @returns how many */
export async function clearOldJobs(): Promise<number> {
  const cleared = await queryRows(
    database(),
    idRowSchema,
    Prisma.sql`
    UPDATE import_job SET file = NULL,
      state = CASE WHEN state IN ('uploaded', 'planned') THEN 'cancelled' ELSE state END,
      finished_at = coalesce(finished_at, clock_timestamp())
    WHERE file IS NOT NULL AND state NOT IN ('planning', 'applying')
      AND created_at < clock_timestamp() - make_interval(days => ${RETENTION.uploadedDays}::int)
    RETURNING id`,
  );
  await forgetRows();
  await database().$executeRaw`DELETE FROM import_line WHERE job_id = ANY (${cleared.map(({ id }) => id)}::int[])`;
  return cleared.length;
}

/**
 * Of lists that came to their end long ago nothing is kept of what stood in their cells: it may name people. Kept are the
 * headings, what became of the columns, and counts.
 */
async function forgetRows(): Promise<void> {
  const ended = await queryRows(
    database(),
    idRowSchema,
    Prisma.sql`
    UPDATE import_job SET summary = summary - 'personal' - 'unknownWords' - 'ambiguous', mapping = mapping - 'members',
      inspection = (CASE WHEN jsonb_exists(inspection, 'top') THEN jsonb_set(inspection, '{top,rows}', '[]') ELSE inspection END
        || '{"samples": [], "values": []}') - 'codes' - 'dates' - 'legend'
    WHERE file IS NULL AND state NOT IN ('planning', 'applying')
      AND created_at < clock_timestamp() - make_interval(days => ${RETENTION.uploadedDays}::int)
      AND (jsonb_exists(summary, 'personal') OR jsonb_exists(summary, 'unknownWords')
        OR jsonb_array_length(inspection->'samples') > 0 OR EXISTS (SELECT FROM import_line WHERE job_id = import_job.id))
    RETURNING id`,
  );
  await database().$executeRaw`DELETE FROM import_line WHERE job_id = ANY (${ended.map(({ id }) => id)}::int[])`;
}
