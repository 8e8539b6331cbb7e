import path from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { applyJob } from '@/lib/imports/jobs/mutations-run';
import { findJob } from '@/lib/imports/jobs/queries';
import { listLines } from '@/lib/imports/jobs/queries-lines';
import { noValues } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { freshDatabase } from '@/test/database';
import { ACTOR, CHOICE, givenImported, givenPlannedJob } from '@/test/imports/files';
import { givenMember, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const PROXIES = path.resolve(import.meta.dirname, '../../../test/data/cases/16-proxy-holder/proxy.csv');
let networkId: number;
let sourceId: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  [networkId, sourceId] = await inRegister(async (write) => [
    await givenNetwork(write, 'kreis'),
    await givenSource(write, 'liste'),
  ]);
});

const mapping = (more: Partial<ImportMapping> = {}): Partial<ImportMapping> => ({
  subject: 'attendances',
  columns: { member: 0, representing_member: 1, status: 2, meeting_date: 3 },
  values: { ...noValues(), status: { présent: 'present', procuration: 'represented_by_member' } },
  sourceId,
  createMeetings: true,
  ...more,
});

const represented = async () =>
  (
    await database().attendance.findMany({
      where: { withdrawnAt: null },
      select: { status: true, member: { select: { nameDe: true } }, representing: { select: { nameDe: true } } },
      orderBy: { id: 'asc' },
    })
  ).map(({ status, member, representing }) => [member.nameDe, status, representing?.nameDe ?? null]);

const WHO = [
  ['astadt', 'present', null],
  ['bheim', 'represented_by_member', 'astadt'],
];

it('a list of proxies says who represented whom, and is all the same the second time', async () => {
  await inRegister(async (write) => [await givenMember(write, 'astadt'), await givenMember(write, 'bheim')]);
  await givenImported({ networkId, file: PROXIES, mapping: mapping() });
  expect(await represented()).toEqual(WHO);
  const again = await findJob(await givenPlannedJob({ networkId, file: PROXIES, mapping: mapping() }));
  expect(again?.summary?.rows).toMatchObject({ same: 2, new: 0, changed: 0, wrong: 0 });
});

it('the representing member may be one that the list creates, and goes with it', async () => {
  const created = mapping({ createMembers: true, memberKind: 'city' });
  const id = await givenImported({ networkId, file: PROXIES, mapping: created });
  expect(await represented()).toEqual(WHO);
  expect(await attemptWrite(ACTOR, (write) => undoBatch(write, { id, reason: 'Probe' }))).toMatchObject({ ok: true });
  expect(await represented()).toEqual([]);
  expect(await database().member.count({ where: { withdrawnAt: null } })).toBe(0);
});

it('a batch is not undone while another names the member it created as representing one', async () => {
  await inRegister((write) => givenMember(write, 'bheim'));
  const named = (text: string) => ({ name: 'liste.csv', bytes: new Uint8Array(Buffer.from(text)) });
  const first = await givenImported({
    networkId,
    file: named('nom;procuration;etat;date\nastadt;;présent;2024-05-01\n'),
    mapping: mapping({ createMembers: true, memberKind: 'city' }),
  });
  await givenImported({
    networkId,
    file: named('nom;procuration;etat;date\nbheim;astadt;procuration;2024-05-01\n'),
    mapping: mapping(),
  });
  expect(await attemptWrite(ACTOR, (write) => undoBatch(write, { id: first, reason: 'Probe' }))).toMatchObject({
    ok: false,
    reason: { kind: 'later_work' },
  });
});

it('an unknown representative, a size that is none and a time of somebody absent make their rows wrong', async () => {
  await inRegister((write) => givenMember(write, 'astadt'));
  const text = [
    'nom;procuration;etat;date;von;delegation',
    'astadt;cdorf;procuration;2024-05-01;;',
    'astadt;;présent;2024-05-02;;keine',
    'astadt;;fehlt;2024-05-03;TOP 3;',
    'astadt;astadt;procuration;2024-05-04;;',
    'astadt;NA;présent;2024-05-05;TOP 3;4',
  ].join('\n');
  const id = await givenPlannedJob({
    networkId,
    file: { name: 'liste.csv', bytes: new Uint8Array(Buffer.from(text)) },
    mapping: mapping({
      columns: {
        ...{ member: 0, representing_member: 1, status: 2, meeting_date: 3 },
        ...{ presence_from: 4, delegation_size: 5 },
      },
      values: {
        ...noValues(),
        status: { présent: 'present', procuration: 'represented_by_member', fehlt: 'absent' },
      },
    }),
  });
  const { lines } = await listLines(database(), id, { kind: null, page: 1 });
  expect(lines.map(({ kind, detail }) => [kind, detail?.faults?.map(({ code, column }) => [code, column])])).toEqual([
    ['wrong', [['representing_unknown', 1]]],
    ['wrong', [['size_form', 5]]],
    ['wrong', [['not_with_status', 4]]],
    ['wrong', [['represents_itself', 1]]],
    ['new', undefined],
  ]);
  await applyJob(id, ACTOR, { ...CHOICE, mode: 'right_rows' });
  expect(await database().attendance.findMany({ select: { presenceFrom: true, delegationSize: true } })).toEqual([
    { presenceFrom: 'TOP 3', delegationSize: 4 },
  ]);
});
