import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { replacesWhatStands } from '@/lib/imports/jobs/rules';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { REPOSITORY } from '@/test/data';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenImported, givenPlannedJob } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenMeeting, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const CASES = path.join(REPOSITORY, 'test/data/cases');
let networkId: number;
let sourceId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  [networkId, sourceId] = await inRegister(async (write) => [
    await givenNetwork(write, 'kreis'),
    await givenSource(write, 'protokoll'),
  ]);
});

const publicRecord = () => readSnapshot((reader) => findNetworkRecord(reader, publicReadScope(), 'kreis'));
const jobOf = async (id: number) => {
  const job = await findJob(id);
  if (!job) throw new Error(`job ${id} is gone`);
  return job;
};

describe('a list of members without seats', () => {
  const list = (more: Partial<ImportMapping> = {}) => ({
    networkId,
    file: path.join(CASES, '01-new-members-without-seat/attendances.csv'),
    mapping: { sourceId, createMembers: true, createMeetings: true, memberKind: 'city' as const, ...more },
  });

  it('names each status for which no seat is on record before anything is saved', async () => {
    const { summary } = await jobOf(await givenPlannedJob(list()));
    expect(
      summary?.consequences?.outside_seat.cells.map(({ member, date, status }) => [member.de, date, status]),
    ).toEqual([
      ['Nordhafen', '2024-03-05', 'present'],
      ['Suedtal', '2024-03-05', 'absent'],
      ['Nordhafen', '2024-06-05', 'represented_by_member'],
    ]);
    expect(summary).toMatchObject({ seatless: 2, newSeats: 0 });
    expect(await database().attendance.count()).toBe(0);
  });

  it('keeps the words of the source: who came is a guest, every other seat is unclear, contested and counted apart', async () => {
    await givenImported(list());
    const rows = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
    expect(rows.map(({ statuses, marks, seated }) => [statuses, marks, seated])).toEqual([
      ['OU', '41', false],
      ['UO', '10', false],
    ]);
    expect((await publicRecord())?.unclear.map(({ member }) => member.name.de).sort()).toEqual([
      'Nordhafen',
      'Suedtal',
    ]);
  });

  it('gives them the seats that are offered, by the source and since the day that somebody names', async () => {
    await givenImported(list({ newSeats: { since: '2024-01-01', sourceId } }));
    const seats = await database().membership.findMany({ orderBy: { memberId: 'asc' } });
    expect(seats).toMatchObject([
      { kind: 'full', sinceEdtf: '2024-01-01', untilEdtf: null, sourceId },
      { kind: 'full', sinceEdtf: '2024-01-01', untilEdtf: null, sourceId },
    ]);
    const rows = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
    expect(rows.map(({ statuses, marks }) => [statuses, marks])).toEqual([
      ['PR', '00'],
      ['AN', '00'],
    ]);
    expect((await publicRecord())?.unclear).toEqual([]);
  });

  it('gives no seat as a draft, because everybody would see it at once, and says to whom', async () => {
    const before = await registerDigest();
    const id = await givenPlannedJob(list({ newSeats: { since: null, sourceId } }));
    await applyJob(id, ACTOR, { ...CHOICE, publish: false });
    expect(await jobOf(id)).toMatchObject({
      state: 'failed',
      failure: { kind: 'draft_changes_public', names: ['Nordhafen', 'Suedtal'] },
    });
    expect(await registerDigest()).toBe(before);
  });
});

describe('a list of the next term', () => {
  const before = () => ({
    networkId,
    file: path.join(CASES, '21-new-term/members-before.xlsx'),
    mapping: { sourceId },
  });
  const next = () => ({ networkId, file: path.join(CASES, '21-new-term/neue-amtszeit.csv'), mapping: { sourceId } });
  const seatsOfBerlin = async () => {
    const seats = await database().membership.findMany({
      where: { member: { nameDe: 'Berlin' } },
      orderBy: { sinceEarliest: 'asc' },
    });
    return seats.map(({ sinceEdtf, untilEdtf }) => `${sinceEdtf}–${untilEdtf}`);
  };

  beforeEach(async () => {
    await givenImported({ ...before(), mapping: { sourceId, createMembers: true, memberKind: 'land' } });
    const berlin = await database().member.findFirstOrThrow({ where: { nameDe: 'Berlin' } });
    await inRegister(async (write) => {
      const meetingId = await givenMeeting(write, { networkId, sourceId, date: '2023-05-04' });
      await givenAttendance(write, { meetingId, memberId: berlin.id, sourceId });
    });
  });

  it('adds second seats beside those of before, and no attendance loses its seat', async () => {
    const seats = await database().membership.count();
    await givenImported(next());
    expect(await database().membership.count()).toBe(seats + 20);
    expect(await seatsOfBerlin()).toEqual(['2021-01-01–null', '2027-01-01–2028-12-31']);
    const { statuses } = await database().participation.findFirstOrThrow({ where: { member: { nameDe: 'Berlin' } } });
    expect(statuses).toBe('P');
  });

  it('changes nothing as a draft, and names whose seats everybody would see', async () => {
    const digest = await registerDigest();
    const id = await givenPlannedJob(next());
    await applyJob(id, ACTOR, { ...CHOICE, publish: false });
    const { state, failure } = await jobOf(id);
    expect([state, failure?.kind]).toEqual(['failed', 'draft_changes_public']);
    expect(failure && 'names' in failure ? failure.names : []).toHaveLength(20);
    expect(await registerDigest()).toBe(digest);
  });

  it('is stopped where it would leave attendances outside of every seat, and names them', async () => {
    const digest = await registerDigest();
    const bytes = new Uint8Array(Buffer.from('Mitglied;von;bis\nBerlin;01.01.2021;31.12.2022\n'));
    const id = await givenPlannedJob({ networkId, file: { name: 'ende.csv', bytes }, mapping: { sourceId } });
    const job = await jobOf(id);
    expect(job.summary?.consequences?.left_outside).toMatchObject({
      count: 1,
      cells: [{ member: { de: 'Berlin' }, date: '2023-05-04' }],
    });
    await applyJob(id, ACTOR, { ...CHOICE, reason: 'Probe' });
    expect(await jobOf(id)).toMatchObject({
      state: 'failed',
      failure: { kind: 'left_outside', names: ['Berlin (2023-05-04)'] },
    });
    expect(await registerDigest()).toBe(digest);
  });

  it('asks for a reason where it changes a seat that stands, and for none where it only adds', async () => {
    const bytes = new Uint8Array(Buffer.from('Mitglied;von;bis\nBerlin;01.01.2021;31.12.2026\n'));
    const changing = await jobOf(
      await givenPlannedJob({ networkId, file: { name: 'ende.csv', bytes }, mapping: { sourceId } }),
    );
    expect(replacesWhatStands(changing)).toBe(true);
    expect(replacesWhatStands(await jobOf(await givenPlannedJob(next())))).toBe(false);
  });
});
