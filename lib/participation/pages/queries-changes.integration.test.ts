import { beforeAll, describe, expect, it } from 'vitest';
import { recordAttendance, withdrawAttendance } from '@/lib/attendance/mutations';
import { publicReadScope } from '@/lib/auth/read-scope';
import { readSnapshot } from '@/lib/db/reader';
import { createNetwork } from '@/lib/networks/mutations';
import { listLatestChanges } from '@/lib/participation/pages/queries-changes';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { givenAttendance, givenMeeting, givenSmallRegister, inRegister } from '@/test/register-facts';

let register: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeAll(async () => {
  register = await inRegister(givenSmallRegister);
});

const latest = () => readSnapshot((reader) => listLatestChanges(reader, publicReadScope()));

/** Today as PostgreSQL counts it where the register is read. */
const todayInBerlin = () =>
  withClient(testDatabase().ownerUrl, async (client) => {
    const { rows } = await client.query<{ day: string }>(
      `SELECT to_char(now() AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') AS day`,
    );
    return rows[0]?.day;
  });

describe('what became public last', () => {
  it('counts meetings and assertions of a network and day, and names the meetings while they are few', async () => {
    const {
      meetings: [meetingId],
      members: [memberId],
      sourceId,
    } = register;
    await inRegister((write) => givenAttendance(write, { meetingId, memberId, sourceId }));
    const [change, ...others] = await latest();
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      network: { slug: 'kreis' },
      day: await todayInBerlin(),
      newMeetings: 3,
      published: 1,
      withdrawn: 0,
      meetingCount: 3,
    });
    expect(change?.meetings.map(({ slug }) => slug)).toEqual([
      'sitzung-2019-05-01',
      'sitzung-2020-05-01',
      'sitzung-2021-05-01',
    ]);
  });

  it('counts what the public had seen and is withdrawn, not what nobody saw', async () => {
    const {
      meetings: [, meetingId],
      members: [memberId],
      sourceId,
    } = register;
    const seen = await inRegister((write) => givenAttendance(write, { meetingId, memberId, sourceId }));
    await inRegister((write) => withdrawAttendance(write, { ids: [seen], reason: 'Verwechslung' }));
    const draft = await inRegister((write) =>
      givenAttendance(write, { meetingId, memberId, sourceId, published: false }),
    );
    await inRegister((write) => withdrawAttendance(write, { ids: [draft], reason: 'Tippfehler' }));
    expect(await latest()).toMatchObject([{ published: 1, withdrawn: 1 }]);
  });

  it('says nothing of drafts: an assertion, a meeting, a network', async () => {
    const {
      networkId,
      meetings: [, , meetingId],
      members: [memberId],
      sourceId,
    } = register;
    const before = await latest();
    await inRegister((write) => givenAttendance(write, { meetingId, memberId, sourceId, published: false }));
    const hidden = await inRegister((write) =>
      givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false }),
    );
    await inRegister((write) =>
      recordAttendance(write, { meetingId: hidden, attendances: [{ memberId, sourceId, status: 'present' }] }),
    );
    const both = { de: 'Entwurf', en: 'Draft' };
    const draftNetwork = {
      slug: 'entwurf',
      name: both,
      description: both,
      duty: 'mandatory',
      coverage: null,
      coverageNote: null,
    } as const;
    const id = await inRegister((write) => createNetwork(write, draftNetwork));
    await inRegister((write) => givenMeeting(write, { networkId: id, sourceId, date: '2022-06-01' }));
    expect(await latest()).toEqual(before);
  });

  it('leaves the meetings unnamed where there are many', async () => {
    const { networkId, sourceId } = register;
    await inRegister((write) => givenMeeting(write, { networkId, sourceId, date: '2023-05-01' }));
    expect(await latest()).toMatchObject([{ newMeetings: 4, meetingCount: 4, meetings: [] }]);
  });
});
