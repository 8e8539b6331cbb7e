import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, chmodSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAuditChain } from '@/lib/audit/verify';
import { testRun } from '@/lib/config/test-run';
import { closeDatabase } from '@/lib/db/client';
import { createTemplate, type DatabaseUrls } from '@/test/databases';
import { type Acknowledged, acknowledgedSchema } from '@/test/faults/acknowledged';
import { listLosses } from '@/test/faults/found';
import { registerDigest } from '@/test/register-digest';
import { givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';
import { ArchiveReader } from './backup/archive-reader';
import { SERVER_SIDE } from './launch/child';
import { withClient } from './postgres/probe';
import { readPostmaster } from './postgres/running';
import { type RunningServer, startServer } from './postgres/server';

/*
 * Whatever is killed, at whatever moment: what the database has confirmed stays, and what it has not is there as a whole
 * or not at all. Another seed is other moments: `FAULT_SEED=7 FAULT_ROUNDS=200 npx vitest run --project start scripts/faults`.
 */
const root = path.resolve(import.meta.dirname, '..');
const { faultRounds, faultSeed } = testRun();
/** The longest that a round goes on after its first confirmed write. */
const LONGEST_MS = 700;
const PATIENCE_MS = 300_000;

let folder: string;
let cluster: string;
let server: RunningServer;
let urls: DatabaseUrls;
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
const acknowledged: Acknowledged[] = [];
const complaints: string[] = [];

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const random = randomFrom(faultSeed);

beforeAll(async () => {
  folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'faults-'));
  chmodSync(folder, 0o711);
  cluster = path.join(folder, 'postgres');
  // Not a disposable one: it confirms what is safe.
  server = await startServer({ cluster, password: 'throw-away', logFile: path.join(folder, 'postgres.log') });
  urls = await createTemplate(root, server.url);
  Object.assign(process.env, { DATABASE_URL: urls.ownerUrl, APP_DATABASE_URL: urls.appUrl, DATA_DIR: folder });
  facts = await inRegister(givenSmallRegister);
  await closeDatabase();
});

afterAll(async () => {
  await closeDatabase();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

let begun = 0;

/** A process that writes without pause. */
function startWriter() {
  const { networkId, sourceId, members } = facts;
  begun += 1;
  const args = [begun * 1_000, networkId, sourceId, ...members].map(String);
  const child = spawn(process.execPath, [...SERVER_SIDE, 'test/faults/writer.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(acknowledgedSchema.parse(JSON.parse(line)));
  });
  createInterface({ input: child.stderr }).on('line', (line) => complaints.push(line));
  return child;
}

const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('close', () => resolve());
  });

async function untilConfirmed(more: number): Promise<void> {
  const wanted = acknowledged.length + more;
  const until = performance.now() + PATIENCE_MS;
  while (acknowledged.length < wanted) {
    if (performance.now() > until) throw new Error(`nothing is written any more:\n${complaints.slice(-5).join('\n')}`);
    await delay(10);
  }
}

const backendOfWriter = () =>
  withClient(urls.ownerUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE usename LIKE '%_web' AND backend_type = 'client backend' ORDER BY state, pid`,
    );
    return rows[Math.floor(random() * rows.length)]?.pid;
  });

/** What can be killed; each leaves a server that answers, and a process that writes. */
const KILLS: Readonly<Record<string, (child: ChildProcess) => Promise<ChildProcess>>> = {
  async connection(child) {
    const pid = await backendOfWriter();
    await withClient(urls.ownerUrl, (client) => client.query('SELECT pg_terminate_backend($1)', [pid ?? 0]));
    return child;
  },
  async postmaster(child) {
    process.kill(readPostmaster(cluster)?.pid ?? 0, 'SIGKILL');
    await server.ended();
    await bringUp();
    return child;
  },
  async backend(child) {
    const pid = await backendOfWriter();
    // The server ends all others too, and repairs itself.
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    return child;
  },
  async writer(child) {
    child.kill('SIGKILL');
    await endOf(child);
    return startWriter();
  },
};

/** As the start does: what is left of the former one may be there for a moment. */
async function bringUp(): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await server.restart();
    } catch (error) {
      if (performance.now() > until) throw error;
      await delay(200);
    }
  }
}

const KINDS_HELD = ['published', 'imported', 'merged'] as const;

it(`loses nothing and leaves nothing half-written (seed ${faultSeed}, ${faultRounds} rounds)`, async () => {
  let writer: ChildProcess = startWriter();
  const kinds = Object.values(KILLS);
  for (let round = 0; round < faultRounds; round += 1) {
    await untilConfirmed(1);
    await delay(Math.floor(random() * LONGEST_MS));
    writer = (await kinds[round % kinds.length]?.(writer)) ?? writer;
  }
  await untilConfirmed(6);
  // A short run of early kills may have cut off the later kinds each time: left alone, the writer comes to all of them.
  while (!KINDS_HELD.every((kind) => acknowledged.some((one) => one.kind === kind))) await untilConfirmed(1);
  writer.kill('SIGKILL');
  await endOf(writer);

  expect(await listLosses(urls.ownerUrl, acknowledged)).toEqual([]);
  expect(await verifyAuditChain(urls.ownerUrl)).toMatchObject({ ok: true });
  for (const one of acknowledged) {
    if (one.kind === 'backedUp') (await ArchiveReader.open(one.file, null)).close();
  }
  // What is kept for the pages is what it would be if it were worked out anew.
  const kept = await registerDigest();
  await inRegister(async (write) => {
    write.touch(facts.networkId);
    await givenMember(write, 'danach');
  });
  await withClient(urls.ownerUrl, (client) =>
    client.query(`BEGIN; SELECT begin_register_write(); DELETE FROM member WHERE slug = 'danach';
      SELECT append_audit_event(NULL, 'test', 'member.updated', NULL, 'member', NULL, '{}'); COMMIT`),
  );
  expect(await registerDigest()).toBe(kept);
});
