import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyAuditChain } from '@/lib/audit/verify';
import { closeDatabase, database } from '@/lib/db/client';
import { renewReadModel } from '@/lib/participation/read-model/mutations-renewal';
import { findCodeDrift } from './checks/database-code';
import { REPOSITORY } from '@/test/data';
import { testDatabase } from '@/test/database';
// Composes the program, as whatever writes or renews the read model has to.
import '@/test/register-facts';
import { factsUpTo, type Release, RELEASES } from '@/test/servers/releases';
import { listTables } from './backup/catalogue';
import { makeTables, readMigrations } from './backup/load';
import { ensureDatabase, withClient } from './postgres/probe';
import { ensureAppLogin } from './database/app-role';
import { migrate } from './database/migrate';

type Row = Readonly<Record<string, unknown>>;

const migrationsUpTo = (last: string) =>
  readdirSync(path.join(REPOSITORY, 'prisma/migrations'))
    .filter((name) => /^\d/.test(name) && name <= last)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(path.join(REPOSITORY, 'prisma/migrations', name, 'migration.sql'));
      return { name, checksum: createHash('sha256').update(sql).digest('hex') };
    });

/** A database as a release left it, with a register in it. @returns its owner's connection */
async function leftBy(release: Release): Promise<string> {
  const url = new URL(testDatabase().ownerUrl);
  url.pathname += `_${release.version.replaceAll('.', '_')}`;
  await ensureDatabase(url.href);
  await withClient(url.href, async (client) => {
    const migrations = migrationsUpTo(release.lastMigration);
    expect(migrations.at(-1)?.name).toBe(release.lastMigration);
    await makeTables(client, readMigrations(REPOSITORY, migrations));
    for (const { name, checksum } of migrations) {
      await client.query(
        `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES (gen_random_uuid(), $1, $2, now())`,
        [checksum, name],
      );
    }
    for (const sql of factsUpTo(release)) await client.query(sql);
  });
  return url.href;
}

const contentOf = (url: string) =>
  withClient(url, async (client) => {
    const tables = (await listTables(client)).map(({ table }) => table);
    const content = new Map<string, Row[]>();
    for (const table of [...tables, 'import_line']) {
      const { rows } = await client.query<{ row: Row }>(
        `SELECT to_jsonb(t) AS row FROM ${client.escapeIdentifier(table)} t`,
      );
      content.set(
        table,
        rows.map(({ row }) => row),
      );
    }
    return content;
  });

/** A list was complete or not; now it says for whom, which has always been for seats. */
function withCompleteness(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('exhaustive' in row)) return row;
  const { exhaustive, ...rest } = row;
  return { ...rest, complete_for: exhaustive === true ? 'seats' : 'nothing' };
}

const without = (row: Row, ...names: string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** What later releases say otherwise, on purpose; everything else stands word for word. */
const SAID_OTHERWISE: Readonly<Record<string, (row: Row) => Row>> = {
  meeting_source: (row) => withCompleteness(row) as Row,
  row_history: (row) => ({ ...row, row: withCompleteness(row['row']) }),
  batch_change: (row) => ({ ...row, before: withCompleteness(row['before']), after: withCompleteness(row['after']) }),
  // The territory that a member belongs to is an edit of it.
  member: (row) => without(row, 'version', 'recorded_from'),
  // The upgrade adds its own events.
  audit_head: (row) => without(row, 'last_id', 'last_hash', 'open_transaction', 'last_transaction'),
  // Worked out anew, by the rules of now.
  participation: ({ network_id, member_id }) => ({ network_id, member_id }),
};

afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});

it('every release has a register of its time', () => {
  const changelog = readFileSync(path.join(REPOSITORY, 'CHANGELOG.md'), 'utf8');
  const released = [...changelog.matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version);
  expect(RELEASES.map(({ version }) => version)).toEqual(released.toReversed());
});

describe.each(RELEASES)('a register that release $version left', (release) => {
  it('is whole after the upgrade, with an unbroken chain and the code of this release', async () => {
    const url = await leftBy(release);
    const before = await contentOf(url);
    for (const [table, rows] of before) expect(rows.length, table).toBeGreaterThan(0);
    expect(await migrate(REPOSITORY, url)).toMatch(/^\d+ applied$/);

    const { url: appUrl } = await ensureAppLogin(url, 'throw-away');
    vi.stubEnv('APP_DATABASE_URL', appUrl);
    expect(await renewReadModel()).toBe(1);

    const after = await contentOf(url);
    for (const [table, rows] of before) {
      const kept = rows.map((row) => expect.objectContaining(SAID_OTHERWISE[table]?.(row) ?? row) as unknown);
      expect(after.get(table), table).toEqual(expect.arrayContaining(kept));
    }
    expect(await verifyAuditChain(url)).toMatchObject({ ok: true });
    expect(await findCodeDrift(REPOSITORY, url)).toBeUndefined();
    // And it counts what it counted: at two held meetings one attendance and one excuse.
    const berlin = await database().participation.findFirst({ where: { memberId: 1 } });
    expect(berlin).toMatchObject({ eligible: 2, known: 2, attended: 1, lastAttendedMeetingId: 1 });
    expect(await migrate(REPOSITORY, url)).toBe('skipped, nothing changed');
  });
});
