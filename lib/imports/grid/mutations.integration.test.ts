import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { termColumns } from '@/lib/db/term-bounds';
import { saveGrid } from '@/lib/imports/grid/mutations';
import type { GridCell } from '@/lib/imports/grid/types';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

type Facts = Awaited<ReturnType<typeof givenSmallRegister>> & { list: number };
let facts: Facts;
let actor: { userId: number | null; name: string };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  facts = { ...small, list: await inRegister((write) => givenSource(write, 'teilnehmerliste')) };
  actor = { userId: null, name: 'test' };
});

/** @param place member and meeting by their numbers in the small register */
const cell = ([member, meeting]: [0 | 1, 0 | 1 | 2], more: Partial<GridCell> = {}): GridCell => ({
  memberId: facts.members[member],
  meetingId: facts.meetings[meeting],
  seen: null,
  status: 'present',
  ...more,
});

type Order = Parameters<typeof saveGrid>[1];
const save = (cells: GridCell[], more: Partial<Order> = {}) =>
  attemptWrite(actor, (write) =>
    saveGrid(write, {
      networkId: facts.networkId,
      sourceId: facts.list,
      cells,
      reason: null,
      release: 'publish',
      seen: null,
      ...more,
    }),
  );

const said = async () =>
  (
    await database().attendance.findMany({
      where: { sourceId: facts.list, withdrawnAt: null },
      orderBy: [{ meetingId: 'asc' }, { memberId: 'asc' }],
    })
  ).map(({ memberId, meetingId, status, publishedAt }) => [
    facts.members.indexOf(memberId),
    facts.meetings.indexOf(meetingId),
    status,
    publishedAt === null ? 'draft' : 'public',
  ]);

const given = (place: [0 | 1, 0 | 1 | 2], more: { status?: 'present' | 'absent'; published?: boolean } = {}) => {
  const { memberId, meetingId } = cell(place);
  return inRegister((write) => givenAttendance(write, { memberId, meetingId, sourceId: facts.list, ...more }));
};

it('adds, changes and withdraws as one batch of one source, which is undone as a whole', async () => {
  await given([0, 0], { status: 'absent' });
  await given([1, 1]);
  const before = await registerDigest();
  const cells = [
    cell([0, 0], { seen: 'absent', status: 'excused' }),
    cell([1, 0]),
    cell([1, 1], { seen: 'present', status: null }),
    cell([0, 2], { status: 'represented_by_deputy' }),
  ];
  expect(await save(cells)).toMatchObject({ ok: false, reason: { kind: 'reason_required' } });
  expect(await registerDigest()).toBe(before);
  const saved = await save(cells, { reason: 'falsch übertragen' });
  if (!saved.ok) throw new Error(saved.reason.kind);
  expect(saved.value).toMatchObject({
    draft: null,
    counts: { attendancesAdded: 3, attendancesWithdrawn: 2, sourcesCited: 2 },
  });
  expect(await said()).toEqual([
    [0, 0, 'excused', 'public'],
    [1, 0, 'present', 'public'],
    [0, 2, 'represented_by_deputy', 'public'],
  ]);
  expect(await database().importBatch.findMany({ select: { kind: true, title: true } })).toEqual([
    { kind: 'grid', title: 'teilnehmerliste (2019-05-01 – 2021-05-01)' },
  ]);
  const reasons = await database().attendance.findMany({
    where: { withdrawnAt: { not: null } },
    select: { withdrawalReason: true },
  });
  expect(reasons).toEqual([{ withdrawalReason: 'falsch übertragen' }, { withdrawalReason: 'falsch übertragen' }]);
  expect(await save([cell([1, 0], { seen: 'present' })])).toMatchObject({ reason: { kind: 'nothing_changed' } });

  const { batchId } = saved.value;
  const undone = await attemptWrite(actor, (write) => undoBatch(write, { id: batchId ?? 0, reason: 'wrong document' }));
  expect(undone).toMatchObject({ ok: true, value: { withdrawn: 3, restored: 2 } });
  expect(await registerDigest()).toBe(before);
});

it('keeps drafts beside what is public, and proposes what would change it', async () => {
  // A document that a public meeting does not cite yet would be public with the first draft.
  facts.list = facts.sourceId;
  const drafts = await save([cell([0, 0])], { release: 'drafts' });
  expect(drafts).toMatchObject({ ok: true, value: { draft: null, counts: { attendancesAdded: 1 } } });
  expect(await said()).toEqual([[0, 0, 'present', 'draft']]);
  // A draft is entered anew without a reason.
  expect(await save([cell([0, 0], { seen: 'present', status: 'absent' })], { release: 'drafts' })).toMatchObject({
    ok: true,
    value: { draft: null },
  });

  await given([1, 0], { status: 'absent' });
  const standing = await said();
  const proposed = await save([cell([1, 0], { seen: 'absent' }), cell([1, 2])], {
    release: 'drafts',
    reason: 'verlesen',
  });
  expect(proposed).toMatchObject({ ok: true, value: { batchId: null, draft: { network: 'kreis' } } });
  expect(await said()).toEqual(standing);
  expect(await database().proposal.findMany({ select: { kind: true, state: true } })).toEqual([
    { kind: 'grid', state: 'open' },
  ]);
});

