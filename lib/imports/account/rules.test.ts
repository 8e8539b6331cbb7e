import { describe, expect, it } from 'vitest';
import { accountColumns, addsUp } from '@/lib/imports/account/rules';
import { chooseHidden } from '@/lib/imports/account/rules-hidden';
import { columnSentences, readSentences } from '@/lib/imports/account/rules-sentences';
import { hiddenSentences, markSentences, orderSentence } from '@/lib/imports/account/rules-sentences-file';
import { mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';

const HEADER = ['Mitglied', '2019-05-01', '2020-05-01', 'Rang', 'Bemerkung', 'Fehler'];
const HIDDEN = {
  columns: [2, 4],
  sheets: ['Archiv'],
  rows: {
    hidden: 3,
    filtered: 1,
    ranges: [
      { from: 5, to: 7, why: 'hidden' as const },
      { from: 9, to: 9, why: 'filtered' as const },
    ],
  },
};
const meeting = (column: number) => ({
  column,
  meeting: { date: HEADER[column] ?? '', number: null, slug: null, title: null },
});
const mapping = mappingWith({
  subject: 'attendance_matrix',
  columns: { member: 0, rank: 3 },
  meetings: [meeting(1), meeting(2)],
});
const unknown = { field: 'rank', column: 3, written: 'Chefsache', count: 4, lines: [2, 3, 5] } as const;
const file = { header: HEADER, filled: [9, 8, 7, 6, 5, 0] };

describe('an account of columns', () => {
  it('names each column once, with what becomes of it and the number of its values', () => {
    const columns = accountColumns(mapping, file, [{ ...unknown, lines: [...unknown.lines] }]);
    expect(columns.map(({ heading, state, filled }) => [heading, state, filled])).toEqual([
      ['Mitglied', 'used', 9],
      ['2019-05-01', 'used', 8],
      ['2020-05-01', 'used', 7],
      ['Rang', 'half_understood', 6],
      ['Bemerkung', 'ignored', 5],
      ['Fehler', 'ignored', 0],
    ]);
    const sentences = columnSentences('de');
    expect(sentences.lede(columns)).toBe('4 Spalten gelesen, 1 davon halb verstanden, 2 nicht gelesen.');
    expect(sentences.lines(columns).map(({ column, use, count }) => `${column}: ${use}, ${count}`)).toEqual([
      '„Mitglied“: gelesen als Name des Mitglieds, 9 Werte',
      '„Rang“: halb verstanden; gelesen als Rang, 6 Werte',
      '„Bemerkung“: nicht gelesen, 5 Werte',
      '„Fehler“: nicht gelesen: Begründungen aus einem früheren Download, leer',
      '2 Spalten von „2019-05-01“ bis „2020-05-01“: gelesen als Sitzung, 15 Werte',
    ]);
    expect(sentences.lines(columns)[1]?.unknown).toBe(
      'Ohne Bedeutung: „Chefsache“ (4-mal, Zeilen 2, 3, 5 …). Zeilen mit diesen Wörtern sind fehlerhaft.',
    );
  });

  it('says of a column headed by a word that leaves open what it is about that it is not read, and why', () => {
    const members = mappingWith({ subject: 'members', columns: { member: 0 } });
    const columns = accountColumns(members, { header: ['Mitglied', 'Art', 'Typ'], filled: [2, 2, 0] });
    expect(columns.map(({ use }) => use)).toMatchObject([
      { kind: 'field' },
      { why: 'undecided' },
      { why: 'no_meaning' },
    ]);
    expect(columnSentences('de').lines(columns)[1]?.use).toContain('die Werte sagen es nicht');
  });

  it('says of columns named by their headings what they are, are left out for, or wait for', () => {
    const shaped = mappingWith({
      subject: 'attendance_matrix',
      columns: { member: 0 },
      meetings: [meeting(1)],
      shape: {
        asked: [{ column: 2, why: 'unsure', candidates: [] }],
        leftOut: [
          { column: 3, why: 'total' },
          { column: 4, why: 'chosen' },
        ],
      },
    });
    expect(accountColumns(shaped, file).map(({ use }) => ('why' in use ? use.why : use.kind))).toEqual([
      'field',
      'meeting',
      'asked',
      'sums',
      'chosen',
      'reasons',
    ]);
    const members = [1, 2].map((column) => ({ column, name: HEADER[column] ?? '' }));
    const turned = mappingWith({ subject: 'attendance_turned', columns: { meeting: 0 }, shape: { members } });
    expect(columnSentences('de').lines(accountColumns(turned, file)).at(-1)).toMatchObject({
      column: '2 Spalten von „2019-05-01“ bis „2020-05-01“',
      use: 'gelesen als Mitglied',
    });
  });

  it('leaves hidden columns out, whatever their headings say', () => {
    const years = [1, 2].map((column) => ({ column, year: 2018 + column }));
    const table = mappingWith({ subject: 'membership_years', columns: { member: 0 }, shape: { years } });
    expect(chooseHidden(table, { hidden: HIDDEN }, 'leave_out').shape?.years).toEqual([{ column: 1, year: 2019 }]);
  });

  it('says that a list of attendances describes only what it creates', () => {
    const list = mappingWith({ columns: { member: 0, place: 4 } });
    expect(columnSentences('de').lines(accountColumns(list, file))[4]?.use).toBe(
      'gelesen als Ort, aber nur bei Mitgliedern und Sitzungen, die die Liste anlegt',
    );
  });

  it('names what the file hides, and takes columns out that are to be left out', () => {
    const left = chooseHidden(mapping, { hidden: HIDDEN }, 'leave_out');
    expect(left.meetings.map(({ column }) => column)).toEqual([1]);
    expect(chooseHidden(mapping, { hidden: HIDDEN }, 'read').meetings).toHaveLength(2);
    const lines = columnSentences('de').lines(accountColumns(left, { ...file, hidden: HIDDEN }));
    expect(lines.map(({ column, use }) => [column, use])).toContainEqual([
      '„2020-05-01“ (ausgeblendet)',
      'weggelassen, weil sie ausgeblendet ist',
    ]);
    expect(hiddenSentences('de', { header: HEADER, sheet: 'Liste', hidden: HIDDEN }, 'leave_out')).toEqual([
      'Nicht gezeigte Zeilen: 5–7 (ausgeblendet), 9 (vom Filter verborgen).',
      'Ausgeblendete Spalten: „2020-05-01“, „Bemerkung“.',
      'Ausgeblendete Blätter: Archiv. Sie werden weggelassen, solange Sie keines von ihnen wählen.',
      'Was die Datei nicht zeigt, wird weggelassen.',
    ]);
  });

  it('is complete in both languages', () => {
    const columns = accountColumns(mapping, { header: HEADER, hidden: HIDDEN }, [
      { ...unknown, lines: [...unknown.lines] },
    ]);
    for (const locale of ['de', 'en'] as const) {
      const sentences = columnSentences(locale);
      const shown = { line: 3, text: '5/4/2021' };
      const heading = { line: null, text: '4/14/2021' };
      const all = [
        sentences.lede(columns),
        ...sentences.lines(columns).flatMap(({ column, use, count, unknown: words }) => [column, use, count, words]),
        sentences.further({ furtherUnknown: 2 }),
        ...hiddenSentences(locale, { header: HEADER, sheet: null, hidden: HIDDEN }, 'read'),
        orderSentence(locale, { kind: 'none' }, null),
        orderSentence(locale, { kind: 'proved', dayFirst: false, by: heading }, false),
        orderSentence(locale, { kind: 'open', example: shown }, null),
        orderSentence(locale, { kind: 'open', example: shown }, true),
        orderSentence(locale, { kind: 'both', dayFirst: shown, monthFirst: heading }, null),
        ...markSentences(locale, [
          { written: 'E', meaning: 'excused', origin: 'letters' },
          { written: 'X', meaning: 'excluded', origin: 'legend' },
        ]),
      ];
      expect(all.filter((text) => text !== null && /importAccount|[{}]/.test(text))).toEqual([]);
    }
  });
});

describe('what was read', () => {
  const totals = emptyTotals();
  const summary = {
    rows: { new: 2, same: 0, changed: 0, wrong: 1, left_out: 3 },
    read: { rows: 4, entries: 6 },
    leftOut: { ...totals.leftOut, hidden: 1, duplicate: 2 },
  };

  it('adds up, and says why some of it was left out', () => {
    expect(addsUp(summary)).toBe(true);
    expect(addsUp({ ...summary, read: { entries: 7 } })).toBe(false);
    expect(readSentences('de', summary, { subject: 'members' })).toEqual([
      'Gelesen: 4 Zeilen = 2 neu + 0 unverändert + 0 geändert + 1 fehlerhaft + 3 ausgelassen.',
      'Ausgelassen: 2 doppelt, 1 ausgeblendet.',
    ]);
    expect(readSentences('de', summary, { subject: 'attendance_matrix' })[0]).toMatch(
      /^Gelesen: 4 Zeilen mit 6 Einträgen = 2 neu/,
    );
    expect(readSentences('de', { rows: summary.rows }, { subject: 'members' })).toEqual([]);
  });
});
