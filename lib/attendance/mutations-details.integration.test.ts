import { beforeEach, describe, expect, it } from 'vitest';
import { correctAttendance } from '@/lib/attendance/mutations-correct';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { undoLog } from '@/lib/attendance/mutations-undo';
import type { LogInput } from '@/lib/attendance/schema';
import { publicReadScope } from '@/lib/auth/read-scope';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
let meetingId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
  meetingId = await inRegister((write) => {
    const { networkId, sourceId } = facts;
    return givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false });
  });
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const log = (version: number, entries: LogInput['entries']) =>
  attempt((write) =>
    logMeeting(write, { meetingId, version, sourceId: facts.sourceId, completeFor: 'nothing', entries }),
  );
const standing = () =>
  database().attendance.findMany({ where: { meetingId, withdrawnAt: null }, orderBy: { memberId: 'asc' } });

const DETAILS = { presenceFrom: 'TOP 3', presenceUntil: '14:10', delegationSize: 4, levelText: 'Leitung des Referats' };

describe('what a source says of an attendance beside its status', () => {
  it('is logged, told apart from what stood, restored by undoing, and corrected with a reason', async () => {
    const [aachen, bonn] = facts.members;
    const proxy = { memberId: bonn, status: 'represented_by_member' as const, representingMemberId: aachen };
    await log(1, [{ memberId: aachen, status: 'present', ...DETAILS }, proxy]);
    expect(await standing()).toMatchObject([DETAILS, { representingMemberId: aachen }]);
    expect(await log(2, [proxy])).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });

    expect(await log(2, [{ ...proxy, representingMemberId: null }])).toMatchObject({ ok: true, value: { changed: 1 } });
    const changed = await database().auditEvent.findFirstOrThrow({ where: { type: 'attendance.changed' } });
    expect(changed.payload).toMatchObject({
      changes: { [`entries.${bonn}.representingMemberId`]: { from: aachen, to: null } },
    });
    await attempt((write) => undoLog(write, { id: meetingId, version: 3 }));
    const [, restored] = await standing();
    expect(restored).toMatchObject({ representingMemberId: aachen });

    await attempt((write) => publishMeetingWithAttendance(write, meetingId));
    const correction = { id: restored?.id ?? 0, mode: 'unknown', rank: 'unknown', quote: null, locator: null } as const;
    expect(
      await attempt((write) =>
        correctAttendance(write, { ...correction, status: 'excused', alternativeStatus: 'absent', reason: 'misread' }),
      ),
    ).toMatchObject({ ok: true });
    expect((await standing())[1]).toMatchObject({ status: 'excused', representingMemberId: null });
  });

  it('is shown with the name of who represented the member', async () => {
    const [aachen, bonn] = facts.members;
    await log(1, [{ memberId: bonn, status: 'represented_by_member', representingMemberId: aachen }]);
    await attempt((write) => publishMeetingWithAttendance(write, meetingId));
    const record = await readSnapshot((reader) =>
      findMeetingRecord(reader, publicReadScope(), 'kreis', 'sitzung-2022-05-01'),
    );
    const shown = record?.participants.find(({ member }) => member.id === bonn);
    expect(shown?.assertions).toMatchObject([{ representing: { slug: 'aachen' } }]);
    expect(shown?.cell).toMatchObject({ status: 'represented_by_member', contested: false });
  });

  it('that can be read in two ways is contested, with the reading the office took', async () => {
    const [aachen] = facts.members;
    await log(1, [{ memberId: aachen, status: 'excused', alternativeStatus: 'present' }]);
    await attempt((write) => publishMeetingWithAttendance(write, meetingId));
    const record = await readSnapshot((reader) =>
      findMeetingRecord(reader, publicReadScope(), 'kreis', 'sitzung-2022-05-01'),
    );
    const shown = record?.participants.find(({ member }) => member.id === aachen);
    expect(shown?.cell).toMatchObject({ status: 'excused', contested: true });
  });

  it.each([
    ['the member itself as its representative', { status: 'represented_by_member', self: true }, 'represents_itself'],
    ['a representative of somebody present', { status: 'present', other: true }, 'not_with_status'],
    ['an arrival of somebody absent', { status: 'absent', presenceFrom: 'TOP 2' }, 'not_with_status'],
    ['a delegation of nobody', { status: 'present', delegationSize: 0 }, 'not_positive'],
    ['a second reading that is the first', { status: 'excused', alternativeStatus: 'excused' }, 'same_reading'],
  ] as const)('refuses %s', async (_, { status, ...given }, code) => {
    const [aachen, bonn] = facts.members;
    const { self, other, ...rest } = { self: false, other: false, ...given };
    const representingMemberId = self ? aachen : other ? bonn : null;
    await expect(log(1, [{ memberId: aachen, status, representingMemberId, ...rest }])).rejects.toThrow(code);
  });
});

describe('the database refuses, whoever asks,', () => {
  const insert = (columns: string, values: string) =>
    inRegister((write) =>
      write.transaction.$executeRawUnsafe(
        `INSERT INTO attendance (network_id, meeting_id, member_id, source_id, ${columns})
         VALUES (${facts.networkId}, ${meetingId}, ${facts.members[0]}, ${facts.sourceId}, ${values})`,
      ),
    );

  it.each([
    ['a representative of somebody present', 'representing_member_id', `'present', 999`, 'represented_by_another'],
    ['a blank arrival', 'presence_from', `'present', ' '`, 'details_not_blank'],
    ['an arrival of somebody absent', 'presence_from', `'absent', 'TOP 3'`, 'details_of_presence'],
    ['a delegation of nobody', 'delegation_size', `'present', 0`, 'delegation_counted'],
    ['the same reading twice', 'alternative_status', `'absent', 'absent'`, 'alternative_differs'],
    [
      'a representative nobody knows',
      'representing_member_id',
      `'represented_by_member', 999`,
      'representing_member_id_fkey',
    ],
  ])('%s', async (_, column, values, constraint) => {
    await expect(insert(`status, ${column}`, values)).rejects.toThrow(constraint);
  });

  it('that a member goes which represented another', async () => {
    const jena = await inRegister((write) => givenMember(write, 'jena'));
    await log(1, [{ memberId: facts.members[0], status: 'represented_by_member', representingMemberId: jena }]);
    const goes = inRegister((write) => write.transaction.member.delete({ where: { id: jena } }));
    await expect(goes).rejects.toThrow('attendance_representing_member_id_fkey');
  });
});
