import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { fileRows, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import type { PlannedRow } from '@/lib/imports/plan/types';
import { startPlan } from '@/lib/imports/shapes/rules';
import { seatRuns } from '@/lib/imports/shapes/rules-seat-runs';
import { planCase, proposeForCase } from '@/test/case-files';

describe('seats from years', () => {
  const years = (codes: string) =>
    [...codes].map((code, place) => ({
      year: 2001 + place,
      meaning: ({ f: 'full', o: 'observer', '-': 'none', '?': 'unknown', '.': 'no_body' } as const)[code] ?? 'unknown',
    }));

  it.each([
    ['-ff', [['full', '2002', null]]],
    ['fff', [['full', '2001', null]]],
    ['.ff-', [['full', '2002', '2003']]],
    [
      'oof',
      [
        ['observer', '2001', '2002'],
        ['full', '2003', null],
      ],
    ],
    [
      'f?f',
      [
        ['full', '2001', '2001/..'],
        ['full', '../2003', null],
      ],
    ],
    ['---', []],
    [
      'f-f',
      [
        ['full', '2001', '2001'],
        ['full', '2003', null],
      ],
    ],
  ])('%s', (codes, expected) => {
    expect(seatRuns(years(codes)).map(({ kind, since, until }) => [kind, since, until])).toEqual(expected);
  });

  it('have bounds and no years where the table leaves years out', () => {
    const apart = [
      { year: 1965, meaning: 'none' },
      { year: 1970, meaning: 'full' },
      { year: 1975, meaning: 'none' },
    ] as const;
    expect(seatRuns(apart)).toEqual([{ first: 1970, last: 1970, kind: 'full', since: '../1970', until: '1970/..' }]);
  });
});

const known = knownRegister({ members: [knownMember(1, 'Astadt'), knownMember(2, 'Bheim')] });
const CODES = { '0': 'none', '1': 'full', '2': 'partner', '3': 'observer', '-9': 'unknown', '-1': 'no_body' } as const;
const ROWS = mappingWith({
  subject: 'membership_rows',
  columns: { member: 0, year: 1, membership: 2 },
  values: { ...mappingWith({}).values, membership: CODES },
});

function planRows(cells: readonly string[][], mapping: ImportMapping = ROWS): PlannedRow[] {
  const started = startPlan(mapping, known);
  const rows = fileRows(...cells);
  rows.forEach((row) => started.survey?.(row));
  return rows.flatMap((row) => started.take(row));
}

const seatsIn = (planned: readonly PlannedRow[]): string[] =>
  planned
    .flatMap((row) =>
      'what' in row && row.what.subject === 'member' && row.what.seat
        ? [JSON.stringify([row.what.member, row.what.seat.kind, row.what.seat.since, row.what.seat.until])]
        : [],
    )
    .sort();

describe('a row for each member and year', () => {
  it('makes the seats that the same table with its years across makes, in any order of its rows', () => {
    const codes = fc.array(fc.constantFrom('0', '1', '2', '3', '-9', '-1', ''), { minLength: 6, maxLength: 6 });
    const order = fc.array(fc.nat(), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(codes, codes, order, (first, second, keys) => {
        const across = mappingWith({
          subject: 'membership_years',
          columns: { member: 0 },
          values: { ...mappingWith({}).values, membership: CODES },
          shape: { years: first.map((_, at) => ({ column: at + 1, year: 2001 + at })) },
        });
        const wide = [
          ['Astadt', ...first],
          ['Bheim', ...second],
        ];
        // Every year stands in the file: a year that no row names is none of the table's.
        const long = wide
          .flatMap(([name = '', ...cells]) => cells.map((code, at) => [name, String(2001 + at), code]))
          .map((row, at) => ({ row, key: keys[at] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        expect(seatsIn(planRows(long))).toEqual(seatsIn(planRows(wide, across)));
      }),
      { numRuns: 60 },
    );
  });

  it('counts each row: the first of a seat stands for it, others are part of it, none and unknown are left out', () => {
    const rows = [
      ['Astadt', '2001', '0'],
      ['Astadt', '2003', '1'],
      ['Astadt', '2002', '1'],
      ['Astadt', '2003', '1'],
      ['Bheim', '2001', '-9'],
    ];
    expect(planRows(rows)).toMatchObject([
      { kind: 'left_out', reason: 'not_a_member' },
      { kind: 'new', what: { seat: { kind: 'full', since: '2002', until: null } } },
      { kind: 'left_out', reason: 'same_seat', otherLine: 3 },
      { kind: 'left_out', reason: 'duplicate', otherLine: 3 },
      { kind: 'left_out', reason: 'not_recorded' },
    ]);
  });

  it.each([
    ['a code without a meaning', ['Astadt', '2002', '7'], 'value_not_understood'],
    ['a year that is none', ['Astadt', '02', '1'], 'year_form'],
    ['another word on the same year', ['Astadt', '2001', '0'], 'contradicts_line'],
  ])('%s makes all rows of the member wrong, and nobody else’s', (_, row, code) => {
    const planned = planRows([['Astadt', '2001', '1'], row, ['Bheim', '2001', '1']]);
    expect(planned).toMatchObject([
      { kind: 'wrong', faults: [{ code: 'year_unread', otherLine: 3 }] },
      { kind: 'wrong', faults: [{ code }] },
      { kind: 'new' },
    ]);
  });

  it('repeats why a seat is wrong at each of its rows, so that all of them are handed back', () => {
    const planned = planRows([
      ['Cdorf', '2001', '1'],
      ['Cdorf', '2002', '1'],
    ]);
    expect(planned.map((row) => row.kind === 'wrong' && row.faults.map(({ code }) => code))).toEqual([
      ['member_unknown'],
      ['member_unknown'],
    ]);
  });
});

describe('the list of states by year of the Correlates of War', () => {
  // In the shape of the data set: a column for each organisation. States and codes here are made up.
  const LIST = ['ccode,year,state,AAA,NETZ,ZZZ', '20,1945,CAN,1,0,-1', '20,1950,CAN,1,1,-1', '20,1951,CAN,1,2,0'];
  const propose = (lines: readonly string[]) =>
    proposeForCase({ name: 'state_year.csv', text: `${lines.join('\n')}\n` }, { known });

  it('is read for the column that bears the network’s name, and asked about all the same', async () => {
    const proposal = await propose(LIST);
    expect(proposal.mapping).toMatchObject({
      subject: 'membership_rows',
      columns: { member_code: 0, year: 1, member: 2, membership: 4 },
    });
    const { planned } = await planCase(
      proposal,
      { ...proposal.mapping, sourceId: 1, createMembers: true, memberKind: 'state' },
      known,
    );
    expect(seatsIn(planned)).toEqual([
      JSON.stringify([{ created: 0 }, 'full', '../1950', '1950']),
      JSON.stringify([{ created: 0 }, 'partner', '1951', null]),
    ]);
  });

  it.each([
    ['Land;Jahr;Mitgliedschaft', ['Arland;2001;Vollmitglied', 'Arland;2002;Beobachter']],
    ['Staat;Jahr;Code', ['Arland;2001;1', 'Arland;2002;-9']],
    ['Staat;Jahr;Code;Gremium', ['Arland;2001;3;Netz', 'Arland;2002;1;Anderes']],
  ])('%s', async (header, rows) => {
    const { mapping } = await propose([header, ...rows]);
    expect(mapping).toMatchObject({ subject: 'membership_rows', columns: { member: 0, year: 1, membership: 2 } });
    expect(missingNeeds({ ...mapping, sourceId: 1 })).toEqual([]);
  });

  it.each([
    ['Staat;Jahr;Status', ['Arland;2001;1', 'Arland;2002;0']],
    ['Land;Jahr;Teilnahme', ['Arland;2001;anwesend', 'Arland;2002;entschuldigt']],
    ['Land;Jahr;Datum;Code', ['Arland;2001;1.2.2001;1', 'Arland;2002;1.2.2002;2']],
  ])('%s is none', async (header, rows) => {
    expect((await propose([header, ...rows])).mapping.subject).not.toBe('membership_rows');
  });
});
