import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { splitConnectionString, withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';

const FOLDER = path.join(import.meta.dirname, 'migrations');
const MIGRATION = '2026112912_list_completeness';
const FORMER = 'before_list_completeness';

async function applyMigrations(client: Client, wanted: (name: string) => boolean): Promise<void> {
  for (const name of readdirSync(FOLDER).sort()) {
    if (/^\d/.test(name) && wanted(name))
      await client.query(readFileSync(path.join(FOLDER, name, 'migration.sql'), 'utf8'));
  }
}

/** Lists as a register held them before, with a former version of one and the journal of a batch that made it whole. */
const FORMER_ROWS = `
  SET session_replication_role = replica;
  INSERT INTO meeting_source (id, meeting_id, source_id, exhaustive) VALUES (1, 1, 1, true), (2, 2, 1, false);
  INSERT INTO row_history (table_name, row_id, held_from, held_until, "row") VALUES
    ('meeting_source', 1, '2026-01-01', '2026-02-01', '{"id": 1, "exhaustive": false, "quote": "exhaustive"}'),
    ('meeting', 1, '2026-01-01', '2026-02-01', '{"id": 1, "exhaustive": true}');
  INSERT INTO batch_change (batch_id, table_name, row_id, operation, before, after) VALUES
    (1, 'meeting_source', 1, 'updated', '{"id": 1, "exhaustive": false}', '{"id": 1, "exhaustive": true}'),
    (1, 'meeting_source', 2, 'added', NULL, '{"id": 2, "exhaustive": false}');
  SET session_replication_role = origin;`;

/** Gives the work a register of the release before, upgraded by the one migration. */
async function onUpgraded(work: (client: Client) => Promise<void>): Promise<void> {
  const { ownerUrl } = testDatabase();
  await withClient(splitConnectionString(ownerUrl).maintenanceUrl, (client) =>
    client.query(`CREATE DATABASE ${FORMER}`),
  );
  const url = new URL(ownerUrl);
  url.pathname = `/${FORMER}`;
  await withClient(url.href, async (client) => {
    await applyMigrations(client, (name) => name < MIGRATION);
    await client.query(FORMER_ROWS);
    await applyMigrations(client, (name) => name === MIGRATION);
    await work(client);
  });
}

describe('a register whose lists were exhaustive or not', () => {
  it('holds them as complete for seats or for nothing, in former versions and journals too', async () => {
    await onUpgraded(async (client) => {
      const { rows } = await client.query('SELECT complete_for::text FROM meeting_source ORDER BY id');
      expect(rows).toEqual([{ complete_for: 'seats' }, { complete_for: 'nothing' }]);
      const history = await client.query(`SELECT "row" FROM row_history ORDER BY table_name, row_id`);
      expect(history.rows).toEqual([
        { row: { id: 1, exhaustive: true } },
        { row: { id: 1, complete_for: 'nothing', quote: 'exhaustive' } },
      ]);
      const journal = await client.query(`SELECT before, after FROM batch_change ORDER BY id`);
      expect(journal.rows).toEqual([
        { before: { id: 1, complete_for: 'nothing' }, after: { id: 1, complete_for: 'seats' } },
        { before: null, after: { id: 2, complete_for: 'nothing' } },
      ]);
      await expect(client.query('DELETE FROM row_history')).rejects.toThrow('never changed');
      await expect(client.query('DELETE FROM batch_change')).rejects.toThrow(
        /never changed|outside of a register write/,
      );
    });
  });
});
