import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { undoBatch } from '@/lib/imports/undo/mutations';
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
