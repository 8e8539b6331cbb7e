import type { ClientBase } from 'pg';
import { z } from 'zod';

const tableSchema = z.object({ table: z.string(), columns: z.array(z.string()) });
export type Table = z.infer<typeof tableSchema>;

/**
 * Tables of the register with the columns that are stored. What the database itself empties after a crash (unlogged) can
 * be worked out again; the queue of jobs is a schema of its own.
 */
const TABLES = `
  SELECT c.relname AS "table", json_agg(a.attname ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  GROUP BY c.relname ORDER BY c.relname`;

export async function listTables(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query(TABLES);
  return z.array(tableSchema).parse(rows);
}

export const sequenceSchema = z.object({ sequence: z.string(), value: z.string(), isCalled: z.boolean() });
export type Sequence = z.infer<typeof sequenceSchema>;

/** How far the numbers of rows have come, so that none is given twice. */
export async function listSequences(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
  );
  const sequences: Sequence[] = [];
  for (const { name } of rows) {
    const found = await client.query(
      `SELECT $1::text AS sequence, last_value::text AS value, is_called AS "isCalled" FROM ${client.escapeIdentifier(name)}`,
      [name],
    );
    sequences.push(...z.array(sequenceSchema).parse(found.rows));
  }
  return sequences;
}

export const migrationSchema = z.object({ name: z.string(), checksum: z.string() });
export type Migration = z.infer<typeof migrationSchema>;

/** The migrations a database has seen, which say what its tables look like. */
export async function listAppliedMigrations(client: ClientBase): Promise<Migration[]> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return z.array(migrationSchema).parse(rows);
}

export const columnList = (client: ClientBase, columns: readonly string[]): string =>
  columns.map((column) => client.escapeIdentifier(column)).join(', ');
