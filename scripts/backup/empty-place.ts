import type { Client } from 'pg';
import { isBeingRestored, RESTORE_MARK } from '../database/restore-mark';
import { OperatorError } from '../launch/operator-error.mjs';

const FROM_ELSEWHERE = `EXISTS (SELECT FROM pg_depend d WHERE d.objid = o.oid AND d.deptype = 'e')`;

/** What stands in the schema, apart from extensions and what goes with a table: statements that take it away. */
const REMOVALS = `
  SELECT format('DROP %s IF EXISTS public.%I CASCADE', CASE o.relkind WHEN 'v' THEN 'VIEW' WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
    o.relname) AS statement
  FROM pg_class o WHERE o.relnamespace = 'public'::regnamespace AND o.relkind IN ('r', 'p', 'v', 'S') AND NOT ${FROM_ELSEWHERE}
  UNION ALL
  SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', o.oid::regprocedure)
  FROM pg_proc o WHERE o.pronamespace = 'public'::regnamespace AND NOT ${FROM_ELSEWHERE}
  UNION ALL
  SELECT format('DROP TYPE IF EXISTS public.%I CASCADE', o.typname)
  FROM pg_type o WHERE o.typnamespace = 'public'::regnamespace AND o.typtype IN ('e', 'd') AND NOT ${FROM_ELSEWHERE}`;

/** Takes away what a restore had begun. */
export async function clearPlace(client: Client): Promise<void> {
  for (const { statement } of (await client.query<{ statement: string }>(REMOVALS)).rows) await client.query(statement);
}

/** Whether a register stands there in which nothing was ever written. */
async function isUnwritten(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('public.audit_head') AS found`);
  if (rows[0]?.found == null) return false;
  const head = await client.query(`SELECT FROM audit_head WHERE last_id > 0`);
  return head.rowCount === 0;
}

/**
 * Makes sure that a backup can be restored there: nothing stands there, or an empty register, or what a restore left that
 * did not come to its end, which are cleared away.
 *
 * @param place how the operator knows it
 * @throws OperatorError where anything else does
 */
export async function takePlace(client: Client, place: string): Promise<void> {
  const { rowCount } = await client.query(REMOVALS);
  if (rowCount !== 0 && !(await isBeingRestored(client)) && !(await isUnwritten(client))) {
    throw new OperatorError(
      `${place} is not empty: a backup is restored into an empty place only. Name another database in DATABASE_URL, or another folder in DATA_DIR, or move what is there aside.`,
    );
  }
  await client.query('BEGIN');
  await clearPlace(client);
  await client.query(`CREATE TABLE ${RESTORE_MARK} ()`);
  await client.query('COMMIT');
}
