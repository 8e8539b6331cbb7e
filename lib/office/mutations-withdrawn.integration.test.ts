import { beforeEach, expect, it } from 'vitest';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { undoLog } from '@/lib/attendance/mutations-undo';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';
import { addSeat } from '@/lib/members/mutations';
import { removeSeat } from '@/lib/members/mutations-edit';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { isRestorable } from '@/lib/office/queries-rights';
import { freshDatabase } from '@/test/database';
import { apply, newMeeting, newMember } from '@/test/planned-rows';
import { registerDigest } from '@/test/register-digest';
import { givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';

type Facts = Awaited<ReturnType<typeof givenSmallRegister>>;
let facts: Facts;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const seatOf = ({ networkId, sourceId }: Facts, memberId: number) => ({
  ...{ networkId, memberId, sourceId, kind: 'full' as const, since: null, until: null },
  basis: { de: 'Test', en: 'test' },
});
const log = (meetingId: number, version: number, entries: { memberId: number; status: AttendanceStatus | null }[]) =>
  attempt((write) =>
    logMeeting(write, { meetingId, version, sourceId: facts.sourceId, completeFor: 'nothing', entries }),
  );

/** A list that brings a member with a seat and a meeting is played in and undone. */
async function givenUndoneImport() {
  const totals = emptyTotals();
  totals.newMembers.push(newMember('Château-Ouest'));
  totals.newMeetings.push(newMeeting('2022-05-01'));
  const seat = { kind: 'full' as const, since: null, until: null, sourceId: facts.sourceId, id: null, doubt: null };
  const content = {
    name: { de: 'Château-Ouest', en: 'Château-Ouest' },
    kind: 'state' as const,
    isoCode: null,
    territoryId: null,
  };
  const applied = await apply(
    { networkId: facts.networkId },
    [
      {
        ...{ line: 2, column: null, kind: 'new', notices: [] },
        what: {
          subject: 'member',
          member: { created: 0 },
          content,
          restores: false,
          addsCode: null,
          addsAliases: [],
          seat,
        },
      },
    ],
    totals,
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.reason));
  const member = await database().member.findUniqueOrThrow({ where: { slug: 'chateau-ouest' } });
  const held = await database().membership.findFirstOrThrow({ where: { memberId: member.id } });
  expect((await attempt((write) => undoBatch(write, { id: applied.value.batchId, reason: 'the wrong list' }))).ok).toBe(
    true,
  );
  const meeting = await database().meeting.findFirstOrThrow({ where: { withdrawnAt: { not: null } } });
  return { memberId: member.id, seat: held, meeting };
}

it('gives a withdrawn member no seat, neither from the history nor by a stale form', async () => {
  const { memberId, seat } = await givenUndoneImport();
  const before = await registerDigest();
  const { id: historyId } = await database().rowHistory.findFirstOrThrow({
    where: { tableName: 'membership', rowId: seat.id },
  });
  const restore = {
    subject: 'membership' as const,
    id: seat.id,
    version: seat.version,
    historyId: String(historyId),
    reason: 'held after all',
  };
  expect(await attempt((write) => restoreVersion(write, restore))).toEqual({
    ok: false,
    reason: { kind: 'not_found' },
  });
  expect(await attempt(async (write) => succeed(await addSeat(write, seatOf(facts, memberId))))).toEqual({
    ok: false,
    reason: { kind: 'not_found' },
  });
  expect(await registerDigest()).toBe(before);
});

it('records nothing of a withdrawn member, and nothing at a withdrawn meeting', async () => {
  const { memberId, meeting } = await givenUndoneImport();
  const before = await registerDigest();
  const stale = [
    { memberId: facts.members[0], status: 'present' as const },
    { memberId, status: 'present' as const },
  ];
  const standing = await database().meeting.findUniqueOrThrow({ where: { id: facts.meetings[0] } });
  expect(await log(standing.id, standing.version, stale)).toEqual({ ok: false, reason: { kind: 'unknown_reference' } });
  expect(await log(meeting.id, meeting.version, stale.slice(0, 1))).toEqual({
    ok: false,
    reason: { kind: 'not_found' },
  });
  expect(await registerDigest()).toBe(before);
});

it('undoes no log step about a member or at a meeting that was withdrawn in the meantime', async () => {
  const memberId = await inRegister((write) => givenMember(write, 'gera'));
  const [meetingId] = facts.meetings;
  const { version } = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
  await log(meetingId, version, [{ memberId, status: 'present' }]);
  const last = await log(meetingId, version + 1, [{ memberId, status: null }]);
  expect(last).toMatchObject({ ok: true, value: { withdrawn: 1, version: version + 2 } });
  const setWithdrawn = (table: 'member' | 'meeting', withdrawn: boolean) =>
    inRegister(async (write) => {
      const data = { withdrawnAt: withdrawn ? write.instant : null };
      if (table === 'member') await write.transaction.member.update({ where: { id: memberId }, data });
      else await write.transaction.meeting.update({ where: { id: meetingId }, data: { ...data, publishedAt: null } });
      // Any event: the database wants one of every write.
      await givenMember(write, `ort-${table}-${withdrawn}`);
    });
  const undo = () => attempt((write) => undoLog(write, { id: meetingId, version: version + 2 }));
  await setWithdrawn('member', true);
  expect(await undo()).toEqual({ ok: false, reason: { kind: 'nothing_to_undo' } });
  await setWithdrawn('member', false);
  await setWithdrawn('meeting', true);
  expect(await undo()).toEqual({ ok: false, reason: { kind: 'nothing_to_undo' } });
  await setWithdrawn('meeting', false);
  expect(await undo()).toMatchObject({ ok: true, value: { restored: 1 } });
});

it('offers to restore what stands or was removed, nothing that was withdrawn', async () => {
  const { memberId, seat, meeting } = await givenUndoneImport();
  const removed = await database().membership.findFirstOrThrow({ where: { memberId: facts.members[0] } });
  await attempt((write) => removeSeat(write, { id: removed.id, version: removed.version, reason: 'never held' }));
  const offered = (subject: 'member' | 'meeting' | 'membership', id: number) => isRestorable(database(), subject, id);
  expect(await offered('member', facts.members[0])).toBe(true);
  expect(await offered('membership', removed.id)).toBe(true);
  expect(await offered('member', memberId)).toBe(false);
  expect(await offered('meeting', meeting.id)).toBe(false);
  expect(await offered('membership', seat.id)).toBe(false);
});
