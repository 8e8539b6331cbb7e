import { setTimeout as delay } from 'node:timers/promises';
import { withClient } from '@/scripts/postgres/probe';

/*
 * Everything a write can leave behind, in every table there is, so that a new table is watched without being named.
 * Left out: when a session was last used and the count of attempts to sign in, which change by being there.
 */

const NOT_WATCHED = ['_prisma_migrations', 'sign_in_attempt'];

export async function connectToState(ownerUrl: string) {
  const tables = await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
      [NOT_WATCHED],
    );
    return rows.map(({ name }) => name);
  });
  const rowsOf = (table: string) => `SELECT (to_jsonb(t) - 'last_seen_at')::text AS line FROM "${table}" t`;
  const digests = tables.map(
    (table) =>
      `SELECT '${table}' AS name, md5(coalesce(string_agg(md5(line), '' ORDER BY line), '')) AS digest FROM (${rowsOf(table)}) r`,
  );
  const atRest = `SELECT NOT EXISTS (SELECT FROM import_job WHERE state IN ('planning', 'applying'))
    AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
      AND backend_type = 'client backend' AND state <> 'idle') AS rests`;
  const lines = tables.map((table) => `SELECT '${table}: ' || line AS line FROM (${rowsOf(table)}) r`);
  return {
    /**
     * A digest of each table: equal before and after where no row has changed. Taken when nobody is at work: an answer may
     * come before the last of what it began.
     */
    digest: (): Promise<Record<string, string>> =>
      withClient(ownerUrl, async (client) => {
        for (;;) {
          const { rows } = await client.query<{ rests: boolean }>(atRest);
          if (rows[0]?.rests === true) break;
          await delay(20);
        }
        const { rows } = await client.query<{ name: string; digest: string }>(digests.join(' UNION ALL '));
        return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
      }),
    /** Every row of every table, as a line of text. */
    rows: (): Promise<Set<string>> =>
      withClient(ownerUrl, async (client) => {
        const { rows } = await client.query<{ line: string }>(lines.join(' UNION ALL '));
        return new Set(rows.map(({ line }) => line));
      }),
  };
}

/** The tables whose rows differ between two digests. */
export const tablesChanged = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] => Object.keys(after).filter((table) => after[table] !== before[table]);

export type RegisterState = Awaited<ReturnType<typeof connectToState>>;
