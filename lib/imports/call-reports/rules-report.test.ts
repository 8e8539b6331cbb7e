import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { detectReport, readReportRows } from '@/lib/imports/call-reports/reader';
import { readReport } from '@/lib/imports/call-reports/rules-report';
import { findDateOrder, joinedMinutes, readDuration, readMoment } from '@/lib/imports/call-reports/rules-times';
import { inventedPath } from '@/test/cases';
import { asUtf16, TEAMS_2020, TEAMS_2021, TEAMS_ENGLISH, teamsGerman } from '@/test/call-reports';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const caseFile = (path: string): Promise<Uint8Array> => readFile(`test/data/cases/${path}`);

async function read(bytes: Uint8Array) {
  const report = readReport(await readReportRows(bytes, 'report.csv'));
  if (!report.ok) throw new Error(report.reason.kind);
  const { tool, persons, skipped } = report.value;
  return { tool, skipped, persons: persons.map(({ name, minutes, stays }) => [name, minutes, stays]), whole: persons };
}

describe('a report of a Zoom call', () => {
  const persons = [
    ['Astadt', 55, 2],
    ['Bheim', 1, 1],
  ];

  it('has one entry for each person, with the time of all stays', async () => {
    expect(await read(await caseFile('13-call-report/zoom.csv'))).toMatchObject({ tool: 'zoom', persons, skipped: [] });
  });

  it('has them behind a preamble, too, whose lines are shown', async () => {
    const report = await read(await caseFile('13-call-report/zoom-preamble.csv'));
    expect(report).toMatchObject({
      tool: 'zoom',
      persons: [
        ['Astadt', 20, 1],
        ['Bheim', 1, 1],
      ],
    });
    expect(report.skipped).toEqual([
      'Meeting ID · Topic · Start Time · End Time',
      '999 0000 1111 · Kreis · 05/18/2021 08:55:00 AM · 05/18/2021 10:05:00 AM',
    ]);
  });

  it('is not mistaken in the count of participants that a preamble has', async () => {
    const text =
      'Meeting-ID,Thema,Startzeit,Benutzer-E-Mail,Dauer (Minuten),Teilnehmer\n999,Kreis,18.05.2021 08:55:00,a@example.org,65,6\n\n' +
      'Name (Originalname),Benutzer-E-Mail,Beitrittszeit,Austrittszeit,Dauer (Minuten),Gast\n' +
      'Astadt,,18.05.2021 23:50:00,19.05.2021 00:20:00,30,Nein\n';
    expect(await read(bytesOf(text))).toMatchObject({ tool: 'zoom', persons: [['Astadt', 30, 1]] });
  });
});

describe('a report of another program', () => {
  it('counts nobody who never joined, however short a stay may be', async () => {
    const text =
      'Meeting Name,Display Name,Attendee Email,Join Time,Leave Time,Attendance Duration,Connection Type\n' +
      'AK,Hessen,a@example.org,2024-03-12 10:05:00,2024-03-12 10:05:20,0 mins,Web app\n' +
      'AK,Saarland,,-,-,0 mins,Did not attend\nAK,Bremen,,,,0,\n';
    const { whole } = await read(bytesOf(text));
    expect(whole.map(({ name, checkedIn }) => [name, checkedIn])).toEqual([
      ['Hessen', null],
      ['Saarland', false],
      ['Bremen', false],
    ]);
  });
});

