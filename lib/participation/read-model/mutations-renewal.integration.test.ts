import { beforeEach, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { READ_MODEL_RULES, renewReadModel } from '@/lib/participation/read-model/mutations-renewal';
import { freshDatabase } from '@/test/database';
import { givenAttendance, givenMeeting, givenMember, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const packed = async () => {
  const rows = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
  return rows.map(({ statuses, marks, seated }) => `${statuses} ${marks} ${seated}`);
};

/** A member without a seat of whom a source says "absent", and one that is said to have come to a cancelled meeting. */
const givenContradictions = () =>
  inRegister(async (write) => {
    const { networkId, meetings, members, sourceId } = await givenSmallRegister(write);
    const memberId = await givenMember(write, 'suedtal');
    await givenAttendance(write, { meetingId: meetings[0], memberId, sourceId, status: 'absent' });
    const cancelled = await givenMeeting(write, { networkId, sourceId, date: '2022-05-01', state: 'cancelled' });
    await givenAttendance(write, { meetingId: cancelled, memberId: members[0], sourceId });
  });

const NOW = ['NNNC 0001 true', 'NNNC 0000 true', 'UOOC 1000 false'];

describe('a word against the record', () => {
  it('is kept in the read model: the seat is unclear, the cancelled meeting contested', async () => {
    await givenContradictions();
    expect(await packed()).toEqual(NOW);
  });

  it('is counted apart on the pages, and not among guests', async () => {
    await givenContradictions();
    const [network, meeting] = await readSnapshot(async (reader) => [
      await findNetworkRecord(reader, publicReadScope(), 'kreis'),
      await findMeetingRecord(reader, publicReadScope(), 'kreis', 'sitzung-2019-05-01'),
    ]);
    expect(network?.guests).toEqual([]);
    expect(network?.unclear.map(({ member, meetingIds }) => [member.slug, meetingIds.length])).toEqual([
      ['suedtal', 1],
    ]);
    expect(meeting?.guests).toEqual([]);
    expect(meeting?.participants.map(({ member, cell }) => `${member.slug} ${cell.status}`)).toContain(
      'suedtal seat_unclear',
    );
  });
});

describe('an upgrade', () => {
  it('works out anew what older rules said of cells, once, and leaves no audit event', async () => {
    await givenContradictions();
    await database().readModel.deleteMany();
    await database().participation.updateMany({ data: { statuses: 'OOOC', marks: '0000' } });
    const events = await database().auditEvent.count();
    expect(await renewReadModel()).toBe(1);
    expect(await packed()).toEqual(NOW);
    expect(await renewReadModel()).toBe(0);
    expect(await database().auditEvent.count()).toBe(events);
  });

  it('works out anew a network whose rows come from an older version', async () => {
    await givenContradictions();
    await renewReadModel();
    await database().readModel.updateMany({ data: { rules: READ_MODEL_RULES - 1 } });
    await database().participation.deleteMany();
    expect(await renewReadModel()).toBe(1);
    expect(await packed()).toEqual(NOW);
  });
});
