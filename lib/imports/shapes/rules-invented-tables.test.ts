import { describe, expect, it } from 'vitest';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { subjectQuestion } from '@/lib/imports/mapping/rules-guess-meetings';
import { proposeForCase } from '@/test/case-files';
import { inventedPath } from '@/test/cases';
import { fileRows } from '@/lib/imports/plan/fixtures/rules';
import { startPlan } from '@/lib/imports/shapes/rules';
import { countLines, known, readInvented, readLines } from '@/test/invented';

describe('tables', () => {
  it('of years and numbers are asked about', async () => {
    for (const file of ['05-personen-je-land.csv', '14-cow-codes.csv'])
      expect(subjectQuestion((await proposeForCase(inventedPath(file), { known })).mapping), file).not.toBeNull();
  });

  it('with whole lists of members in their cells are meetings, and make nobody present', async () => {
    const { mapping, told } = await readInvented('06-alle-ausser.csv');
    expect(mapping).toMatchObject({ subject: 'meetings', columns: { meeting_number: 0, meeting_date: 1 } });
    expect(told).toEqual(['2 meeting', '3 meeting', '4 meeting']);
  });

  it('below each other are not read as one', async () => {
    const { told } = await readLines([
      'Land;14.03.2023;19.09.2023',
      'Bayern;x;x',
      'Berlin;-;x',
      'Land;12.03.2024;17.09.2024',
      'Bayern;e;x',
      'Berlin;x;x',
    ]);
    expect(told.slice(0, 3)).toEqual([
      '2 Bayern 2023-03-14 present',
      '2 Bayern 2023-09-19 present',
      '3 left out: not_recorded',
    ]);
    expect(told.slice(4).every((line) => line.includes('wrong: other_table'))).toBe(true);
    expect(told.slice(4).length).toBeGreaterThan(2);
  });

  it('with members across below each other are not read as one either', async () => {
    const { told } = await readLines([
      'Sitzung;Bayern;Berlin;Bremen',
      '14.03.2023;x;x;e',
      'Sitzung;Berlin;Bayern;Bremen',
      '12.03.2024;x;e;x',
    ]);
    expect(told.slice(0, 3)).toEqual([
      '2 Bayern 2023-03-14 present',
      '2 Berlin 2023-03-14 present',
      '2 Bremen 2023-03-14 excused',
    ]);
    expect(told.slice(3).every((line) => line.includes('wrong: other_table'))).toBe(true);
  });

  it('with plans and invitations beside days make nobody present by them', async () => {
    const { told } = await readLines([
      'Land;05.03.2024 (geplant);17.09.2024 eingeladen;11.03.2025 (verlegt auf 06.05.2025)',
      'Bayern;x;x;x',
      'Berlin;x;;e',
    ]);
    expect(told.every((line) => /wrong|left out/.test(line))).toBe(true);
    expect(told.length).toBeGreaterThan(2);
  });

  it('with several meetings of a day keep them apart in whatever order their marks come', async () => {
    const { mapping, inspection } = await readLines([
      'Land;05.03.2024;05.03.2024 (Vorbesprechung)',
      'Berlin;;x',
      'Bayern;x;',
      'Bremen;e;x',
    ]);
    expect(
      mapping.shape?.asked?.map(({ column, candidates }) => [inspection.header[column], candidates.length]),
    ).toEqual([
      ['05.03.2024', 1],
      ['05.03.2024 (Vorbesprechung)', 2],
    ]);
    const key = { date: '2024-03-05', number: null, slug: null, title: null };
    const answered = {
      ...mapping,
      createMeetings: true,
      sourceId: 1,
      shape: { ...mapping.shape, asked: [] },
      meetings: [
        { column: 1, meeting: key },
        { column: 2, meeting: { ...key, title: 'Vorbesprechung' } },
      ],
    };
    const { take, totals } = startPlan(answered, known, { header: inspection.header });
    const rows = fileRows(['Berlin', '', 'x'], ['Bayern', 'x', ''], ['Bremen', 'e', 'x']).flatMap((row) => take(row));
    expect(totals.newMeetings.map(({ title }) => title.de)).toEqual(['Vorbesprechung', 'Sitzung vom 5. März 2024']);
    expect(rows.map((row) => row.kind)).toEqual(['new', 'new', 'new', 'new']);
  });

  it('with seasons, terms and quarters above ask for what could be two things', async () => {
    const { mapping, inspection } = await readInvented('11-semester-quartale.csv');
    expect(mapping.meetings.map(({ column, meeting }) => [inspection.header[column], meeting.date])).toEqual([
      ['Q3/2012', '2012-35'],
      ['2013', '2013'],
    ]);
    expect(mapping.shape?.asked?.map(({ column }) => inspection.header[column])).toEqual([
      'WS 2010/11',
      'SoSe 2011',
      'I/2014',
      '2010/11',
    ]);
    expect(missingNeeds(mapping)).toEqual(['headings']);
  });

  it('with years above months are of these months; a cell that holds nothing is no absence', async () => {
    const { mapping, told } = await readInvented('19-jahr-ueber-monat.xlsx');
    expect(mapping.meetings.map(({ meeting }) => meeting.date)).toEqual(['2021-03', '2021-10', '2022-03']);
    expect([countLines(told, 'present'), countLines(told, 'excused'), told.length]).toEqual([9, 1, 10]);
  });

  it('with the number of a meeting beside its month make no day of the number', async () => {
    const { mapping, told } = await readInvented('42-nummer-und-monat.csv');
    expect(mapping.meetings.map(({ meeting: { date, number } }) => [date, number])).toEqual([
      ['2019-03', 1],
      ['2019-06', 7],
    ]);
    expect(told).toEqual([
      '2 Hessen 2019-03 excused',
      '2 Hessen 2019-06 present',
      '3 wrong: value_not_understood Present (deputy)',
      '3 left out: not_recorded',
      '4 wrong: value_not_understood Observer',
      '4 Berlin 2019-06 present',
      '5 Bremen 2019-03 represented_by_member by Hamburg',
      '5 left out: not_recorded',
    ]);
  });

  it('with Länder across are turned, whatever stands in their cells', async () => {
    const { mapping, told } = await readInvented('22-zeiten-in-zellen.csv');
    expect(mapping).toMatchObject({ subject: 'attendance_turned', shape: { leftOut: [{ column: 6, why: 'total' }] } });
    expect(told.filter((line) => !line.includes('wrong'))).toEqual([
      '2 Bayern 2017-03-06 present',
      '2 Saarland 2017-03-06 present',
      '3 left out: not_recorded',
      '3 Hessen 2017-09-18 present',
    ]);
    expect(countLines(told, 'wrong: value_not_understood')).toBe(7);
  });

  it('of seats in words make no seat of half of them', async () => {
    const { mapping, told } = await readInvented('10-sitze-in-worten.csv');
    expect(mapping.columns).toEqual({ member: 0, since: 1 });
    expect(told).toEqual([
      '2 wrong: date_not_understood Mitglied seit 2005',
      '3 wrong: date_not_understood Mitglied seit 2005, ausgeschieden Sommer 2011',
      '4 member',
      '5 wrong: date_not_understood ab der 7. Sitzung',
      '6 wrong: date_not_understood seit 1.1.2010 (Beobachter)',
      '7 wrong: date_not_understood 2005-2009, wieder seit 2014',
    ]);
  });

  it('of seats that end and begin again in words name each word', async () => {
    const { mapping, told, planned } = await readInvented('23-austritt-wiedereintritt.csv');
    expect(mapping.columns).toEqual({ member: 0, seat_kind: 1, since: 2, until: 3 });
    expect(told.filter((line) => !line.includes('wrong'))).toEqual(['2 member', '6 member', '7 member']);
    expect(
      planned.flatMap((row) => ('what' in row && row.what.subject === 'member' ? [row.what.seat] : [])),
    ).toMatchObject([
      { kind: 'full', since: '2005', until: null },
      { kind: 'full', since: '2005', until: '..' },
      { kind: 'observer', since: '2005', until: null },
    ]);
    expect(told[1]).toContain('date_not_understood Austritt zum 31.12.2015');
  });
});

