import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { accountColumns, addsUp } from '@/lib/imports/account/rules';
import { findJob } from '@/lib/imports/jobs/queries';
import { readInspection } from '@/lib/imports/jobs/queries-inspection';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { addAlias } from '@/lib/members/mutations-edit';
import { REPOSITORY } from '@/test/data';
import { freshDatabase } from '@/test/database';
import { confirmPreview, givenAnsweredJob, givenConfirmedJob, type FormAnswers } from '@/test/imports/form';
import { givenMember, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

let networkId: number;
let sourceId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  networkId = await inRegister((write) => givenNetwork(write, 'kreis'));
  sourceId = await inRegister((write) => givenSource(write, 'protokoll'));
  for (const name of ['Astadt', 'Bheim']) await inRegister((write) => givenMember(write, name.toLowerCase()));
});

const inCases = (name: string) => ({ networkId, file: path.join(REPOSITORY, 'test/data/cases', name) });
const asText = (text: string, name = 'liste.csv') => ({
  networkId,
  file: { name, bytes: new Uint8Array(Buffer.from(text)) },
});
const answers = (more: FormAnswers = {}): FormAnswers => ({ sourceId, createMeetings: true, ...more });
const forLaender = (more: FormAnswers = {}) => answers({ createMembers: true, memberKind: 'land', ...more });

async function columnsOf({ id, mapping, summary }: Awaited<ReturnType<typeof givenConfirmedJob>>) {
  const inspection = await readInspection(id);
  if (!inspection || !mapping) throw new Error(`Import ${id} is gone.`);
  return accountColumns(mapping, inspection, summary.unknownWords);
}

const meetings = async () =>
  (await database().meeting.findMany({ orderBy: { dateEdtf: 'asc' } })).map(({ dateEdtf, state }) => [dateEdtf, state]);
const attendances = async () =>
  (await database().attendance.findMany({ include: { member: true, meeting: true }, orderBy: { id: 'asc' } })).map(
    ({ member, meeting, status, capacity }) => [member.nameDe, meeting.dateEdtf, status, capacity],
  );

describe('an unknown word', () => {
  it('makes its own row wrong: the cancelled meeting beside it is cancelled, and so is that of the next file', async () => {
    const first = await givenConfirmedJob(inCases('02-meeting-state-dropped/a-first.csv'), answers());
    expect(first.summary).toMatchObject({ rows: { new: 1, wrong: 1 }, read: { rows: 2, entries: 2 } });
    expect((await columnsOf(first))[2]).toMatchObject({
      heading: 'meeting_state',
      state: 'half_understood',
      filled: 2,
      unknown: [{ written: 'inquorate', count: 1, lines: [3] }],
    });
    const { lines } = await listLines(database(), first.id, { kind: 'wrong', page: 1 });
    expect(lines[0]).toMatchObject({
      line: 3,
      detail: { faults: [{ code: 'value_not_understood', column: 2, value: 'inquorate' }] },
    });
    await confirmPreview(first.id);
    const next = await givenConfirmedJob(inCases('02-meeting-state-dropped/b-later-all-understood.csv'), answers());
    expect((await columnsOf(next)).map(({ state }) => state)).toEqual(['used', 'used', 'used']);
    await confirmPreview(next.id);
    expect(await meetings()).toEqual([
      ['2024-02-01', 'cancelled'],
      ['2024-04-01', 'cancelled'],
    ]);
  });

  it('in a capacity leaves the observer beside it an observer', async () => {
    const job = await givenConfirmedJob(inCases('05-capacity-dropped/a.csv'), answers());
    expect(job.summary).toMatchObject({
      rows: { new: 1, wrong: 1 },
      unknownWords: [{ field: 'capacity', written: 'Ehrengast' }],
    });
    await confirmPreview(job.id);
    expect(await attendances()).toEqual([['astadt', '2024-01-10', 'present', 'observer']]);
  });

  it('is not remembered, nor is what somebody only looked at', async () => {
    const list = asText('Mitglied;Datum;Teilnahme;Rang\nastadt;2024-01-10;anwesend;Chefsache\n');
    await givenConfirmedJob(list, answers());
    expect(await database().importMapping.count()).toBe(0);
    const again = await givenConfirmedJob(list, answers());
    await confirmPreview(again.id);
    const [kept] = await database().importMapping.findMany();
    expect(kept?.mapping).toMatchObject({
      columns: { rank: 'Rang' },
      values: { rank: {}, status: { anwesend: 'present' } },
    });
  });
});

