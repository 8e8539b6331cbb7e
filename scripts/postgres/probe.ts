import { realpathSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { readDirectly } from '@/lib/db/direct-reading';

/** Runs some work on one connection, which is closed afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const folderSchema = z.object({ data_directory: z.string() });

/** Whether a server accepts this login and works on this very folder. */
export async function answers(url: string, cluster: string): Promise<boolean> {
  try {
    const [found] = await readDirectly(url, ({ rows }) => rows(folderSchema)`SHOW data_directory`);
    return found !== undefined && realpathSync(found.data_directory) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Splits a connection string into the database it names and the same server's maintenance database. */
export function splitConnectionString(url: string): { database: string; maintenanceUrl: string } {
  const parsed = new URL(url);
  const database = decodeURIComponent(parsed.pathname.slice(1));
  parsed.pathname = '/postgres';
  return { database, maintenanceUrl: parsed.href };
}

/** Creates the database a connection string names unless it is there. */
export async function ensureDatabase(url: string) {
  const { database, maintenanceUrl } = splitConnectionString(url);
  await withClient(maintenanceUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  });
}
