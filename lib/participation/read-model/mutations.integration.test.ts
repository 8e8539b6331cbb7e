import { beforeEach, describe, expect, it } from 'vitest';
import { generateRegister } from '@/bench/registers/generate';
import { publishAttendance, recordStatement, withdrawAttendance } from '@/lib/attendance/mutations';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { publishMeeting } from '@/lib/meetings/mutations';
import { findMeetingRecord } from '@/lib/participation/pages/queries-meeting';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { readOverview } from '@/lib/participation/pages/queries-overview';
import { findInRegister } from '@/lib/participation/search/queries';
import { findSourceRecord } from '@/lib/participation/pages/queries-source';
import { freshDatabase } from '@/test/database';
import { expectSummariesToSayWhatRowsSay } from '@/test/counted/naive-summaries';
import {
  givenAttendance,
  givenMeeting,
  givenNetwork,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const packed = async () => {
  const rows = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
  return rows.map(({ statuses, marks }) => `${statuses} ${marks}`);
};

describe('the read model', () => {
  it('never turns a missing record into an absence', async () => {
    await inRegister(async (write) => {
      const { meetings, members, sourceId } = await givenSmallRegister(write);
      await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
    });
    expect(await packed()).toEqual(['PNN 000', 'NNN 000']);
  });

  it('takes members off an exhaustive list as absent, derived from it', async () => {
    await inRegister(async (write) => {
      const { networkId, members, sourceId } = await givenSmallRegister(write);
      const meetingId = await givenMeeting(write, { networkId, sourceId, date: '2022-05-01', completeFor: 'seats' });
      await givenAttendance(write, { meetingId, memberId: members[0], sourceId });
    });
    // The seats have no dates, so the list proves an absence only of members known to hold one.
    expect(await packed()).toEqual(['NNNP 0000', 'NNNN 0000']);
  });

  it('follows the weightier source where two disagree, and says so', async () => {
    await inRegister(async (write) => {
      const { meetings, members, sourceId } = await givenSmallRegister(write);
      const press = await givenSource(write, 'presse', { kind: 'press_release' });
      await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId: press });
      await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId, status: 'excused' });
    });
    expect(await packed()).toEqual(['ENN 100', 'NNN 000']);
  });

  it('forgets a withdrawn assertion, which stays on record', async () => {
    const ids = await inRegister(async (write) => {
      const { meetings, members, sourceId } = await givenSmallRegister(write);
      return [await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId })];
    });
    await inRegister((write) => withdrawAttendance(write, { ids, reason: 'list of another meeting' }));
    expect(await packed()).toEqual(['NNN 000', 'NNN 000']);
    expect(await database().attendance.count()).toBe(1);
  });

  it('orders meetings by time and not by entry', async () => {
    await inRegister(async (write) => {
      const { networkId, members, sourceId } = await givenSmallRegister(write);
      const meetingId = await givenMeeting(write, { networkId, sourceId, date: '2019-11' });
      await givenAttendance(write, { meetingId, memberId: members[1], sourceId });
    });
    expect(await packed()).toEqual(['NNNN 0000', 'NPNN 0000']);
  });

  it('keeps what a statement says of a period as a gap of its own kind', async () => {
    await inRegister(async (write) => {
      const { networkId, members, sourceId } = await givenSmallRegister(write);
      const statement = { networkId, memberId: members[0], sourceId, kind: 'absence' as const, locator: null };
      await recordStatement(write, { ...statement, since: null, until: '2020-05-01', quote: 'längere Pause' }, true);
    });
    const row = await database().participation.findFirstOrThrow({ orderBy: { memberId: 'asc' } });
    expect(row.gaps).toContainEqual(expect.objectContaining({ kind: 'stated', days: null }));
  });
});

