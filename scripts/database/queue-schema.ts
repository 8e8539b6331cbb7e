import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { OperatorError } from '../launch/operator-error.mjs';
import { withClient } from '../postgres/probe';

const SCHEMA = 'graphile_worker';
/** The group that the migrations create for the web process. */
const GROUP = 'praesenzregister_app';

/** What a worker and whoever queues something needs: to the group, and through the tables' row security. */
const GRANTS = {
  migrations: 'SELECT',
  _private_tasks: 'SELECT, INSERT',
  _private_job_queues: 'SELECT, INSERT, UPDATE',
  _private_jobs: 'SELECT, INSERT, UPDATE, DELETE',
};
const BEHIND_ROW_SECURITY = ['_private_tasks', '_private_job_queues', '_private_jobs'];

const grants = (): string =>
  [
    `GRANT USAGE ON SCHEMA ${SCHEMA} TO ${GROUP}`,
    ...Object.entries(GRANTS).map(([table, rights]) => `GRANT ${rights} ON ${SCHEMA}.${table} TO ${GROUP}`),
    ...BEHIND_ROW_SECURITY.flatMap((table) => [
      `DROP POLICY IF EXISTS ${GROUP} ON ${SCHEMA}.${table}`,
      `CREATE POLICY ${GROUP} ON ${SCHEMA}.${table} TO ${GROUP} USING (true) WITH CHECK (true)`,
    ]),
  ].join('; ');

const IS_OPEN = `SELECT count(*) = ${BEHIND_ROW_SECURITY.length} AS open FROM pg_policies
  WHERE schemaname = '${SCHEMA}' AND policyname = '${GROUP}' AND has_schema_privilege('${GROUP}', '${SCHEMA}', 'USAGE')
    AND has_table_privilege('${GROUP}', '${SCHEMA}.' || tablename, 'SELECT, INSERT')`;

const HOW_FAR = `SELECT max(id) AS revision FROM ${SCHEMA}.migrations`;

const revisionOf = (client: pg.Client): Promise<number | null> =>
  client.query<{ revision: number | null }>(HOW_FAR).then(
    ({ rows }) => rows[0]?.revision ?? null,
    // There is no such schema yet.
    () => null,
  );

const quiet = new Logger(() => () => undefined);

/**
 * Brings the job queue's own schema to the revision of the library, and opens it to the web process as far as that needs
 * it. The queue's tables belong to the owner of the database.
 *
 * @returns whether anything had to be done
 */
export async function migrateQueue(ownerUrl: string): Promise<boolean> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  try {
    const before = await withClient(ownerUrl, revisionOf);
    await runMigrations({ pgPool, logger: quiet });
    return await withClient(ownerUrl, async (client) => {
      const { rows } = await client.query<{ open: boolean }>(IS_OPEN);
      if (rows[0]?.open === true && (await revisionOf(client)) === before) return false;
      await client.query(grants());
      return true;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError(
      `The queue of imports could not be set up in the database (${reason}): the user of DATABASE_URL must own the database, or have been granted CREATE on it, and own its schema ${SCHEMA} if there is one.`,
    );
  } finally {
    await pgPool.end();
  }
}
