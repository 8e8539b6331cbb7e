import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { casePath } from '@/test/cases';
import { importCommand } from '@/test/imports/command';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const NETWORKS = ['titel', 'kopf', 'texte', 'gedreht', 'blatt', 'h10', 'jahre', 'zeilen', 'personen'] as const;
type Network = (typeof NETWORKS)[number];
const OFFICE = '20-office-spreadsheets';

beforeAll(() =>
  inRegister(async (write) => {
    for (const network of NETWORKS) await givenNetwork(write, network);
    await givenSource(write, 'protokoll');
  }),
);

/** The command on a file, creating what is not in the register. */
const runFile = (network: Network, file: string, ...more: string[]) =>
  importCommand(
    ...['--network', network, '--file', file, '--source', 'protokoll', '--create-members', '--create-meetings'],
    ...more,
  );

const run = (network: Network, file: string, ...more: string[]) => runFile(network, casePath(file), ...more);

const meetings = async (network: Network) =>
  (await database().meeting.findMany({ where: { network: { slug: network } }, orderBy: { earliest: 'asc' } })).map(
    ({ dateEdtf }) => dateEdtf,
  );

it('finds a header behind titles, says what it skips, and takes another row when told', async () => {
  const looked = await run('titel', `${OFFICE}/02-titel-summe.xlsx`);
  expect(looked.output).toMatch(/Zeile 4\.[^]*Zeile 1 „Anwesenheit Bund-Länder-Netzwerk“, Zeile 2 „Stand/);
  expect(looked.output).toContain('Summen, nicht gelesen: Summe');
  expect((await run('titel', `${OFFICE}/02-titel-summe.xlsx`, '--header', '4-9')).code).toBe(2);
  expect((await run('titel', `${OFFICE}/02-titel-summe.xlsx`, '--header', '3')).output).toContain('steht nichts');
  const named = await run('titel', `${OFFICE}/02-titel-summe.xlsx`, '--header', '4');
  expect(named.output).toContain('gelesen als Teilnahmen, Mitglieder untereinander');
});

it('joins a header of two rows', async () => {
  const { output } = await run('kopf', `${OFFICE}/03-zwei-kopfzeilen-merged.xlsx`);
  expect(output).toContain('in den Zeilen 1 bis 2');
  expect(output).toContain('„2025 · 14.10. Bremen“ = 2025-10-14 Bremen');
});

it('stops at headings that name no meeting, and goes on with the answers', async () => {
  const file = `${OFFICE}/05-textdaten.xlsx`;
  const stopped = await run('texte', file, '--apply');
  expect(stopped.code).toBe(2);
  expect(stopped.output).toMatch(/„KW 42\/2014“: [^]*„14\.10\.“: Das Datum hat kein Jahr\.[^]*--heading/);
  expect(await meetings('texte')).toEqual([]);
  const answers = ['--heading', '14.10.=14.10.2014', '--leave-out', 'KW 42/2014', '--century', '2000'];
  const dry = await run('texte', file, ...answers);
  expect(dry.output).toContain('„14.10.“ = 2014-10-14');
  expect(dry.output).toContain('„1. Sitzung (5.3.15)“ = 2015-03-05 #1');
});

it('reads a turned table, one with a single meeting, and years of two digits with their century', async () => {
  expect((await run('gedreht', `${OFFICE}/11-gedreht.xlsx`)).output).toContain('Sitzungen untereinander');
  expect((await run('blatt', `${OFFICE}/12-zwei-blaetter.xlsx`)).output).toContain('„14.10.2025“ = 2025-10-14');
  expect((await run('h10', `${OFFICE}/h10.csv`)).code).toBe(2);
  expect((await run('h10', `${OFFICE}/h10.csv`, '--century', '2000')).output).toContain('= 2015-03-05 #1');
});

it('makes nothing of years before somebody says what they are', async () => {
  const file = '03-membership-table-as-attendance/years.csv';
  const stopped = await run('jahre', file, '--apply');
  expect(stopped.code).toBe(2);
  expect(stopped.output).toMatch(/--subject membership_years[^]*--subject attendance_matrix/);
  expect((await run('jahre', file, '--subject', 'membership_years', '--apply', '--publish')).code).toBe(0);
  const seats = await database().membership.findMany({ where: { network: { slug: 'jahre' } }, orderBy: { id: 'asc' } });
  expect(seats.map(({ sinceEdtf, untilEdtf }) => [sinceEdtf, untilEdtf])).toEqual([
    ['2002', null],
    ['2001', null],
  ]);
  expect(await meetings('jahre')).toEqual([]);
});

it('makes seats of rows by year, of the column and the members that somebody names', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'rows-')), 'state_year.csv');
  const rows = ['20,1945,Canada,0,1', '20,1946,Canada,1,1', '732,1945,Korea,1,1', '732,1946,Korea,1,-9'];
  await writeFile(file, ['ccode,year,state,AAA,BBB', ...rows, ''].join('\n'));
  const asked = ['--subject', 'membership_rows'];
  expect((await runFile('zeilen', file, '--column', 'membership=AAA')).code).toBe(2);
  expect((await runFile('zeilen', file, ...asked)).output).toContain('die Spalte');
  const named = [...asked, '--column', 'membership=AAA'];
  const looked = await runFile('zeilen', file, ...named, '--codes', 'own');
  expect(looked.output).toContain('gelesen als Mitgliedscode: eigene Nummern der Liste');
  expect((await runFile('zeilen', file, ...named)).output).toContain('Correlates of War, Nummern');
  expect((await runFile('zeilen', file, ...named, '--codes', 'iso')).code).toBe(2);
  expect((await runFile('zeilen', file, ...named, '--member-kind', 'staat')).code).toBe(2);
  const done = await runFile('zeilen', file, ...named, '--member-kind', 'ministry', '--apply', '--publish');
  expect(done.code).toBe(0);
  const seats = await database().membership.findMany({
    where: { network: { slug: 'zeilen' } },
    include: { member: true },
    orderBy: { id: 'asc' },
  });
  expect(seats.map(({ member, sinceEdtf, untilEdtf }) => [member.nameDe, member.kind, sinceEdtf, untilEdtf])).toEqual([
    ['Canada', 'ministry', '1946', null],
    ['Korea', 'ministry', '1945', null],
  ]);
});

it('asks whom a word means that may mean several, and takes the answer', async () => {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'words-')), 'liste.csv');
  await writeFile(file, 'Mitglied;seit\nKongo;1991\n');
  const looked = await runFile('zeilen', file, '--subject', 'members', '--member-kind', 'state');
  expect(looked.output).toMatch(/Wörter können mehrere Mitglieder meinen[^]*„Kongo“[^]*--member/);
});

it('reads a list of persons as delegations, of the rows that are asked for', async () => {
  const file = '14-person-level-list/persons.csv';
  expect((await run('personen', file)).code).toBe(2);
  const { output } = await run('personen', file, '--status', 'present', '--only', 'Group=Parties');
  expect(output).toContain('Nur Zeilen mit Group = Parties');
  expect(output).toContain('ausgelassen: 2');
  const both = await run('personen', file, '--status', 'present', '--only', 'Group=Parties', '--only', 'Group=NGO');
  expect(both.output).toContain('Nur Zeilen mit Group = Parties, NGO');
});