describe('the summaries', () => {
  it('say what all rows say: after every publication, withdrawal and change, and of what is no longer shown', async () => {
    const { networkId, members, meetings, sourceId } = await inRegister(givenSmallRegister);
    const record = { memberId: members[0], sourceId };
    const ids = await inRegister(async (write) => [
      await givenAttendance(write, { ...record, meetingId: meetings[0] }),
      await givenAttendance(write, { ...record, meetingId: meetings[1], status: 'absent' }),
      await givenAttendance(write, { ...record, meetingId: meetings[2], status: 'absent' }),
    ]);
    const draft = await inRegister((write) =>
      givenAttendance(write, { meetingId: meetings[0], memberId: members[1], sourceId, published: false }),
    );
    expect((await expectSummariesToSayWhatRowsSay()).changes).toBe(1);
    await inRegister((write) => publishAttendance(write, [draft]));
    await inRegister((write) => withdrawAttendance(write, { ids: [ids[0] ?? 0, draft], reason: 'another list' }));
    const late = await inRegister((write) =>
      givenMeeting(write, { networkId, sourceId, date: '2022/..', slug: 'spaet' }),
    );
    await expectSummariesToSayWhatRowsSay();
    expect((await database().networkSummary.findUniqueOrThrow({ where: { id: networkId } })).perhapsLaterIds).toEqual([
      late,
    ]);
    await inRegister(async (write) => {
      await givenNetwork(write, 'anderer-kreis');
      await write.transaction.meeting.update({
        where: { id: late },
        data: { publishedAt: null, withdrawnAt: write.instant },
      });
      write.touch(networkId);
    });
    expect((await expectSummariesToSayWhatRowsSay()).cards).toBe(2);
  });

  it('say what all rows say of a generated register, whose lists go on behind what is shown', async () => {
    await generateRegister(40_000);
    const { cards, changes, gaps } = await expectSummariesToSayWhatRowsSay();
    expect({ cards, changes, gaps }).toEqual({ cards: 8, changes: 6, gaps: 400 });
  });

  it('are told as of an instant, and change only where they say something else', async () => {
    const { networkId, members, meetings, sourceId } = await inRegister(givenSmallRegister);
    const [{ instant }] = await database().$queryRaw<[{ instant: Date }]>`SELECT clock_timestamp() AS instant`;
    const versions = () => database().rowHistory.count({ where: { tableName: 'network_summary' } });
    expect(await versions()).toBe(0);
    await inRegister((write) =>
      givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId, published: false }),
    );
    expect(await versions()).toBe(0);
    await inRegister((write) => givenMeeting(write, { networkId, sourceId, date: '2023-05-01' }));
    expect(await versions()).toBe(1);
    const held = (at: Date) =>
      database().$queryRaw`SELECT held_meeting_count AS held FROM register_as_of(NULL::network_summary, ${at})`;
    expect(await held(instant)).toEqual([{ held: 3 }]);
    expect(await held(new Date(Date.now() + 60_000))).toEqual([{ held: 4 }]);
  });
});

describe('history', () => {
  it('tells the assertions that stood at any instant', async () => {
    const ids = await inRegister(async (write) => {
      const { meetings, members, sourceId } = await givenSmallRegister(write);
      return [await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId })];
    });
    const [{ instant }] = await database().$queryRaw<[{ instant: Date }]>`SELECT clock_timestamp() AS instant`;
    await inRegister((write) => withdrawAttendance(write, { ids, reason: 'list of another meeting' }));
    const standing = (at: Date) => database().$queryRaw`
      SELECT status::text, withdrawal_reason AS reason FROM register_as_of(NULL::attendance, ${at})`;
    expect(await standing(instant)).toEqual([{ status: 'present', reason: null }]);
    expect(await standing(new Date(Date.now() + 60_000))).toEqual([
      { status: 'present', reason: 'list of another meeting' },
    ]);
    expect(await standing(new Date('2000-01-01'))).toEqual([]);
  });

  it('keeps rows that were taken away', async () => {
    const { networkId } = await inRegister(givenSmallRegister);
    const [{ instant }] = await database().$queryRaw<[{ instant: Date }]>`SELECT clock_timestamp() AS instant`;
    await inRegister(async (write) => {
      await write.transaction.membership.deleteMany({ where: { networkId } });
      await givenSource(write, 'noch-eine');
    });
    const [{ seats }] = await database().$queryRaw<[{ seats: bigint }]>`
      SELECT count(*) AS seats FROM register_as_of(NULL::membership, ${instant})`;
    expect(await database().membership.count()).toBe(0);
    expect(seats).toBe(2n);
  });
});

describe('a draft', () => {
  /** Everything the public can be told, as one text. */
  const publicText = () =>
    readSnapshot(async (reader) => {
      const scope = publicReadScope();
      return JSON.stringify([
        await readOverview(reader, scope),
        await findNetworkRecord(reader, scope, 'kreis'),
        await findMemberRecord(reader, scope, 'aachen'),
        await findMeetingRecord(reader, scope, 'kreis', 'geheim'),
        await findSourceRecord(reader, scope, 'entwurfsquelle'),
        await findInRegister(reader, scope, 'geheim'),
        await findInRegister(reader, scope, 'entwurfsquelle'),
      ]);
    });

  it('shows nowhere until it is published, then everywhere', async () => {
    const draft = await inRegister(async (write) => {
      const { networkId, members } = await givenSmallRegister(write);
      const sourceId = await givenSource(write, 'entwurfsquelle');
      const meetingId = await givenMeeting(write, {
        networkId,
        sourceId,
        date: '2022',
        slug: 'geheim',
        published: false,
      });
      const id = await givenAttendance(write, { meetingId, memberId: members[0], sourceId, published: false });
      return { meetingId, id };
    });
    const hidden = await publicText();
    expect(hidden).not.toContain('"slug":"geheim"');
    expect(hidden).not.toContain('"slug":"entwurfsquelle"');
    expect(hidden).toContain('"heldMeetingCount":3');
    expect(await packed()).toEqual(['NNN 000', 'NNN 000']);

    await inRegister((write) => publishMeeting(write, draft.meetingId));
    expect(await packed()).toEqual(['NNNN 0000', 'NNNN 0000']);
    await inRegister((write) => publishAttendance(write, [draft.id]));
    const shown = await publicText();
    expect(shown).toContain('"slug":"geheim"');
    expect(shown).toContain('"slug":"entwurfsquelle"');
    expect(await packed()).toEqual(['NNNP 0000', 'NNNN 0000']);
  });
});
