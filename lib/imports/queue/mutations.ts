import 'server-only';
import { database } from '@/lib/db/client';
import { IMPORT_JOB_LOCK } from '@/lib/db/dedicated-connection';
import { Prisma } from '@/lib/db/generated/client';
import { callFunction } from '@/lib/db/query-rows';
import { IMPORT_TASK, keyOfImport, queueOfNetwork } from '@/lib/imports/queue/rules';

/*
 * The queue that all server processes share: tables and functions of graphile-worker, in a schema of its own. A step is
 * queued in the transaction that says so in its job.
 */

/** The first of the two numbers of the lock that a worker holds as long as its process listens; the second is its name's hash. */
export const WORKER_LOCK = 2026_1129;

/** What fails before its step has begun, because the database cannot be reached, is tried again: for about half an hour. */
const MOST_ATTEMPTS = 10;

/** So long may a worker that has taken a step be without any of the locks that tell of it; in seconds. */
const GRACE_SECONDS = 2;

/** Has a job's step done by whichever process is free, after what is under way in its network. */
export async function enqueueStep(
  transaction: Prisma.TransactionClient,
  { id, networkId }: { id: number; networkId: number },
): Promise<void> {
  await callFunction(
    transaction,
    Prisma.sql`
    SELECT id::text FROM graphile_worker.add_job(${IMPORT_TASK}::text, payload => ${JSON.stringify({ jobId: id })}::json,
      queue_name => ${queueOfNetwork(networkId)}::text, job_key => ${keyOfImport(id)}::text,
      max_attempts => ${MOST_ATTEMPTS}::int)`,
  );
}

/** Takes a job's step out of the queue. */
export async function leaveQueue(transaction: Prisma.TransactionClient, jobId: number): Promise<void> {
  await callFunction(
    transaction,
    Prisma.sql`SELECT id::text FROM graphile_worker.remove_job(${keyOfImport(jobId)}::text)`,
  );
}

/**
 * Frees what workers hold whose process has ended: a worker is given up where neither its own lock nor that of the job
 * it took is held any more. The library itself would wait for four hours.
 */
export async function freeDeadWorkers(): Promise<void> {
  await callFunction(
    database(),
    Prisma.sql`
    WITH held AS (
      SELECT l.classid::bigint AS class, l.objid AS object FROM pg_locks l
      WHERE l.locktype = 'advisory' AND l.granted
        AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
    ), busy AS (
      SELECT locked_by, locked_at, (payload->>'jobId')::int AS job_id FROM graphile_worker._private_jobs
      UNION ALL SELECT locked_by, locked_at, NULL FROM graphile_worker._private_job_queues
    ), dead AS (
      SELECT locked_by AS worker FROM busy WHERE locked_by IS NOT NULL GROUP BY locked_by
      HAVING max(locked_at) < clock_timestamp() - make_interval(secs => ${GRACE_SECONDS}::int)
        AND NOT EXISTS (SELECT FROM held WHERE class = ${WORKER_LOCK}::int AND object = hashtext(locked_by)::oid)
        AND NOT bool_or(EXISTS (SELECT FROM held WHERE class = ${IMPORT_JOB_LOCK}::int AND object = job_id::oid))
    )
    SELECT graphile_worker.force_unlock_workers(array_agg(worker))::text FROM dead HAVING count(*) > 0`,
  );
}
