import { expect, it } from 'vitest';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase, freshDatabase } from './database';

const countNetworks = `SELECT count(*)::int AS networks FROM network`;

it('begins with an empty register that the web login can read', async () => {
  const { rows } = await withClient(testDatabase().appUrl, (client) => client.query(countNetworks));
  expect(rows).toEqual([{ networks: 0 }]);
});

it('signs the web process in without the rights of an owner', async () => {
  const attempt = withClient(testDatabase().appUrl, (client) => client.query('DELETE FROM audit_event'));
  await expect(attempt).rejects.toThrow('permission denied');
});

it('can be given another database half-way', async () => {
  const first = testDatabase();
  await withClient(first.ownerUrl, (client) => client.query('CREATE TABLE mark (id int)'));
  const second = await freshDatabase();
  const marks = await withClient(second.ownerUrl, (client) => client.query(`SELECT to_regclass('mark') AS found`));
  expect(marks.rows).toEqual([{ found: null }]);
  expect(process.env.APP_DATABASE_URL).toBe(second.appUrl);
});
