import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readDirectly } from '@/lib/db/direct-reading';
import { ChildFailure, runNode } from '../launch/child';
import { OperatorError } from '../launch/operator-error.mjs';
import { withClient } from '../postgres/probe';
import { migrateQueue } from './queue-schema';
import { isBeingRestored } from './restore-mark';

const PRISMA = 'node_modules/prisma/build/index.js';

/** The migrations in the repository: name → SHA-256 of its SQL. */
function listMigrations(root: string): Map<string, string> {
  const folder = path.join(root, 'prisma/migrations');
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')));
  return new Map(
    names.map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'));
      return [name, createHash('sha256').update(sql).digest('hex')];
    }),
  );
}

const tableSchema = z.object({ found: z.string().nullable() });
const migrationSchema = z.object({ migration_name: z.string(), checksum: z.string() });

/** The migrations a database has seen through to their end. */
async function appliedTo(url: string): Promise<Map<string, string>> {
  return readDirectly(url, async ({ rows }) => {
    const [table] = await rows(tableSchema)`SELECT to_regclass('_prisma_migrations')::text AS found`;
    if (table?.found == null) return new Map<string, string>();
    const applied = await rows(migrationSchema)`
      SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
    return new Map(applied.map((row) => [row.migration_name, row.checksum]));
  });
}

/** A server that only serves looks there for whether the database is of its release. */
const LET_SERVERS_LOOK = 'GRANT SELECT ON _prisma_migrations TO praesenzregister_app';
const LOOKING = `SELECT has_table_privilege('praesenzregister_app', '_prisma_migrations', 'SELECT') AS allowed`;

async function letServersLook(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ allowed: boolean }>(LOOKING);
    if (rows[0]?.allowed !== true) await client.query(LET_SERVERS_LOOK);
  });
}

/**
 * Whether a database is of this release, as the web process can see too.
 *
 * @returns the migrations that are missing there, and those that this release does not know
 */
export async function compareMigrations(root: string, url: string): Promise<{ missing: string[]; unknown: string[] }> {
  const wanted = listMigrations(root);
  const applied = await appliedTo(url);
  return {
    missing: [...wanted].filter(([name, hash]) => applied.get(name) !== hash).map(([name]) => name),
    unknown: [...applied.keys()].filter((name) => !wanted.has(name)),
  };
}

async function requireWhole(databaseUrl: string): Promise<void> {
  if (!(await withClient(databaseUrl, isBeingRestored))) return;
  throw new OperatorError(
    'A restore into this database did not come to its end: run it again with npm run restore, which begins anew.',
  );
}

function sentenceFrom(output: string) {
  const text = output.slice(output.lastIndexOf('Error:') + 'Error:'.length);
  return text
    .replace(/^\s*P\d{4}/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Brings a database to the schema of this release with `prisma migrate deploy`, and the job queue's beside it.
 * That command takes seconds even when there is nothing to do, so the database
 * is asked first.
 *
 * @returns a note for the step
 */
export async function migrate(root: string, databaseUrl: string, signal?: AbortSignal): Promise<string> {
  await requireWhole(databaseUrl);
  const { missing: pending, unknown } = await compareMigrations(root, databaseUrl);
  if (unknown.length > 0) {
    throw new OperatorError(
      `The database was migrated by another release (it knows ${unknown.join(', ')}): start that release, or restore a backup made before it.`,
    );
  }
  if (pending.length === 0) {
    await letServersLook(databaseUrl);
    return (await migrateQueue(databaseUrl)) ? 'queue set up' : 'skipped, nothing changed';
  }
  try {
    await runNode([PRISMA, 'migrate', 'deploy'], { env: { DATABASE_URL: databaseUrl, NO_COLOR: '1' }, signal });
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw new OperatorError(
      `The database could not be migrated (${sentenceFrom(error.output)}): nothing was served; report this, or restore a backup and start the release before.`,
    );
  }
  await letServersLook(databaseUrl);
  await migrateQueue(databaseUrl);
  return `${pending.length} applied`;
}
