import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { listBatches } from '@/lib/imports/batches/queries';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { replacesWhatStands } from '@/lib/imports/jobs/rules';
import { undoBatch } from '@/lib/imports/undo/mutations';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { findNetworkForExport } from '@/lib/exports/queries';
import { memberTable } from '@/lib/exports/queries-tables';
import { writeCsv } from '@/lib/exports/writer-csv';
import { REPOSITORY } from '@/test/data';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenImported, givenPlannedJob, publishProposed } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '@/test/register-facts';

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

  it('gives them as a draft, of which nobody sees anything before it is published and after it is undone', async () => {
    const before = await registerDigest();
    const id = await givenPlannedJob(list({ newSeats: { since: '2024-01-01', sourceId } }));
    await applyJob(id, ACTOR, { ...CHOICE, publish: false });
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: 'proposed', batchId: null, failure: null, hasFile: false });
    expect(await registerDigest()).toBe(before);

    const batchId = await publishProposed(job.proposalId);
    expect(await database().membership.count({ where: { sinceEdtf: '2024-01-01' } })).toBe(2);
    const rows = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
    expect(rows.map(({ statuses }) => statuses)).toEqual(['PR', 'AN']);
    const [listed] = (await listBatches(database(), networkId, { id: batchId })).batches;
    expect(listed).toMatchObject({ kind: 'file', drafts: { meetings: 0, attendances: 0 }, counts: { seatsAdded: 2 } });

    expect(await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'Probe' }))).toMatchObject({
      ok: true,
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

  it('changes nothing as a draft, and adds its seats once that is published', async () => {
    const digest = await registerDigest();
    const seats = await database().membership.count();
    const id = await givenPlannedJob(next());
    await applyJob(id, ACTOR, { ...CHOICE, publish: false });
    const { state, proposalId } = await jobOf(id);
    expect(state).toBe('proposed');
    expect(await registerDigest()).toBe(digest);
    await publishProposed(proposalId);
    expect(await database().membership.count()).toBe(seats + 20);
    expect(await seatsOfBerlin()).toEqual(['2021-01-01–null', '2027-01-01–2028-12-31']);
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

describe('a list that is said to be complete', () => {
  const ROW = 'Mitglied;Datum;Status\naachen;2024-03-05;anwesend\n';
  const list = (text = ROW, more: Partial<ImportMapping> = {}) => ({
    networkId,
    file: { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(text)) },
    mapping: { sourceId, complete: { completeFor: 'seats' as const, countUnknownEnds: true }, ...more },
  });
  /** As it is read where nobody says so. */
  const NOT_COMPLETE = { complete: undefined } as unknown as Partial<ImportMapping>;
  const packed = async () =>
    (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(
      ({ statuses, marks }) => `${statuses}${marks}`,
    );
  const lists = () =>
    database().meetingSource.findMany({
      select: { completeFor: true, countedMemberIds: true },
      orderBy: { id: 'asc' },
    });
  let bonn: number;

  beforeEach(async () => {
    await inRegister(async (write) => {
      const seat = { networkId, sourceId, since: '2000' };
      await givenSeat(write, { ...seat, memberId: await givenMember(write, 'aachen'), until: '..' });
      bonn = await givenMember(write, 'bonn');
      await givenSeat(write, { ...seat, memberId: bonn });
      await givenSeat(write, { ...seat, memberId: await givenMember(write, 'celle'), until: '..' });
      await givenMeeting(write, { networkId, sourceId, date: '2024-03-05' });
    });
  });

  it('makes absent exactly those who were named, and nobody once it is undone', async () => {
    const before = await registerDigest();
    const { summary } = await jobOf(await givenPlannedJob(list()));
    expect(summary?.consequences?.absent_by_list.cells.map(({ member }) => member.de)).toEqual(['celle', 'bonn']);
    expect(await registerDigest()).toBe(before);
    const batchId = await givenImported(list());
    expect(await packed()).toEqual(['P0', 'A2', 'A2']);
    expect(await lists()).toEqual([{ completeFor: 'seats', countedMemberIds: [bonn] }]);
    await inRegister((write) => undoBatch(write, { id: batchId, reason: 'Probe' }));
    expect(await registerDigest()).toBe(before);
  });

  it('can be said of a list that is on record already, and is a change of its own', async () => {
    await givenImported(list(ROW, NOT_COMPLETE));
    expect(await packed()).toEqual(['P0', 'N0', 'N0']);
    await givenImported(list(ROW, { complete: { completeFor: 'everybody', countUnknownEnds: false } }));
    expect(await packed()).toEqual(['P0', 'N0', 'A2']);
  });

  it.each<[string, () => Promise<number>, object]>([
    [
      'a line is wrong',
      () => givenPlannedJob(list(`${ROW}atlantis;2024-03-05;anwesend\n`)),
      { kind: 'list_not_complete', count: 1, lines: [3] },
    ],
    [
      'others become absent than were shown',
      async () => {
        const id = await givenPlannedJob(list());
        await inRegister(async (write) =>
          givenSeat(write, {
            ...{ networkId, sourceId, since: '2000', until: '..' },
            memberId: await givenMember(write, 'dachau'),
          }),
        );
        return id;
      },
      { kind: 'consequences_changed' },
    ],
  ])('changes nothing where %s', async (_, planned, failure) => {
    const id = await planned();
    const before = await registerDigest();
    await applyJob(id, ACTOR, { ...CHOICE, mode: 'right_rows' });
    expect(await jobOf(id)).toMatchObject({ state: 'failed', failure });
    expect(await registerDigest()).toBe(before);
  });

  it('makes nobody absent as a draft, also where its words are public already, until that is published', async () => {
    await givenImported(list(ROW, NOT_COMPLETE));
    const before = await registerDigest();
    const id = await givenPlannedJob(list());
    await applyJob(id, ACTOR, { ...CHOICE, publish: false });
    const { state, proposalId } = await jobOf(id);
    expect(state).toBe('proposed');
    expect(await packed()).toEqual(['P0', 'N0', 'N0']);
    expect(await registerDigest()).toBe(before);
    await publishProposed(proposalId);
    expect(await packed()).toEqual(['P0', 'A2', 'A2']);
  });
});

it('a list of members takes who doubts a seat, and its export is all the same', async () => {
  await inRegister((write) => givenSource(write, 'antwort'));
  const text =
    'member;member_kind;seat_kind;since;until;source;doubt_source;doubt_quote;doubt_locator\n' +
    'Aachen;city;full;2010;..;protokoll;antwort;Ein Sitz ist nicht belegt.;S. 3\nBonn;city;full;2010;..;protokoll;;;\n';
  const file = (name: string, written: string) => ({ name, bytes: new Uint8Array(Buffer.from(written)) });
  await givenImported({ networkId, file: file('sitze.csv', text), mapping: { sourceId, createMembers: true } });
  expect(
    await database().membership.findMany({
      select: { doubter: { select: { slug: true } }, doubtQuote: true, doubtLocator: true },
      orderBy: { id: 'asc' },
    }),
  ).toEqual([
    { doubter: { slug: 'antwort' }, doubtQuote: 'Ein Sitz ist nicht belegt.', doubtLocator: 'S. 3' },
    { doubter: null, doubtQuote: null, doubtLocator: null },
  ]);
  const exported = await readSnapshot(async (reader) => {
    const of = await findNetworkForExport(reader, publicReadScope(), 'kreis');
    const { header, rows } = await memberTable(of ?? { reader, scope: publicReadScope(), networkId });
    let written = '';
    for await (const part of writeCsv(header, rows)) written += part;
    return written;
  });
  const { summary } = await jobOf(await givenPlannedJob({ networkId, file: file('export.csv', exported) }));
  expect(summary?.rows).toEqual({ new: 0, same: 2, changed: 0, wrong: 0, left_out: 0 });
});
