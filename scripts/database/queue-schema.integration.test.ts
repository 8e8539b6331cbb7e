import { expect, it } from 'vitest';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { migrateQueue } from './queue-schema';

const add = `SELECT id FROM graphile_worker.add_job('test', '{}')`;
const asWebProcess = (statement: string) => withClient(testDatabase().appUrl, (client) => client.query(statement));
const asOwner = (statement: string) => withClient(testDatabase().ownerUrl, (client) => client.query(statement));

it('has nothing to do in a database that is up to date', async () => {
  expect(await migrateQueue(testDatabase().ownerUrl)).toBe(false);
});

it('lets the web process put work in the queue, take it and report it done', async () => {
  expect((await asWebProcess(add)).rowCount).toBe(1);
  expect((await asWebProcess('UPDATE graphile_worker._private_jobs SET attempts = attempts + 1')).rowCount).toBe(1);
  expect((await asWebProcess('DELETE FROM graphile_worker._private_jobs')).rowCount).toBe(1);
});

it.each([
  'CREATE TABLE graphile_worker.mine (id int)',
  'ALTER TABLE graphile_worker._private_jobs ADD COLUMN mine int',
  'DROP TABLE graphile_worker._private_jobs',
  'TRUNCATE graphile_worker._private_jobs',
  'DELETE FROM graphile_worker._private_tasks',
  'DELETE FROM graphile_worker._private_job_queues',
  'SELECT FROM graphile_worker._private_known_crontabs',
  'UPDATE graphile_worker.migrations SET id = 99',
  'CREATE POLICY mine ON graphile_worker._private_jobs',
])('keeps the web process from anything else: %s', async (statement) => {
  await expect(asWebProcess(statement)).rejects.toThrow(/permission denied|must be owner/);
});

it('opens the queue again where its rights got lost, as in a dump restored without them', async () => {
  await asOwner(`DROP POLICY praesenzregister_app ON graphile_worker._private_jobs;
    REVOKE ALL ON ALL TABLES IN SCHEMA graphile_worker FROM praesenzregister_app`);
  await expect(asWebProcess(add)).rejects.toThrow(/permission denied/);
  expect(await migrateQueue(testDatabase().ownerUrl)).toBe(true);
  expect((await asWebProcess(add)).rowCount).toBe(1);
});

it('goes on after the database has been handed to another owner', async () => {
  const { ownerUrl } = testDatabase();
  const heir = new URL(ownerUrl);
  heir.username = `heir_of_${heir.pathname.slice(1)}`;
  heir.password = 'throw-away';
  await asOwner(`CREATE ROLE ${heir.username} LOGIN CREATEROLE PASSWORD 'throw-away';
    ALTER SCHEMA graphile_worker OWNER TO ${heir.username}`);
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ statement: string }>(`
      SELECT format('ALTER TABLE graphile_worker.%I OWNER TO ${heir.username}', relname) AS statement FROM pg_class
      WHERE relnamespace = 'graphile_worker'::regnamespace AND relkind IN ('r', 'v')`),
  );
  for (const { statement } of rows) await asOwner(statement);
  expect(await migrateQueue(heir.href)).toBe(false);
  expect((await asWebProcess(add)).rowCount).toBe(1);
});

it('says what is missing where the user may not make the schema', async () => {
  const { ownerUrl } = testDatabase();
  const poor = new URL(ownerUrl);
  poor.username = `poor_of_${poor.pathname.slice(1)}`;
  poor.password = 'throw-away';
  await asOwner(`CREATE ROLE ${poor.username} LOGIN PASSWORD 'throw-away'; DROP SCHEMA graphile_worker CASCADE`);
  await expect(migrateQueue(poor.href)).rejects.toThrow(/must own the database, or have been granted CREATE/);
  expect(await migrateQueue(ownerUrl)).toBe(true);
  expect((await asWebProcess(add)).rowCount).toBe(1);
});
