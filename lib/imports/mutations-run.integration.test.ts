import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { createJob } from '@/lib/imports/mutations-jobs';
import { chooseMapping } from '@/lib/imports/mutations-mapping';
import { applyJob, planJob } from '@/lib/imports/mutations-run';
import { findJob } from '@/lib/imports/queries-jobs';
import { listLines } from '@/lib/imports/queries-lines';
import { noValues } from '@/lib/imports/rules-fields';
import type { ImportMapping } from '@/lib/imports/types';
import { freshDatabase } from '@/test/database';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

const LIST = 'date,member,status\n2019-05-01,aachen,present\n2020-05-01,Bonn,absent\n2020-05-01,Niemand,present\n';
const CHOICE = { mode: 'right_rows', publish: true, editable: 'all' } as const;
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const mapping = (): ImportMapping => ({
  subject: 'attendances',
  columns: { meeting_date: 0, member: 1, status: 2 },
  meetings: [],
  values: { ...noValues(), status: { present: 'present', absent: 'absent' } },
  everyStatus: null,
  sourceId: facts.sourceId,
  createMembers: false,
  createMeetings: false,
  memberKind: null,
  dayFirst: true,
});

async function givenPlannedJob(): Promise<number> {
  const bytes = new Uint8Array(Buffer.from(LIST));
  const id = await createJob({ networkId: facts.networkId, createdBy: null, fileName: 'liste.csv', bytes });
  await chooseMapping(id, mapping());
  await planJob(id);
  return id;
}

const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(({ statuses }) => statuses);

it('takes a file from its preview into the register, and finds nothing new in it the second time', async () => {
  const id = await givenPlannedJob();
  expect(await findJob(id)).toMatchObject({ state: 'planned', summary: { rows: { new: 2, wrong: 1 } } });
  const wrong = await listLines(database(), id, { kind: 'wrong', page: 1 });
  expect(wrong).toMatchObject({
    count: 1,
    lines: [{ line: 4, cells: ['2020-05-01', 'Niemand', 'present'], detail: { faults: [{ code: 'member_unknown', value: 'Niemand' }] } }],
  });
  await applyJob(id, { userId: null, name: 'test' }, CHOICE);
  expect(await findJob(id)).toMatchObject({ state: 'applied', hasFile: false, failure: null });
  expect(await packed()).toEqual(['PNN', 'NAN']);

  const again = await givenPlannedJob();
  expect(await findJob(again)).toMatchObject({ state: 'planned', summary: { rows: { new: 0, same: 2, wrong: 1 } } });
  await applyJob(again, { userId: null, name: 'test' }, CHOICE);
  expect(await findJob(again)).toMatchObject({ state: 'failed', failure: { kind: 'nothing_changed' }, batchId: null });
  expect(await database().importBatch.count()).toBe(1);
});

it('shows work whose process ended as interrupted', async () => {
  const id = await givenPlannedJob();
  await database().importJob.update({ where: { id }, data: { state: 'applying' } });
  expect(await findJob(id)).toMatchObject({ state: 'interrupted', batchId: null });
  expect(await packed()).toEqual(['NNN', 'NNN']);
});
