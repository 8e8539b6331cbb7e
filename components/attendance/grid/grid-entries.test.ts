import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterSaving,
  changedCells,
  enter,
  fillDown,
  isChanged,
  setBox,
  valueAt,
  valuesIn,
  type GridEntries,
} from '@/components/attendance/grid/grid-changes';
import { readTabbed, layOut, writeTable, writeTabbed } from '@/components/attendance/grid/grid-clipboard';
import { indexGrid, type GridFacts } from '@/components/attendance/grid/grid-facts';
import { planGridPaste } from '@/components/attendance/grid/grid-paste';
import { placesIn, type GridBox, type GridPlace } from '@/components/attendance/grid/grid-places';
import { pastedValueReader } from '@/components/attendance/grid/grid-words';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { messagesByLocale } from '@/lib/i18n/messages';

const PRESENT = ATTENDANCE_STATUSES.indexOf('present');
const ABSENT = ATTENDANCE_STATUSES.indexOf('absent');

/** Three members, four meetings: the first was there once, the second lost its seat after two meetings. */
const facts: GridFacts = {
  columns: [11, 12, 13, 14].map((id) => ({ id, label: `${id}`, name: `Sitzung ${id}`, address: `/${id}` })),
  lines: [
    { id: 1, name: 'Aachen', seats: '', within: [[0, 3]], voices: [[0, 0, PRESENT, 1]], contested: [] },
    { id: 2, name: 'Bonn', seats: 'bis 2012', within: [[0, 1]], voices: [[1, 1, ABSENT, 0]], contested: [1] },
    { id: 3, name: 'Celle', seats: '', within: [[0, 3]], voices: [], contested: [] },
  ],
  sources: ['Liste', 'Protokoll'],
  own: 0,
};
const index = indexGrid(facts);
const base = index.ownWords;
const none: GridEntries = new Map();
const box = (top: number, left: number, bottom = top, right = left): GridBox => ({ top, bottom, left, right });
const valueIn = (entries: GridEntries) => (place: GridPlace) => valueAt(entries, base, index.keyAt(place));
const { de, en } = { de: messagesByLocale.de.status, en: messagesByLocale.en.status };
const names = { de: de.cell, en: en.cell };
const read = pastedValueReader(names, de.letter);
const readEnglish = pastedValueReader(names, en.letter);
const paste = (block: string[][], selected: GridBox) => planGridPaste(block, selected, index, read);

describe('the index', () => {
  it('tells the word of the source from the voices of others', () => {
    expect(base.get('1 11')).toEqual({ status: 'present', published: true });
    expect(base.has('2 12')).toBe(false);
    expect(index.othersAt({ row: 1, column: 1 })).toEqual([
      { source: 'Protokoll', status: 'absent', published: false },
    ]);
    expect(index.isContested({ row: 1, column: 1 })).toBe(true);
    expect(index.isSeated({ row: 1, column: 2 })).toBe(false);
  });
});

describe('entering', () => {
  it('changes what differs from what stands, and nothing else', () => {
    const entries = enter(index, none, base, setBox(index, box(0, 0, 0, 1), 'present'));
    expect(changedCells(entries, base)).toEqual([{ memberId: 1, meetingId: 12, seen: null, status: 'present' }]);
    expect(enter(index, entries, base, setBox(index, box(0, 0, 0, 1), 'present'))).toBe(entries);
    const back = enter(index, entries, base, setBox(index, box(0, 1), null));
    expect(changedCells(back, base)).toEqual([]);
    expect(isChanged(enter(index, none, base, setBox(index, box(0, 0), null)), base, '1 11')).toBe(true);
  });

  it('of a range leaves out cells without a seat; of one cell it does not', () => {
    expect(setBox(index, box(0, 1, 2, 2), 'excused')).toMatchObject({ outside: 1 });
    expect(setBox(index, box(1, 2), 'present')).toMatchObject({ outside: 0, cells: [{ value: 'present' }] });
    expect(setBox(index, box(0, 2, 2, 2), null).outside).toBe(0);
  });

  it('fills the first row down, or of one row the one above it; empty cells fill nothing', () => {
    const down = fillDown(index, box(0, 0, 2, 1), valueIn(none));
    expect(down.cells.map(({ place, value }) => [place.row, place.column, value])).toEqual([
      [1, 0, 'present'],
      [2, 0, 'present'],
    ]);
    expect(fillDown(index, box(1, 0), valueIn(none)).cells).toHaveLength(1);
    expect(fillDown(index, box(0, 0, 0, 3), valueIn(none)).cells).toEqual([]);
    const last = enter(index, none, base, setBox(index, box(0, 3), 'absent'));
    expect(fillDown(index, box(0, 3, 2, 3), valueIn(last))).toMatchObject({ outside: 1, cells: [{ value: 'absent' }] });
  });

  it('stands once it is saved, public where it was', () => {
    const entries = enter(index, none, base, setBox(index, box(0, 0, 0, 1), 'excused'));
    const saved = changedCells(entries, base);
    const drafts = afterSaving(base, saved, false);
    expect([drafts.get('1 11'), drafts.get('1 12')]).toEqual([
      { status: 'excused', published: true },
      { status: 'excused', published: false },
    ]);
    expect(changedCells(entries, drafts)).toEqual([]);
    expect(afterSaving(base, [{ memberId: 1, meetingId: 11, seen: 'present', status: null }], true).has('1 11')).toBe(
      false,
    );
  });
});