it.each([
  ['20-teilnahmen.json', 'data_for_programs'],
  ['21-teilnehmerliste.rtf', 'text_document'],
])('%s is no list: %s', async (file, fault) => {
  await expect(proposeForCase(inventedPath(file), { known })).rejects.toThrow(fault);
});

describe('dates and codes', () => {
  it('in several ways of writing keep each its own order', async () => {
    const { mapping, told } = await readInvented('08-gemischte-daten.csv');
    expect(mapping.dayFirst).toBe(false);
    expect(told).toEqual([
      '2 Bayern 2019-03-14 present',
      '3 Bayern 2019-06-04 present',
      '4 Bayern 2019-09-04 present',
      '5 Bayern 2020-05-06 present',
      '6 Berlin 2019-03-14 absent',
    ]);
  });

  it('in two orders are read in none', async () => {
    const { mapping, told } = await readInvented('09-beide-reihenfolgen.csv');
    expect(mapping.dayFirst).toBeNull();
    expect(told.at(-1)).toBe('4 wrong: date_day_or_month 03/04/2019');
  });

  it('say which of two states of one name is meant, or nobody does', async () => {
    const { told } = await readInvented('15-iso-codes.csv');
    expect(told).toEqual([
      '2 new Congo 2018-06-01 present',
      '3 wrong: member_ambiguous Congo',
      '4 new Korea 2018-06-01 present',
      '5 wrong: member_ambiguous Korea',
      '6 new Germany 2018-06-01 present',
      '7 wrong: member_contradicts CD',
    ]);
  });
});

