import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import { REPOSITORY } from '@/test/data';
import { readTable, readRefusal } from '@/test/tables';

/** How each was made: test/data/ods/README.md. */
const file = (name: string): Buffer => readFileSync(path.join(REPOSITORY, 'test/data/ods', name));
const linesOf = async (name: string, sheet?: string) => (await readTable(file(name), name, sheet)).lines;

const MEETINGS = [
  ['2012-09-13', '2012-09', '2012', '2012-09-13T14:30', '14:30', 'Köln', '007', '0.5', '1234.5', 'TRUE', '8'],
  ['2013-01-02', '2013-01', '2013', '2013-01-02', '14:30', ' zwei  Leerzeichen ', '008', '0.5', '1234.5', 'TRUE', '9'],
  [
    '2014-12-31',
    '2014-12',
    '2014',
    '2014-12-31T23:59',
    '14:30',
    'Zeile eins\nZeile zwei',
    '009',
    '0.5',
    '1234.5',
    'TRUE',
    '10',
  ],
];

describe.each(['workbook.xlsx', 'libreoffice.ods', 'gnumeric.ods'])('one workbook, as %s', (name) => {
  it('is read from the first sheet that holds a list, with every value as it is shown', async () => {
    const table = await readTable(file(name), name);
    expect([table.sheet, table.sheets]).toEqual([
      'Sitzungen',
      ['Deckblatt', 'Sitzungen', 'Fehler', 'Mitglieder', 'Gefiltert'],
    ]);
    expect(table.lines).toEqual(MEETINGS.map((cells, index) => [index + 2, cells]));
  });

  it('has merged cells, and rows, columns and sheets that it does not show', async () => {
    expect(await linesOf(name, 'Mitglieder')).toEqual([
      [2, ['Berlin', '1', 'anwesend']],
      [3, ['Berlin', '2', 'entschuldigt']],
      [4, ['Bonn', '1', 'anwesend']],
      [5, ['Bonn', '1', 'anwesend']],
      [6, ['Köln', '1', 'abwesend']],
      [7, ['Ulm', '1', 'anwesend']],
    ]);
    const inspected = await inspectFile(file(name), name, { sheet: 'Mitglieder' });
    expect(inspected.ok && inspected.value.hidden).toEqual({
      columns: [1],
      sheets: ['Verborgen'],
      rows: { hidden: 1, filtered: 0, ranges: [{ from: 4, to: 4, why: 'hidden' }] },
    });
  });

  it('has filtered rows, which are read and named; only LibreOffice tells them from hidden ones', async () => {
    expect((await linesOf(name, 'Gefiltert')).map(([, cells]) => cells[0])).toEqual(['Berlin', 'Bonn', 'Köln', 'Ulm']);
    const inspected = await inspectFile(file(name), name, { sheet: 'Gefiltert' });
    const why = name.startsWith('libreoffice') ? 'filtered' : 'hidden';
    expect(inspected.ok && inspected.value.hidden?.rows.ranges).toEqual(
      [3, 5].map((line) => ({ from: line, to: line, why })),
    );
  });

  it('has cells that are errors', async () => {
    expect((await linesOf(name, 'Fehler')).slice(0, 2)).toEqual([
      [2, 'error_value'],
      [3, 'error_value'],
    ]);
  });
});

describe('an ODS file of a program', () => {
  it.each(['libreoffice.ods', 'gnumeric.ods'])('does not lend a year to a month or weekday: %s', async (name) => {
    expect((await linesOf(name, 'Fehler')).slice(2)).toEqual([
      [4, ['XXXX-12', 'nur der Monat']],
      [5, ['XXXX-XX-XX', 'nur der Wochentag']],
      [6, ['Wert', 'Text']],
    ]);
  });

  it('may name its formats in styles that inherit from each other, and fold rows away', async () => {
    const inspected = await inspectFile(file('libreoffice-styles.ods'), 'list.ods');
    expect(inspected.ok && inspected.value.samples).toEqual([
      ['2012-09', 'Köln', 'x'],
      ['2013-01', 'Ulm', 'x'],
      ['2014-12', 'Bonn', 'x'],
    ]);
    expect(inspected.ok && inspected.value.hidden?.rows.ranges).toEqual([{ from: 3, to: 3, why: 'hidden' }]);
  });

  it('may come from a CSV file, its dates recognised', async () => {
    expect(await linesOf('libreoffice-from-csv.ods')).toEqual([
      [2, ['2012-09-13', 'Köln', 'anwesend']],
      [3, ['2012-09-14', 'Ulm', 'abwesend']],
    ]);
  });

  it('may come from pandas, with truth as a number and days as moments', async () => {
    expect(await linesOf('pandas.ods')).toEqual([
      [2, ['2012-09-13', 'Köln', '3', 'TRUE', '0.5']],
      [3, ['2013-01-02', 'Ulm', '4', 'FALSE', '']],
    ]);
  });

  it('is refused behind a password, and as one XML text', async () => {
    expect(await readRefusal(file('libreoffice-password.ods'), 'list.ods')).toMatchObject({
      fault: 'password_protected',
    });
    expect(await readRefusal(gunzipSync(file('libreoffice.fods.gz')), 'list.ods')).toMatchObject({
      fault: 'flat_workbook',
      detail: 'FODS',
    });
  });
});
