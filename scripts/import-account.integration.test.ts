import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { REPOSITORY } from '@/test/data';
import { importCommand } from '@/test/imports/command';
import { inlineRow, writeWorkbook, writeZip } from '@/test/packed-files';
import { givenMember, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-account-'));
  await inRegister(async (write) => {
    await givenNetwork(write, 'kreis');
    await givenSource(write, 'protokoll');
    await givenMember(write, 'astadt');
    await givenMember(write, 'bheim');
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CASES = path.join(REPOSITORY, 'test/data/cases');

/** A file of this test. @returns its path */
function given(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

const wordDocument = (): Buffer =>
  writeZip([
    {
      name: '_rels/.rels',
      content: '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    },
    { name: 'main.xml', content: '<w:document xmlns:w="x"/>' },
  ]);

const run = (file: string, ...more: string[]) =>
  importCommand('--network', 'kreis', '--source', 'protokoll', '--create-meetings', '--file', file, ...more);
const states = async () =>
  Object.fromEntries((await database().meeting.findMany()).map(({ dateEdtf, state }) => [dateEdtf, state]));

describe('every column', () => {
  it('is listed with the number of its values, and an unknown word with its line; its row alone is wrong', async () => {
    const first = await run(path.join(CASES, '02-meeting-state-dropped/a-first.csv'), '--apply', '--publish');
    expect(first.output).toMatch(
      /Spalten: 3 Spalten gelesen, 1 davon halb verstanden, keine nicht gelesen\.\n {2}„meeting_date“: gelesen als Datum der Sitzung, 2 Werte\n/,
    );
    expect(first.output).toMatch(
      /„meeting_state“: halb verstanden; gelesen als Stand der Sitzung, 2 Werte\n +Ohne Bedeutung: „inquorate“ \(1-mal, Zeile 3\)/,
    );
    expect(first.output).toContain(
      'Gelesen: 2 Zeilen = 1 neu + 0 unverändert + 0 geändert + 1 fehlerhaft + 0 ausgelassen.',
    );
    expect(first.code).toBe(0);
    const next = await run(
      path.join(CASES, '02-meeting-state-dropped/b-later-all-understood.csv'),
      '--apply',
      '--publish',
    );
    expect(next.code).toBe(0);
    expect(await states()).toEqual({ '2024-02-01': 'cancelled', '2024-04-01': 'cancelled' });
  });

  it('of choices keeps what it says of the other rows', async () => {
    const { output, code } = await run(path.join(CASES, '05-capacity-dropped/a.csv'), '--apply', '--publish');
    expect(output).toContain('Ohne Bedeutung: „Ehrengast“ (1-mal, Zeile 3)');
    expect(code).toBe(0);
    expect(await database().attendance.findMany({ select: { capacity: true } })).toEqual([{ capacity: 'observer' }]);
  });

  it('that is not read is named', async () => {
    const { output } = await run(path.join(CASES, '20-office-spreadsheets/h-mixed.csv'));
    expect(output).toContain('„9.6.26“: noch nicht gelesen (welche Sitzung sie meint, muss jemand sagen), 2 Werte');
  });
});

describe('the order of day and month', () => {
  it('is named with the line that proves it', async () => {
    const { output, code } = await run(path.join(CASES, '04-date-order/a-month-first.csv'));
    expect(output).toContain('Der Monat steht zuerst; das beweist Zeile 2 („03/18/2021“).');
    expect(code).toBe(0);
    const wrong = await run(path.join(CASES, '04-date-order/a-month-first.csv'), '--date-order', 'day-first');
    expect(wrong).toMatchObject({ code: 2 });
    expect(wrong.output).toContain('Das widerspricht --date-order');
  });

  it('is asked where no line proves it, also after a file that proved one', async () => {
    const first = await run(path.join(CASES, '04-date-order/a-month-first.csv'), '--apply', '--publish');
    expect(first).toMatchObject({ code: 0 });
    const file = path.join(CASES, '04-date-order/b-same-headers-day-first.csv');
    const asked = await run(file, '--apply');
    expect(asked.code).toBe(2);
    expect(asked.output).toMatch(
      /Keine Zeile der Datei beweist[^]*„05\/04\/2021“ \(Zeile 2\)[^]*--date-order day-first/,
    );
    expect(await run(file, '--date-order', 'sometimes')).toMatchObject({ code: 2 });
    expect(await run(file, '--date-order', 'day-first', '--apply', '--publish')).toMatchObject({ code: 0 });
    expect(Object.keys(await states())).toEqual(expect.arrayContaining(['2021-03-18', '2021-04-05']));
  });

  it('is named with both lines where a file mixes two', async () => {
    const file = given('gemischt.csv', 'member,date,status\nastadt,13/04/2021,present\nastadt,04/14/2021,present\n');
    const asked = await run(file);
    expect(asked.code).toBe(2);
    expect(asked.output).toMatch(
      /Zeile 2 \(„13\/04\/2021“\) beweist, dass der Tag zuerst steht, Zeile 3 \(„04\/14\/2021“\), dass der Monat/,
    );
    expect((await run(file, '--date-order', 'month-first')).output).toContain('= 1 neu');
  });
});

describe('what a file does not show', () => {
  const row = (line: number, cells: string[], hidden = false) =>
    hidden ? inlineRow(line, cells).replace('<row ', '<row hidden="1" ') : inlineRow(line, cells);
  const list = () =>
    given(
      'verborgen.xlsx',
      writeWorkbook({
        sheets: {
          Liste:
            row(1, ['Mitglied', 'Datum', 'Teilnahme']) +
            row(2, ['astadt', '2022-05-01', 'anwesend']) +
            row(3, ['bheim', '2022-05-01', 'abwesend'], true),
          Archiv: row(1, ['Mitglied', 'Datum', 'Teilnahme']) + row(2, ['bheim', '2022-06-01', 'anwesend']),
        },
        hidden: ['Archiv'],
      }),
    );

  it('is named and asked about; nothing of it enters before somebody has answered', async () => {
    const asked = await run(list(), '--apply');
    expect(asked.code).toBe(2);
    expect(asked.output).toMatch(
      /Nicht gezeigte Zeilen: 3 \(ausgeblendet\)\.[^]*Ausgeblendete Blätter: Archiv\.[^]*--hidden read/,
    );
    expect(await database().meeting.count({ where: { dateEdtf: '2022-05-01' } })).toBe(0);
  });

  it('is left out or read as somebody says', async () => {
    const left = await run(list(), '--hidden', 'leave-out');
    expect(left.output).toMatch(
      /= 1 neu \+ 0 unverändert \+ 0 geändert \+ 0 fehlerhaft \+ 1 ausgelassen\.\nAusgelassen: 1 ausgeblendet\./,
    );
    expect((await run(list(), '--hidden', 'read')).output).toContain('Gelesen: 2 Zeilen = 2 neu');
    const sheet = await run(list(), '--sheet', 'Archiv');
    expect(sheet.output).toMatch(/Gelesen ist das Blatt „Archiv“\.[^]*wählen: Liste\n[^]*Gelesen: 1 Zeile = 1 neu/);
    expect(sheet.code).toBe(0);
  });
});

describe('marks', () => {
  const matrix = () => path.join(CASES, '20-office-spreadsheets/07b-XEP.xlsx');
  const laender = ['--create-members', '--mapping'];
  const mapping = (values: Record<string, string>) =>
    given(
      'zuordnung.json',
      JSON.stringify({
        subject: 'attendance_matrix',
        columns: { member: 'Mitglied' },
        meetings: ['14.10.2025', '13.01.2026', '14.04.2026'].map((header) => ({
          header,
          meeting: { date: header.split('.').toReversed().join('-') },
        })),
        values: { status: values },
        createMembers: true,
        memberKind: 'land',
      }),
    );

  it('that are guessed from the others are shown, and applied only when somebody confirms them', async () => {
    const of = [...laender, mapping({})];
    const looked = await run(matrix(), ...of);
    expect(looked.output).toContain('Aus den übrigen Zeichen vermutet: „E“ = entschuldigt.');
    expect(looked.output).toMatch(/Ohne Bedeutung: „P“/);
    expect(looked.output).not.toContain('ausgeschlossen');
    const refused = await run(matrix(), ...of, '--apply');
    expect(refused.code).toBe(2);
    expect(refused.output).toContain('--confirm-letters');
    expect(await run(matrix(), ...of, '--apply', '--publish', '--confirm-letters')).toMatchObject({ code: 0 });
    expect(await database().attendance.count({ where: { status: 'excluded' } })).toBe(0);
    // Of the next file they are known.
    expect((await run(matrix(), ...laender.slice(0, 1))).output).not.toContain('vermutet');
  });

  it('mean what a mapping says, a cross too', async () => {
    const { output } = await run(matrix(), ...laender, mapping({ X: 'excluded', E: 'excused', P: 'present' }));
    expect(output).not.toMatch(/vermutet|Ohne Bedeutung/);
  });
});

it.each([
  ['liste.json', '[{"member":"astadt"}]', /Daten für Programme \(JSON\)[^]*CSV, XLSX oder ODS/],
  ['protokoll.docx', wordDocument(), /Textdokument \(DOCX\)[^]*„Teilnehmerliste einfügen“/],
])('%s is named as what it is, with where it belongs', async (name, content, told) => {
  const refused = await run(given(name, content));
  expect(refused.code).toBe(2);
  expect(refused.output).toMatch(told);
});

describe('what a list says of itself and of names', () => {
  it('names sums that do not agree with line, column and both numbers, and asks about names that nobody bears', async () => {
    const list = given('summen.csv', 'Gemeinde;1.2.2015;3.4.2015\nAstadt;x;x\nBheimm;x;x\nSumme;2;3\n');
    const asked = await run(list);
    expect(asked.output).toContain('Zeile 4, „3.4.2015“: Die Datei nennt 3, gelesen wurde 1.');
    expect(asked.output).toMatch(/kennt niemanden dieses Namens.*\n {2}„Bheimm“ \(2-mal, Zeile 3\): bheim/);
    expect(asked.code).toBe(1);
    const said = await run(list, '--member', 'Bheimm=bheim');
    expect(said.output).toContain('Zeile 4, „3.4.2015“: Die Datei nennt 3, gelesen wurden 2.');
    expect(said.code).toBe(0);
    const left = await run(list, '--member', 'Bheimm=-');
    expect(left.output).toContain('1 ausgelassen, weil jemand das über ihr Mitglied gesagt hat');
    const created = await run(list, '--member', 'Bheimm=+', '--member-kind', 'city');
    expect([created.code, created.output]).toEqual([0, expect.stringContaining('1 neues Mitglied')]);
  });
});