describe('a column', () => {
  it('that somebody takes out stays out of the next file too, and is listed as not read', async () => {
    const list = (rank: string) => asText(`Mitglied;Datum;Teilnahme;Rang\nastadt;2024-01-10;anwesend;${rank}\n`);
    const columns: ImportMapping['columns'] = { member: 0, meeting_date: 1, status: 2 };
    const first = await givenConfirmedJob(list('Ministerin'), answers({ columns }));
    expect((await columnsOf(first))[3]).toMatchObject({ state: 'ignored', filled: 1 });
    await confirmPreview(first.id);
    const next = await givenConfirmedJob(list('Minister'), answers());
    expect(next.mapping?.columns).toEqual(columns);
  });

  it('that an earlier version dropped for one word is read again', async () => {
    const header = 'meeting_date,meeting_title,meeting_state';
    const first = await givenConfirmedJob(asText(`${header}\n2024-02-01,Februar,cancelled\n`), answers());
    await confirmPreview(first.id);
    await database().$executeRaw`
      UPDATE import_mapping SET mapping = jsonb_set(mapping, '{columns}', (mapping->'columns') - 'meeting_state')`;
    const next = await givenConfirmedJob(inCases('02-meeting-state-dropped/b-later-all-understood.csv'), answers());
    await confirmPreview(next.id);
    expect((await meetings()).at(-1)).toEqual(['2024-04-01', 'cancelled']);
  });
});

describe('the order of day and month', () => {
  /** 700 dates that fit both orders, month first, then one that proves it. */
  function lateProof(): string {
    const rows: string[] = [];
    for (let day = Date.UTC(2000, 0, 1); rows.length < 700; day += 86_400_000) {
      const [year = '', month = '', date = ''] = new Date(day).toISOString().slice(0, 10).split('-');
      if (Number(date) <= 12) rows.push(`astadt,${month}/${date}/${year},present`);
    }
    return ['member,date,status', ...rows, 'astadt,12/31/2020,present'].join('\n');
  }

  it('is the one that the file proves, and of the next file it is asked again', async () => {
    const first = await givenConfirmedJob(inCases('04-date-order/a-month-first.csv'), answers());
    expect(first.mapping?.dayFirst).toBe(false);
    await confirmPreview(first.id);
    expect(await attendances()).toEqual([['astadt', '2021-03-18', 'present', 'member']]);

    const next = inCases('04-date-order/b-same-headers-day-first.csv');
    expect(await givenAnsweredJob(next, answers())).toEqual({
      ok: false,
      reason: { kind: 'invalid', fields: { dayFirst: 'need_order' } },
    });
    const { id } = await givenConfirmedJob(next, answers({ dayFirst: 'yes' }));
    await confirmPreview(id);
    expect((await attendances()).at(-1)).toEqual(['astadt', '2021-04-05', 'present', 'member']);
    expect(JSON.stringify(await database().importMapping.findMany())).toContain('"dayFirst":null');
  });

  it('is proved by the last of 701 lines', async () => {
    const { id, mapping, summary } = await givenConfirmedJob(asText(lateProof()), answers());
    expect(mapping?.dayFirst).toBe(false);
    expect(summary.rows).toMatchObject({ new: 701, wrong: 0 });
    const inspection = await readInspection(id);
    expect(inspection?.dates?.[1]).toEqual({
      either: { line: 3, text: '01/02/2000' },
      month_first: { line: 702, text: '12/31/2020' },
    });
    expect(await givenAnsweredJob(asText(lateProof()), answers({ dayFirst: 'yes' }))).toMatchObject({
      reason: { fields: { dayFirst: 'order_disproved' } },
    });
  });

  it('is asked where a file mixes two; the rows of the other are wrong then', async () => {
    const mixed = asText(
      'member,date,status\nastadt,13/04/2021,present\nastadt,05/04/2021,present\nastadt,04/14/2021,present\n',
    );
    expect(await givenAnsweredJob(mixed, answers())).toMatchObject({ reason: { fields: { dayFirst: 'need_order' } } });
    const { summary } = await givenConfirmedJob(mixed, answers({ dayFirst: 'yes' }));
    expect(summary.rows).toMatchObject({ new: 2, wrong: 1 });
  });

  it('is asked of headings as well', async () => {
    const list = asText('Mitglied;5/4/2021;7/4/2021\nastadt;x;x\n');
    expect(await givenAnsweredJob(list, answers())).toMatchObject({ reason: { fields: { dayFirst: 'need_order' } } });
    const { id } = await givenConfirmedJob(list, answers({ dayFirst: 'no' }));
    await confirmPreview(id);
    expect((await meetings()).map(([date]) => date)).toEqual(['2021-05-04', '2021-07-04']);
  });
});

