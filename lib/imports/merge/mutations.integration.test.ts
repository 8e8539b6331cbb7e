import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { recordAttendance } from '@/lib/attendance/mutations';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { applyMerge } from '@/lib/imports/merge/mutations';
import { previewMerge } from '@/lib/imports/merge/queries';
import { publicReadScope } from '@/lib/auth/read-scope';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findInRegister } from '@/lib/participation/search/queries';
import { lastEvents } from '@/test/audit-events';
import { withClient } from '@/scripts/postgres/probe';
import { freshDatabase, testDatabase } from '@/test/database';
import { givenMerge, givenTwins, mergePreview, type Twins } from '@/test/merge-facts';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenMember, givenSeat, inRegister } from '@/test/register-facts';

const actor = { userId: null, name: 'test' };
let twins: Twins;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  twins = await givenTwins();
});

/** What stands of a member, by meeting. */
async function standingOf(memberId: number) {
  const rows = await database().attendance.findMany({
    where: { memberId, withdrawnAt: null },
    select: { meetingId: true, sourceId: true, status: true, publishedAt: true },
    orderBy: [{ meetingId: 'asc' }, { sourceId: 'asc' }],
  });
  return rows.map(({ publishedAt, ...row }) => ({ ...row, published: publishedAt !== null }));
}

const undo = (id: number) => attemptWrite(actor, (write) => undoBatch(write, { id, reason: 'doch zwei' }));
const publicRecord = (slug: string) => readSnapshot((reader) => findMemberRecord(reader, publicReadScope(), slug));

it('shows names, codes, seats and meetings of both before anything is written', async () => {
  const before = await registerDigest();
  const shown = await mergePreview(twins);
  expect(shown.aliases).toEqual({ added: ['Stadt Aachen', 'Öcher'], known: ['KAISERSTADT'] });
  expect(shown.issued).toEqual(['auskunft']);
  expect(shown.blocked).toBe(false);
  const [kreis, runde] = shown.networks;
  expect(kreis).toMatchObject({
    network: { slug: 'kreis' },
    assertions: { moved: 3, drafts: 1, duplicates: 1 },
    statements: { moved: 1, duplicates: 0 },
    claims: 1,
    terms: 1,
    codes: { gone: ['17'], kept: [] },
    seats: [
      { side: 'kept', step: { outcome: 'shortened', until: '2019-01-01' } },
      { side: 'gone', step: { outcome: 'moves' } },
    ],
    cells: [
      {
        meeting: { date: '2019-05-01' },
        outcome: 'contested',
        said: [
          { side: 'kept', status: 'present' },
          { side: 'gone', status: 'absent' },
        ],
      },
      { meeting: { date: '2020-05-01' }, outcome: 'once' },
    ],
  });
  expect(runde).toMatchObject({
    network: { slug: 'runde' },
    hosted: 1,
    assertions: { moved: 1 },
    seats: [{ side: 'gone', step: { outcome: 'moves' } }],
  });
  expect(await registerDigest()).toBe(before);
});

it('makes two members one as one batch: everything is said of the one that stays, the other leads there', async () => {
  const { goneId, keptId, minutes, press, meetings } = twins;
  const batchId = await givenMerge(twins);
  expect(await standingOf(goneId)).toEqual([]);
  expect(await standingOf(keptId)).toMatchObject([
    { meetingId: meetings[0], sourceId: minutes, status: 'present', published: true },
    { meetingId: meetings[0], sourceId: press, status: 'absent', published: true },
    { meetingId: meetings[1], sourceId: minutes, status: 'present' },
    { meetingId: meetings[2], sourceId: minutes, status: 'present' },
    { meetingId: meetings[3], sourceId: minutes, status: 'present', published: false },
    { sourceId: press, status: 'present' },
  ]);
  const gone = await database().member.findUniqueOrThrow({ where: { id: goneId } });
  expect([gone.mergedIntoId, gone.withdrawnAt !== null]).toEqual([keptId, true]);
  expect(await database().membership.count({ where: { memberId: keptId } })).toBe(3);
  const named = { where: { memberId: goneId } };
  expect(
    await Promise.all([
      database().claim.count(named),
      database().organiserTerm.count(named),
      database().memberCode.count(named),
      database().membership.count(named),
    ]),
  ).toEqual([0, 0, 0, 0]);
  expect(
    await database().statement.count({ where: { memberId: keptId, withdrawnAt: null, publishedAt: { not: null } } }),
  ).toBe(1);
  const rows = await database().participation.findMany({
    where: { memberId: { in: [goneId, keptId] } },
    orderBy: { networkId: 'asc' },
  });
  expect(rows.map(({ memberId, statuses, eligible }) => ({ memberId, statuses, eligible }))).toEqual([
    { memberId: keptId, statuses: 'PPP', eligible: 3 },
    { memberId: keptId, statuses: 'P', eligible: 1 },
  ]);
  const events = await lastEvents(4);
  expect(events.map(({ type, subjectId }) => [type, subjectId]).reverse()).toEqual([
    ['import.applied', batchId],
    ['member.merged', goneId],
    ['member.took_over', keptId],
    ['import.applied', batchId],
  ]);
  expect(events[2]?.payload).toMatchObject({ name: 'Aachen', reason: 'dieselbe Stadt' });
  expect(await publicRecord('stadt-aachen')).toBeNull();
  const record = await publicRecord('aachen');
  expect(record?.networks.map(({ network }) => network.slug)).toEqual(['kreis', 'runde']);
  expect(JSON.stringify(record)).not.toContain('2022-05-01');
  const found = await readSnapshot((reader) => findInRegister(reader, publicReadScope(), 'Öcher'));
  expect(found.members.entries).toMatchObject([{ member: { slug: 'aachen' }, by: 'Öcher' }]);
});

