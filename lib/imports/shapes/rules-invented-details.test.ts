import { describe, expect, it } from 'vitest';
import { accountColumns, addsUp } from '@/lib/imports/account/rules';
import { columnSentences } from '@/lib/imports/account/rules-sentences';
import { explainedSentences, markSentences } from '@/lib/imports/account/rules-sentences-file';
import { shownMarks } from '@/lib/imports/mapping/rules-proposal';
import { readLines } from '@/test/invented';

/*
 * What stands beside a status, and rows that are no member's.
 */

describe('a column "vertreten durch" beside the status', () => {
  const lines = [
    'Datum;Land;Status;vertreten durch',
    '12.03.2024;Hessen;anwesend;',
    '12.03.2024;Bremen;vertreten;Hessen',
    '12.03.2024;Berlin;;Brandenburg',
    '12.03.2024;Saarland;vertreten;Frau Muster',
    '12.03.2024;Sachsen;anwesend;Herr Muster',
    '12.03.2024;Thüringen;anwesend;Sachsen',
    '12.03.2024;Hamburg;vertreten;Hesen',
    '12.03.2024;Bayern;NA;NA',
  ];

  it('names the member that stood in, a deputy for a person, and asks about what contradicts or is nobody', async () => {
    const { told, totals } = await readLines(lines);
    expect(told).toEqual([
      '2 Hessen 2024-03-12 present',
      '3 Bremen 2024-03-12 represented_by_member by Hessen',
      '4 Berlin 2024-03-12 represented_by_member by Brandenburg',
      '5 Saarland 2024-03-12 represented_by_deputy',
      '6 Sachsen 2024-03-12 present',
      '7 wrong: not_with_status Sachsen',
      '8 wrong: representing_unknown Hesen',
      '9 left out: not_recorded',
    ]);
    expect(totals.standIns).toEqual([{ column: 3, count: 2 }]);
    expect(addsUp(totals)).toBe(true);
  });

  it('is half understood where it names persons, with their number and without their names', async () => {
    const { mapping, inspection, totals } = await readLines(lines);
    const account = accountColumns(mapping, inspection, totals.unknownWords, totals.standIns);
    expect(account.map(({ state }) => state)).toEqual(['used', 'used', 'used', 'half_understood']);
    const [, , , line] = columnSentences('de').lines(account);
    expect(line?.use).toContain('2 Werte nennen eine Person');
    expect(line?.use).not.toContain('Muster');
  });

  it('takes a misspelt member among crosses for no person', async () => {
    const { told } = await readLines([
      'Datum;Land;anwesend;vertreten durch',
      '12.03.2024;Bremen;x;',
      '12.03.2024;Hamburg;nein;Hesen',
      '12.03.2024;Berlin;nein;Hessen',
      '12.03.2024;Saarland;nein;',
    ]);
    expect(told).toEqual([
      '2 Bremen 2024-03-12 present',
      '3 wrong: value_not_understood Hesen',
      '4 Berlin 2024-03-12 represented_by_member by Hessen',
      '5 left out: not_recorded',
    ]);
  });
});

