import { beforeEach, describe, expect, it } from 'vitest';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { officeReadScopeFor, publicReadScope, type ReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findNetworkForExport, type NetworkExport } from '@/lib/exports/queries';
import {
  attendanceTable,
  matrixTable,
  meetingTable,
  memberTable,
  type ExportTable,
} from '@/lib/exports/queries-tables';
import { writeCsv } from '@/lib/exports/writer-csv';
import { freshDatabase } from '@/test/database';
import { givenAttendance, givenMeeting, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';
import { readTable } from '@/test/tables';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

/** Two sources that disagree about Aachen, and a draft meeting with a draft attendance. */
const givenRegister = () =>
  inRegister(async (write) => {
    const register = await givenSmallRegister(write);
    const { networkId, sourceId, members, meetings } = register;
    const other = await givenSource(write, 'presse', { kind: 'press_release' });
    await givenAttendance(write, { meetingId: meetings[1], memberId: members[1], sourceId, status: 'excused' });
    await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
    await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId: other, status: 'absent' });
    const draft = await givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false });
    await givenAttendance(write, { meetingId: draft, memberId: members[0], sourceId, published: false });
    return register;
  });

/** A table, written as CSV and read again. */
const exported = (scope: ReadScope, tableOf: (of: NetworkExport) => Promise<ExportTable>) =>
  readSnapshot(async (reader) => {
    const of = await findNetworkForExport(reader, scope, 'kreis');
    if (!of) throw new Error('The network is not in sight.');
    const { header, rows } = await tableOf(of);
    let text = '';
    for await (const part of writeCsv(header, rows)) text += part;
    const table = await readTable(text, 'export.csv');
    return { header: table.header, rows: table.lines.map(([, cells]) => (Array.isArray(cells) ? cells : [cells])) };
  });

/** Representative, from, until, size, level, other reading: nothing of it. */
const NO_DETAILS = ['', '', '', '', '', ''];

const long = (date: string, member: string, status: string, source: string) => [
  member,
  '',
  date,
  '',
  `sitzung-${date}`,
  status,
  'unknown',
  'unknown',
  'member',
  '',
  '',
  ...NO_DETAILS,
  '',
  source,
];

const PUBLIC_ROWS = [
  long('2019-05-01', 'aachen', 'present', 'protokoll'),
  long('2019-05-01', 'aachen', 'absent', 'presse'),
  long('2020-05-01', 'bonn', 'excused', 'protokoll'),
];

describe('an export of a network', () => {
  it('holds what every source says, in the order of the meetings, and no drafts for the public', async () => {
    const { networkId } = await givenRegister();
    expect((await exported(publicReadScope(), attendanceTable)).rows).toEqual(PUBLIC_ROWS);
    expect((await exported(officeReadScopeFor([networkId]), attendanceTable)).rows).toEqual([
      ...PUBLIC_ROWS,
      long('2022-05-01', 'aachen', 'present', 'protokoll'),
    ]);
  });

  it('says who represented whom, from when to when, how many came, and how else it can be read', async () => {
    const { sourceId, members, meetings } = await givenRegister();
    const said = {
      representingMemberId: members[0],
      presenceFrom: 'TOP 3',
      presenceUntil: '14:10',
      delegationSize: 2,
      levelText: 'Leitung des Referats',
      alternativeStatus: 'excused' as const,
    };
    const entry = { memberId: members[1], sourceId, status: 'represented_by_member' as const, ...said };
    await inRegister(async (write) =>
      publishAttendance(write, await recordAttendance(write, { meetingId: meetings[2], attendances: [entry] })),
    );
    const { header, rows } = await exported(publicReadScope(), attendanceTable);
    const cells = rows.at(-1) ?? [];
    const cell = (name: string) => cells[header.indexOf(name)];
    expect([cell('member'), cell('representing_member'), cell('presence_from'), cell('presence_until')]).toEqual([
      'bonn',
      'aachen',
      'TOP 3',
      '14:10',
    ]);
    expect([cell('delegation_size'), cell('level_text'), cell('alternative_status')]).toEqual([
      '2',
      'Leitung des Referats',
      'excused',
    ]);
  });

  it('shows one source as a matrix, and nothing that it does not say', async () => {
    await givenRegister();
    const { header, rows } = await exported(publicReadScope(), (of) => matrixTable(of, 'protokoll'));
    expect(header).toEqual(['member', 'member_code', 'sitzung-2019-05-01', 'sitzung-2020-05-01', 'sitzung-2021-05-01']);
    expect(rows).toEqual([
      ['aachen', '', 'present', '', ''],
      ['bonn', '', '', 'excused', ''],
    ]);
  });

  it('lists meetings, and members with their seats', async () => {
    const { networkId } = await givenRegister();
    const meetings = await exported(publicReadScope(), meetingTable);
    expect(meetings.rows.map((row) => row.slice(0, 3))).toEqual(
      [2019, 2020, 2021].map((year) => [`${year}-05-01`, '', `sitzung-${year}-05-01`]),
    );
    expect((await exported(officeReadScopeFor([networkId]), meetingTable)).rows).toHaveLength(4);
    expect((await exported(publicReadScope(), memberTable)).rows).toEqual([
      ['aachen', 'aachen', '', '', 'city', '', '', 'full', '', '', 'protokoll', '', '', ''],
      ['bonn', 'bonn', '', '', 'city', '', '', 'full', '', '', 'protokoll', '', '', ''],
    ]);
  });

  it('is not made for an office of another network', async () => {
    const { networkId } = await givenRegister();
    const found = await readSnapshot((reader) =>
      findNetworkForExport(reader, officeReadScopeFor([networkId + 1]), 'kreis'),
    );
    expect(found).toBeNull();
  });
});
