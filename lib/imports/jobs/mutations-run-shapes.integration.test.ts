import { readFileSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { openTable } from '@/lib/imports/files/reader';
import type { TablePlace } from '@/lib/imports/files/rows/types';
import { findJob } from '@/lib/imports/jobs/queries';
import { freshDatabase } from '@/test/database';
import { casePath } from '@/test/cases';
import { confirmPreview, givenAnsweredJob, type FormAnswers } from '@/test/imports/form';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

let facts: { networkId: number; sourceId: number };
const OFFICE = '20-office-spreadsheets';

interface GivenList {
  file: string;
  place?: TablePlace;
  /** What somebody fills in beside what is proposed. */
  answers: FormAnswers;
}

const list = (file: string, answers: FormAnswers = {}): GivenList => ({ file: casePath(file), answers });
const CREATES = { createMembers: true, createMeetings: true, memberKind: 'land' } as const;

/** The form of a list as it is proposed, sent with the answers: planned, or refused with codes for the fields at fault. */
async function answeredList({ answers, ...file }: GivenList) {
  const { networkId, sourceId } = facts;
  const job = await givenAnsweredJob({ networkId, ...file }, { sourceId, ...CREATES, ...answers });
  return job.ok ? { id: job.value, faults: null } : { id: null, faults: job.reason.fields };
}

/** The same, applied at once. */
async function takenList(given: GivenList) {
  const { id, faults } = await answeredList(given);
  if (id === null) throw new Error(`The form was refused: ${JSON.stringify(faults)}`);
  await confirmPreview(id);
  const job = await findJob(id);
  if (job?.state !== 'applied') throw new Error(`Not applied: ${JSON.stringify([job?.failure, job?.summary?.rows])}`);
  return { summary: job.summary };
}

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(async (write) => ({
    networkId: await givenNetwork(write, 'netz'),
    sourceId: await givenSource(write, 'protokoll'),
  }));
});

const meetingDates = async () =>
  (await database().meeting.findMany({ orderBy: [{ earliest: 'asc' }, { id: 'asc' }] })).map(
    ({ dateEdtf }) => dateEdtf,
  );

async function countStatuses() {
  const rows = await database().attendance.groupBy({ by: ['status'], where: { withdrawnAt: null }, _count: true });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}

it('asks which meetings headings mean that only a person can read, and takes the list in with the answers', async () => {
  const file = `${OFFICE}/05-textdaten.xlsx`;
  expect((await answeredList(list(file))).faults).toEqual({
    'headings.4': 'heading_open',
    'headings.5': 'heading_open',
    'headings.6': 'heading_open',
  });
  expect((await answeredList(list(file, { headingTexts: { 5: 'irgendwann' } }))).faults).toMatchObject({
    'headingTexts.5': 'heading_not_read',
  });
  await takenList(list(file, { headings: { 4: 'skip', 6: 'c0' }, headingTexts: { 5: '14.10.2014' } }));
  expect(await meetingDates()).toEqual(['2012-09', '2012-09-12/2012-09-13', '2013-23', '2014-10-14', '2015-03-05']);
  expect(await database().member.count()).toBe(12);
});

it('takes years of two digits for the century that somebody names', async () => {
  await takenList(list(`${OFFICE}/h10.csv`, { century: '2000' }));
  expect(await meetingDates()).toEqual(['2015-03-05', '2015-09-07']);
  expect(await countStatuses()).toEqual({ present: 4, excused: 2 });
});

it.each([
  ['02-titel-summe', { present: 23, excused: 7 }],
  ['03-zwei-kopfzeilen-merged', { present: 18, excused: 9 }],
  ['11-gedreht', { present: 18, excused: 9 }],
])('takes in %s', async (file, statuses) => {
  await takenList(list(`${OFFICE}/${file}.xlsx`));
  expect(await meetingDates()).toEqual(['2025-10-14', '2026-01-13', '2026-04-14']);
  expect(await database().member.count()).toBe(12);
  expect(await countStatuses()).toEqual(statuses);
});

it('takes in the sheets of a workbook one after the other, also one with a single meeting', async () => {
  const file = `${OFFICE}/12-zwei-blaetter.xlsx`;
  await takenList(list(file));
  expect(await meetingDates()).toEqual(['2025-10-14']);
  const { sheets } = await openTable(readFileSync(casePath(file)), file);
  await takenList({ ...list(file), place: { sheet: sheets[1] } });
  expect(await meetingDates()).toEqual(['2025-10-14', '2026-01-13', '2026-04-14']);
  expect(await database().member.count()).toBe(12);
});

it('reads the header where somebody says that it stands, and keeps where that is', async () => {
  const file = `${OFFICE}/02-titel-summe.xlsx`;
  const title = await answeredList({ ...list(file), place: { header: { first: 2, last: 2 } } });
  expect(title.faults).toMatchObject({ 'columns.member': 'need_member' });
  const { summary } = await takenList({ ...list(file), place: { header: { first: 4, last: 4 } } });
  expect(summary?.rows).toMatchObject({ new: 30, wrong: 0, left_out: 2 });
  const { inspection } = await database().importJob.findFirstOrThrow({ orderBy: { id: 'desc' } });
  expect(inspection).toMatchObject({ top: { first: 4, last: 4 } });
});

it('makes seats of memberships by year, and never presences', async () => {
  await takenList(list('03-membership-table-as-attendance/years.csv', { memberKind: 'state' }));
  const seats = await database().membership.findMany({ include: { member: true }, orderBy: { id: 'asc' } });
  expect(seats.map(({ member, sinceEdtf, untilEdtf, kind }) => [member.nameEn, kind, sinceEdtf, untilEdtf])).toEqual([
    ['Arland', 'full', '2002', null],
    ['Borland', 'full', '2001', null],
  ]);
  expect(await database().attendance.count()).toBe(0);
  expect(await database().meeting.count()).toBe(0);
});

it('makes one presence of the persons of a delegation, of the rows that are asked for', async () => {
  const file = '14-person-level-list/persons.csv';
  expect((await answeredList(list(file))).faults).toEqual({ 'columns.status': 'need_status' });
  await takenList(list(file, { everyStatus: 'present', only: { '0': { '0': 'on' } }, memberKind: 'state' }));
  const titles = (await database().meeting.findMany({ orderBy: { id: 'asc' } })).map(({ titleEn }) => titleEn);
  expect(titles).toEqual(['Round 1', 'Round 2']);
  expect(await countStatuses()).toEqual({ present: 2 });
  const attendances = await database().attendance.findMany({ orderBy: { id: 'asc' } });
  expect(attendances.map(({ delegationSize }) => delegationSize)).toEqual([2, 1]);
  expect((await database().member.findMany()).map(({ nameEn }) => nameEn)).toEqual(['Arland']);
});

it('finds the network’s own meetings by what a heading calls them', async () => {
  await takenList(list(`${OFFICE}/11-gedreht.xlsx`));
  const { summary } = await takenList(
    list(`${OFFICE}/05-textdaten.xlsx`, { headings: { 4: 'skip', 6: 'skip', 5: 'c0' } }),
  );
  // "14.10." is the meeting of 14 October 2025, of which the other list has said the same or something else already.
  expect(summary?.newMeetings.map(({ date }) => date)).toEqual(['2012-09-12/2012-09-13', '2012-09', '2013-23']);
});
