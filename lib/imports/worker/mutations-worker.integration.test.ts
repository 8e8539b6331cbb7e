import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { PutBack } from '@/lib/imports/jobs/mutations-run';
import { startApplying, startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { findJob } from '@/lib/imports/jobs/queries';
import { takeStep } from '@/lib/imports/worker/mutations';
import { startImportWorker, type ImportWorker } from '@/lib/imports/worker/mutations-worker';
import { withClient } from '@/scripts/postgres/probe';
import { givenAdministrator } from '@/test/accounts/account-facts';
import { runApart, type RunningChild } from '@/test/child-process';
import { freshDatabase } from '@/test/database';
import { givenPlannedJob } from '@/test/imports/files';
import { givenNetwork, givenSmallRegister, inRegister } from '@/test/register-facts';

/*
 * Several processes that share the queue, each started as a server starts its own worker.
 */

const CHOICE = { mode: 'all_or_nothing', publish: true } as const;
const PATIENCE = { timeout: 300_000, interval: 50 };
let ownerUrl: string;
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
let user: { id: number };
let processes: RunningChild[] = [];
let ownWorker: ImportWorker | undefined;

beforeEach(async () => {
  await closeDatabase();
  ({ ownerUrl } = await freshDatabase());
  facts = await inRegister(givenSmallRegister);
  user = { id: await givenAdministrator() };
});

afterEach(async () => {
  await ownWorker?.stop();
  ownWorker = undefined;
  for (const { child } of processes) child.kill('SIGKILL');
  await Promise.all(processes.map(({ ended }) => ended));
  processes = [];
});

function startProcess(): RunningChild {
  const started = runApart('test/imports/worker.ts');
  processes.push(started);
  return started;
}

/** Lets this process take steps too. */
function workHere(): void {
  ownWorker = startImportWorker();
}

async function givenList(name: string, networkId = facts.networkId) {
  const bytes = new Uint8Array(Buffer.from(`date;member;status\n2019-05-01;${name};present\n`));
  const mapping = { createMembers: true, createMeetings: true, memberKind: 'city', sourceId: facts.sourceId } as const;
  return { networkId, id: await givenPlannedJob({ networkId, file: { name: `${name}.csv`, bytes }, mapping }) };
}

const stateOf = async (job: { id: number }) => {
  const found = await findJob(job.id);
  return found && { state: found.state, hasBegun: found.startedAt !== null };
};

/** Does something while nobody can write the rows of a preview: plans get as far as that, and wait. */
const whilePlansWait = (act: () => Promise<unknown>) =>
  withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE import_line IN SHARE MODE');
    await act();
    await client.query('ROLLBACK');
  });

const queueIs = (length: number) =>
  withClient(ownerUrl, (client) =>
    vi.waitUntil(
      async () => (await client.query('SELECT FROM graphile_worker._private_jobs')).rowCount === length,
      PATIENCE,
    ),
  );

it('does every step once, one at a time in each network, however many processes there are', async () => {
  const other = await inRegister((write) => givenNetwork(write, 'anderes'));
  const [first, second] = [await givenList('eins'), await givenList('zwei')];
  const elsewhere = await givenList('drei', other);
  await whilePlansWait(async () => {
    for (const job of [first, second, elsewhere]) await startPlanning(job, user);
    startProcess();
    startProcess();
    await vi.waitUntil(async () => (await stateOf(first))?.hasBegun && (await stateOf(elsewhere))?.hasBegun, PATIENCE);
    expect(await stateOf(second)).toEqual({ state: 'planning', hasBegun: false });
  });
  await queueIs(0);
  for (const job of [first, second, elsewhere]) expect(await stateOf(job)).toMatchObject({ state: 'planned' });

  await Promise.all([first, second, elsewhere].map((job) => startApplying(job, user, CHOICE)));
  await queueIs(0);
  for (const job of [first, second, elsewhere]) expect(await stateOf(job)).toMatchObject({ state: 'applied' });
  expect(await database().importBatch.count()).toBe(3);
});

it('says that a step was interrupted whose process was killed, and does the next one of its network', async () => {
  const [first, second] = [await givenList('eins'), await givenList('zwei')];
  await whilePlansWait(async () => {
    await startPlanning(first, user);
    await startPlanning(second, user);
    const doomed = startProcess();
    await vi.waitUntil(async () => (await stateOf(first))?.hasBegun, PATIENCE);
    doomed.child.kill('SIGKILL');
    await doomed.ended;
    await vi.waitUntil(async () => (await stateOf(first))?.state === 'interrupted', PATIENCE);
    expect(await stateOf(second)).toEqual({ state: 'planning', hasBegun: false });
  });
  workHere();
  await queueIs(0);
  expect(await stateOf(first)).toMatchObject({ state: 'interrupted' });
  expect(await stateOf(second)).toMatchObject({ state: 'planned' });
});

it('stops when told to, and leaves what waits to another process', async () => {
  const job = await givenList('eins');
  const stopped = startProcess();
  await startPlanning(job, user);
  await queueIs(0);
  stopped.child.kill('SIGTERM');
  expect(await stopped.ended).toEqual([null, 'SIGTERM']);
  await startApplying(job, user, CHOICE);
  expect(await stateOf(job)).toEqual({ state: 'applying', hasBegun: false });
  workHere();
  await queueIs(0);
  expect(await stateOf(job)).toMatchObject({ state: 'applied' });
});

it('puts a step back that is under way when its process stops, and leaves nothing of it', async () => {
  const job = await givenList('eins');
  await startApplying(job, user, CHOICE);
  const stopping = new AbortController();
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE member IN SHARE MODE');
    const step = expect(takeStep(job.id, stopping.signal)).rejects.toBeInstanceOf(PutBack);
    await vi.waitUntil(async () => (await stateOf(job))?.hasBegun, PATIENCE);
    stopping.abort();
    await client.query('ROLLBACK');
    await step;
  });
  expect(await stateOf(job)).toEqual({ state: 'applying', hasBegun: false });
  expect(await database().member.count()).toBe(2);
  workHere();
  await queueIs(0);
  expect(await stateOf(job)).toMatchObject({ state: 'applied' });
  expect(await database().member.count()).toBe(3);
});

it('clears away what failed for good', async () => {
  await withClient(ownerUrl, (client) =>
    client.query(`SELECT graphile_worker.add_job('import_step', '{"jobId": 0}', max_attempts => 1)`),
  );
  workHere();
  await withClient(ownerUrl, (client) =>
    vi.waitUntil(async () => {
      const { rows } = await client.query<{ attempts: number; locked_at: Date | null }>(
        'SELECT attempts, locked_at FROM graphile_worker._private_jobs',
      );
      return rows.some((row) => row.attempts === 1 && !row.locked_at);
    }, PATIENCE),
  );
  await ownWorker?.stop();
  workHere();
  await queueIs(0);
});
