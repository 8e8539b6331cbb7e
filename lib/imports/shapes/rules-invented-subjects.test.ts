import { describe, expect, it } from 'vitest';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { subjectQuestion } from '@/lib/imports/mapping/rules-guess-meetings';
import { countLines, readLines } from '@/test/invented';

/*
 * What a list is about: nothing that says who came is ever taken for a list of seats.
 */

describe('a list of who came', () => {
  it.each([
    [['Teilnehmerliste der Sitzung am 12.03.2024 in Mainz', 'Land;Teilnahme', 'Bayern;anwesend', 'Bremen;abwesend']],
    [['Sitzung vom;Land;Status', '12.03.2024;Bayern;anwesend', '29.2.2023;Berlin;anwesend']],
    [['Land;05.11.2024', 'Bayern;anw.', 'Berlin;vertr.', 'Bremen;unentsch.', 'Hessen;Rückmeldung']],
    [['Sitzung;Land;Teilnahme (bitte auswählen)', '12.03.2024;Bayern;Ja', '12.03.2024;Berlin;Bitte auswählen']],
    [['country,year,attended', 'Bavaria,2015,1', 'Bavaria,2016,1']],
    [['Beginn;Ende;Titel;Member State;Attendance', '05.03.2024;06.03.2024;Spring;Bavaria;Attended']],
  ])('makes attendances of %j, and no seat', async (lines) => {
    const { mapping, told } = await readLines(lines);
    expect(missingNeeds(mapping)).toEqual([]);
    expect(countLines(told, ' member')).toBe(0);
    expect(told[0]).toMatch(/^\d Bayern .* present$/);
  });

  it.each([
    [['Land;Teilnahme', 'Bayern;anwesend'], ['meeting']],
    [['Teilnehmerliste 17. Sitzung', 'Datum: 11.03.2025', 'Institution;Funktion', 'Bayern;Mitglied'], ['status']],
    [
      ['Teilnahme (teilgenommen/stattgefunden)', 'Land;2019;2020', 'Bayern;4/4;2/3'],
      ['meeting', 'status'],
    ],
  ])('asks for what %j does not say', async (lines, needs) => {
    expect(missingNeeds((await readLines(lines)).mapping)).toEqual(needs);
  });

  it('in blocks below lines with their meetings is of those; one that fell through has nobody', async () => {
    const { told } = await readLines([
      'Land;Teilnahme;Bemerkung',
      '14. Sitzung am 24.09.2023;;',
      'Bayern;anwesend;',
      '15. Sitzung am 12.03.2024;;',
      'Bayern;entschuldigt;',
      '16. Sitzung am 24.09.2024 (ausgefallen);;',
      'Bayern;anwesend;',
    ]);
    expect(told).toEqual([
      '2 left out: heading',
      '3 Bayern 2023-09-24 present',
      '4 left out: heading',
      '5 Bayern 2024-03-12 excused',
      '6 wrong: meeting_missing',
      '7 wrong: meeting_missing',
    ]);
  });

  it('in blocks, of which somebody says that all are of one meeting, is refused below the next', async () => {
    const meeting = { date: '2023-09-24', number: null, slug: null, title: null };
    const lines = ['Land;Teilnahme', 'Bayern;anwesend', '15. Sitzung am 12.03.2024;', 'Bayern;entschuldigt'];
    expect((await readLines(lines, { shape: { meeting } })).told).toEqual([
      '2 Bayern 2023-09-24 present',
      '3 left out: heading',
      '4 wrong: below_heading 15. Sitzung am 12.03.2024',
    ]);
  });
});

describe('a list that is understood by halves', () => {
  it.each([
    ['names', ['Land', 'Bayern', 'Berlin']],
    ['ends_alone', ['Land;Ausscheiden;bis', 'Bayern;x;2010', 'Berlin;x;2011']],
    ['seats_halved', ['Land;seit;Vertragsende', 'Bayern;1990;', 'Berlin;1991;2004']],
    ['seats_halved', ['Land;seit;Kategorie', 'Bayern;1990;A', 'Berlin;1991;B']],
    [
      'dates_alone',
      ['nom;procuration;etat;date', 'bayern;;présent;2024-03-12', 'berlin;bayern;procuration;2024-03-12'],
    ],
    ['seats_halved', ['Member;Type;Admitted on the', 'Denmark;Full;2004-05-01', 'Finland;Full;2005-01-01']],
    [
      'periods',
      ['Land;Status;von;bis', 'Bremen;abwesend;01.01.2024;31.12.2024', 'Berlin;anwesend;05.03.2024;05.03.2024'],
    ],
    ['rows_void', ['Datum;Land;Teilnahme;gültig', '05.03.2024;Berlin;anwesend;ja', '05.03.2024;Bremen;anwesend;nein']],
    ['rows_void', ['Datum;Land;Teilnahme;gezählt', '05.03.2024;Berlin;anwesend;ja', '05.03.2024;Bremen;anwesend;nein']],
    ['rows_void', ['Datum;Land;Teilnahme;storniert', '05.03.2024;Berlin;anwesend;ja', '05.03.2024;Bremen;anwesend;']],
    ['years_down', ['Year;Bavaria;Hesse;Saxony', '1990;1;2;1', '1991;1;1;9']],
  ])('is asked about: %s', async (question, lines) => {
    const { mapping, inspection } = await readLines(lines);
    expect(subjectQuestion(mapping, inspection)).toBe(question);
  });

  it('is not asked about where several days stand once each: these are meetings', async () => {
    const { mapping, inspection, told } = await readLines([
      'date,session,rollcalls',
      '2024-03-12,1,1',
      '2024-03-13,1,2',
      '2024-03-14,1,7',
    ]);
    expect(subjectQuestion(mapping, inspection)).toBeNull();
    expect(told).toHaveLength(3);
  });

  it('of seats that end and begin again makes no seat of half of them', async () => {
    const { mapping, told } = await readLines([
      'Land;Beitritt;Austritt;Wiederbeitritt;Status',
      'Bayern;1995;;;ordentlich',
      'Berlin;1997;2003;2010;ordentlich',
      'Bremen;1990;2000;;beobachtend',
      'Hessen;1990;2000;;auf Probe',
      '4 Mitglieder;;;;',
    ]);
    expect(mapping.columns).toMatchObject({ since: 1, until: 2, seat_again: 3, seat_kind: 4 });
    expect(told).toEqual([
      '2 member',
      '3 wrong: seat_again 2010',
      '4 member',
      '5 wrong: value_not_understood auf Probe',
      '6 left out: total',
    ]);
  });
});

