import { beforeEach, describe, expect, it } from 'vitest';
import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { undoLog } from '@/lib/attendance/mutations-undo';
import { listAssertionVersions } from '@/lib/attendance/queries-office';
import type { LogInput } from '@/lib/attendance/schema';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { publicReadScope } from '@/lib/auth/read-scope';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { findInRegister } from '@/lib/participation/search/queries';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);

async function givenDraftMeeting() {
  return inRegister(async (write) => {
    const facts = await givenSmallRegister(write);
    const meetingId = await givenMeeting(write, {
      networkId: facts.networkId,
      sourceId: facts.sourceId,
      date: '2022-05-01',
      published: false,
    });
    return { ...facts, meetingId };
  });
}
type Facts = Awaited<ReturnType<typeof givenDraftMeeting>>;

const log = (
  { meetingId, sourceId, members }: Facts,
  version: number,
  statuses: (AttendanceStatus | null)[],
  more: Partial<LogInput> = {},
) =>
  attempt((write) =>
    logMeeting(write, {
      meetingId,
      version,
      sourceId,
      completeFor: 'nothing',
      entries: statuses.map((status, position) => ({ memberId: members[position] ?? 0, status })),
      ...more,
    }),
  );

const standing = async (meetingId: number) =>
  (await database().attendance.findMany({ where: { meetingId, withdrawnAt: null }, orderBy: { memberId: 'asc' } })).map(
    ({ status }) => status,
  );
const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(({ statuses }) => statuses);
const events = async (from: number) =>
  (await database().auditEvent.findMany({ orderBy: { id: 'asc' }, skip: from })).map(({ type }) => type);

describe('logMeeting', () => {
  it('records what is new, changes what differs, withdraws what is no longer said, leaves the rest', async () => {
    const facts = await givenDraftMeeting();
    expect(await log(facts, 1, ['present', 'excused'])).toMatchObject({
      ok: true,
      value: { version: 2, recorded: 2, changed: 0, withdrawn: 0, same: 0 },
    });
    const before = await database().auditEvent.count();
    expect(await log(facts, 2, ['represented_by_deputy', null])).toMatchObject({
      ok: true,
      value: { version: 3, recorded: 0, changed: 1, withdrawn: 1, same: 0 },
    });
    expect(await standing(facts.meetingId)).toEqual(['represented_by_deputy']);
    expect(await database().attendance.count()).toBe(3);
    expect(await events(before)).toEqual(['attendance.changed', 'attendance.withdrawn']);
    const [changed] = await database().auditEvent.findMany({ where: { type: 'attendance.changed' } });
    expect(changed?.payload).toMatchObject({
      meetingId: facts.meetingId,
      changes: { [`entries.${facts.members[0]}.status`]: { from: 'present', to: 'represented_by_deputy' } },
    });
    expect(await log(facts, 3, ['represented_by_deputy'])).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });
  });

  it('does not touch what another source says, nor members left out', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present', 'present']);
    const sourceId = await inRegister((write) => givenSource(write, 'presse', { kind: 'press_release' }));
    expect(await log({ ...facts, sourceId }, 2, ['absent'])).toMatchObject({ ok: true, value: { recorded: 1 } });
    expect(await standing(facts.meetingId)).toEqual(['present', 'absent', 'present']);
    expect(await database().meetingSource.count({ where: { meetingId: facts.meetingId } })).toBe(2);
  });

  it('tells the second of two what stands now, and writes nothing', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present']);
    const second = await log(facts, 1, ['absent', 'present']);
    expect(second).toMatchObject({
      ok: false,
      reason: {
        kind: 'changed_meanwhile',
        current: { version: 2, standing: [{ memberId: facts.members[0], status: 'present' }] },
        diff: {
          [`entries.${facts.members[0]}.status`]: { from: 'present', to: 'absent' },
          [`entries.${facts.members[1]}.status`]: { from: null, to: 'present' },
        },
      },
    });
    expect(await standing(facts.meetingId)).toEqual(['present']);
  });

  it('asks for a reason where something public changes', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present']);
    await attempt((write) => publishMeetingWithAttendance(write, facts.meetingId));
    expect(await log(facts, 3, ['absent'])).toEqual({
      ok: false,
      reason: { kind: 'reason_required', memberIds: [facts.members[0]] },
    });
    expect(await log(facts, 3, ['absent'], { reason: 'misread' })).toMatchObject({ ok: true, value: { changed: 1 } });
    const withdrawn = await database().attendance.findFirstOrThrow({ where: { withdrawnAt: { not: null } } });
    expect(withdrawn).toMatchObject({ status: 'present', withdrawalReason: 'misread' });
  });

  it('says of whom a list names all that came', async () => {
    const facts = await givenDraftMeeting();
    expect(await log(facts, 1, [], { completeFor: 'seats' })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(
      (await database().meetingSource.findFirstOrThrow({ where: { meetingId: facts.meetingId } })).completeFor,
    ).toBe('seats');
  });

  it('refuses a member named twice, unknown members and extra fields', async () => {
    const facts = await givenDraftMeeting();
    const entry = { memberId: facts.members[0], status: 'present' as const };
    await expect(log(facts, 1, [], { entries: [entry, entry] })).rejects.toThrow('member_twice');
    expect(await log(facts, 1, [], { entries: [{ memberId: 999, status: 'present' }] })).toEqual({
      ok: false,
      reason: { kind: 'unknown_reference' },
    });
    const smuggled = { ...entry, publishedAt: '2022-01-01', createdBy: 1 };
    await expect(log(facts, 1, [], { entries: [smuggled] })).rejects.toThrow('createdBy');
    expect(await standing(facts.meetingId)).toEqual([]);
  });
});