describe('columns beside the only meeting of a table', () => {
  it('say by whom somebody was represented, and how many came', async () => {
    const { mapping, told, planned } = await readLines([
      'Land;12.03.2024;vertreten durch;Personen',
      'Bayern;x;;2',
      'Hessen;anwesend;;',
      'Bremen;vertreten;Hessen;',
    ]);
    expect(mapping).toMatchObject({ subject: 'attendances', shape: { meeting: { date: '2024-03-12' } } });
    expect(told).toEqual([
      '2 Bayern 2024-03-12 present',
      '3 Hessen 2024-03-12 present',
      '4 Bremen 2024-03-12 represented_by_member by Hessen',
    ]);
    expect(planned[0]).toMatchObject({ what: { content: { delegationSize: 2 } } });
  });

  it('say from when to when somebody was there, and no seats are made of times of day', async () => {
    const { mapping, planned } = await readLines(['Land;ab;bis;12.03.2024', 'Bayern;10:00;12:00;x', 'Hessen;;;x']);
    expect(mapping.subject).toBe('attendances');
    expect(planned[0]).toMatchObject({
      what: { content: { status: 'present', presenceFrom: '10:00', presenceUntil: '12:00' } },
    });
  });

  it('count those who came, also where the members stand across', async () => {
    const { mapping, told } = await readLines([
      'Sitzung;Bayern;Hessen;Bremen;anwesend',
      '12.03.2024;x;x;entschuldigt;2',
      '18.06.2024;x;;x;2',
    ]);
    expect(mapping).toMatchObject({ subject: 'attendance_turned', shape: { leftOut: [{ column: 4, why: 'total' }] } });
    expect(told).toHaveLength(5);
  });

  it('name persons, who are no members though their column is headed "Name"', async () => {
    const { mapping, totals } = await readLines([
      'Datum;Name;Land;Anwesend',
      '12.03.2024;Frau Muster;Bayern;x',
      '12.03.2024;Herr Muster;Hessen;x',
    ]);
    expect(mapping.columns).not.toHaveProperty('meeting_title');
    expect(mapping.columns.member).toBe(2);
    expect(totals.newMembers).toEqual([]);
  });

  it('headed by an absence are asked about where reasons stand below', async () => {
    const { told } = await readLines([
      'Datum;Land;anwesend;entschuldigt',
      '12.03.2024;Bayern;x;',
      '12.03.2024;Hessen;;andere Sitzung',
      '12.03.2024;Bremen;;bitte nachfragen',
    ]);
    expect(told.slice(1)).toEqual([
      '3 wrong: value_not_understood andere Sitzung',
      '4 wrong: value_not_understood bitte nachfragen',
    ]);
  });
});

describe('the number of those who came', () => {
  it('is a whole number, none where nobody counted or came, and wrong where it contradicts', async () => {
    const { told, planned } = await readLines([
      'Datum;Land;Teilnahme;Teilnehmerzahl',
      '12.03.2024;Bayern;anwesend;2',
      '12.03.2024;Bremen;anwesend;1,0',
      '12.03.2024;Berlin;entschuldigt;0',
      '12.03.2024;Hessen;anwesend;0',
      '12.03.2024;Hamburg;anwesend;NA',
      '12.03.2024;Saarland;anwesend;2+1',
    ]);
    expect(told.filter((line) => line.includes('wrong'))).toEqual(['5 wrong: size_form 0', '7 wrong: size_form 2+1']);
    const sizes = planned.flatMap((row) =>
      'what' in row && row.what.subject === 'attendance' ? [row.what.content.delegationSize] : [],
    );
    expect(sizes).toEqual([2, 1, null, null]);
  });

  it('below "n" is offered, and not taken for granted', async () => {
    const { mapping, inspection } = await readLines([
      'Datum;Land;Teilnahme;n',
      '12.03.2024;Bayern;anwesend;2',
      '12.03.2024;Bremen;anwesend;1',
    ]);
    expect(accountColumns(mapping, inspection)[3]?.use).toEqual({ kind: 'ignored', why: 'maybe_size' });
  });
});

describe('rows that are no member', () => {
  it('are sums where their numbers count marks, and named where they ask something of the meeting', async () => {
    const { told, totals } = await readLines([
      'Land;12.03.2024;18.06.2024',
      'Bayern;x;x',
      'Berlin;entschuldigt;x',
      'Anwesend;1;2',
      'entschuldigt:;1;0',
      'Beschlussfähig?;ja;nein',
    ]);
    expect(told.slice(4)).toEqual(['4 left out: total', '5 left out: total', '6 left out: no_member']);
    expect(totals.noMembers).toEqual([{ line: 6, written: 'Beschlussfähig?' }]);
    expect(totals.newMembers).toEqual([]);
    expect(addsUp(totals)).toBe(true);
  });
});

it('a cross written as 1 is one, though sums below it are larger; beside codes it is none', async () => {
  const sums = ['Land;12.03.2024;18.06.2024;Gesamt', 'Bayern;1;1;2', 'Hessen;1;0;1', ';2;1;3'];
  const named = await readLines([...sums.slice(0, 3), 'Summe;2;1;3']);
  const unnamed = await readLines(sums);
  for (const { told } of [named, unnamed])
    expect(told).toEqual([
      '2 Bayern 2024-03-12 present',
      '2 Bayern 2024-06-18 present',
      '3 Hessen 2024-03-12 present',
      '3 left out: not_recorded',
      '4 left out: total',
    ]);
  const { told } = await readLines(['Land;12.03.2024;18.06.2024', 'Bayern;1;2', 'Hessen;1;0']);
  expect(told.filter((line) => line.includes('wrong'))).toHaveLength(3);
});

