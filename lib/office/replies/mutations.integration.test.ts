import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { openDownload } from '@/lib/exports/queries-download';
import { EXPORT_TABLES } from '@/lib/exports/types';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { findCalendarMeetings } from '@/lib/meetings/calendar/queries';
import { noteReplies } from '@/lib/office/replies/mutations';
import { listReplies } from '@/lib/office/replies/queries';
import type { ReplyKind } from '@/lib/office/replies/types';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { sourceFiles } from '@/scripts/checks/source-files';
import { withClient } from '@/scripts/postgres/probe';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenMerge } from '@/test/merge-facts';
import { registerDigest } from '@/test/register-digest';
import { givenMeeting, givenMember, givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
const PLANNED = 'sitzung-2031-05-01';
let facts: Awaited<ReturnType<typeof givenSmallRegister>> & { planned: number };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  const { networkId, sourceId } = small;
  const planned = await inRegister((write) =>
    givenMeeting(write, { networkId, sourceId, date: '2031-05-01', state: 'scheduled' }),
  );
  facts = { ...small, planned };
});

type Said = readonly [memberId: number, kind: ReplyKind | null, seen?: ReplyKind | null];
const note = (said: readonly Said[], meetingId = facts.planned) =>
  attemptWrite(ACTOR, (write) =>
    noteReplies(write, {
      meetingId,
      entries: Object.fromEntries(said.map(([memberId, kind, seen = null]) => [memberId, { seen, kind }])),
    }),
  );
const stands = () => readSnapshot((reader) => listReplies(reader, facts.planned));

it('notes what members say beforehand, and keeps in the log what stood before', async () => {
  const [aachen, bonn] = facts.members;
  expect(
    await note([
      [aachen, 'coming'],
      [bonn, 'excused'],
    ]),
  ).toEqual({ ok: true, value: { changed: 2 } });
  expect(
    await note([
      [aachen, 'by_deputy', 'coming'],
      [bonn, null, 'excused'],
    ]),
  ).toMatchObject({ ok: true });
  expect(await stands()).toEqual([{ memberId: aachen, kind: 'by_deputy' }]);
  expect(await lastEvent()).toMatchObject({
    type: 'meeting.replies_noted',
    subjectId: facts.planned,
    payload: {
      changes: {
        [`entries.${aachen}.reply`]: { from: 'coming', to: 'by_deputy' },
        [`entries.${bonn}.reply`]: { from: 'excused', to: null },
      },
    },
  });
});

it('overwrites nothing that its author has not seen, and repeats nothing', async () => {
  const [aachen, bonn] = facts.members;
  await note([[aachen, 'coming']]);
  expect(
    await note([
      [aachen, 'excused'],
      [bonn, 'coming'],
    ]),
  ).toEqual({
    ok: false,
    reason: { kind: 'changed_meanwhile', diff: { [`entries.${aachen}.kind`]: { from: 'coming', to: 'excused' } } },
  });
  expect(await stands()).toEqual([{ memberId: aachen, kind: 'coming' }]);
  expect(await note([[aachen, 'coming']])).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });
});

it('is for planned meetings and members of the network alone', async () => {
  const [aachen] = facts.members;
  const elsewhere = await inRegister((write) => givenMember(write, 'jena'));
  expect(await note([[aachen, 'coming']], facts.meetings[0])).toEqual({ ok: false, reason: { kind: 'not_planned' } });
  expect(await note([[elsewhere, 'coming']])).toEqual({ ok: false, reason: { kind: 'unknown_reference' } });
  expect(await note([[aachen, 'coming']], 999_999)).toEqual({ ok: false, reason: { kind: 'not_found' } });
  expect(await database().meetingReply.count()).toBe(0);
});

it('is said of whom a member has become, and of itself again once that is undone', async () => {
  const [aachen] = facts.members;
  const { networkId, sourceId } = facts;
  const jena = await inRegister(async (write) => {
    const id = await givenMember(write, 'jena');
    await givenSeat(write, { networkId, memberId: id, sourceId });
    return id;
  });
  await note([[jena, 'excused']]);
  const batchId = await givenMerge({ goneId: jena, keptId: aachen });
  expect(await stands()).toEqual([{ memberId: aachen, kind: 'excused' }]);
  await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'doch zwei' }));
  expect(await stands()).toEqual([{ memberId: jena, kind: 'excused' }]);
});

/** Whatever the public reads of the register: pages, read model, every download, meetings, the calendar. */
async function readInPublic(): Promise<unknown> {
  const scope = publicReadScope();
  const tables = [];
  for (const name of EXPORT_TABLES) {
    const source = name === 'matrix' ? 'protokoll' : undefined;
    const open = await openDownload(scope, { network: 'kreis', table: { name, format: 'csv' }, source });
    const table = await open?.table();
    const rows = [];
    for await (const row of table?.rows ?? []) rows.push(row);
    tables.push(name, table?.header, rows);
    open?.close();
  }
  const others = await readSnapshot(async (reader) => [
    await findMeetingRecord(reader, scope, 'kreis', PLANNED),
    await findCalendarMeetings(reader, scope, { network: 'kreis' }),
  ]);
  return JSON.stringify([await registerDigest(), tables, others]);
}

it('is nothing that the public sees: it is read the same, also where nobody may read replies at all', async () => {
  const before = await readInPublic();
  expect(before).toContain(PLANNED);
  await note([
    [facts.members[0], 'coming'],
    [facts.members[1], 'excused'],
  ]);
  expect(await readInPublic()).toBe(before);
  await withClient(testDatabase().ownerUrl, (client) =>
    client.query('REVOKE SELECT ON meeting_reply FROM PUBLIC, praesenzregister_app'),
  );
  expect(await readInPublic()).toBe(before);
  await expect(stands()).rejects.toThrow('permission denied');
});

it('is named in the code of the office alone', () => {
  const naming = sourceFiles('.').filter((file) => /meeting_?reply/i.test(readFileSync(file, 'utf8')));
  expect(naming.length).toBeGreaterThan(0);
  const OFFICE = /^(?:lib\/office\/|components\/attendance\/replies\/|prisma\/enumerations\.test\.ts$)/;
  expect(naming.filter((file) => !OFFICE.test(file))).toEqual([]);
});
