import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { withClient } from '@/scripts/postgres/probe';
import { type ReplicatedServer, startReplicatedServer } from '@/test/servers/replicated-server';
import { closeDatabase } from './client';
import { Prisma } from './generated/client';
import { queryRow } from './query-rows';
import { readPublicSnapshot, readSnapshot, type Reader } from './reader';
import { replicaState } from './replica';

let servers: ReplicatedServer;

const onMain = (statement: string) => withClient(servers.main.url, (client) => client.query(statement));
const onReplica = (statement: string) => withClient(servers.replica.url, (client) => client.query(statement));

async function connect(replicaUrl: string): Promise<void> {
  await closeDatabase();
  vi.stubEnv('APP_DATABASE_URL', servers.main.url);
  vi.stubEnv('REPLICA_URL', replicaUrl);
}

beforeAll(async () => {
  servers = await startReplicatedServer((url) =>
    withClient(url, (client) => client.query('CREATE TABLE written AS SELECT 0 AS number')),
  );
});
afterEach(async () => {
  await closeDatabase();
  vi.unstubAllEnvs();
});
afterAll(() => servers.stop());

const seenSchema = z.object({ from: z.enum(['replica', 'database']), number: z.int() });
const look = (reader: Reader) =>
  queryRow(
    reader,
    seenSchema,
    Prisma.sql`SELECT CASE WHEN pg_is_in_recovery() THEN 'replica' ELSE 'database' END AS from, number FROM written`,
  );

/** A replica that was not read for a while is asked again by itself. */
const expectReadFrom = (from: 'replica' | 'database', number: number) =>
  vi.waitFor(async () => expect(await readPublicSnapshot(look)).toEqual({ from, number }), {
    timeout: 60_000,
    interval: 50,
  });

it('reads what is public on the replica, and everything else on the database', async () => {
  await connect(servers.replica.url);
  await expectReadFrom('replica', 0);
  expect(replicaState()).toBe('in_use');
  expect(await readSnapshot(look)).toEqual({ from: 'database', number: 0 });
});

it('shows every write to the next read, wherever it is read', async () => {
  await connect(servers.replica.url);
  const seen: z.infer<typeof seenSchema>[] = [];
  await withClient(servers.main.url, async (client) => {
    for (let number = 1; number <= 20; number += 1) {
      await client.query(`UPDATE written SET number = ${number}`);
      const read = await readPublicSnapshot(look);
      expect(read.number).toBe(number);
      seen.push(read);
    }
  });
  expect(seen.map(({ from }) => from)).toContain('replica');
});

it('reads the database while the replica is behind, and the replica once it has caught up', async () => {
  await connect(servers.replica.url);
  await expectReadFrom('replica', 20);
  await onReplica('SELECT pg_wal_replay_pause()');
  await onMain('UPDATE written SET number = 21');
  expect(await readPublicSnapshot(look)).toEqual({ from: 'database', number: 21 });
  expect(replicaState()).toBe('behind');
  await onReplica('SELECT pg_wal_replay_resume()');
  await expectReadFrom('replica', 21);
});

it('reads the database where the replica ends in the middle of a read, and while it is away', async () => {
  await connect(servers.replica.url);
  await expectReadFrom('replica', 21);
  let ended = false;
  const read = await readPublicSnapshot(async (reader) => {
    if (!ended) {
      ended = true;
      await servers.replica.stop();
    }
    return look(reader);
  });
  expect(read).toEqual({ from: 'database', number: 21 });
  await onMain('UPDATE written SET number = 22');
  expect(await readPublicSnapshot(look)).toEqual({ from: 'database', number: 22 });
  expect(replicaState()).toBe('away');
  await servers.replica.restart();
  await expectReadFrom('replica', 22);
});

it('goes on reading the replica while the database is away, as far as it is known to have come', async () => {
  await connect(servers.replica.url);
  await expectReadFrom('replica', 22);
  await servers.main.stop();
  await expectReadFrom('replica', 22);
  await expect(readSnapshot(look)).rejects.toThrow();
  await servers.main.restart();
  await onMain('UPDATE written SET number = 23');
  await expectReadFrom('replica', 23);
});

it('takes no other database for a replica', async () => {
  await connect(servers.main.url);
  expect(await readPublicSnapshot(look)).toEqual({ from: 'database', number: 23 });
  expect(replicaState()).toBe('away');
});

it('is read by nobody where none is named', async () => {
  await connect('');
  expect(await readPublicSnapshot(look)).toEqual({ from: 'database', number: 23 });
  expect(replicaState()).toBeNull();
});
