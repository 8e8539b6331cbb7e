import 'server-only';
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Logger,
  makeWorkerUtils,
  runTaskList,
  type TaskList,
  type WorkerEvents,
  type WorkerPoolOptions,
} from 'graphile-worker';
import pg from 'pg';
import { forgetEnded } from '@/lib/auth/retention/mutations';
import { tellFailedSignIns } from '@/lib/auth/sign-in/mutations-failed';
import { ConfigurationError, environment } from '@/lib/config/environment';
import { freeDeadWorkers, WORKER_LOCK } from '@/lib/imports/queue/mutations';
import { IMPORT_TASK } from '@/lib/imports/queue/rules';
import { stepPayloadSchema } from '@/lib/imports/queue/schema';
import { clearOldJobs } from '@/lib/imports/jobs/mutations';
import { PutBack } from '@/lib/imports/jobs/mutations-run';
import { takeStep } from '@/lib/imports/worker/mutations';

/** Networks that one process works for at a time; each takes a connection and a processor. */
const STEPS_AT_ONCE = 3;
/** One connection listens, the others take steps and report them done. */
const POOL_SIZE = STEPS_AT_ONCE + 1;
/** A notification tells of most work at once; this finds what was freed, or told while nobody listened. */
const LOOK_EVERY_MS = 2_000;
const HOUSEKEEPING_EVERY_MS = 3_600_000;
/** Before a worker that broke is started again. */
const PAUSE_MS = 5_000;

/** Only what went wrong is told; that a process stops is no such thing. */
const logger = new Logger((scope) => (level, message, meta) => {
  if (level === 'error' && !(meta?.['error'] instanceof PutBack)) {
    process.stderr.write(`Import queue${scope.workerId ? ` (${scope.workerId})` : ''}: ${message}\n`);
  }
});

/** Has the connection that listens hold a lock for each worker: where it is free, the process has ended. */
function holdLocks(events: WorkerEvents): void {
  const workers: string[] = [];
  events.on('worker:create', ({ worker }) => workers.push(worker.workerId));
  events.on('pool:listen:success', ({ client }) => {
    const held = client.query('SELECT pg_try_advisory_lock($1, hashtext(worker)) FROM unnest($2::text[]) AS worker', [
      WORKER_LOCK,
      workers,
    ]);
    held.catch((error: unknown) => logger.error(`The workers' locks are not held: ${String(error)}`));
  });
}

const telling = (what: string, work: () => Promise<unknown>) => () =>
  void work().catch((error: unknown) => logger.error(`${what}: ${String(error)}`));

/** Works until told to stop, or until a worker breaks. */
async function work(taskList: TaskList, connectionString: string, stopping: AbortSignal): Promise<void> {
  const pgPool = new pg.Pool({ connectionString, max: POOL_SIZE });
  const events: WorkerEvents = new EventEmitter();
  holdLocks(events);
  const broken = once(events, 'worker:fatalError', { signal: stopping }).catch(() => undefined);
  const options: WorkerPoolOptions = {
    events,
    logger,
    concurrency: STEPS_AT_ONCE,
    pollInterval: LOOK_EVERY_MS,
    // The server's own handlers end the process.
    noHandleSignals: true,
  };
  try {
    const tools = await makeWorkerUtils({ pgPool, logger });
    const clean = () => tools.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] });
    const forget = telling('What has ended is not forgotten', async () => {
      await clearOldJobs();
      await tellFailedSignIns(new Date());
      await forgetEnded(new Date());
    });
    await freeDeadWorkers();
    await clean();
    forget();
    // Not `run`, which keeps a timetable too and asks for a table that nobody else needs.
    const pool = runTaskList(options, taskList, pgPool);
    const timers = [
      setInterval(telling('Steps of an ended process are not freed', freeDeadWorkers), LOOK_EVERY_MS),
      setInterval(telling('What failed for good is not cleared', clean), HOUSEKEEPING_EVERY_MS),
      setInterval(forget, HOUSEKEEPING_EVERY_MS),
    ];
    await Promise.race([broken, pool.promise]).catch(() => undefined);
    timers.forEach(clearInterval);
    await pool.gracefulShutdown();
    await pool.promise;
    await tools.release();
  } finally {
    await pgPool.end();
  }
}

export interface ImportWorker {
  /** Takes nothing more; what is under way ends within seconds or is put back for another process. */
  stop: () => Promise<void>;
}

/** Has this process do steps of imports, beside whatever other processes do. */
export function startImportWorker(): ImportWorker {
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl) throw new ConfigurationError('APP_DATABASE_URL is not set.');
  const stopping = new AbortController();
  const taskList: TaskList = {
    [IMPORT_TASK]: (payload, { abortSignal }) => takeStep(stepPayloadSchema.parse(payload).jobId, abortSignal),
  };
  const working = (async () => {
    while (!stopping.signal.aborted) {
      await work(taskList, appDatabaseUrl, stopping.signal).catch((error: unknown) => logger.error(String(error)));
      await delay(PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return working;
    },
  };
}