it('is undone as a whole, also later; register, read model and public pages are as they were', async () => {
  const before = await registerDigest();
  const batchId = await givenMerge(twins);
  expect(await registerDigest()).not.toBe(before);
  const elsewhere = await inRegister((write) => givenMember(write, 'bonn'));
  await inRegister((write) =>
    givenSeat(write, { networkId: twins.networkId, memberId: elsewhere, sourceId: twins.minutes }),
  );
  const between = await undo(batchId);
  expect(between).toMatchObject({ ok: true });
  await inRegister(async (write) => {
    await write.transaction.membership.deleteMany({ where: { memberId: elsewhere } });
    await write.transaction.member.update({ where: { id: elsewhere }, data: { withdrawnAt: write.instant } });
    write.touch(twins.networkId, [elsewhere]);
    await write.transaction
      .$executeRaw`SELECT append_audit_event(NULL, 'test', 'member.updated', NULL, 'member', ${elsewhere}::int, '{}'::jsonb)`;
  });
  expect(await registerDigest()).toBe(before);
  expect(await database().auditEvent.count({ where: { type: 'member.merge_undone' } })).toBe(2);
  expect(await undo(batchId)).toMatchObject({ ok: false, reason: { kind: 'already_undone' } });
  await givenMerge(twins);
});

it('is not undone once something new was said of the remaining member where the other sat', async () => {
  const { keptId, meetings, press, networkId, minutes } = twins;
  const batchId = await givenMerge(twins);
  await inRegister((write) =>
    givenAttendance(write, { meetingId: meetings[2], memberId: keptId, sourceId: press, published: false }),
  );
  expect(await undo(batchId)).toMatchObject({
    ok: false,
    reason: {
      kind: 'later_work',
      count: 1,
      obstacles: [
        { kind: 'merged_used', table: 'attendance', meeting: { network: 'kreis', slug: 'sitzung-2021-05-01' } },
      ],
    },
  });
  await inRegister((write) =>
    givenSeat(write, { networkId, memberId: keptId, sourceId: minutes, kind: 'guest', since: '2010', until: '2011' }),
  );
  expect(await undo(batchId)).toMatchObject({ ok: false, reason: { kind: 'later_work', count: 2 } });
});

it('does not stand in the way of work that was the remaining member’s own before', async () => {
  const { keptId, meetings, press } = twins;
  const draft = await inRegister((write) =>
    givenAttendance(write, { meetingId: meetings[2], memberId: keptId, sourceId: press, published: false }),
  );
  const batchId = await givenMerge(twins);
  await inRegister(
    (write) => write.transaction.$queryRaw`SELECT publish_assertions('attendance', ARRAY[${draft}::int]),
    append_audit_event(NULL, 'test', 'attendance.published', NULL, 'attendance', NULL, '{}'::jsonb)::text`,
  );
  expect(await undo(batchId)).toMatchObject({ ok: true });
});

it('refuses what is no merge: itself, another kind, what is gone, foreign networks; and reads nothing of those', async () => {
  const { goneId, keptId, networkId, otherId } = twins;
  const read = (order: { goneId: number; keptId: number }, editable: readonly number[] | 'all' = 'all') =>
    readSnapshot((reader) => previewMerge(reader, order, editable));
  const refusal = (kind: string) => ({ ok: false, reason: { kind } });
  expect(await read({ goneId, keptId: goneId })).toEqual(refusal('same_member'));
  expect(await read({ goneId, keptId: 999_999 })).toEqual(refusal('not_found'));
  expect(await read({ goneId, keptId }, [networkId])).toEqual(refusal('foreign_networks'));
  expect(await read({ goneId, keptId }, [networkId, otherId])).toMatchObject({ ok: true });
  await inRegister((write) =>
    write.transaction.member
      .update({ where: { id: keptId }, data: { kind: 'land' } })
      .then(
        () =>
          write.transaction
            .$executeRaw`SELECT append_audit_event(NULL, 'test', 'member.updated', NULL, 'member', ${keptId}::int, '{}'::jsonb)`,
      ),
  );
  expect(await read({ goneId, keptId })).toEqual(refusal('kinds_differ'));
});

