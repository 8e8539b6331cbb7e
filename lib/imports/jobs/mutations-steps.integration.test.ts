import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { requestCancel } from '@/lib/imports/jobs/mutations';
import { enqueueStep, queuedStep } from '@/lib/imports/jobs/mutations-queue';
import { giveUp, startApplying, startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { listUnfinishedJobs } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { progressOf } from '@/lib/imports/jobs/rules';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenPlannedJob } from '@/test/import-files';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

/*
 * A list that waits while another is worked on in its network.
 */

const LIST = 'date;member;status\n2019-05-01;aachen;present\n';
let networkId: number;
let job: { id: number; networkId: number };
/** Ends the work that the list waits for. */
let takeTurn: () => void;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const facts = await inRegister(givenSmallRegister);
  ({ networkId } = facts);
  const file = { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(LIST)) };
  job = { networkId, id: await givenPlannedJob({ networkId, file, mapping: { sourceId: facts.sourceId } }) };
  const other = new Promise<void>((resolve) => (takeTurn = resolve));
  void enqueueStep(networkId, 0, 'planning', () => other);
});

const shown = async () => {
  const found = await findJob(job.id);
  return found && progressOf(found, 1, queuedStep(job.id), new Date());
};

it('is shown as waiting, and done when its turn comes', async () => {
  const { work } = await startApplying(job, ACTOR, CHOICE);
  expect(await shown()).toEqual({ state: 'applying', done: 0, total: 1, elapsedMs: null });
  expect(await listUnfinishedJobs(networkId)).toMatchObject([{ id: job.id, state: 'applying' }]);
  takeTurn();
  await work;
  expect(await findJob(job.id)).toMatchObject({ state: 'applied', hasFile: false });
});

it('is given up at once, and never begins; it can be begun again, and waits anew', async () => {
  const { work } = await startApplying(job, ACTOR, CHOICE);
  await giveUp(job.id);
  expect(await shown()).toMatchObject({ state: 'cancelled' });
  expect(await findJob(job.id)).toMatchObject({ state: 'cancelled', hasFile: true, cancelRequested: false });

  const again = await startPlanning(job, CHOICE);
  expect(await shown()).toMatchObject({ state: 'planning', elapsedMs: null });
  takeTurn();
  await Promise.all([work, again.work]);
  expect(await findJob(job.id)).toMatchObject({ state: 'planned' });
  expect(await database().attendance.count()).toBe(0);
});

it('does not begin where another process was asked for its end while it waited', async () => {
  const { work } = await startApplying(job, ACTOR, CHOICE);
  await requestCancel(job.id);
  expect(await findJob(job.id)).toMatchObject({ state: 'applying', cancelRequested: true });
  takeTurn();
  await work;
  expect(await findJob(job.id)).toMatchObject({ state: 'cancelled', cancelRequested: false, batchId: null });
  expect(await database().attendance.count()).toBe(0);
});
