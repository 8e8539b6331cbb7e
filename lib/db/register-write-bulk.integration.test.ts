import pg from 'pg';
import { beforeEach, expect, it, vi } from 'vitest';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { closeDatabase, database } from '@/lib/db/client';
import { copyRows } from '@/lib/db/copy-rows';
import { JobIsBusy, withDedicatedConnection } from '@/lib/db/dedicated-connection';
import { writeRegisterInBulk, type BulkWrite } from '@/lib/db/register-write-bulk';
import { freshDatabase } from '@/test/database';
import { givenNetwork, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const actor = { userId: null, name: 'test' };
const NAMES = ['plain', String.raw`back\slash \N \.`, 'tab\tline\nreturn\r', 'Ürümqi – 你好'];

async function copyMembers(write: BulkWrite): Promise<void> {
  const rows = NAMES.map((name, place) => [`member-${place}`, 'city', name, name]);
  await copyRows(write.connection, 'member (slug, kind, name_de, name_en)', [rows]);
  await appendAuditEvent(write, { type: 'import.applied', networkId: null, subjectId: null, payload: {} });
}

const inBulk = (change: (write: BulkWrite) => Promise<unknown>, signal = AbortSignal.timeout(60_000)) =>
  withDedicatedConnection(1, (connection) => writeRegisterInBulk(connection, actor, signal, change));
const names = async () => (await database().member.findMany({ orderBy: { id: 'asc' } })).map(({ nameDe }) => nameDe);

it('copies rows as they are, in the transaction of the write', async () => {
  await inBulk(async (write) => {
    await copyMembers(write);
    expect(await write.transaction.member.count()).toBe(NAMES.length);
    expect(await names()).toEqual([]);
  });
  expect(await names()).toEqual(NAMES);
});

it('leaves nothing behind where it is cancelled before its commit', async () => {
  const cancelling = new AbortController();
  const cancelled = inBulk(async (write) => {
    await copyMembers(write);
    cancelling.abort(new Error('no longer wanted'));
  }, cancelling.signal);
  await expect(cancelled).rejects.toThrow('no longer wanted');
  expect(await names()).toEqual([]);
});

it('leaves nothing behind where the database ends its connection, and others can write at once', async () => {
  const killed = inBulk(async (write) => {
    await copyMembers(write);
    const [{ pid }] = await write.transaction.$queryRaw<[{ pid: number }]>`SELECT pg_backend_pid() AS pid`;
    await database().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`;
    await write.transaction.member.count();
  });
  await expect(killed).rejects.toThrow();
  expect(await names()).toEqual([]);
  await inRegister((write) => givenNetwork(write, 'danach'));
  expect(await database().network.count()).toBe(1);
});

it('sends statements that are given at the same time one after the other, also after one that fails', async () => {
  await withDedicatedConnection(null, async ({ client }) => {
    const sent = vi.spyOn(pg.Client.prototype, 'query');
    const all = Promise.allSettled(['SELECT 1', 'SELECT 1 / 0', 'SELECT 3'].map((text) => client.query(text)));
    await Promise.resolve();
    expect(sent).toHaveBeenCalledTimes(1);
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(sent.mock.calls.map(([text]) => text)).toEqual(['SELECT 1', 'SELECT 1 / 0', 'SELECT 3']);
    sent.mockRestore();
  });
});

it('lets one at a job at a time', async () => {
  await withDedicatedConnection(7, async () => {
    await expect(withDedicatedConnection(7, () => Promise.resolve())).rejects.toBeInstanceOf(JobIsBusy);
    await expect(withDedicatedConnection(8, () => Promise.resolve('other'))).resolves.toBe('other');
  });
  await expect(withDedicatedConnection(7, () => Promise.resolve('free'))).resolves.toBe('free');
});
