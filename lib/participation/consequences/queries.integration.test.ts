import { beforeEach, describe, expect, it } from 'vitest';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { askAboutList, type ListToSave } from '@/lib/participation/consequences/queries';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

/** Aachen's seat is still held, Bonn's has no known end, Celle has none; one meeting. */
const givenRegister = (published = true) =>
  inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    const sourceId = await givenSource(write, 'protokoll');
    const [aachen, bonn, celle] = [
      await givenMember(write, 'aachen'),
      await givenMember(write, 'bonn'),
      await givenMember(write, 'celle'),
    ];
    await givenSeat(write, { networkId, memberId: aachen, sourceId, since: '2000', until: '..' });
    await givenSeat(write, { networkId, memberId: bonn, sourceId, since: '2000' });
    const meetingId = await givenMeeting(write, { networkId, sourceId, date: '2019-05-01', published });
    return { networkId, sourceId, meetingId, aachen, bonn, celle };
  });

const ask = (list: ListToSave) => readSnapshot((reader) => askAboutList(reader, list));
const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(
    ({ statuses, marks }) => `${statuses}${marks}`,
  );

describe('a list that is to be logged', () => {
  it('is asked about by name: who becomes absent, of whom nothing is counted, and who has no seat', async () => {
    const { meetingId, sourceId, celle } = await givenRegister();
    const question = await ask({
      meetingId,
      sourceId,
      completeFor: 'seats',
      entries: [{ memberId: celle, status: 'excused' }],
    });
    expect(question?.consequences).toMatchObject({
      absent: [{ slug: 'aachen' }],
      unknownEnd: [{ slug: 'bonn' }],
      withoutSeat: [{ member: { slug: 'celle' }, status: 'excused' }],
      againstState: [],
    });
    expect(question?.seen).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is not asked about where it does nothing of the kind', async () => {
    const { meetingId, sourceId, aachen } = await givenRegister();
    const entries = [{ memberId: aachen, status: 'absent' as const }];
    expect(await ask({ meetingId, sourceId, completeFor: 'nothing', entries })).toBeNull();
  });

  it('counts a member whose seat has no known end where the office says so, and is not asked about it again', async () => {
    const { meetingId, sourceId, aachen, bonn } = await givenRegister(false);
    const entries = [{ memberId: aachen, status: 'present' as const }];
    const list = { meetingId, sourceId, completeFor: 'seats' as const, entries };
    const save = (version: number, counted: number[]) =>
      inRegister((write) => logMeeting(write, { ...list, version, counted }));
    expect(await save(1, [])).toMatchObject({ ok: true });
    await inRegister((write) => publishMeetingWithAttendance(write, meetingId));
    expect(await packed()).toEqual(['P0', 'N0']);
    const { version } = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(await save(version, [bonn])).toMatchObject({ ok: true });
    expect(await packed()).toEqual(['P0', 'A2']);
    expect(await ask(list)).toBeNull();
  });
});

describe('a complete list of a published meeting', () => {
  it('makes nobody absent while all it says are drafts, and never whom it names in one', async () => {
    const { meetingId, sourceId, aachen, bonn } = await givenRegister();
    await inRegister((write) =>
      logMeeting(write, {
        meetingId,
        version: 2,
        sourceId,
        completeFor: 'seats',
        counted: [bonn],
        entries: [{ memberId: aachen, status: 'present' }],
      }),
    );
    expect(await packed()).toEqual(['N0', 'N0']);
    await inRegister((write) => givenAttendance(write, { meetingId, memberId: bonn, sourceId, status: 'excused' }));
    expect(await packed()).toEqual(['N0', 'E0']);
  });
});
