import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { applyMove } from '@/lib/imports/move/mutations';
import { previewMove } from '@/lib/imports/move/queries';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenMember, givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

const actor = { userId: null, name: 'test' };
type Facts = Awaited<ReturnType<typeof givenSmallRegister>>;
let facts: Facts;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const preview = async (meetingId: number, date: string) => {
  const shown = await readSnapshot((reader) => previewMove(reader, { meetingId, date }));
  if (!shown) throw new Error('no such meeting');
  return shown;
};

async function givenEarlyAndLateMembers() {
  const [early, late] = [
    await inRegister((write) => givenMember(write, 'celle')),
    await inRegister((write) => givenMember(write, 'dachau')),
  ];
  const { networkId, sourceId } = facts;
  await inRegister((write) =>
    givenSeat(write, { networkId, memberId: early, sourceId, since: '2010', until: '2020-12-31' }),
  );
  await inRegister((write) =>
    givenSeat(write, { networkId, memberId: late, sourceId, since: '2021-01-01', until: '..' }),
  );
  await inRegister((write) => givenAttendance(write, { meetingId: facts.meetings[1], memberId: early, sourceId }));
  for (const meetingId of [facts.meetings[0], facts.meetings[2]]) {
    await inRegister((write) => givenAttendance(write, { meetingId, memberId: facts.members[0], sourceId }));
  }
  await inRegister((write) =>
    givenAttendance(write, { meetingId: facts.meetings[1], memberId: facts.members[0], sourceId, status: 'absent' }),
  );
  return { early, late };
}

it('shows the order, the seats and the gaps that another date means', async () => {
  const { early, late } = await givenEarlyAndLateMembers();
  const shown = await preview(facts.meetings[1], '2022-05-01');
  expect(shown.place).toMatchObject({
    changes: true,
    before: { before: { slug: 'sitzung-2019-05-01' }, after: { slug: 'sitzung-2021-05-01' } },
    after: { before: { slug: 'sitzung-2021-05-01' }, after: null },
  });
  expect(shown.losesSeat.map(({ id }) => id)).toEqual([early]);
  expect(shown.gainsSeat.map(({ id }) => id)).toEqual([late]);
  expect(shown.outside.map(({ id }) => id)).toEqual([early]);
  const aachen = shown.gaps.find(({ member }) => member.id === facts.members[0]);
  expect(aachen?.before).toMatchObject([
    { kind: 'attendance', missed: 1, from: { kind: 'attended' }, to: { kind: 'attended' }, open: false },
  ]);
  expect(aachen?.after).toMatchObject([{ kind: 'attendance', missed: 1, open: true }]);
});

it('means nothing for the order and the seats where a meeting moves by a day', async () => {
  await givenEarlyAndLateMembers();
  const shown = await preview(facts.meetings[1], '2020-05-02');
  expect(shown).toMatchObject({ place: { changes: false }, losesSeat: [], gainsSeat: [], outside: [] });
});

it('moves as one batch, tells why, and is undone as a whole', async () => {
  await givenEarlyAndLateMembers();
  const before = await registerDigest();
  const { version } = await preview(facts.meetings[1], '2022-05-01');
  const order = { meetingId: facts.meetings[1], version, date: '2022-05-01', reason: 'misprint in the invitation' };
  const applied = await attemptWrite(actor, (write) => applyMove(write, order));
  if (!applied.ok) throw new Error(applied.reason.kind);
  expect(applied.value.counts).toMatchObject({ meetingsChanged: 1 });
  const [aachen] = await database().participation.findMany({ where: { memberId: facts.members[0] } });
  expect(aachen?.statuses).toBe('PPA');
  const event = await lastEvent();
  expect(event.payload).toMatchObject({
    kind: 'move',
    reason: 'misprint in the invitation',
    changes: { date: { from: '2020-05-01', to: '2022-05-01' } },
  });

  expect(await attemptWrite(actor, (write) => applyMove(write, { ...order, date: '2023' }))).toMatchObject({
    ok: false,
    reason: { kind: 'changed_meanwhile', preview: { from: '2022-05-01', to: '2023' } },
  });
  expect(await attemptWrite(actor, (write) => applyMove(write, { ...order, version: version + 1 }))).toMatchObject({
    ok: false,
    reason: { kind: 'nothing_changed' },
  });

  await attemptWrite(actor, (write) => undoBatch(write, { id: applied.value.batchId, reason: 'was right' }));
  expect(await registerDigest()).toBe(before);
});

it('is not undone once the meeting has moved on', async () => {
  const { version } = await preview(facts.meetings[1], '2022');
  const move = (date: string, seen: number) =>
    attemptWrite(actor, (write) =>
      applyMove(write, { meetingId: facts.meetings[1], version: seen, date, reason: 'test' }),
    );
  const first = await move('2022', version);
  const second = await move('2023', version + 1);
  if (!first.ok || !second.ok) throw new Error('refused');
  const refused = await attemptWrite(actor, (write) => undoBatch(write, { id: first.value.batchId, reason: 'test' }));
  expect(refused).toMatchObject({ ok: false, reason: { kind: 'later_work', count: 1 } });
});
