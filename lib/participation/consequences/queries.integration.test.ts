import { beforeEach, describe, expect, it } from 'vitest';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { attemptWrite } from '@/lib/db/attempt-write';
import { succeed } from '@/lib/core/result';
import { addSeat } from '@/lib/members/mutations';
import { removeSeat, updateSeat } from '@/lib/members/mutations-edit';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { changeAsSeen } from '@/lib/participation/consequences/mutations';
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

describe('a change of a seat', () => {
  const office = { userId: null, name: 'office' };
  const basis = { de: 'Probe', en: 'test' };

  /** Aachen came, by a list that is complete; Celle is on record without a seat. */
  const givenCompleteList = async () => {
    const facts = await givenRegister();
    const { meetingId, sourceId, aachen } = facts;
    await inRegister((write) =>
      logMeeting(write, {
        ...{ meetingId, sourceId, version: 2, completeFor: 'seats' },
        entries: [{ memberId: aachen, status: 'present' }],
      }),
    );
    await inRegister((write) => publishMeetingWithAttendance(write, meetingId));
    return facts;
  };
  const seatOf = async (memberId: number) => {
    const { id, version, kind, sinceEdtf, untilEdtf, sourceId } = await database().membership.findFirstOrThrow({
      where: { memberId },
    });
    return { id, version, kind, since: sinceEdtf, until: untilEdtf, sourceId, basis, reason: null, doubt: null };
  };

  it('names whom a complete list makes absent by it, and is made once exactly they were seen', async () => {
    const { networkId, sourceId, celle } = await givenCompleteList();
    const seat = { networkId, memberId: celle, sourceId, kind: 'full' as const, since: '2000', until: '..', basis };
    const add = (seen: string | null) =>
      attemptWrite(office, (write) =>
        changeAsSeen<number, never>(write, { scope: { networkIds: [networkId], memberIds: [celle] }, seen }, async () =>
          succeed(await addSeat(write, seat)),
        ),
      );
    const asked = await add(null);
    expect(asked).toMatchObject({
      ok: false,
      reason: {
        kind: 'to_confirm',
        cells: {
          absent: { count: 1, cells: [{ member: { slug: 'celle' }, meeting: { date: '2019-05-01' } }] },
          outside: { count: 0 },
        },
      },
    });
    expect(await database().membership.count({ where: { memberId: celle } })).toBe(0);
    expect(await add('f'.repeat(64))).toMatchObject({ ok: false });
    const seen = !asked.ok && asked.reason.kind === 'to_confirm' ? asked.reason.seen : null;
    expect(await add(seen)).toMatchObject({ ok: true });
    expect(await packed()).toEqual(['P0', 'N0', 'A2']);
  });

  it('names whom it makes absent that is known now to have held a seat', async () => {
    const { networkId, bonn } = await givenCompleteList();
    const edit = { ...(await seatOf(bonn)), until: '..' };
    const asked = await attemptWrite(office, (write) =>
      changeAsSeen(write, { scope: { networkIds: [networkId], memberIds: [bonn] }, seen: null }, () =>
        updateSeat(write, edit),
      ),
    );
    expect(asked).toMatchObject({ reason: { cells: { absent: { cells: [{ member: { slug: 'bonn' } }] } } } });
  });

  it('is stopped where an attendance would lose its seat, and asked about where the seat never was', async () => {
    const { networkId, aachen } = await givenCompleteList();
    const seat = await seatOf(aachen);
    const scope = { networkIds: [networkId], memberIds: [aachen] };
    const shortened = await attemptWrite(office, (write) =>
      changeAsSeen(write, { scope, seen: null, keepsSeated: true }, () =>
        updateSeat(write, { ...seat, until: '2018' }),
      ),
    );
    const outside = { count: 1, cells: [{ member: { slug: 'aachen' }, meeting: { date: '2019-05-01' } }] };
    expect(shortened).toMatchObject({ reason: { kind: 'left_outside', cells: { outside } } });
    const { id, version } = seat;
    const removed = await attemptWrite(office, (write) =>
      changeAsSeen(write, { scope, seen: null }, () => removeSeat(write, { id, version, reason: 'Probe' })),
    );
    expect(removed).toMatchObject({ reason: { kind: 'to_confirm', cells: { outside } } });
    expect(await packed()).toEqual(['P0', 'N0']);
  });

  it('like one of a meeting names the words that stand against it afterwards', async () => {
    const { networkId, meetingId } = await givenCompleteList();
    const { version, slug } = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const title = { de: 'Sitzung 2019-05-01', en: 'Sitzung 2019-05-01' };
    const fields = { slug, title, date: '2019-05-01', number: null, label: null, kind: 'regular' as const };
    const cancelled = await attemptWrite(office, (write) =>
      changeAsSeen(write, { scope: { networkIds: [networkId], meetingIds: [meetingId] }, seen: null }, () =>
        updateMeeting(write, {
          ...{ ...fields, id: meetingId, version, state: 'cancelled', place: null, hostMemberId: null, reason: null },
        }),
      ),
    );
    expect(cancelled).toMatchObject({ reason: { cells: { against: { cells: [{ member: { slug: 'aachen' } }] } } } });
  });
});