describe('words that only look like something', () => {
  it('a number among others is a code, and one of two shares is no quotation', async () => {
    const codes = await readLines(['Land;05.03.2019;17.09.2019', 'Bayern;1;2', 'Berlin;1;9']);
    expect(countLines(codes.told, 'present')).toBe(0);
    const { mapping } = await readLines(['Land;Datum;Status;Quote;Stelle', 'Bayern;12.03.2024;x;0,75;StMI']);
    expect(mapping.columns).toEqual({ member: 0, meeting_date: 1, status: 2 });
  });

  it('a code of states among others that no list has is asked about', async () => {
    const { told, mapping } = await readLines([
      'Ressort;2013-05-14',
      'BMI;x',
      'BMWi;x',
      'BMVBS;x',
      'BRB;x',
      'Bayern;x',
    ]);
    expect(mapping.doubtsCodes).toBe(true);
    expect(told.at(-1)).toBe('6 Bayern 2013-05-14 present');
  });

  it('parts of days and an empty column of a meeting that fell through are asked about', async () => {
    const { mapping } = await readLines([
      'Land;12.03.2024 vorm.;12.03.2024 nachm.;17.03.2020 (abgesagt);Sondersitzung 02.12.2020',
      'Bayern;x;e;;x',
      'Berlin;e;x;;x',
    ]);
    expect(mapping.shape?.asked?.map(({ column, why }) => [column, why])).toEqual([
      [3, 'state'],
      [1, 'part'],
      [2, 'part'],
    ]);
    expect(mapping.meetings).toMatchObject([{ column: 4, meeting: { title: 'Sondersitzung' } }]);
  });

  it('two columns of one day of which one has no name are asked about, and are not one meeting', async () => {
    const { mapping } = await readLines([
      'Land;05.03.2024 Fachausschuss;05.03.2024 Plenum;17.09.2024 Fachausschuss;17.09.2024 Beirat',
      'Bayern;x;;x;',
      'Berlin;;x;x;x',
    ]);
    expect(mapping.shape?.asked?.map(({ column, why }) => [column, why])).toEqual([
      [1, 'part'],
      [2, 'part'],
    ]);
    expect(mapping.meetings).toMatchObject([
      { column: 3, meeting: { title: 'Fachausschuss' } },
      { column: 4, meeting: { title: 'Beirat' } },
    ]);
  });

  it('from and until beside the day of a meeting are when somebody was there', async () => {
    const { planned } = await readLines(['Datum;Land;von;bis;Teilnahme', '12.03.2024;Bayern;TOP 3;11 Uhr;anwesend']);
    expect(planned).toMatchObject([{ what: { content: { presenceFrom: 'TOP 3', presenceUntil: '11 Uhr' } } }]);
  });
});

describe('sums of memberships by year', () => {
  it('are held against the codes of their column and row, and named where they differ', async () => {
    const { mapping, told, totals } = await readLines([
      'Land;2003;2004;2005;Jahre gesamt',
      'Bayern;1;1;1;3',
      'Berlin;0;1;2;1',
      'Bremen;0;0;1;2',
      'Mitglieder gesamt;1;2;3;6',
    ]);
    expect(mapping.subject).toBe('membership_years');
    expect(told.at(-1)).toBe('5 left out: total');
    expect(totals.sums.differences).toEqual([{ line: 4, column: 4, written: 2, read: 1 }]);
    const { totals: others, told: lines } = await readLines([
      'Land;2003;2004',
      'Bayern;1;1',
      'Berlin;0;1',
      'Summe;2;2',
    ]);
    expect(lines.at(-1)).toBe('4 left out: total_differs');
    expect(others.sums.differences).toEqual([{ line: 4, column: 1, written: 2, read: 1 }]);
  });
});

it('the ends and kinds of seats are read under their many names', async () => {
  const { mapping, inspection } = await readLines([
    'State;Type;Date of accession;Denunciation',
    'Bavaria;Member State;1995-01-01;',
    'Hesse;Associated;1990;2001',
  ]);
  expect(mapping).toMatchObject({ subject: 'members', columns: { member: 0, seat_kind: 1, since: 2, until: 3 } });
  expect(mapping.values.seat_kind).toMatchObject({ 'Member State': 'full', Associated: 'partner' });
  expect(subjectQuestion(mapping, inspection)).toBeNull();
});
