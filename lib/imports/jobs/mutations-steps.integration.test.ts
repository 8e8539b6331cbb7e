import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Grant } from '@/lib/auth/types';
import { addGrant, deactivateUser, withdrawGrant } from '@/lib/auth/users/mutations';
import { issuePasswordLink, setPasswordByLink } from '@/lib/auth/users/mutations-links';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { requestCancel } from '@/lib/imports/jobs/mutations';
import { cancelStep, startApplying, startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { listUnfinishedJobs } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { measureProgress } from '@/lib/imports/jobs/rules';
import { startImportWorker, type ImportWorker } from '@/lib/imports/worker/mutations-worker';
import { withClient } from '@/scripts/postgres/probe';
import { givenUser, OTHER_PASSWORD, standingLink } from '@/test/accounts/account-facts';
import { freshDatabase } from '@/test/database';
import { givenPlannedJob } from '@/test/imports/files';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

/*
 * A list that waits in the queue: no process takes it before `takeTurn`.
 */

const LIST = 'date;member;status\n2019-05-01;aachen;present\n';
const CHOICE = { mode: 'all_or_nothing', publish: true } as const;
const PATIENCE = { timeout: 300_000, interval: 50 };
let ownerUrl: string;
let networkId: number;
let job: { id: number; networkId: number };
let worker: ImportWorker | undefined;

beforeEach(async () => {
  await closeDatabase();
  ({ ownerUrl } = await freshDatabase());
  const facts = await inRegister(givenSmallRegister);
  ({ networkId } = facts);
  const file = { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(LIST)) };
  job = { networkId, id: await givenPlannedJob({ networkId, file, mapping: { sourceId: facts.sourceId } }) };
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

let users = 0;
async function givenEditor(role: Grant['role'] = 'editor') {
  users += 1;
  return { id: await givenUser(`redaktion-${users}@example.org`, { role, networkId }) };
}

const queued = () =>
  withClient(ownerUrl, async (client) => (await client.query('SELECT FROM graphile_worker._private_jobs')).rowCount);

const countApplied = () => database().auditEvent.count({ where: { type: 'import.applied' } });

/** Lets a process take what waits, until nothing does. */
async function takeTurn() {
  worker ??= startImportWorker();
  await vi.waitUntil(async () => (await queued()) === 0, PATIENCE);
}

const shown = async () => {
  const found = await findJob(job.id);
  return found && measureProgress(found, 1, new Date());
};

it('is shown as waiting, and done when its turn comes', async () => {
  await startApplying(job, await givenEditor(), CHOICE);
  expect(await shown()).toEqual({ state: 'applying', done: 0, total: 1, elapsedMs: null });
  expect(await listUnfinishedJobs(networkId)).toMatchObject([{ id: job.id, state: 'applying' }]);
  await takeTurn();
  expect(await findJob(job.id)).toMatchObject({ state: 'applied', hasFile: false });
  expect(await countApplied()).toBe(1);
});

it('waits on after a restart of every process, and is done by the next one', async () => {
  await startApplying(job, await givenEditor(), CHOICE);
  await closeDatabase();
  expect(await shown()).toMatchObject({ state: 'applying', elapsedMs: null });
  await takeTurn();
  expect(await shown()).toMatchObject({ state: 'applied' });
});

it('is cancelled at once, and never begins; it can be started again, and waits again', async () => {
  const editor = await givenEditor();
  await startApplying(job, editor, CHOICE);
  await cancelStep(job.id);
  expect(await shown()).toMatchObject({ state: 'cancelled' });
  expect(await findJob(job.id)).toMatchObject({ state: 'cancelled', hasFile: true, cancelRequested: false });
  expect(await queued()).toBe(0);

  await startPlanning(job, editor);
  expect(await shown()).toMatchObject({ state: 'planning', elapsedMs: null });
  await takeTurn();
  expect(await findJob(job.id)).toMatchObject({ state: 'planned' });
  expect(await database().attendance.count()).toBe(0);
  expect(await countApplied()).toBe(0);
});

it('does not begin where another process was asked for its end while it waited', async () => {
  await startApplying(job, await givenEditor(), CHOICE);
  await requestCancel(job.id);
  expect(await findJob(job.id)).toMatchObject({ state: 'applying', cancelRequested: true });
  await takeTurn();
  expect(await findJob(job.id)).toMatchObject({ state: 'cancelled', cancelRequested: false, batchId: null });
  expect(await database().attendance.count()).toBe(0);
});

it('is ordered twice and done once', async () => {
  const editor = await givenEditor();
  await Promise.all([startApplying(job, editor, CHOICE), startApplying(job, editor, CHOICE)]);
  expect(await queued()).toBe(1);
  await takeTurn();
  expect(await findJob(job.id)).toMatchObject({ state: 'applied' });
  expect(await database().importBatch.count()).toBe(1);
});

it('says that it was interrupted where it has fallen out of the queue', async () => {
  await startApplying(job, await givenEditor(), CHOICE);
  await withClient(ownerUrl, (client) => client.query('DELETE FROM graphile_worker._private_jobs'));
  expect(await shown()).toMatchObject({ state: 'interrupted' });
});

const never = (reason: string): never => {
  throw new Error(reason);
};
const withdraw = (write: RegisterWrite, userId: number) =>
  withdrawGrant(write, userId, { role: 'editor', networkId }, never);

it.each<[string, (userId: number) => Promise<unknown>]>([
  ['lost its role', (userId) => inRegister((write) => withdraw(write, userId))],
  [
    'may still publish but no longer edit',
    (userId) =>
      inRegister(async (write) => {
        await withdraw(write, userId);
        await addGrant(write, userId, { role: 'reviewer', networkId }, never);
      }),
  ],
  ['was deactivated', (userId) => inRegister((write) => deactivateUser(write, userId, never))],
  [
    'was given a new password',
    async (userId) => {
      const token = await inRegister((write) => issuePasswordLink(write, userId, never));
      await setPasswordByLink(await standingLink(token), OTHER_PASSWORD);
    },
  ],
])('is refused, and says so, where the account that ordered it %s while it waited', async (_what, change) => {
  const editor = await givenEditor();
  await startApplying(job, editor, CHOICE);
  await change(editor.id);
  await takeTurn();
  expect(await findJob(job.id)).toMatchObject({
    state: 'failed',
    failure: { kind: 'no_longer_allowed' },
    hasFile: true,
    batchId: null,
  });
  expect(await database().attendance.count()).toBe(0);
});