describe('pasted words', () => {
  it.each([
    ['anwesend', 'present'],
    [' Anwesend ', 'present'],
    ['excused', 'excused'],
    ['fehlt', 'absent'],
    ['Vertreten durch', 'represented_by_deputy'],
    ['✓', 'present'],
    ['e', 'excused'],
    ['F', 'absent'],
    ['nicht erfasst', 'clear'],
    ['not recorded', 'clear'],
    ['', 'leave'],
    ['–', 'leave'],
    ['x', null],
    ['X', null],
    ['1', null],
    ['0', null],
    ['ja', null],
    ['anwesend (ab TOP 3)', null],
    ['Frau Muster', null],
  ])('%j', (written, value) => expect(read(written)).toBe(value));

  it('in both languages are the words of the register itself, and letters those of the page', () => {
    for (const status of ATTENDANCE_STATUSES) {
      expect([read(de.cell[status]), read(en.cell[status]), readEnglish(de.cell[status])]).toEqual([
        status,
        status,
        status,
      ]);
      for (const [letters, reader] of [[de.letter, read] as const, [en.letter, readEnglish] as const])
        expect(reader(letters[status])).toBe(letters[status] === 'X' ? null : status);
    }
    expect(read('A')).toBe('present');
    expect(readEnglish('A')).toBe('absent');
  });
});

describe('pasting', () => {
  it('puts a block from the first cell on, and leaves what stands where it is empty', () => {
    const plan = paste(
      [
        ['', 'E'],
        ['F', 'A'],
      ],
      box(0, 0),
    );
    expect(plan).toMatchObject({ ok: true, value: { outside: 0 } });
    expect(plan.ok && plan.value.cells.map(({ place, value }) => [place.row, place.column, value])).toEqual([
      [0, 1, 'excused'],
      [1, 0, 'absent'],
      [1, 1, 'present'],
    ]);
  });

  it('repeats a value, or a block that fits several times, over the selection', () => {
    const one = paste([['E']], box(0, 0, 2, 3));
    expect(one).toMatchObject({ ok: true, value: { outside: 2 } });
    expect(one.ok && one.value.cells).toHaveLength(10);
    const rows = paste([['E', 'F']], box(0, 0, 1, 1));
    expect(rows.ok && rows.value.cells.map(({ value }) => value)).toEqual(['excused', 'absent', 'excused', 'absent']);
  });

  it('takes nothing where a cell is not understood or lies outside of every seat, and names all of them', () => {
    expect(
      paste(
        [
          ['A', 'krank'],
          ['E', 'E'],
        ],
        box(1, 1),
      ),
    ).toEqual({
      ok: false,
      reason: {
        kind: 'faults',
        faults: [{ place: { row: 1, column: 2 }, text: 'krank', why: 'not_understood' }],
      },
    });
    expect(paste([['A', 'E']], box(1, 1))).toMatchObject({
      reason: { kind: 'faults', faults: [{ place: { row: 1, column: 2 }, text: 'E', why: 'outside' }] },
    });
    expect(paste([['A', '']], box(1, 1))).toMatchObject({ ok: true });
  });

  it('says how much room there is for a block that is too large', () => {
    expect(paste([['A'], ['A']], box(2, 3))).toEqual({
      ok: false,
      reason: { kind: 'too_large', block: { rows: 2, columns: 1 }, fits: { rows: 1, columns: 1 } },
    });
    expect(paste([], box(0, 0))).toMatchObject({ reason: { kind: 'nothing' } });
    expect(paste([['', '']], box(0, 0))).toMatchObject({ reason: { kind: 'nothing' } });
  });

  it('gives back what was copied, in either language', () => {
    const entries = enter(index, none, base, {
      cells: placesIn(box(0, 0, 0, 3)).map((place, turn) => ({ place, value: ATTENDANCE_STATUSES[turn] ?? null })),
      outside: 0,
    });
    const values = valuesIn(box(0, 0, 0, 3), valueIn(entries));
    for (const words of [de.cell, en.cell]) {
      const copied = readTabbed(writeTabbed(values.map((row) => row.map((value) => (value ? words[value] : '')))));
      const plan = paste(copied, box(2, 0));
      expect(plan.ok && plan.value.cells.map(({ value }) => value)).toEqual(values.flat());
    }
  });
});

describe('the clipboard', () => {
  it('is read as LibreOffice 7.4 writes it', () => {
    expect(readTabbed('anwesend\tentschuldigt\n\tF\nrepresented by deputy\t„x“ & "y"\n')).toEqual([
      ['anwesend', 'entschuldigt'],
      ['', 'F'],
      ['represented by deputy', '„x“ & "y"'],
    ]);
  });

  it('is read in the shape of Excel and Google Sheets (made by hand)', () => {
    expect(readTabbed('A\t"zwei\nZeilen"\r\n\t\r\n')).toEqual([
      ['A', 'zwei\nZeilen'],
      ['', ''],
    ]);
    expect(readTabbed('A\t"er sagt ""nein"""\nE\t')).toEqual([
      ['A', 'er sagt "nein"'],
      ['E', ''],
    ]);
    expect(readTabbed('A')).toEqual([['A']]);
    expect(readTabbed('')).toEqual([]);
  });

  it('gives back every block that was written to it', () => {
    const cell = fc.constantFrom('', 'anwesend', 'a b', 'ä "q" b');
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((columns) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell is as good as none.
        fc.pre(rows.at(-1)?.join('\t') !== '');
        expect(readTabbed(writeTabbed(rows))).toEqual(rows);
      }),
    );
  });

  it('lays out cells that span others: the first says it, the others nothing', () => {
    const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows });
    expect(layOut([[cell('A', 2), cell('E', 1, 2)], [cell('F'), cell('S')], [cell('T')]])).toEqual([
      ['A', '', 'E'],
      ['F', 'S', ''],
      ['T'],
    ]);
  });

  it('is written as a table whose texts are texts', () => {
    expect(writeTable([['a', '<b> & c']])).toBe('<table><tr><td>a</td><td>&lt;b&gt; &amp; c</td></tr></table>');
  });
});
