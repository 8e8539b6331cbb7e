import 'server-only';
import pg, { type Pool, type PoolClient } from 'pg';
import { ConfigurationError, environment } from '@/lib/config/environment';
import { OneByOneClient } from '@/lib/db/one-by-one-client';
import { rawBoolean } from '@/lib/db/raw-columns';
import { rawRows } from '@/lib/db/raw-rows';

/** The first of the two numbers of every lock that stands for an import job; the second is the job's id. */
export const IMPORT_JOB_LOCK = 2026_1123;

/** A connection of one piece of work alone, open for as long as that takes. */
export interface DedicatedConnection {
  readonly pool: Pool;
  /** The one connection the pool holds. Statements sent to it run in whatever transaction is open there. */
  readonly client: PoolClient;
}

/** Somebody else is at the same work. */
export class JobIsBusy extends Error {}

/**
 * Has the server look every two seconds whether its client is still there. A server process that waits for a lock would
 * otherwise keep the lock that tells of an ended process until somebody lets go of what it waits for. A server whose
 * system cannot tell refuses the setting and goes on without.
 */
const watchClient = (client: PoolClient) =>
  client.query('SET client_connection_check_interval = 2000').catch(() => undefined);

async function open(): Promise<DedicatedConnection> {
  const { appDatabaseUrl } = environment();
  if (!appDatabaseUrl) throw new ConfigurationError('APP_DATABASE_URL is not set.');
  const pool = new pg.Pool({ connectionString: appDatabaseUrl, max: 1, idleTimeoutMillis: 0, Client: OneByOneClient });
  // A connection that breaks makes its statement fail, which says so; unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (connected) => connected.on('error', () => undefined));
  try {
    const client = await pool.connect();
    await watchClient(client);
    client.release();
    return { pool, client };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/**
 * Works over a connection of its own that holds the lock of an import job: if a job is in progress and its lock is
 * free, its process or its connection has ended.
 *
 * @param jobId null for work that is no job
 * @throws JobIsBusy where somebody else holds the lock
 */
export async function withDedicatedConnection<Value>(
  jobId: number | null,
  work: (connection: DedicatedConnection) => Promise<Value>,
): Promise<Value> {
  const connection = await open();
  try {
    return jobId === null ? await work(connection) : await workLocked(connection, jobId, work);
  } finally {
    await connection.pool.end();
  }
}

async function workLocked<Value>(
  connection: DedicatedConnection,
  jobId: number,
  work: (connection: DedicatedConnection) => Promise<Value>,
): Promise<Value> {
  const [[locked] = [false]] = await lockStatement(connection, 'SELECT pg_try_advisory_lock($1, $2)', jobId);
  if (!locked) throw new JobIsBusy(`Somebody is at work on import ${jobId}.`);
  try {
    return await work(connection);
  } finally {
    // The server notices the end of a connection a moment later, and whoever goes on with the job at once would find it
    // locked. A connection that is broken has lost its lock anyway.
    await lockStatement(connection, 'SELECT pg_advisory_unlock($1, $2)', jobId).catch(() => undefined);
  }
}

const lockStatement = ({ client }: DedicatedConnection, statement: string, jobId: number) =>
  rawRows(client, [rawBoolean], statement, [IMPORT_JOB_LOCK, jobId]);
