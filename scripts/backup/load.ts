import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { RESTORE_MARK } from '../database/restore-mark';
import { OperatorError } from '../launch/operator-error.mjs';
import type { ArchiveReader } from './archive-reader';
import { columnList, listTables, type Migration, type Sequence } from './catalogue';
import { type Contents, tablePart } from './format';

/** As Prisma makes it; what it holds comes with the backup. */
const MIGRATIONS_TABLE = `CREATE TABLE _prisma_migrations (
  id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL,
  logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count int NOT NULL DEFAULT 0)`;

/**
 * Reads the migrations that made the tables of the backup.
 *
 * @throws OperatorError where this release does not know one of them
 */
export function readMigrations(root: string, migrations: readonly Migration[]): { name: string; sql: string }[] {
  return migrations.map(({ name, checksum }) => {
    const file = path.join(root, 'prisma/migrations', name, 'migration.sql');
    const sql = existsSync(file) ? readFileSync(file) : null;
    if (sql === null || createHash('sha256').update(sql).digest('hex') !== checksum) {
      throw new OperatorError(
        `The backup was made by another release, whose database this one does not know (migration ${name}): restore it with that release or a later one.`,
      );
    }
    return { name, sql: sql.toString('utf8') };
  });
}

/** Makes the tables as they were. Each migration by itself: an added word of an enumeration has to be committed before it is used. */
export async function makeTables(client: Client, migrations: readonly { sql: string }[]): Promise<void> {
  await client.query(MIGRATIONS_TABLE);
  for (const { sql } of migrations) await client.query(sql);
}

type Rebuilt = { drop: string; add: string };

/** References and indexes are made behind the rows: one look at all of them costs less than one at each. */
const SUSPENDED = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS drop,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS add
  FROM pg_constraint c WHERE c.connamespace = 'public'::regnamespace AND c.contype = 'f'
  UNION ALL
  SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`;

/** The rows bring their history and their events along: no trigger has anything to add. */
const setTriggers = async (client: Client, tables: readonly string[], verb: 'ENABLE' | 'DISABLE') => {
  for (const table of tables) await client.query(`ALTER TABLE ${client.escapeIdentifier(table)} ${verb} TRIGGER USER`);
};

async function setSequences(client: Client, sequences: readonly Sequence[]): Promise<void> {
  for (const { sequence, value, isCalled } of sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      client.escapeIdentifier(sequence),
      value,
      isCalled,
    ]);
  }
}

async function loadRows(client: Client, archive: ArchiveReader, { tables }: Contents, signal?: AbortSignal) {
  for (const { table, columns, rows } of tables) {
    const copy = client.query(
      copyFrom(`COPY ${client.escapeIdentifier(table)} (${columnList(client, columns)}) FROM STDIN`),
    );
    await pipeline(await archive.read(tablePart(table)), copy, { signal });
    if (copy.rowCount !== rows)
      throw new Error(`The backup tells of ${rows} rows of ${table} and holds ${copy.rowCount}.`);
  }
}

/** Transactions of another server mean nothing here, and numbers come again. */
const FORGET_TRANSACTIONS =
  'UPDATE audit_head SET open_transaction = NULL, redaction_transaction = NULL, last_transaction = NULL';

/** As the backup was written. */
const SETTINGS = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET client_encoding = 'UTF8';
  SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0`;

/**
 * Fills the tables of a register from a backup, in one transaction: it stands there whole, or nothing does.
 *
 * @returns once it is committed
 */
export async function loadBackup(
  client: Client,
  archive: ArchiveReader,
  contents: Contents,
  signal?: AbortSignal,
): Promise<void> {
  await client.query(SETTINGS);
  await client.query('BEGIN');
  await client.query(`DROP TABLE ${RESTORE_MARK}`);
  const tables = (await listTables(client)).map(({ table }) => table);
  const rebuilt = (await client.query<Rebuilt>(SUSPENDED)).rows;
  await setTriggers(client, tables, 'DISABLE');
  for (const { drop } of rebuilt) await client.query(drop);
  // Migrations fill some tables, which the backup fills as they were.
  await client.query(`TRUNCATE ${columnList(client, tables)}`);
  await loadRows(client, archive, contents, signal);
  await setSequences(client, contents.sequences);
  await client.query(FORGET_TRANSACTIONS);
  for (const { add } of rebuilt.toReversed()) await client.query(add);
  await setTriggers(client, tables, 'ENABLE');
  // A server that runs on the place has heard of none of this.
  await client.query(`NOTIFY register_changes, '*'`);
  await client.query('COMMIT');
}
