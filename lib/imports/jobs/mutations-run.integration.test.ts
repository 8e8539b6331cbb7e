import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { chooseMapping, chooseSheet } from '@/lib/imports/mapping/mutations';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { readInspection } from '@/lib/imports/jobs/queries-inspection';
import { findJob } from '@/lib/imports/jobs/queries';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import { listSourceNames } from '@/lib/imports/mapping/queries';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { noValues } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE as EVERYTHING, givenPlannedJob as givenPlannedJobOf } from '@/test/imports/files';
import { inlineRow, writeWorkbook } from '@/test/packed-files';
import { givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

const LIST = 'date,member,status\n2019-05-01,aachen,present\n2020-05-01,Bonn,absent\n2020-05-01,Niemand,present\n';
const CHOICE = { ...EVERYTHING, mode: 'right_rows' } as const;
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

function givenPlannedJob(): Promise<number> {
  const bytes = new Uint8Array(Buffer.from(LIST));
  return givenPlannedJobOf({ networkId: facts.networkId, file: { name: 'liste.csv', bytes }, mapping: mapping() });
}

const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(({ statuses }) => statuses);

it('takes a file from its preview into the register, and finds nothing new in it the second time', async () => {
  const id = await givenPlannedJob();
  expect(await findJob(id)).toMatchObject({ state: 'planned', summary: { rows: { new: 2, wrong: 1 } } });
  const wrong = await listLines(database(), id, { kind: 'wrong', page: 1 });
  expect(wrong).toMatchObject({
    count: 1,
    lines: [
      {
        line: 4,
        cells: ['2020-05-01', 'Niemand', 'present'],
        detail: { faults: [{ code: 'member_unknown', value: 'Niemand' }] },
      },
    ],
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

it('plans the sheet that was chosen, and forgets what was said of another', async () => {
  const sheet = (...row: string[]) => inlineRow(1, ['date', 'member', 'status']) + inlineRow(2, row);
  const sheets = { 2019: sheet('2019-05-01', 'aachen', 'present'), 2020: sheet('2020-05-01', 'Bonn', 'absent') };
  const file = { name: 'liste.xlsx', bytes: new Uint8Array(writeWorkbook({ sheets })) };
  const id = await givenPlannedJobOf({ networkId: facts.networkId, file, mapping: mapping() });
  expect(await readInspection(id)).toMatchObject({ sheet: '2019', sheets: ['2019', '2020'] });
  const other = await inspectFile(file.bytes, file.name, { sheet: '2020' });
  if (!other.ok) throw new Error(other.reason.fault);
  await chooseSheet(id, other.value);
  expect(await findJob(id)).toMatchObject({ state: 'uploaded', mapping: null, summary: null });
  await chooseMapping(id, mapping());
  await planJob(id, CHOICE);
  const { lines } = await listLines(database(), id, { kind: null, page: 1 });
  expect(lines).toMatchObject([{ kind: 'new', cells: ['2020-05-01', 'Bonn', 'absent'] }]);
  await applyJob(id, ACTOR, CHOICE);
  expect(await packed()).toEqual(['NNN', 'NAN']);
});

it('shows work whose process ended as interrupted', async () => {
  const id = await givenPlannedJob();
  await database().importJob.update({ where: { id }, data: { state: 'applying' } });
  expect(await findJob(id)).toMatchObject({ state: 'interrupted', batchId: null });
  expect(await packed()).toEqual(['NNN', 'NNN']);
});

it('takes a document that its reader may not know of for one that does not exist', async () => {
  const other = await inRegister((write) => givenSource(write, 'verschlusssache'));
  const given = (name: string) => {
    const bytes = new Uint8Array(Buffer.from(`date,member,status,source\n2019-05-01,aachen,present,${name}\n`));
    return {
      networkId: facts.networkId,
      file: { name: 'liste.csv', bytes },
      mapping: { ...mapping(), columns: { ...mapping().columns, source: 3 } },
    };
  };
  const rights = { citable: [facts.sourceId] };
  const faultsOf = async (id: number) =>
    (await listLines(database(), id, { kind: null, page: 1 })).lines.map(({ kind, detail }) => [
      kind,
      detail.faults?.map(({ code }) => code),
    ]);
  for (const name of ['verschlusssache', 'gibtesnicht']) {
    const id = await givenPlannedJobOf(given(name), rights);
    expect(await faultsOf(id)).toEqual([['wrong', ['source_unknown']]]);
  }
  expect(await faultsOf(await givenPlannedJobOf(given('protokoll'), rights))).toEqual([['new', undefined]]);

  const planned = await givenPlannedJobOf(given('verschlusssache'), { citable: [facts.sourceId, other] });
  expect(await faultsOf(planned)).toEqual([['new', undefined]]);
  await applyJob(planned, ACTOR, { ...CHOICE, ...rights });
  expect(await findJob(planned)).toMatchObject({ state: 'failed', failure: { kind: 'nothing_changed' } });
  expect(await database().meetingSource.count({ where: { sourceId: other } })).toBe(0);
  const names = await listSourceNames(database(), rights.citable);
  expect([...names]).toEqual(['protokoll']);
});
