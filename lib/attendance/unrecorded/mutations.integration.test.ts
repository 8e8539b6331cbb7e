import { beforeEach, expect, it } from 'vitest';
import { explainUnrecorded, removeUnrecordedNote } from '@/lib/attendance/unrecorded/mutations';
import type { UnrecordedInput } from '@/lib/attendance/unrecorded/schema';
import { publicReadScope } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { freshDatabase } from '@/test/database';
import { givenMerge } from '@/test/merge-facts';
import { givenAttendance, givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const versionOf = async (id: number) => (await database().meeting.findUniqueOrThrow({ where: { id } })).version;
async function explain(given: Partial<UnrecordedInput>) {
  const meetingId = facts.meetings[0];
  const input = { meetingId, version: await versionOf(meetingId), reason: 'not_asked' as const, ...given };
  return attemptWrite(ACTOR, (write) => explainUnrecorded(write, input));
}
const shown = () =>
  readSnapshot((reader) => findMeetingRecord(reader, publicReadScope(), 'kreis', 'sitzung-2019-05-01'));

it('why nothing is recorded stands beside "not recorded", of the meeting and of a member, and changes no cell', async () => {
  const [aachen, bonn] = facts.members;
  const before = (await shown())?.participants.map(({ cell }) => cell);
  await explain({ reason: 'never_kept', sourceId: facts.sourceId });
  await explain({ memberId: bonn, reason: 'refused', note: { de: 'Anfrage von 2024', en: 'Request of 2024' } });
  const record = await shown();
  expect(record?.unrecorded).toMatchObject({ reason: 'never_kept', sourceId: facts.sourceId });
  expect(record?.participants.map(({ cell }) => cell)).toEqual(before);
  const ofMember = (id: number) => record?.participants.find(({ member }) => member.id === id)?.unrecorded;
  expect(ofMember(aachen)).toBeNull();
  expect(ofMember(bonn)).toMatchObject({ reason: 'refused', note: { de: 'Anfrage von 2024' } });
});

it('nothing is explained of a member of whom something is recorded', async () => {
  const [aachen] = facts.members;
  await explain({ memberId: aachen });
  await inRegister((write) =>
    givenAttendance(write, { meetingId: facts.meetings[0], memberId: aachen, sourceId: facts.sourceId }),
  );
  const found = (await shown())?.participants.find(({ member }) => member.id === aachen);
  expect(found).toMatchObject({ cell: { status: 'present' }, unrecorded: null });
});

it('is replaced, removed with a reason, and kept in the log and the history', async () => {
  await explain({});
  expect(await explain({})).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });
  await explain({ reason: 'not_public', note: { de: 'vertraulich', en: 'confidential' } });
  const note = await database().unrecordedNote.findFirstOrThrow();
  await attemptWrite(ACTOR, (write) => removeUnrecordedNote(write, { id: note.id, reason: 'jetzt öffentlich' }));
  expect(await database().unrecordedNote.count()).toBe(0);
  const events = await database().auditEvent.findMany({
    where: { type: { startsWith: 'meeting.unrecorded' } },
    orderBy: { id: 'asc' },
  });
  expect(events.map(({ type, payload }) => [type, payload])).toMatchObject([
    ['meeting.unrecorded_explained', { changes: { reason: { to: 'not_asked' } } }],
    ['meeting.unrecorded_explained', { changes: { reason: { from: 'not_asked', to: 'not_public' } } }],
    ['meeting.unrecorded_removed', { reason: 'jetzt öffentlich' }],
  ]);
  expect(await database().rowHistory.count({ where: { tableName: 'unrecorded_note' } })).toBe(2);
});

it('needs a source or a note, unless nobody has asked, and the meeting as it was seen', async () => {
  await expect(explain({ reason: 'refused' })).rejects.toThrow('source_or_note');
  expect(await explain({ version: 99 })).toEqual({ ok: false, reason: { kind: 'changed_meanwhile' } });
});

it('passes over with a member that becomes another, and comes back when that is undone', async () => {
  const jena = await inRegister((write) => givenMember(write, 'jena'));
  await explain({ memberId: jena });
  const batchId = await givenMerge({ goneId: jena, keptId: facts.members[0] });
  expect(await database().unrecordedNote.findMany()).toMatchObject([{ memberId: facts.members[0] }]);
  await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'doch zwei' }));
  expect(await database().unrecordedNote.findMany()).toMatchObject([{ memberId: jena }]);
});
