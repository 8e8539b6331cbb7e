import { describe, expect, it } from 'vitest';
import { tableShape } from '@/lib/imports/headings/types-shape';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { fileRows, knownMeeting, knownMember, knownRegister, mappingWith } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import { planCase, proposeForCase } from '@/test/case-files';

const known = knownRegister({
  members: [knownMember(1, 'Astadt'), knownMember(2, 'Bheim')],
  meetings: [knownMeeting(1, '2013-10-02', { slug: 'ag-3', title: { de: 'AG 3', en: 'AG 3' }, number: 3 })],
});

async function read(lines: readonly string[], choices: Partial<ImportMapping> = {}) {
  const proposal = await proposeForCase({ name: 'liste.csv', text: `${lines.join('\n')}\n` }, { known });
  const mapping: ImportMapping = { ...proposal.mapping, sourceId: 1, createMeetings: true, ...choices };
  return { mapping, proposed: proposal.mapping, ...(await planCase(proposal, mapping, known)) };
}

const told = ({ planned }: Awaited<ReturnType<typeof read>>) =>
  planned.map((row) => (row.kind === 'left_out' ? row.reason : row.kind === 'wrong' ? row.faults[0]?.code : row.kind));

describe('rows of sums', () => {
  const HEADER = 'Mitglied;1.2.2012;3.4.2012';

  it.each([
    'Summe',
    'Gesamt',
    'Anwesend gesamt',
    'Total',
    'Σ',
    'Summe der Teilnehmenden:',
    'Anzahl Anwesende',
    'Anwesend gesamt: 2',
  ])('%s is neither a member nor wrong', async (name) => {
    expect(told(await read([HEADER, 'Astadt;x;x', 'Bheim;x;e', `${name};2;1`]))).toEqual([
      'new',
      'new',
      'new',
      'new',
      'total',
    ]);
  });

  it('are known without a name where their numbers fit, and are wrong where they do not', async () => {
    expect(told(await read([HEADER, 'Astadt;x;x', 'Bheim;x;e', ';2;1'])).at(-1)).toBe('total');
    expect(told(await read([HEADER, 'Astadt;x;x', 'Bheim;x;e', ';2;2'])).at(-1)).not.toBe('total');
  });

  it('say so where their numbers differ from what was read', async () => {
    expect(told(await read([HEADER, 'Astadt;x;x', 'Bheim;x;e', 'Summe;2;2'])).at(-1)).toBe('total_differs');
  });

  it('may count presences with or without deputies', async () => {
    const rows = [HEADER, 'Astadt;x;vertreten', 'Bheim;x;x'];
    expect(told(await read([...rows, 'Summe;2;2'])).at(-1)).toBe('total');
    expect(told(await read([...rows, 'Summe;2;1'])).at(-1)).toBe('total');
    expect(told(await read([...rows, 'Summe;1;1'])).at(-1)).toBe('total_differs');
  });

  it('are held against what they say they count, since the sums before or in all, and named with both numbers', async () => {
    const rows = ['Mitglied;1.2.2012;3.4.2012;Summe', 'Astadt;x;e;1', 'Zwischensumme;1;0;1', 'Bheim;x;x;1'];
    const { totals, planned } = await read([
      ...rows,
      'Anwesend gesamt;2;1;3',
      'Entschuldigt gesamt;0;0;',
      'Quote;90;50;',
    ]);
    expect(planned.slice(-3).map((row) => row.kind === 'left_out' && row.reason)).toEqual([
      'total',
      'total_differs',
      'total',
    ]);
    expect(totals.sums.differences).toEqual([
      { line: 4, column: 3, written: 1, read: 2 },
      { line: 6, column: 2, written: 0, read: 1 },
    ]);
  });

  it('above all others are held against what stands below, and of a plain list against its rows', async () => {
    const above = await read([HEADER, 'Summe;2;2', 'Astadt;x;x', 'Bheim;x;e']);
    expect([told(above)[0], above.totals.sums.differences]).toEqual([
      'total',
      [{ line: 2, column: 2, written: 2, read: 1 }],
    ]);
    const plain = await read(['Mitglied;Datum;Status', 'Astadt;1.2.2012;anwesend', 'Bheim;1.2.2012;e', 'Gesamt;;3']);
    expect([told(plain).at(-1), plain.totals.sums.count]).toEqual(['total_differs', 1]);
  });

  it.each(['Gesamtverband', 'Anwesend', 'Summerland', 'Totalia', 'Land Mitte'])('%s is a name', async (name) => {
    const { planned } = await read([HEADER, `${name};x;x`, 'Astadt;x;e']);
    expect(planned[0]).toMatchObject({ kind: 'wrong', faults: [{ code: 'member_unknown' }] });
  });

  it('end a list of one row an attendance, too', async () => {
    expect(told(await read(['Mitglied;Datum;Status', 'Astadt;1.2.2012;anwesend', 'Gesamt;;1']))).toEqual([
      'new',
      'total',
    ]);
  });
});