describe('marks as offices use them', () => {
  it('go in as what they are, and every cell is accounted for', async () => {
    const job = await givenConfirmedJob(inCases('20-office-spreadsheets/01-matrix-zeichen.xlsx'), forLaender());
    const { summary } = job;
    expect(summary.rows.wrong).toBe(0);
    expect(addsUp({ rows: summary.rows, read: summary.read ?? { entries: -1 } })).toBe(true);
    expect((await columnsOf(job)).map(({ state, filled }) => [state, filled])).toEqual([
      ['used', 12],
      ['used', 11],
      ['used', 11],
      ['used', 11],
    ]);
    await confirmPreview(job.id);
    const statuses = (await attendances()).map(([, , status]) => status);
    expect(statuses.filter((status) => status === 'present')).toHaveLength(18);
    expect(statuses.filter((status) => status === 'excused')).toHaveLength(6);
    expect(statuses).toHaveLength(24);
  });

  it('a cross is present, also where the other letters would make a table in English; the open letter is named', async () => {
    const job = await givenConfirmedJob(inCases('20-office-spreadsheets/07b-XEP.xlsx'), forLaender());
    expect(job.mapping?.values.status).toEqual({ X: 'present', E: 'excused' });
    expect(job.summary.unknownWords?.map(({ written }) => written)).toContain('P');
    const said = await givenConfirmedJob(
      inCases('20-office-spreadsheets/07b-XEP.xlsx'),
      forLaender({ status: { X: 'excluded', P: 'present' } }),
    );
    expect(said.summary.rows.wrong).toBe(0);
    await confirmPreview(said.id);
    expect(await database().attendance.count({ where: { status: 'excluded' } })).toBeGreaterThan(0);
  });

  it('a cross is excluded where the file says so, and the explanation is no row', async () => {
    const list = 'Mitglied;14.10.2025;13.01.2026\nastadt;X;A\nbheim;A;X\nX = ausgeschlossen, A = anwesend;;\n';
    const job = await givenConfirmedJob(asText(list), answers());
    expect(job.summary).toMatchObject({ rows: { new: 4, wrong: 0, left_out: 1 }, leftOut: { legend: 1 } });
    await confirmPreview(job.id);
    expect(await database().attendance.count({ where: { status: 'excluded' } })).toBe(2);
  });

  it('a heading that is not understood is asked about, and left out it is listed with the number of its values', async () => {
    const list = inCases('20-office-spreadsheets/h-mixed.csv');
    expect(await givenAnsweredJob(list, forLaender())).toMatchObject({
      ok: false,
      reason: { fields: { 'headings.4': 'heading_open' } },
    });
    const job = await givenConfirmedJob(list, { ...forLaender(), headings: { 4: 'skip' } });
    expect((await columnsOf(job)).map(({ heading, state, filled }) => [heading, state, filled])).toEqual([
      ['Mitglied', 'used', 2],
      ['14.10.2025', 'used', 2],
      ['13.01.2026', 'used', 2],
      ['14.04.2026', 'used', 2],
      ['9.6.26', 'ignored', 2],
    ]);
  });
});

describe('lines that contradict each other', () => {
  it('are all kept out, also in the write in which the list is planned again, and a sum tells of them', async () => {
    const list = 'Mitglied;1.2.2012;3.4.2012\nAstadt;x;x\nBheim;x;e\nAstadt;e;x\nSumme;2;1\n';
    const job = await givenConfirmedJob(asText(list), answers());
    expect(job.summary).toMatchObject({
      rows: { new: 3, wrong: 2, left_out: 2 },
      sums: { count: 1, differences: [{ line: 5, column: 1, written: 2, read: 1 }] },
    });
    const { lines } = await listLines(database(), job.id, { kind: 'wrong', page: 1 });
    expect(
      lines.map(({ line, detail }) => [line, detail.column, detail.faults?.[0]?.otherLine, detail.faults?.[0]?.names]),
    ).toEqual([
      [2, 1, 4, ['present', 'excused']],
      [4, 1, 2, ['excused', 'present']],
    ]);
    await confirmPreview(job.id);
    expect((await attendances()).map(([member, date, status]) => [member, date, status])).toEqual([
      ['astadt', '2012-04-03', 'present'],
      ['bheim', '2012-02-01', 'present'],
      ['bheim', '2012-04-03', 'excused'],
    ]);
  });

  it('that the register has made contradict each other since the preview stop the list', async () => {
    const list = 'Mitglied;Datum;Teilnahme\nAstadt;1.2.2012;anwesend\nAltstadt;1.2.2012;entschuldigt\n';
    const job = await givenConfirmedJob(asText(list), forLaender());
    expect(job.summary.rows).toMatchObject({ new: 2, wrong: 0 });
    const astadt = await database().member.findUniqueOrThrow({ where: { slug: 'astadt' } });
    await inRegister((write) => addAlias(write, { id: astadt.id, version: astadt.version, name: 'Altstadt' }));
    await confirmPreview(job.id);
    expect((await findJob(job.id))?.failure).toEqual({ kind: 'consequences_changed' });
    expect(await attendances()).toEqual([]);
  });
});
