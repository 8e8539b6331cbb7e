import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { termColumns } from '@/lib/db/term-bounds';
import { undoBatch, undoBatchAsSeen } from '@/lib/imports/undo/mutations';
import { listBatchScopes } from '@/lib/imports/undo/queries-scope';
import { applyRange } from '@/lib/imports/range/mutations';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const actor = { userId: null, name: 'test' };
const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(
    ({ statuses, marks }) => `${statuses} ${marks}`,
  );

async function givenAbsences() {
  const facts = await inRegister(givenSmallRegister);
  const resolution = await inRegister((write) => givenSource(write, 'beschluss'));
  for (const meetingId of facts.meetings) {
    await inRegister((write) =>
      givenAttendance(write, { meetingId, memberId: facts.members[0], sourceId: facts.sourceId, status: 'absent' }),
    );
  }
  const order = {
    networkId: facts.networkId,
    memberId: facts.members[0],
    sourceId: resolution,
    since: '2020-05-01',
    until: '2021',
    status: 'excluded' as const,
    note: null,
    title: 'Ausschluss 2020 bis 2021',
  };
  return order;
}

it('puts a status beside what another source says, which contests it', async () => {
  const order = await givenAbsences();
  const applied = await attemptWrite(actor, (write) => applyRange(write, { ...order, replaces: 'same_source' }));
  expect(applied).toMatchObject({
    ok: true,
    value: { counts: { attendancesAdded: 2, attendancesWithdrawn: 0, sourcesCited: 2 } },
  });
  expect(await packed()).toEqual(['AAA 011', 'NNN 000']);
});

it('takes the place of what any source says where that was chosen, and is undone as a whole', async () => {
  const order = await givenAbsences();
  const before = await registerDigest();
  const applied = await attemptWrite(actor, (write) => applyRange(write, { ...order, replaces: 'all' }));
  if (!applied.ok) throw new Error(applied.reason.kind);
  expect(applied.value.counts).toMatchObject({ attendancesAdded: 2, attendancesWithdrawn: 2 });
  expect(await packed()).toEqual(['AXX 000', 'NNN 000']);

  const again = await attemptWrite(actor, (write) => applyRange(write, { ...order, replaces: 'all' }));
  expect(again).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });

  const undone = await attemptWrite(actor, (write) =>
    undoBatch(write, { id: applied.value.batchId, reason: 'wrong period' }),
  );
  expect(undone).toMatchObject({ ok: true, value: { withdrawn: 2, restored: 2 } });
  expect(await registerDigest()).toBe(before);
});

it('undone, it names whom a complete list makes absent again, and is undone once they were seen', async () => {
  const { networkId, sourceId, members, meetings } = await inRegister(async (write) => {
    const facts = await givenSmallRegister(write);
    await write.transaction.membership.updateMany({ data: termColumns('2018', '..') });
    await givenAttendance(write, {
      meetingId: facts.meetings[1],
      memberId: facts.members[1],
      sourceId: facts.sourceId,
    });
    await write.transaction.meetingSource.updateMany({
      where: { meetingId: facts.meetings[1] },
      data: { completeFor: 'seats' },
    });
    return { ...facts, sourceId: await givenSource(write, 'beschluss') };
  });
  const order = {
    ...{ networkId, memberId: members[0], sourceId, since: '2020-05-01', until: '2020-05-01', note: null },
    ...{ status: 'present' as const, replaces: 'same_source' as const, title: 'Nachtrag' },
  };
  const applied = await attemptWrite(actor, (write) => applyRange(write, order));
  if (!applied.ok) throw new Error(applied.reason.kind);
  const id = applied.value.batchId;
  const scopes = await readSnapshot((reader) => listBatchScopes(reader, id));
  expect(scopes).toContainEqual({ networkIds: [networkId], meetingIds: [meetings[1]] });
  const undo = (seen: string | null) =>
    attemptWrite(actor, (write) => undoBatchAsSeen(write, { id, reason: 'wrong document', seen }));
  const asked = await undo(null);
  expect(asked).toMatchObject({
    reason: {
      kind: 'to_confirm',
      cells: { absent: { count: 1, cells: [{ member: { slug: 'aachen' }, meeting: { date: '2020-05-01' } }] } },
    },
  });
  expect(await undo(!asked.ok && asked.reason.kind === 'to_confirm' ? asked.reason.seen : null)).toMatchObject({
    ok: true,
  });
});
