import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { withClient } from '../postgres/probe';

/** The one number of the lock that whoever brings a database to its release holds. */
const SET_UP_LOCK = 2026_1130;
const LOOK_AGAIN_MS = 250;

async function isTaken(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [SET_UP_LOCK]);
  return rows[0]?.taken === true;
}

/**
 * Does something to a database while no other server does: migrations, logins, first facts. Of several servers that start
 * at once one does the work, and the others find it done.
 */
export async function oneAtATime<Value>(
  ownerUrl: string,
  work: () => Promise<Value>,
  signal?: AbortSignal,
): Promise<Value> {
  return withClient(ownerUrl, async (client) => {
    // A server that ends meanwhile makes the work fail, which says so.
    client.on('error', () => undefined);
    while (!(await isTaken(client))) await delay(LOOK_AGAIN_MS, undefined, { signal });
    return work();
  });
}