it('refuses a preview that is out of date, and a second merge, inside the write', async () => {
  const { goneId, keptId, meetings, press } = twins;
  const { digest } = await mergePreview(twins);
  const apply = (given = digest, editable: readonly number[] | 'all' = 'all') =>
    attemptWrite(actor, (write) => applyMerge(write, { goneId, keptId, digest: given, reason: 'test', editable }));
  expect(await apply(digest, [twins.networkId])).toMatchObject({ ok: false, reason: { kind: 'foreign_networks' } });
  await inRegister((write) =>
    givenAttendance(write, { meetingId: meetings[3], memberId: goneId, sourceId: press, published: false }),
  );
  const before = await registerDigest();
  expect(await apply()).toMatchObject({ ok: false, reason: { kind: 'changed_meanwhile' } });
  expect(await registerDigest()).toBe(before);
  await givenMerge(twins);
  expect(await apply()).toMatchObject({ ok: false, reason: { kind: 'already_merged' } });
});

it('refuses to hold two statuses by one source, and seats of two kinds, of one member', async () => {
  const { goneId, keptId, meetings, minutes } = twins;
  await inRegister((write) =>
    givenAttendance(write, { meetingId: meetings[2], memberId: keptId, sourceId: minutes, status: 'excused' }),
  );
  const shown = await mergePreview(twins);
  expect(shown).toMatchObject({ blocked: true, networks: [{ cells: [{}, {}, { outcome: 'contradiction' }] }, {}] });
  const order = { goneId, keptId, digest: shown.digest, reason: 'test', editable: 'all' as const };
  expect(await attemptWrite(actor, (write) => applyMerge(write, order))).toMatchObject({
    ok: false,
    reason: { kind: 'blocked' },
  });
});

it('leads on from what went into the one that goes now, and is undone in the opposite order', async () => {
  const before = await registerDigest();
  const first = await givenMerge(twins);
  const between = await registerDigest();
  const lastId = await inRegister((write) => givenMember(write, 'aachen-stadt'));
  const second = await givenMerge({ goneId: twins.keptId, keptId: lastId });
  const leads = await database().member.findMany({
    where: { mergedIntoId: { not: null } },
    select: { mergedIntoId: true },
  });
  expect(leads).toEqual([{ mergedIntoId: lastId }, { mergedIntoId: lastId }]);
  const refused = await undo(first);
  if (refused.ok || refused.reason.kind !== 'later_work') throw new Error('undone although another merge rests on it');
  expect(new Set(refused.reason.obstacles.map(({ batch }) => batch?.id))).toEqual(new Set([second]));
  expect(await undo(second)).toMatchObject({ ok: true });
  await inRegister((write) =>
    write.transaction.member
      .update({ where: { id: lastId }, data: { withdrawnAt: write.instant } })
      .then(
        () =>
          write.transaction
            .$executeRaw`SELECT append_audit_event(NULL, 'test', 'member.updated', NULL, 'member', ${lastId}::int, '{}'::jsonb)`,
      ),
  );
  expect(await registerDigest()).toBe(between);
  expect(await undo(first)).toMatchObject({ ok: true });
  expect(await registerDigest()).toBe(before);
});

it('from before there were territories is undone after the upgrade, and leaves the territories that it gave', async () => {
  await inRegister(async (write) => {
    await write.transaction.member.update({ where: { id: twins.goneId }, data: { isoCode: 'DE' } });
    await givenMember(write, 'bonn');
  });
  const batchId = await givenMerge(twins);
  await withClient(testDatabase().ownerUrl, async (client) => {
    await client.query(`ALTER TABLE batch_change DISABLE TRIGGER ALL`);
    await client.query(`UPDATE batch_change SET before = before - 'territory_id', after = after - 'territory_id'`);
    await client.query(`ALTER TABLE batch_change ENABLE TRIGGER ALL`);
    await client.query(readFileSync('prisma/migrations/2026112925_territories_of_members/migration.sql', 'utf8'));
  });
  expect(await undo(batchId)).toMatchObject({ ok: true });
  const members = await database().member.findMany({ orderBy: { slug: 'asc' }, include: { territory: true } });
  expect(members.map(({ slug, isoCode, territory }) => [slug, isoCode, territory?.slug])).toEqual([
    ['aachen', null, 'aachen'],
    ['bonn', null, 'bonn'],
    ['stadt-aachen', 'DE', undefined],
  ]);
});

it('whoever the one that goes represented is represented by the one that stays, and undoing gives it back', async () => {
  const other = await inRegister(async (write) => {
    const memberId = await givenMember(write, 'jena');
    await recordAttendance(write, {
      meetingId: twins.meetings[0],
      attendances: [
        { memberId, sourceId: twins.minutes, status: 'represented_by_member', representingMemberId: twins.goneId },
      ],
    });
    return memberId;
  });
  const by = async () =>
    (
      await database().attendance.findFirstOrThrow({
        where: { memberId: other, withdrawnAt: null },
        select: { representingMemberId: true },
      })
    ).representingMemberId;
  const merged = await givenMerge(twins);
  expect(await by()).toBe(twins.keptId);
  await undo(merged);
  expect(await by()).toBe(twins.goneId);
});
