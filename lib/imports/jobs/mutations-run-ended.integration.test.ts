import { beforeEach, expect, it, vi } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { requestCancel } from '@/lib/imports/jobs/mutations';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { withClient } from '@/scripts/postgres/probe';
import { runApart } from '@/test/child-process';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenPlannedJob } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import { givenNetwork, givenSmallRegister, inRegister } from '@/test/register-facts';

/*
 * Work that ends in the middle of its writing: every test holds the table of attendances, so that an import gets as far
 * as that, with members and meetings written, and waits.
 */

const LIST = 'date;member;status\n2019-05-01;aachen;present\n2024-05-01;Chemnitz;absent\n';
const PATIENCE = { timeout: 300_000, interval: 50 };
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
let ownerUrl: string;
let jobId: number;
let before: string;

beforeEach(async () => {
  await closeDatabase();
  ({ ownerUrl } = await freshDatabase());
  facts = await inRegister(givenSmallRegister);
  const mapping = { sourceId: facts.sourceId, createMembers: true, createMeetings: true, memberKind: 'city' } as const;
  jobId = await givenPlannedJob({
    networkId: facts.networkId,
    file: { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(LIST)) },
    mapping,
  });
  before = await registerDigest();
});

/** The backend that waits in the middle of writing attendances. */
const waitingBackend = () =>
  vi.waitUntil(async () => {
    const [waiting] = await database().$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'COPY attendance%' AND pid <> pg_backend_pid()`;
    return waiting?.pid;
  }, PATIENCE);

/** Does something while an import that was started waits in the middle of its writing. */
const whileWriting = (act: (pid: number) => Promise<unknown>) =>
  withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('LOCK TABLE attendance IN SHARE MODE');
    await act(await waitingBackend());
    await client.query('ROLLBACK');
  });

async function expectNothingChanged() {
  expect(await registerDigest()).toBe(before);
  const counts = [
    database().importBatch.count(),
    database().batchChange.count(),
    database().memberCode.count(),
    database().attendance.count(),
  ];
  expect(await Promise.all(counts)).toEqual([0, 0, 0, 0]);
  expect([await database().member.count(), await database().meeting.count()]).toEqual([2, 3]);
}

/** The register is not left locked, and the same job can be started again. */
async function expectItCanBeginAgain() {
  await inRegister((write) => givenNetwork(write, 'danach'));
  await applyJob(jobId, ACTOR, CHOICE);
  expect(await findJob(jobId)).toMatchObject({ state: 'applied', hasFile: false });
  expect(await database().attendance.count()).toBe(2);
}

it('leaves nothing where the database ends its connection, and is shown as interrupted', async () => {
  const applying = expect(applyJob(jobId, ACTOR, CHOICE)).rejects.toThrow();
  await whileWriting((pid) => database().$queryRaw`SELECT pg_terminate_backend(${pid}::int)`);
  await applying;
  expect(await findJob(jobId)).toMatchObject({ state: 'interrupted', hasFile: true, batchId: null });
  await expectNothingChanged();
  await expectItCanBeginAgain();
});

it('leaves nothing where its process is killed, and is shown as interrupted', async () => {
  const { child, ended } = runApart('test/apply-job.ts', String(jobId));
  await whileWriting(async () => {
    expect(await findJob(jobId)).toMatchObject({ state: 'applying' });
    child.kill('SIGKILL');
    await ended;
  });
  await vi.waitUntil(async () => (await findJob(jobId))?.state === 'interrupted', PATIENCE);
  await expectNothingChanged();
  await expectItCanBeginAgain();
});

it('leaves nothing where somebody cancels it', async () => {
  const applying = applyJob(jobId, ACTOR, CHOICE);
  await whileWriting(async () => {
    await requestCancel(jobId);
    // The second report since then: the first has been heard.
    const version = async () =>
      (
        await database().$queryRaw<
          { version: string }[]
        >`SELECT xmin::text AS version FROM import_job WHERE id = ${jobId}::int`
      )[0]?.version;
    for (let report = 0; report < 2; report += 1) {
      const last = await version();
      await vi.waitUntil(async () => (await version()) !== last, PATIENCE);
    }
  });
  await applying;
  expect(await findJob(jobId)).toMatchObject({ state: 'cancelled', hasFile: true, batchId: null, failure: null });
  await expectNothingChanged();
  await expectItCanBeginAgain();
});