it('names the cells in which the source says something else by now, with who entered it, and writes none', async () => {
  const { id } = await inRegister(async (write) => {
    await givenSource(write, 'andere-liste');
    return write.transaction.user.create({ data: { email: 'b@example.org', name: 'Zweite Person' } });
  });
  actor = { userId: id, name: 'Zweite Person' };
  await save([cell([0, 0], { status: 'absent' }), cell([1, 0])]);
  await save([cell([1, 0], { seen: 'present', status: null })], { reason: 'war es nicht' });
  actor = { userId: null, name: 'test' };
  const before = await registerDigest();
  const conflicts = [cell([0, 0]), cell([1, 0], { seen: 'present', status: 'excused' })];
  expect(await save([...conflicts, cell([0, 1])])).toEqual({
    ok: false,
    reason: {
      kind: 'cells_changed',
      conflicts: [
        { ...conflicts[0], stands: 'absent', by: 'Zweite Person' },
        { ...conflicts[1], stands: null, by: 'Zweite Person' },
      ],
    },
  });
  expect(await registerDigest()).toBe(before);
});

it('names first whom it makes absent, and what stands against the record', async () => {
  facts.list = facts.sourceId;
  await inRegister(async (write) => {
    const { memberId, meetingId } = cell([0, 0]);
    await givenAttendance(write, { memberId, meetingId, sourceId: facts.list });
    await write.transaction.membership.updateMany({ data: termColumns('2018', '..') });
    await write.transaction.meetingSource.updateMany({
      where: { meetingId: facts.meetings[0], sourceId: facts.list },
      data: { completeFor: 'seats' },
    });
    await write.transaction.meeting.update({ where: { id: facts.meetings[2] }, data: { state: 'scheduled' } });
  });
  const order = { reason: 'war nicht da' };
  const cells = [cell([0, 0], { seen: 'present', status: null }), cell([1, 2])];
  const asked = await save(cells, order);
  expect(asked).toMatchObject({
    reason: {
      kind: 'to_confirm',
      cells: {
        absent: { count: 1, cells: [{ member: { slug: 'aachen' }, meeting: { date: '2019-05-01' } }] },
        against: { count: 1, cells: [{ member: { slug: 'bonn' }, meeting: { date: '2021-05-01' } }] },
      },
    },
  });
  const seen = !asked.ok && asked.reason.kind === 'to_confirm' ? asked.reason.seen : null;
  expect(await save(cells, { ...order, release: 'drafts', seen })).toMatchObject({ ok: true });
  expect(await save([cells[0] ?? cell([0, 0])], { ...order, seen })).toMatchObject({ reason: { kind: 'to_confirm' } });
  expect(await save(cells, { ...order, seen })).toMatchObject({ ok: true });
});

it('takes only cells of the network, in which somebody can have been', async () => {
  const { elsewhere, stranger, inWriting } = await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'anderer-kreis');
    const { sourceId } = facts;
    return {
      elsewhere: await givenMeeting(write, { networkId, sourceId, date: '2020-06-01' }),
      stranger: await givenMember(write, 'celle'),
      inWriting: await givenMeeting(write, {
        networkId: facts.networkId,
        sourceId,
        date: '2020-07-01',
        kind: 'written_procedure',
      }),
    };
  });
  const before = await registerDigest();
  for (const wrong of [{ meetingId: elsewhere }, { memberId: stranger }, { meetingId: inWriting }])
    expect(await save([cell([0, 0]), cell([1, 1], wrong)])).toMatchObject({ reason: { kind: 'unknown_reference' } });
  expect(await registerDigest()).toBe(before);
});

it('keeps what was ticked off at a door as a batch of drafts of its own kind, undone as a whole', async () => {
  const before = await registerDigest();
  const meetingId = await inRegister((write) =>
    givenMeeting(write, {
      networkId: facts.networkId,
      slug: 'einlass',
      date: '2022-05-04',
      sourceId: facts.sourceId,
      published: false,
    }),
  );
  const drafted = await registerDigest();
  const cells = [0, 1].map((member) => ({ ...cell([member as 0 | 1, 0]), meetingId }));
  const order = { networkId: facts.networkId, sourceId: facts.list, cells, reason: null, seen: null };
  const saved = await attemptWrite(actor, (write) => saveGrid(write, { ...order, release: 'drafts' }, 'check_in'));
  if (!saved.ok) throw new Error(saved.reason.kind);
  expect(saved.value).toMatchObject({ draft: null, counts: { attendancesAdded: 2, sourcesCited: 1 } });
  expect(await said()).toEqual([
    [0, -1, 'present', 'draft'],
    [1, -1, 'present', 'draft'],
  ]);
  expect(await database().importBatch.findMany({ select: { kind: true } })).toEqual([{ kind: 'check_in' }]);
  const { batchId } = saved.value;
  expect(
    await attemptWrite(actor, (write) => undoBatch(write, { id: batchId ?? 0, reason: 'wrong list' })),
  ).toMatchObject({
    ok: true,
    value: { withdrawn: 2 },
  });
  expect(await registerDigest()).toBe(drafted);
  expect(drafted).not.toBe(before);
});
