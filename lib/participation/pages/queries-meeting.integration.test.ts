import { beforeAll, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { cellDifference } from '@/lib/participation/cells/rules-difference';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenSeat,
  givenSmallRegister,
  inRegister,
} from '@/test/register-facts';

/*
 * Aachen and Bonn hold seats all the time, Celle from 2021 on. Between the meetings of 2020 and 2021 lie a draft and
 * one that was cancelled; a comparison with one of those would be wrong.
 */
beforeAll(async () => {
  await closeDatabase();
  await freshDatabase();
  await inRegister(async (write) => {
    const { networkId, sourceId, members, meetings } = await givenSmallRegister(write);
    const [aachen, bonn] = members;
    const celle = await givenMember(write, 'celle');
    await givenSeat(write, { networkId, memberId: celle, sourceId, since: '2021-01-01' });
    const attends = (meetingId: number, memberId: number, status: 'present' | 'absent') =>
      givenAttendance(write, { meetingId, memberId, sourceId, status });
    const [, second, third] = meetings;
    await attends(second, aachen, 'present');
    await attends(third, aachen, 'absent');
    await attends(third, bonn, 'present');
    const draft = await givenMeeting(write, { networkId, sourceId, date: '2020-09-01', published: false });
    await givenAttendance(write, { meetingId: draft, memberId: bonn, sourceId, status: 'absent', published: false });
    await givenMeeting(write, { networkId, sourceId, date: '2020-10-01', state: 'cancelled' });
  });
});

const meeting = (slug: string) => readSnapshot((reader) => findMeetingRecord(reader, publicReadScope(), 'kreis', slug));

it('compares a meeting with the last one before it that was public and held', async () => {
  const record = await meeting('sitzung-2021-05-01');
  expect(record?.comparison?.before.slug).toBe('sitzung-2020-05-01');
  expect(record?.previous?.slug).toBe('sitzung-2020-10-01');
  const differences = record?.comparison?.members.map(
    ({ member, before, now }) => `${member.slug}: ${cellDifference(before, now)}`,
  );
  expect(differences?.toSorted()).toEqual(['aachen: stayed_away', 'bonn: newly_recorded', 'celle: seat_begun']);
});

it('compares neither the first meeting nor one that was cancelled', async () => {
  expect((await meeting('sitzung-2019-05-01'))?.comparison).toBeNull();
  expect((await meeting('sitzung-2020-10-01'))?.comparison).toBeNull();
});

it('names no member among those of a meeting that only had a seat at the other one', async () => {
  const before = await meeting('sitzung-2020-05-01');
  expect(before?.participants.map(({ member }) => member.slug).toSorted()).toEqual(['aachen', 'bonn']);
});

it('hands the page of a member the addresses of its sources, and no draft', async () => {
  const record = await readSnapshot((reader) => findMemberRecord(reader, publicReadScope(), 'bonn'));
  expect(record?.sources).toMatchObject([{ slug: 'protokoll', address: null, accessed: { edtf: '2026-01-02' } }]);
  expect(record?.networks[0]?.assertions).toHaveLength(1);
  expect(record?.networks[0]?.meetings.map(({ slug }) => slug)).not.toContain('sitzung-2020-09-01');
});
