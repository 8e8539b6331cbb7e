import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHeader, joinHeader } from '@/lib/imports/files/header/rules';

/** Rows of a sheet, the first on line 1; a blank one is passed over as a reader would. */
const rows = (...texts: string[]) =>
  texts.flatMap((text, index) => (text === '' ? [] : [{ line: index + 1, cells: text.split('|') }]));

describe('the header of a list', () => {
  it.each<[string, string[], number, number]>([
    ['is the first row of a plain list', ['Mitglied|Datum', 'Bheim|2012', 'Astadt|2013'], 1, 1],
    ['is the first row of a list of one column', ['Mitglied', 'Bheim', 'Astadt'], 1, 1],
    ['stands behind titles', ['Anwesenheit', 'Stand: 20.06.2026', '', 'Mitglied|1.2.2025', 'Bheim|x', 'Astadt|'], 4, 4],
    [
      'stands behind a title merged over all columns',
      ['Titel|Titel|Titel', 'Mitglied|1.2.2025|3.4.2025', 'B|x|x'],
      2,
      2,
    ],
    [
      'stands behind values with their labels',
      ['Stand:|20.06.2026', 'a|b|c|d|e|f', '1|2|3|4|5|6', '1|2|3|4|5|6', '1|2|3|4|5|6', '1|2|3|4|5|6'],
      2,
      2,
    ],
    [
      'stands behind what its marks mean',
      ['V = Vorsitz (anwesend)|x = anwesend|e = entschuldigt', 'Land|12.03.2024|24.09.2024', 'B|V|x', 'C|x|e'],
      2,
      2,
    ],
    [
      'stands behind drawn signs with their words',
      ['● anwesend|○ abwesend|– nicht Mitglied', 'Land|12.03.2024|24.09.2024', 'B|●|○'],
      2,
      2,
    ],
    ['is no row that only one wider row makes narrow', ['a|b', '1|2|3|4|5|6|7|8|9'], 1, 1],
    ['goes on where a year is merged over days', ['Land|2025|2026|2026', 'Land|14.10.|13.01.|14.04.', 'B|x|x|e'], 1, 2],
    ['goes on where places stand below dates', ['Land|14.10.2025|13.01.2026', '|Bremen|Köln', 'B|x|x'], 1, 2],
    [
      'goes on where what became of a meeting and how it was held stand below dates',
      ['Land|14.11.2023|16.04.2024|19.11.2024', '|Kassel|entfällt (Streik)|online', 'B|x||x'],
      1,
      2,
    ],
    ['goes on where the first column is named below', ['|2025|2025', 'Land|14.10.|12.12.', 'B|x|x'], 1, 2],
    ['begins with a group that is merged over some columns', ['|2025|2025', 'Land|14.10.|Ort', 'B|x|x'], 1, 2],
    ['ends before marks without a member', ['Land|14.10.2025|13.01.2026', '|x|e', 'B|x|x'], 1, 1],
    ['ends before sums', ['Land|14.10.2025|13.01.2026', '|12|14', 'B|x|x'], 1, 1],
    [
      'ends before a row without a member',
      ['Mitglied|Datum|Teilnahme', '|13.9.2012|anwesend', 'B|1.2.2013|nein'],
      1,
      1,
    ],
  ])('%s', (_, texts, first, last) => {
    expect(findHeader(rows(...texts))).toEqual({ first, last });
  });

  it('is looked for in the first thirty rows', () => {
    const list = ['Mitglied|Datum', ...Array.from({ length: 40 }, (_, index) => `M ${index}|2012`)];
    const titles = (count: number) => Array.from({ length: count }, (_, index) => `Titel ${index}`);
    expect(findHeader(rows(...titles(29), ...list))).toEqual({ first: 30, last: 30 });
    expect(findHeader(rows(...titles(30), ...list))).toEqual({ first: 1, last: 1 });
  });

  it('is the first row wherever each row begins with something of its own', () => {
    const cell = fc.constantFrom('', 'x', 'e', '12', '2012', '13.9.2012', 'Summe', 'anwesend', 'Bremen', 'Köln');
    const table = fc.integer({ min: 2, max: 8 }).chain((width) =>
      fc.record({
        names: fc.uniqueArray(
          fc.string({ minLength: 1 }).map((text) => `n${text}`),
          { minLength: width, maxLength: width },
        ),
        rows: fc.array(fc.array(cell, { minLength: width - 1, maxLength: width - 1 }), { minLength: 1, maxLength: 8 }),
      }),
    );
    fc.assert(
      fc.property(table, ({ names, rows: cells }) => {
        const list = [names, ...cells.map((row, place) => [`m${place}`, ...row])];
        expect(findHeader(list.map((row, place) => ({ line: place + 1, cells: row })))).toEqual({ first: 1, last: 1 });
      }),
    );
  });

  it('joins what stands above each other, and says once what repeats itself', () => {
    expect(
      joinHeader([
        ['Land', '2025', '2026'],
        ['Land', '14.10. Bremen', '13.01.', 'Ort'],
      ]),
    ).toEqual(['Land', '2025 · 14.10. Bremen', '2026 · 13.01.', 'Ort']);
  });
});
