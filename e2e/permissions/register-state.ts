import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/*
 * Everything a write can leave behind, in every table there is, so that a new table is watched without being named.
 * Left out: when a session was last used and the count of attempts to sign in, which change by being there.
 */

const NOT_WATCHED = ['_prisma_migrations', 'sign_in_attempt'];

const AT_REST = `SELECT NOT EXISTS (SELECT FROM import_job WHERE state IN ('planning', 'applying'))
  AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND backend_type = 'client backend' AND state <> 'idle') AS rests`;

const rowsOf = (table: string) => `SELECT (to_jsonb(t) - 'last_seen_at')::text AS line FROM "${table}" t`;

async function watchedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [NOT_WATCHED],
  );
  return rows.map(({ name }) => name);
}

/** Looks at the register over one connection, on which what is asked again and again is prepared once. */
export async function connectToState(ownerUrl: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const tables = await watchedTables(client);
  const digests = tables.map(
    (table) =>
      `SELECT '${table}' AS name, md5(coalesce(string_agg(md5(line), '' ORDER BY md5(line) COLLATE "C"), '')) AS digest FROM (${rowsOf(table)}) r`,
  );
  const lines = tables.map(
    (table) => `SELECT '${table}: ' || line AS line FROM (${rowsOf(table)}) r WHERE strpos(line, $1) > 0`,
  );
  /** Until nobody is at work: an answer may come before the last of what it began. */
  const untilAtRest = async () => {
    for (;;) {
      const { rows } = await client.query<{ rests: boolean }>({ name: 'rests', text: AT_REST });
      if (rows[0]?.rests === true) return;
      await delay(5);
    }
  };
  return {
    /** A digest of each table, taken when nobody is at work: equal before and after where no row has changed. */
    async digest(): Promise<Record<string, string>> {
      await untilAtRest();
      const text = digests.join(' UNION ALL ');
      const { rows } = await client.query<{ name: string; digest: string }>({ name: 'digests', text });
      return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]));
    },
    /** Every row of every table that says something, as a line of text, when nobody is at work. */
    async rowsWith(words: string): Promise<Set<string>> {
      await untilAtRest();
      const text = lines.join(' UNION ALL ');
      const { rows } = await client.query<{ line: string }>({ name: 'rows', text, values: [words] });
      return new Set(rows.map(({ line }) => line));
    },
    close: (): Promise<void> => client.end(),
  };
}

/** The tables whose rows differ between two digests. */
export const tablesChanged = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] => Object.keys(after).filter((table) => after[table] !== before[table]);

export type RegisterState = Awaited<ReturnType<typeof connectToState>>;