describe('a report of a Teams call', () => {
  it('is read in German, overlapping stays counted once', async () => {
    const report = await read(asUtf16(teamsGerman()));
    expect(report.tool).toBe('teams');
    expect(report.persons).toEqual([
      ['Muster, Erika (Hessen)', 120, 1],
      ['Probe, Otto (Saarland)', 90, 2],
      ['Exempel, Anna (Hessen)', 60, 1],
      ['Vorlage, Karl (Bayern)', 1.5, 1],
    ]);
    expect(report.skipped).toContain('Besprechungstitel · Kreis der Länder');
    expect(report.skipped).toContain('3. Aktivitäten in der Besprechung');
  });

  it('is read in English, with the total of who has no line of their own', async () => {
    expect(await read(asUtf16(TEAMS_ENGLISH))).toMatchObject({
      tool: 'teams',
      persons: [
        ['Sample, Ann (Hesse)', 75.5, 1],
        ['Guest, Bert', 0.7, 1],
      ],
    });
  });

  it.each([
    'Dauer der Besprechungsteilnahme',
    'Dauer der Teilnahme (gesamt)',
    'Total time in meeting',
    'In-call duration',
  ])('has its durations, whatever program heads them with: %s', async (heading) => {
    const text = `2. Teilnehmer\nName\tErster Beitritt\tLetztes Verlassen\t${heading}\tE-Mail\nMuster\t05.03.24, 10:01:12\t05.03.24, 12:30:00\t2 Std. 28 Min.\ta@example.org\nProbe\t05.03.24, 11:59:00\t05.03.24, 12:03:00\t4 Min.\t\nVorlage\t05.03.24, 11:59:00\t05.03.24, 12:03:00\tlange\t\n`;
    const { persons, whole } = await read(bytesOf(text));
    expect(persons).toEqual([
      ['Muster', 148, 1],
      ['Probe', 4, 1],
      ['Vorlage', null, 1],
    ]);
    expect(whole.map(({ unreadDuration }) => unreadDuration)).toEqual(['', '', 'lange']);
  });

  it('is read in its earlier forms', async () => {
    expect(await read(asUtf16(TEAMS_2021))).toMatchObject({ persons: [['Ann Sample', 55, 2]] });
    expect(await read(asUtf16(TEAMS_2020))).toMatchObject({
      tool: 'teams',
      persons: [
        ['Ann Sample', 50, 2],
        ['Bert Guest', 50, 1],
      ],
    });
  });
});

describe('registrations', () => {
  it('of Indico count who checked in, and say nothing of the others', async () => {
    const report = await read(await caseFile('20-office-spreadsheets/22-indico.csv'));
    expect(report.tool).toBe('indico');
    expect(report.whole.map(({ organisation, checkedIn, minutes }) => [organisation, checkedIn, minutes])).toEqual([
      ['Baden-Württemberg', true, null],
      ['Freistaat Bayern', true, null],
      ['Land Berlin', false, null],
      ['Stadt Köln', false, null],
      ['Hessen', true, null],
      ['Hessen', false, null],
    ]);
  });

  it.each([
    ['Name,Email,Registration state\nAnn Sample,a@example.org,Completed\n', 'nobody_checked_in'],
    ['Name;E-Mail;Eingecheckt\nAnn Sample;a@example.org;Nein\n', 'nobody_checked_in'],
    ['Mitglied;Datum\nHessen;5.3.2015\n', 'no_report'],
    ['', 'no_report'],
  ])('without a check-in prove nothing: %j', (text, kind) => {
    const rows = text
      .split('\n')
      .filter(Boolean)
      .map((row, at) => ({ line: at + 1, cells: row.split(/[;,]/) }));
    expect(readReport(rows)).toEqual({ ok: false, reason: { kind } });
  });
});

describe('a report of another program', () => {
  it('is read by the same steps', async () => {
    const text =
      'Report;\nVorname;Nachname;E-Mail;Dauer\nErika;Muster;e@example.org;01:05:00\nErika;Muster;e@example.org;10 Min.\n';
    expect(await read(bytesOf(text))).toMatchObject({ tool: 'call', persons: [['Erika Muster', 75, 2]] });
  });

  it('keeps two of one name apart by their addresses, and takes one without an address for the one of its name', async () => {
    const text =
      'Name,Email,Duration\nAnn Sample,a@example.org,10\nAnn Sample,,5\nBert Guest,b@example.org,1\nBert Guest,c@example.org,2\n';
    expect((await read(bytesOf(text))).persons).toEqual([
      ['Ann Sample', 15, 2],
      ['Bert Guest', 1, 1],
      ['Bert Guest', 2, 1],
    ]);
  });
});