describe('a turned table', () => {
  it('leaves out sums, takes the columns of the meeting, and holds the register’s meetings against them', async () => {
    const table = await read([
      'Sitzung;Ort;Astadt;Bheim;Summe',
      '3. Sitzung;Xdorf;x;e;1',
      '5.6.2014;Ydorf;;x;1',
      'Summe;;1;1;2',
    ]);
    expect(table.mapping).toMatchObject({ subject: 'attendance_turned', columns: { meeting: 0, place: 1 } });
    expect(tableShape(table.mapping).leftOut).toEqual([{ column: 4, why: 'total' }]);
    expect(told(table)).toEqual(['new', 'new', 'new', 'total']);
    expect(table.totals.newMeetings.map(({ date, place }) => [date.edtf, place?.de])).toEqual([
      ['2014-06-05', 'Ydorf'],
    ]);
    expect(table.planned[0]).toMatchObject({ what: { meeting: { id: 1 }, member: { id: 1 } } });
  });

  it('names a heading that is no member at each of its cells', async () => {
    const table = await read(['Sitzung;Astadt;Cdorf', '5.6.2014;x;x', '7.8.2014;x;']);
    expect(table.planned[1]).toMatchObject({
      kind: 'wrong',
      column: 2,
      faults: [{ code: 'member_unknown', column: 2 }],
    });
  });
});

describe('rows that name their meeting as people do', () => {
  it.each([
    ['AG 3', { kind: 'new', what: { meeting: { id: 1 } } }],
    ['3. Sitzung (2.10.2013)', { kind: 'new', what: { meeting: { id: 1 } } }],
    ['Herbst 2013', { kind: 'new', what: { meeting: { id: 1 } } }],
    ['14.10.', { kind: 'wrong', faults: [{ code: 'date_no_year' }] }],
    ['9.6.26', { kind: 'wrong', faults: [{ code: 'date_two_digit_year' }] }],
    ['9. Sitzung', { kind: 'wrong', faults: [{ code: 'meeting_unknown' }] }],
    ['Beirat', { kind: 'wrong', faults: [{ code: 'meeting_unknown' }] }],
  ])('%s', (text, expected) => {
    const mapping = mappingWith({ columns: { meeting: 0, member: 1 }, everyStatus: 'present' });
    const [row] = fileRows([text, 'Astadt']);
    expect(row && startPlan(mapping, known).take(row)).toMatchObject([expected]);
  });
});

describe('a file of one meeting', () => {
  it('needs no column for it', async () => {
    const meeting = { date: null, number: null, slug: 'ag-3', title: null };
    const { planned, mapping } = await read(['Mitglied;Status', 'Astadt;anwesend', 'Bheim;entschuldigt'], {
      subject: 'attendances',
      columns: { member: 0, status: 1 },
      values: { ...mappingWith({}).values, status: { anwesend: 'present', entschuldigt: 'excused' } },
      shape: { meeting },
    });
    expect(missingNeeds(mapping)).toEqual([]);
    expect(planned).toMatchObject([
      { kind: 'new', what: { meeting: { id: 1 }, content: { status: 'present' } } },
      { kind: 'new', what: { meeting: { id: 1 }, content: { status: 'excused' } } },
    ]);
  });

  it('creates it where it is new', async () => {
    const meeting = { date: '2020-01-02', number: null, slug: null, title: 'Klausur' };
    const { totals } = await read(['Mitglied;Status', 'Astadt;anwesend', 'Bheim;anwesend'], {
      subject: 'attendances',
      columns: { member: 0 },
      everyStatus: 'present',
      shape: { meeting },
    });
    expect(totals.newMeetings).toMatchObject([{ date: { edtf: '2020-01-02' }, title: { de: 'Klausur' } }]);
  });
});

describe('a file of several networks', () => {
  const LIST = ['Netzwerk;Mitglied;Datum;Status', 'Netz;Astadt;1.2.2012;anwesend', 'Anderes;Bheim;1.2.2012;anwesend'];

  it('is read for the network that one value names', async () => {
    const list = await read(LIST);
    expect(tableShape(list.proposed).only).toEqual({ column: 0, values: ['Netz'] });
    expect(told(list)).toEqual(['new', 'other_value']);
  });

  it('is asked about where none does', async () => {
    const { proposed } = await read(LIST.map((line) => line.replace('Netz;', 'Drittes;')));
    expect(missingNeeds({ ...proposed, sourceId: 1 })).toEqual(['network']);
  });
});

describe('persons of a delegation', () => {
  const MAPPING = mappingWith({
    subject: 'delegates',
    columns: { member: 0, meeting_date: 1, person: 2, status: 3 },
    createMeetings: true,
    values: { ...mappingWith({}).values, status: { da: 'present', entschuldigt: 'excused' } },
  });

  function plan(...cells: string[][]) {
    const started = startPlan(MAPPING, known);
    const rows = fileRows(...cells);
    rows.forEach((row) => started.survey?.(row));
    return rows.flatMap((row) => started.take(row));
  }

  it('are counted once each, wherever their rows stand and however the member is written', () => {
    expect(
      plan(
        ['Astadt', '1.2.2012', 'P1', 'da'],
        ['Bheim', '1.2.2012', 'P1', 'da'],
        ['ASTADT', '2012-02-01', 'P2', 'da'],
        ['Astadt', '1.2.2012', 'P1', 'da'],
      ),
    ).toMatchObject([
      { kind: 'new', what: { content: { delegationSize: 2 } } },
      { kind: 'new', what: { content: { delegationSize: 1 } } },
      { kind: 'left_out', reason: 'same_delegation', otherLine: 2 },
      { kind: 'left_out', reason: 'same_delegation', otherLine: 2 },
    ]);
  });

  it('say nothing of the member where one of them is excused', () => {
    expect(plan(['Astadt', '1.2.2012', 'P1', 'entschuldigt'], ['Astadt', '1.2.2012', 'P2', 'da'])).toMatchObject([
      { kind: 'left_out', reason: 'one_person' },
      { kind: 'new', what: { content: { status: 'present', delegationSize: 1 } } },
    ]);
  });
});