describe('columns that say how somebody came', () => {
  it('are statuses with their mode, and so is a cell', async () => {
    const list = await readLines([
      'Date,Country,In person,Online,Absent',
      '2024-03-12,Bavaria,x,,',
      '2024-03-12,Hesse,,x,',
    ]);
    const cells = await readLines([
      'Datum;Land;Teilnahme',
      '12.03.2024;Bayern;vor Ort',
      '12.03.2024;Hessen;anwesend (online)',
    ]);
    for (const { planned } of [list, cells])
      expect(
        planned.map((row) => ('what' in row && row.what.subject === 'attendance' ? row.what.content : null)),
      ).toMatchObject([
        { status: 'present', mode: 'in_person' },
        { status: 'present', mode: 'online' },
      ]);
    const [, , column] = columnSentences('en').lines(accountColumns(list.mapping, list.inspection));
    expect(column?.use).toContain('present, in person');
  });

  it('stand in a column "Format" as well', async () => {
    const { mapping } = await readLines([
      'Country,Date,Attendance,Format',
      'Bavaria,2024-03-12,present,in person',
      'Hesse,2024-03-12,present,online',
    ]);
    expect(mapping.columns.mode).toBe(3);
  });
});

describe('what a file says of its marks', () => {
  it('is shown with its brackets, and decides nothing where they may', async () => {
    const { mapping, inspection, told } = await readLines([
      'Land;12.03.2024',
      'Bayern;V',
      'Berlin;F',
      'Hessen;K',
      'V = Vorsitz (anwesend), F = fehlt (unentschuldigt), K = anwesend, ging früher',
    ]);
    expect(told).toEqual([
      '2 wrong: value_not_understood V',
      '3 Berlin 2024-03-12 absent',
      '4 Hessen 2024-03-12 present',
      '5 left out: legend',
    ]);
    expect(explainedSentences('de', mapping, inspection)[0]).toContain('„V“ = Vorsitz (anwesend)');
    const [legend] = markSentences('de', shownMarks(mapping, inspection, null));
    expect(legend).toContain('„F“ = abwesend (in der Datei: „fehlt (unentschuldigt)“)');
    expect(legend).toContain('„K“ = anwesend (in der Datei: „anwesend, ging früher“)');
  });

  it('behind a word turns it round, and is asked about', async () => {
    const { told } = await readLines([
      'Datum;Land;Teilnahme',
      '12.03.2024;Bayern;anwesend (durch Stellvertretung)',
      '12.03.2024;Berlin;entschuldigt (online teilgenommen)',
      '12.03.2024;Hessen;teilgenommen (digital)',
    ]);
    expect(told).toEqual([
      '2 wrong: value_not_understood anwesend (durch Stellvertretung)',
      '3 wrong: value_not_understood entschuldigt (online teilgenommen)',
      '4 Hessen 2024-03-12 present',
    ]);
  });
});

describe('what heads a column', () => {
  it('is a meeting where days stand above marks, whatever else stands beside them, and "Teilnehmer" is no title of it', async () => {
    const { mapping } = await readLines([
      'Nr;Land;Kontakt;Telefon;Teilnehmer 12.03.2024;18.06.2024',
      '1;Bayern;Muster;123;x;x',
      '2;Hessen;Muster;124;;x',
    ]);
    expect(mapping.meetings.map(({ column, meeting: { date, title } }) => [column, date, title])).toEqual([
      [4, '2024-03-12', null],
      [5, '2024-06-18', null],
    ]);
  });

  it('is the end of a seat, of which a dash says nothing', async () => {
    const { told, planned } = await readLines(['Mitglieder;seit;bis', 'Musterland;2001;-', 'Beispielland;2001;2004']);
    expect(told).toEqual(['2 member', '3 member']);
    expect(planned).toMatchObject([
      { what: { seat: { since: '2001', until: null } } },
      { what: { seat: { since: '2001', until: '2004' } } },
    ]);
  });
});
