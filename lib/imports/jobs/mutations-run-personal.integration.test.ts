import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { readInspection } from '@/lib/imports/jobs/queries-inspection';
import { clearOldJobs } from '@/lib/imports/jobs/mutations';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import { noValues } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenPlannedJob } from '@/test/imports/files';
import { givenSmallRegister, inRegister } from '@/test/register-facts';

const LIST = 'date,member,status,note\n2019-05-01,aachen,present,Frau Beispiel\n2020-05-01,Bonn,absent,TOP 3\n';
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

function givenList(more: Partial<ImportMapping> = {}): Promise<number> {
  const mapping: ImportMapping = {
    subject: 'attendances',
    columns: { meeting_date: 0, member: 1, status: 2, note: 3 },
    meetings: [],
    values: { ...noValues(), status: { present: 'present', absent: 'absent' } },
    everyStatus: null,
    sourceId: facts.sourceId,
    createMembers: false,
    createMeetings: false,
    memberKind: null,
    dayFirst: true,
    ...more,
  };
  const file = { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(LIST)) };
  return givenPlannedJob({ networkId: facts.networkId, file, mapping });
}

const notes = async () =>
  (await readSnapshot((reader) => reader.attendance.findMany({ orderBy: { meetingId: 'asc' } }))).map(
    ({ note }) => note,
  );

it('names a text that looks like a person in the preview, and leaves it out of what is written', async () => {
  const id = await givenList();
  const found = { field: 'note', column: 3, kind: 'salutation', text: 'Frau Beispiel' };
  expect((await findJob(id))?.summary).toMatchObject({
    rows: { new: 2, wrong: 0 },
    personal: [{ line: 2, ...found }],
    personalCount: 1,
    notices: { personal_left_out: 1 },
  });
  const { lines } = await listLines(database(), id, { kind: null, page: 1 });
  expect(lines[0]?.detail).toMatchObject({ personal: [found], notices: ['personal_left_out'] });
  await applyJob(id, ACTOR, CHOICE);
  expect(await notes()).toEqual([null, 'TOP 3']);
  expect((await lastEvent()).payload).not.toHaveProperty('namesNoPerson');
});

it('takes the text over once somebody has said that it names nobody, which stands in the audit log', async () => {
  const id = await givenList({ keepPersonalTexts: true });
  expect((await findJob(id))?.mapping).toMatchObject({ keepPersonalTexts: true });
  await applyJob(id, ACTOR, CHOICE);
  expect(await notes()).toEqual(['Frau Beispiel', 'TOP 3']);
  const told = await readSnapshot((reader) =>
    reader.auditEvent.findFirstOrThrow({ where: { type: 'import.applied' } }),
  );
  expect(told.payload).toMatchObject({ namesNoPerson: ['note'] });
});

it('forgets the rows of an ended list, what in them looked like a person, and the cells that one reading kept, after a week', async () => {
  const id = await givenList();
  await applyJob(id, ACTOR, CHOICE);
  const inspection = async () => JSON.stringify(await readInspection(id));
  await clearOldJobs();
  expect(await listLines(database(), id, { kind: null, page: 1 })).toMatchObject({ count: 2 });
  expect(await inspection()).toContain('Frau Beispiel');
  await database().$executeRaw`UPDATE import_job SET created_at = created_at - interval '8 days' WHERE id = ${id}::int`;
  await clearOldJobs();
  expect(await listLines(database(), id, { kind: null, page: 1 })).toMatchObject({ count: 0 });
  expect((await findJob(id))?.summary).not.toHaveProperty('personal');
  expect((await findJob(id))?.summary).toMatchObject({ personalCount: 1 });
  expect(await inspection()).not.toContain('Frau Beispiel');
  expect(await readInspection(id)).toMatchObject({
    header: ['date', 'member', 'status', 'note'],
    samples: [],
    values: [],
  });
});