describe('a file that somebody sends as a list', () => {
  it.each([
    ['teams', asUtf16(teamsGerman())],
    ['teams', asUtf16(TEAMS_2020)],
    ['zoom', bytesOf('Name (Original Name),User Email,Total Duration (Minutes),Guest\nAnn,a@example.org,5,No\n')],
    [
      'indico',
      bytesOf('ID,Name,Email,Affiliation,Registration state,Checked in\n1,Ann,a@example.org,Hesse,Completed,Yes\n'),
    ],
  ])('is known to be a report of %s', async (tool, bytes) => {
    expect(await detectReport(bytes, 'list.csv')).toBe(tool);
  });

  it.each([
    'Mitglied;Sitzung;Status\nHessen;5.3.2015;anwesend\n',
    'Name;E-Mail;Anwesend\nHessen;poststelle@example.org;ja\n',
    'Name;Beitritt\nHessen;2009\n',
    'Name;E-Mail;Dauer der Mitgliedschaft\nHessen;poststelle@example.org;12\n',
    'Name;von;bis;Dauer\nHessen;9:00;10:00;60\n',
    'member,joined,left\nHessen,1991,2000\n',
  ])('is an ordinary one: %j', async (text) => {
    expect(await detectReport(bytesOf(text), 'list.csv')).toBeNull();
  });

  it('is none where it cannot be read', async () => {
    expect(await detectReport(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]), 'a.pdf')).toBeNull();
  });
});

describe('times', () => {
  it.each([
    ['1h 27m 51s', 87.85],
    ['1 Std. 5 Min.', 65],
    ['59 Min. 0 Sek.', 59],
    ['2 Std. 28 Min.', 148],
    ['4 Min.', 4],
    ['1 Stunde 5 Minuten', 65],
    ['1:05:00', 65],
    ['01:05:00 Std.', 65],
    ['1 Tag 1 Std.', 1_500],
    ['lange', null],
    ['40s', 40 / 60],
    ['01:27:30', 87.5],
    ['55', 55],
    ['12,5', 12.5],
    ['--', null],
    ['', null],
  ])('the duration %j', (written, minutes) => {
    const read_ = readDuration(written);
    if (minutes === null) expect(read_).toBeNull();
    else expect(read_).toBeCloseTo(minutes);
  });

  it('of one day and of two are told apart, whatever the order of day and month', () => {
    expect(findDateOrder(['05/06/2021 11:00 PM', '05/07/2021 01:00 AM'])).toBe('month_first');
    expect(findDateOrder(['06.05.21, 23:00', '07.05.21, 01:00'])).toBe('day_first');
    expect(readMoment('2021-05-18T09:00:00Z', 'day_first')).toBe(Date.UTC(2021, 4, 18, 9) / 60_000);
    expect(readMoment('12:05 AM', 'day_first')).toBe(5);
    expect(readMoment('neun Uhr', 'day_first')).toBeNull();
  });

  it('overlapping are counted once', () => {
    expect(
      joinedMinutes([
        [0, 10],
        [5, 20],
        [30, 40],
        [31, 32],
      ]),
    ).toBe(30);
  });
});

it('invented reports: persons who came twice are one, and telephones and programs are left to the office', async () => {
  const [teams, zoom] = [await readFile(inventedPath('25-teams.csv')), await readFile(inventedPath('26-zoom.csv'))];
  expect([await detectReport(teams, '25-teams.csv'), await detectReport(zoom, '26-zoom.csv')]).toEqual([
    'teams',
    'zoom',
  ]);
  expect((await read(teams)).persons).toEqual([
    ['Muster, Anna (StMB)', 92, 1],
    ['Muster, Bernd (HMWK Hessen)', expect.closeTo(1.17, 1), 1],
    ['Gast Berlin (Nicht überprüft)', 90, 1],
    ['+49 30 *****12', 44, 1],
  ]);
  const { persons, skipped } = await read(zoom);
  expect(persons).toEqual([
    ['BY - Muster', 70, 1],
    ['HE', 73, 2],
    ['Notetaker Bot', 66, 1],
  ]);
  expect(skipped).toHaveLength(2);
});