describe('a draft', () => {
  const publicState = () =>
    readSnapshot(async (reader) => {
      const scope = publicReadScope();
      return JSON.stringify([
        await findNetworkRecord(reader, scope, 'kreis'),
        await findMemberRecord(reader, scope, 'aachen'),
        await findMeetingRecord(reader, scope, 'kreis', 'sitzung-2022-05-01'),
        await findInRegister(reader, scope, '2022'),
      ]);
    });

  it('shows in no public query until it is published, then in all', async () => {
    const facts = await givenDraftMeeting();
    const before = await publicState();
    await log(facts, 1, ['present', 'absent']);
    expect(await publicState()).toBe(before);
    expect(await packed()).toEqual(['NNN', 'NNN']);

    const published = await attempt((write) => publishMeetingWithAttendance(write, facts.meetingId));
    expect(published).toEqual({ ok: true, value: { meetingId: facts.meetingId, version: 3, published: 2 } });
    expect(await packed()).toEqual(['NNNP', 'NNNA']);
    expect(await publicState()).toContain('sitzung-2022-05-01');
    expect(await attempt((write) => publishMeetingWithAttendance(write, facts.meetingId))).toEqual({
      ok: false,
      reason: { kind: 'nothing_changed' },
    });
  });
});

describe('correctAttendance', () => {
  it('withdraws with the reason and adds another, public at once where the first was', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present']);
    await attempt((write) => publishMeetingWithAttendance(write, facts.meetingId));
    const { id } = await database().attendance.findFirstOrThrow();
    const correction = {
      id,
      status: 'excused' as const,
      mode: 'unknown' as const,
      rank: 'unknown' as const,
      quote: null,
      locator: 'p. 2',
      reason: 'wrong line',
    };
    expect(await attempt((write) => correctAttendance(write, correction))).toMatchObject({
      ok: true,
      value: { version: 4 },
    });
    expect(await packed()).toEqual(['NNNE', 'NNNN']);
    const versions = await readSnapshot((reader) => listAssertionVersions(reader, facts.meetingId));
    expect(versions).toMatchObject([
      { status: 'present', withdrawalReason: 'wrong line' },
      { status: 'excused', locator: 'p. 2', published: true, withdrawnAt: null },
    ]);
    expect(await attempt((write) => correctAttendance(write, correction))).toEqual({
      ok: false,
      reason: { kind: 'not_found' },
    });
  });

  it('may also say nothing any more', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present']);
    const { id } = await database().attendance.findFirstOrThrow();
    expect(await attempt((write) => withdrawRecordedAttendance(write, { id, reason: 'other meeting' }))).toMatchObject({
      ok: true,
      value: { id: facts.meetingId, version: 3 },
    });
    expect(await standing(facts.meetingId)).toEqual([]);
  });
});

describe('undoLog', () => {
  it('undoes the last step, and publishes again what was public', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present', 'excused']);
    await attempt((write) => publishMeetingWithAttendance(write, facts.meetingId));
    await log(facts, 3, ['absent', null], { reason: 'misread' });
    expect(await packed()).toEqual(['NNNN', 'NNNN']);
    const undone = await attempt((write) => undoLog(write, { id: facts.meetingId, version: 4 }));
    expect(undone).toEqual({ ok: true, value: { meetingId: facts.meetingId, version: 5, withdrawn: 1, restored: 2 } });
    expect(await packed()).toEqual(['NNNP', 'NNNE']);
    expect(await attempt((write) => undoLog(write, { id: facts.meetingId, version: 5 }))).toEqual({
      ok: false,
      reason: { kind: 'nothing_to_undo' },
    });
  });

  it('leaves alone what somebody else logged, or what changed since', async () => {
    const facts = await givenDraftMeeting();
    await log(facts, 1, ['present']);
    expect(await attempt((write) => undoLog(write, { id: facts.meetingId, version: 1 }))).toMatchObject({ ok: false });
    const user = await inRegister((write) =>
      write.transaction.user.create({ data: { email: 'a@example.org', name: 'A' } }).then(async (created) => {
        await givenSource(write, 'andere');
        return created;
      }),
    );
    const byAnother = attemptWrite({ userId: user.id, name: 'A' }, (write) =>
      undoLog(write, { id: facts.meetingId, version: 2 }),
    );
    expect(await byAnother).toEqual({ ok: false, reason: { kind: 'nothing_to_undo' } });
    expect(await standing(facts.meetingId)).toEqual(['present']);
  });
});
