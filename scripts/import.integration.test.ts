import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { listenForChanges } from '@/lib/db/register-changes';
import { asUtf16, teamsGerman } from '@/test/call-reports';
import { tablesNaming } from '@/test/imports/tables-naming';
import { testDatabase } from '@/test/database';
import { importCommand, importProcess } from '@/test/imports/command';
import { inlineRow, writeWorkbook } from '@/test/packed-files';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

const root = path.resolve(import.meta.dirname, '..');
const samples = path.join(root, 'docs/samples');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
  await inRegister(async (write) => {
    await givenNetwork(write, 'kreis');
    await givenSource(write, 'protokoll-2019-05');
    await givenSource(write, 'bericht', { kind: 'call_report' });
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const count = () => database().attendance.count({ where: { withdrawnAt: null } });

it('checks the sample lists without writing, imports them in their order, and undoes one', async () => {
  const of = (name: string) => ['--network', 'kreis', '--file', path.join(samples, `${name}.csv`)];
  const looked = await importProcess(...of('members'));
  expect(looked).toMatchObject({ code: 0 });
  expect(looked.output).toMatch(/neu: 3[^]*3 neue Mitglieder[^]*Es wurde nichts geschrieben/);
  expect(looked.output).toContain('3 von 3 Zeilen geprüft');
  expect(looked.output).not.toContain('0 von 3 Zeilen');
  expect(await database().member.count()).toBe(0);

  // As a server that runs beside the command, wherever that is.
  const told = new Set<string>();
  const listener = listenForChanges(testDatabase().appUrl, {
    expire: (tags) => tags.forEach((tag) => told.add(tag)),
    expireEverything: () => told.add('begun'),
  });
  await expect.poll(() => told.has('begun'), { timeout: 30_000 }).toBe(true);
  for (const [name, command] of [
    ['members', importProcess],
    ['meetings', importCommand],
    ['attendances', importCommand],
  ] as const) {
    const applied = await command(...of(name), '--apply', '--publish');
    expect(applied.output).toContain('Eingespielt als Nummer');
    expect(applied.code).toBe(0);
  }
  expect(await count()).toBe(5);
  await listener.heard();
  await listener.close();
  expect([...told]).toEqual(expect.arrayContaining(['network:kreis', 'meetings:kreis', 'member:jena', 'members-list']));
  const again = await importProcess(...of('attendances'), '--apply');
  expect(again).toMatchObject({ code: 1 });
  expect(again.output).toContain('bringt dem Register etwas Neues');

  const listed = await importCommand('--network', 'kreis', '--list');
  const [, id = ''] = /^(\d+) .*attendances\.csv/m.exec(listed.output) ?? [];
  expect(await importCommand('--network', 'kreis', '--undo', id)).toMatchObject({ code: 2 });
  const undone = await importCommand('--network', 'kreis', '--undo', id, '--reason', 'Probe');
  expect(undone.output).toContain('5 Teilnahmen zurückgezogen');
  expect(await count()).toBe(0);
});

it('sends the report of a call to the page where somebody says for whom each person came, and keeps nothing of it', async () => {
  const report = path.join(root, 'test/data/cases/13-call-report/zoom.csv');
  const refused = await importCommand(
    '--network',
    'kreis',
    '--file',
    report,
    '--source',
    'protokoll-2019-05',
    '--apply',
  );
  expect(refused.code).toBe(2);
  expect(refused.output).toMatch(
    /Bericht über Personen \(Bericht von Zoom\)[^]*\/admin\/netzwerke\/kreis\/importe\/bericht/,
  );
  expect(await database().importJob.count({ where: { fileName: 'zoom.csv' } })).toBe(0);
});

it('takes the report of a call over by a file that says for whom each person came, and stores no word of it', async () => {
  const persons = path.join(folder, 'personen.csv');
  const report = path.join(folder, 'bericht.csv');
  writeFileSync(report, asUtf16(teamsGerman(['Jena', 'Jena', 'Nirgends'])));
  const run = (...more: string[]) =>
    importCommand('--network', 'kreis', '--report', report, '--source', 'bericht', '--persons', persons, ...more);
  const [meeting] = await database().meeting.findMany({
    where: { network: { slug: 'kreis' } },
    orderBy: { id: 'asc' },
  });
  const named = ['--meeting', meeting?.slug ?? ''];
  expect((await run()).output).toContain('--meeting');

  // The file for the office to fill in; nobody else on the machine reads it.
  const first = await run(...named);
  expect([first.code, statSync(persons).mode & 0o777]).toEqual([1, 0o600]);
  expect(readFileSync(persons, 'utf8')).toMatch(/Muster, Erika[^\n]*;jena\r?\n[^]*Vorlage, Karl[^\n]*;\r?\n/);
  expect((await run(...named)).output).toContain('--least');
  const open = await run(...named, '--least', '0');
  expect([open.code, open.output]).toEqual([1, expect.stringMatching(/Ohne Mitglied: Zeile 5\./)]);

  writeFileSync(persons, 'Person;E-Mail;Organisation;Mitglied\n;@example.org;;jena\n"Vorlage, Karl";;;-\n');
  const looked = await run(...named, '--least', '5');
  expect(looked).toMatchObject({ code: 0 });
  // The report is of another day than the meeting, which somebody has to confirm before it is written.
  expect(looked.output).toMatch(/Der Bericht ist vom 6\. Oktober 2026, die Sitzung vom [^]*--confirm-other-day/);
  const otherDay = await run(...named, '--least', '5', '--apply');
  expect([otherDay.code, otherDay.output]).toEqual([1, expect.stringContaining('von verschiedenen Tagen')]);
  expect(looked.output).toMatch(/Jena: 3 Personen[^]*1 zu kurz dabei[^]*Es wurde nichts geschrieben/);
  expect(await count()).toBe(0);
  const applied = await run(...named, '--least', '5', '--confirm-other-day', '--apply');
  expect(applied.output).toContain('Von der Datei und den Personen ist nichts gespeichert');
  expect(await database().attendance.findMany({ where: { withdrawnAt: null } })).toMatchObject([
    { status: 'present', mode: 'online', delegationSize: 3, publishedAt: null },
  ]);
  // No name on the terminal, none in the register.
  for (const { output } of [first, open, looked, applied]) expect(output).not.toMatch(/Muster|Vorlage|example\.org/);
  expect(await tablesNaming('erika|vorlage|example\\.org|personen\\.csv|bericht\\.csv')).toEqual([]);
  const [, id = ''] = /als Nummer (\d+)/.exec(applied.output) ?? [];
  expect(await importCommand('--network', 'kreis', '--undo', id, '--reason', 'Probe')).toMatchObject({ code: 0 });
});

it('names the wrong rows, writes them with their reasons, and refuses all or nothing', async () => {
  const list = path.join(folder, 'liste.csv');
  const errors = path.join(folder, 'fehler.csv');
  writeFileSync(
    list,
    'Mitglied,Datum,Status\nJena,31.02.2019,anwesend\nJena,2019-11,vielleicht\nJena,2019-11,anwesend\n',
  );
  const of = ['--network', 'kreis', '--file', list, '--source', 'protokoll-2019-05'];
  const looked = await importCommand(...of, '--errors', errors);
  expect(looked.code).toBe(1);
  expect(looked.output).toMatch(
    /Ohne Bedeutung: „vielleicht“ \(1-mal, Zeile 3\)[^]*fehlerhaft: 2[^]*Zeile 2: Datum: Den Tag/,
  );
  expect(readFileSync(errors, 'utf8').trim().split('\r\n')).toHaveLength(3);
  const refused = await importCommand(...of, '--apply', '--all-or-nothing');
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('2 Zeilen sind fehlerhaft');
  expect(await count()).toBe(0);
});

it('reads the sheet that is named, and says which there are', async () => {
  const sheets = ['2019', '2020'].map((year) => [
    year,
    inlineRow(1, ['date', 'member', 'status']) + inlineRow(2, [`${year}-05`, 'Jena', 'present']),
  ]);
  const list = path.join(folder, 'jahre.xlsx');
  writeFileSync(list, writeWorkbook({ sheets: Object.fromEntries(sheets) as Record<string, string> }));
  const of = ['--network', 'kreis', '--file', list, '--source', 'protokoll-2019-05'];
  const named = await importCommand(...of, '--sheet', '2020');
  expect(named.output).toContain('Gelesen ist das Blatt „2020“. Mit --sheet lässt sich ein anderes wählen: 2019');
  expect(named.output).toContain('2020-05');
  expect(await importCommand(...of, '--sheet', '2021')).toMatchObject({ code: 2 });
});

it('names texts that look like persons by line and column, and leaves them out until told that they name nobody', async () => {
  const list = path.join(folder, 'notizen.csv');
  writeFileSync(list, 'Mitglied,Datum,Status,Bemerkung\nJena,2019-05,anwesend,Frau Beispiel erkrankt\n');
  const named = path.join(folder, 'notizen.json');
  writeFileSync(
    named,
    JSON.stringify({
      subject: 'attendances',
      columns: { member: 'Mitglied', meeting_date: 'Datum', status: 'Status', note: 'Bemerkung' },
      values: { status: { anwesend: 'present' } },
      createMembers: true,
      createMeetings: true,
      memberKind: 'city',
    }),
  );
  const of = ['--network', 'kreis', '--file', list, '--source', 'protokoll-2019-05'];
  const guessed = await importCommand(...of);
  expect(guessed.output).toContain('„Bemerkung“: nicht gelesen, 1 Wert');

  const looked = await importCommand(...of, '--mapping', named);
  expect(looked.output).toMatch(/: 1\. Sie bleiben draußen[^]*Zeile 2, Spalte „Bemerkung“: „Frau Beispiel“ \(/);
  expect(looked.output).toContain('--confirm-personal-data');
  const confirmed = await importCommand(...of, '--mapping', named, '--confirm-personal-data');
  expect(confirmed.output).toContain('Sie werden mit übernommen');
  expect((await importCommand(...of, '--mapping', named, '--apply', '--publish')).code).toBe(0);
  expect(await database().attendance.findMany({ where: { withdrawnAt: null }, select: { note: true } })).toEqual([
    { note: null },
  ]);
});

it('lists drafts, publishes one once what everybody would see of it was confirmed, and discards another', async () => {
  const list = path.join(folder, 'nachtrag.csv');
  const of = ['--network', 'kreis', '--file', list, '--source', 'protokoll-2019-05', '--apply', '--draft'];
  const run = (...more: string[]) => importCommand('--network', 'kreis', ...more);
  const draft = async (row: string) => {
    writeFileSync(list, `Mitglied,Datum,Status\n${row}\n`);
    return /Entwurf Nummer (\d+)/.exec((await importCommand(...of)).output)?.[1] ?? '';
  };
  const before = await count();
  const first = await draft('Jena,2019-11,anwesend');
  expect((await run('--drafts')).output).toMatch(new RegExp(`^${first} .*nachtrag\\.csv .*– wartet$`, 'm'));

  const asked = await run('--publish-draft', first);
  expect(asked).toMatchObject({ code: 1 });
  expect(asked.output).toMatch(/1 Teilnahme – neu[^]*Jena, November 2019: nicht erfasst → anwesend/);
  expect(await run('--publish-draft', first, '--confirm-absences', '0'.repeat(12))).toMatchObject({ code: 1 });
  expect(await count()).toBe(before);
  const [, key = ''] = /--confirm-absences ([0-9a-f]{12})/.exec(asked.output) ?? [];
  const published = await run('--publish-draft', first, '--confirm-absences', key);
  expect([published.code, published.output]).toEqual([0, expect.stringContaining(`Entwurf ${first} ist in Kraft`)]);
  expect(await count()).toBe(before + 1);
  expect(await run('--publish-draft', first, '--confirm-absences', key)).toMatchObject({ code: 1 });

  const second = await draft('Landeshauptstadt Stuttgart,2019-11,entschuldigt');
  expect(await run('--discard-draft', second)).toMatchObject({ code: 2 });
  expect((await run('--discard-draft', second, '--reason', 'Frau Beispiel irrte')).output).toContain('Frau Beispiel');
  expect(await run('--discard-draft', second, '--reason', 'doppelt')).toMatchObject({ code: 0 });
  const listed = await run('--drafts');
  expect(listed.output).toMatch(/– verworfen$/m);
  expect((await run('--publish-draft', second)).output).toContain('schon entschieden');
  expect(await run('--publish-draft', '99999')).toMatchObject({ code: 2 });
  expect(await count()).toBe(before + 1);
});

it('says what is wrong with the command itself, with an exit code of its own', async () => {
  expect(await importCommand('--network', 'gibt-es-nicht', '--list')).toMatchObject({ code: 2 });
  expect(await importProcess('--nonsense')).toMatchObject({ code: 2 });
  const empty = path.join(folder, 'leer.csv');
  writeFileSync(empty, '');
  const refused = await importCommand('--network', 'kreis', '--file', empty);
  expect(refused.code).toBe(2);
  expect(refused.output).toContain('Die Datei ist leer');
});