describe('columns', () => {
  it.each([
    ['Withdrew', 'Withdrew'],
    ['Date of resignation', 'Expired'],
    ['ausgetreten zum', 'Ende'],
    ['Beendigung der Mitgliedschaft', 'beendet'],
  ])('that say when a seat ended are read: %s, %s', async (...headings) => {
    for (const heading of headings) {
      const { mapping, planned } = await readLines([`Land;Beitritt;${heading}`, 'Hessen;2005;2010', 'Bremen;2006;']);
      expect(mapping.columns).toEqual({ member: 0, since: 1, until: 2 });
      expect(planned).toMatchObject([{ what: { seat: { since: '2005', until: '2010' } } }, {}]);
    }
  });

  it.each(['unbekannt', '?', 'k. A.', 'unknown', 'keine Angabe'])(
    'of ends take "%s" for an end that nobody knows',
    async (text) => {
      const { planned } = await readLines(['Land;Mitglied seit;Mitglied bis', `Hessen;2005;${text}`]);
      expect(planned).toMatchObject([{ what: { seat: { since: '2005', until: null } } }]);
    },
  );

  it('of beginnings and ends hold months with a stroke', async () => {
    const { planned } = await readLines(['Land;Mitglied seit;Mitglied bis', 'Hessen;01/2005;12/2006']);
    expect(planned).toMatchObject([{ what: { seat: { since: '2005-01', until: '2006-12' } } }]);
  });

  it('headed with members beside the state of the meeting are members', async () => {
    const { mapping, told } = await readLines([
      'Sitzung;Datum;Ort;Status;Berlin;Hamburg;Bremen',
      '1;03.02.2021;Berlin;stattgefunden;x;x;',
      '2;14.09.2021;Kiel;ausgefallen;;;',
      '3;10.01.2022;online;verschoben;x;;',
    ]);
    expect(mapping).toMatchObject({ subject: 'attendance_turned', columns: { meeting_date: 1, meeting_state: 3 } });
    expect(told).toContain('2 Berlin 2021-02-03 present');
    expect(told).toContain('2 Hamburg 2021-02-03 present');
    expect(countLines(told, 'present')).toBe(2);
    expect(countLines(told, 'wrong: value_not_understood verschoben')).toBeGreaterThan(0);
  });

  it('that say beside the days of meetings who came are asked about', async () => {
    const ask = async (...lines: string[]) => {
      const { mapping, inspection } = await readLines(lines);
      return [mapping.subject, subjectQuestion(mapping, inspection)];
    };
    const rows = ['12.03.2024;Berlin, Hamburg;Hessen', '14.09.2024;alle außer Berlin;', '10.01.2025;Berlin;-'];
    expect(await ask('Termin;anwesende Länder;entschuldigt', ...rows)).toEqual(['meetings', 'meetings_halved']);
    expect(await ask('Date;Participants;Place', ...rows)).toEqual(['meetings', 'meetings_halved']);
    expect(await ask('Datum;Titel;Teilnehmerzahl', '12.03.2024;Sitzung A;12', '14.09.2024;Sitzung B;9')).toEqual([
      'meetings',
      null,
    ]);
  });

  it('of names beside the members and the times of their coming hold persons', async () => {
    const { mapping } = await readLines([
      'Datum;Land;Name;Funktion;anwesend von;anwesend bis',
      '03.02.2021;Berlin;A. Muster;RL;10:00;12:30',
      '03.02.2021;Berlin;B. Probe;Ref.;10:00;15:00',
      '03.02.2021;Hamburg;C. Test;AL;11:15;15:00',
    ]);
    expect(mapping).toMatchObject({ subject: 'delegates', columns: { member: 1, meeting_date: 0, person: 2 } });
  });

  it('headed with a meeting and its month are of that month, whatever words stand below', async () => {
    const { mapping, told } = await readLines([
      'Land;AG-Sitzung Februar 2021;AG-Sitzung September 2021',
      'Berlin;anwesend;unentschuldigt',
      'Hamburg;anwesend, verspätet;abwesend (entschuldigt)',
      'Bremen;k. A.;liegt nicht vor',
      'Hessen;nicht eingeladen;nicht stimmberechtigt',
      'Bayern;Teilnahme unbekannt;-',
    ]);
    expect(mapping.subject).toBe('attendance_matrix');
    expect(mapping.meetings.map(({ meeting }) => [meeting.date, meeting.title])).toEqual([
      ['2021-02', null],
      ['2021-09', null],
    ]);
    expect(told).toContain('2 Berlin 2021-02 present');
    expect(told).toContain('5 Hessen 2021-02 not_invited');
  });

  it('of marks with the way somebody came in brackets say both, as the file means the mark', async () => {
    const rows = [
      'Land;03.02.2021;14.09.2021',
      'Berlin;x (online);x',
      'Hamburg;x;✓ (per Video)',
      'Bremen;x (fraglich);x',
    ];
    const { planned, told } = await readLines(rows);
    expect(countLines(told, 'present')).toBe(5);
    expect(told).toContain('4 wrong: value_not_understood x (fraglich)');
    expect(
      planned.flatMap((row) => ('what' in row && row.what.subject === 'attendance' ? [row.what.content.mode] : [])),
    ).toEqual(['online', 'unknown', 'unknown', 'online', 'unknown']);
    const explained = await readLines([...rows, 'Legende: x = entschuldigt;;']);
    expect(explained.told).not.toContain('2 Berlin 2021-02-03 present');
  });

  it('headed with a day and more keep no preposition of the day in the title', async () => {
    const { mapping } = await readLines([
      'Land;Sitzung vom 03.02.2021 (Kassel);Sondersitzung am 10.01.2022 in Bonn',
      'Berlin;x;x',
      'Hamburg;x;',
    ]);
    expect(mapping.meetings.map(({ meeting }) => meeting.title)).toEqual(['Sitzung Kassel', 'Sondersitzung in Bonn']);
  });
});
