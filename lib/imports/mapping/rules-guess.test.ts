import { describe, expect, it } from 'vitest';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';
import { meetingInHeader } from '@/lib/imports/mapping/rules-guess-meetings';
import { guessValue, readStatusMarks } from '@/lib/imports/mapping/rules-guess-values';
import { unclearValues } from '@/lib/imports/mapping/rules-proposal';
import { adaptRemembered, mappingKey, nameMapping } from '@/lib/imports/mapping/rules-remember';
import { namedMappingSchema } from '@/lib/imports/mapping/schema';

const knowsMeeting = (slug: string) => slug.startsWith('whc-');
const guess = (header: string, ...rows: string[]) =>
  guessMapping({
    header: header.split(','),
    samples: rows.map((row) => row.split(',')),
    knowsSource: (text) => text === 'minutes',
    knowsMeeting,
  });

describe('what a file is about', () => {
  it.each([
    [
      'date,ccode,rollcalls,cast,absent,status',
      '1946-01-01,2,1,1,0,present',
      'attendances',
      { meeting_date: 0, member_code: 1, status: 5 },
    ],
    ['date,session,rollcalls', '1946-01-01,1,1', 'meetings', { meeting_date: 0, meeting_number: 1 }],
    [
      'ccode,name,iso2_or_historic,first_day_as_member,last_day_as_member',
      '2,United States,US,1946-01-01,1990-12-06',
      'members',
      { member_code: 0, member: 1, iso_code: 2, since: 3, until: 4 },
    ],
    [
      'rcid,date,ccode,vote,member_flag',
      '3,1946-01-01,2,1,1',
      'attendances',
      { meeting_number: 0, meeting_date: 1, member_code: 2, status: 3, seated: 4 },
    ],
    [
      'meeting_id,member,status,rank,quote,source_url,evidence,note',
      'ibero-19,Portugal,present,minister,foi,minutes,named,',
      'attendances',
      { meeting_slug: 0, member: 1, status: 2, rank: 3, quote: 4, source: 5 },
    ],
    [
      'id,date_edtf,place,host_member,kind,title',
      'whc-01,1977,Paris,,ordinary session,First',
      'meetings',
      { meeting_slug: 0, meeting_date: 1, place: 2, meeting_kind: 4, meeting_title: 5 },
    ],
    [
      'member,iso3166,kind,seat_role,since_edtf,until_edtf',
      'Algeria,DZ,national government,elected member,1978,1980',
      'members',
      { member: 0, iso_code: 1, member_kind: 2, seat_kind: 3, since: 4, until: 5 },
    ],
    [
      'Mitglied,Datum,Teilnahme,Bemerkung',
      'Jena,13.9.2012,anwesend,',
      'attendances',
      { member: 0, meeting_date: 1, status: 2 },
    ],
    ['Name,Art,Mitglied seit', 'Jena,Stadt,2009', 'members', { member: 0, member_kind: 1, since: 2 }],
    ['Kommune,13.9.2012,21.3.2014', 'Jena,x,', 'attendance_matrix', { member: 0 }],
    ['member,member_code,whc-01,whc-ext-01', 'Jena,,present,', 'attendance_matrix', { member: 0, member_code: 1 }],
    ['Mitglied,1. Sitzung,2. Sitzung,3. Sitzung', 'Jena,x,,e', 'attendance_matrix', { member: 0 }],
  ])('%s', (header, row, subject, columns) => {
    expect(guess(header, row)).toMatchObject({ subject, columns });
  });

  it.each([
    [
      'takes "state" for a country or for what became of a meeting, as its values are',
      ['date,title,place,state', '1889-06-29,First,Paris,held', '1890-06-29,Second,Rome,cancelled'],
      { subject: 'meetings', columns: { meeting_date: 0, meeting_title: 1, place: 2, meeting_state: 3 } },
    ],
    [
      'takes no numbers of rows for those of meetings',
      ['Lfd. Nr.,Stadt,anwesend', '1,Kiel,x', '2,Bonn,x', '3,Ulm,e'],
      { subject: 'attendances', columns: { member: 1, status: 2 } },
    ],
    [
      'takes numbers of one member’s rows for those of meetings',
      ['Nr.,Stadt,anwesend', '1,Kiel,x', '2,Kiel,x'],
      { subject: 'attendances', columns: { meeting_number: 0, member: 1, status: 2 } },
    ],
    [
      'takes numbers under a word for titles for numbers',
      ['Sitzung,Datum,Land,Teilnahme', '12,2020-02-29,Bayern,x', '13,2020-11-05,Bayern,x'],
      { subject: 'attendances', columns: { meeting_number: 0, meeting_date: 1, member: 2, status: 3 } },
    ],
    [
      'takes rows of several persons of one member for persons, also where each has a status',
      ['Land,Datum,Vertreterin,Teilnahme', 'Bayern,2019-03-27,P 1,x', 'Bayern,2019-03-27,P 2,abgemeldet'],
      { subject: 'delegates', columns: { member: 0, meeting_date: 1, person: 2, status: 3 } },
    ],
  ])('%s', (_, [header = '', ...rows], { subject, columns }) => {
    const mapping = guess(header, ...rows);
    expect({ subject: mapping.subject, columns: mapping.columns }).toEqual({ subject, columns });
  });

  it('leaves a number out that many meetings bear', () => {
    expect(guess('date,session', '1946-01-01,1', '1946-01-02,1').columns).toEqual({ meeting_date: 0 });
  });

  it('reads a column of which it understands only some words, and one of which it understands none', () => {
    expect(guess('member,role', 'Jena,Mitglied', 'Krefeld,spricht für alle').columns).toEqual({
      member: 0,
      seat_kind: 1,
    });
    expect(guess('date,title,meeting_state', '2024-03-01,März,inquorate').columns).toMatchObject({ meeting_state: 2 });
  });

  it('lets the values decide what a heading means that may mean several things', () => {
    const header = 'Mitglied,Datum,Teilnahme,Art';
    expect(guess(header, 'Jena,2012,anwesend,Sondersitzung', 'Jena,2013,anwesend,Klausur').columns).toMatchObject({
      meeting_kind: 3,
    });
    expect(guess(header, 'Jena,2012,anwesend,Stadt').columns).toMatchObject({ member_kind: 3 });
    expect(Object.values(guess(header, 'Jena,2012,anwesend,Klausur').columns)).not.toContain(3);
    expect(guess('Mitglied,Datum,Status', 'Jena,2012,anwesend', 'Jena,2013,abgesagt').columns).toMatchObject({
      status: 2,
    });
  });

  it.each([
    ['Land,Datum,Art', 'Bayern,2012,anwesend', { status: 2 }],
    ['Land,Datum,Teilnahme,Art', 'Bayern,2012,x,online', { mode: 3 }],
    ['Land,Datum,Teilnahme,Typ', 'Bayern,2012,x,Gast', { capacity: 3 }],
    ['Mitglied,Art,seit', 'Bremen,ruhend,2010', { seat_kind: 1 }],
    ['Mitglied,Datum,Teilnahme,Type', 'Jena,2012,x,city', { member_kind: 3 }],
  ])('reads an open heading of %s by what stands below it', (header, row, expected) => {
    const { columns } = guess(header, row);
    expect(columns).toMatchObject(expected);
    const [column = -1] = Object.values(expected);
    expect(Object.values(columns).filter((one) => one === column)).toHaveLength(1);
  });

  it.each([
    ['what it does not know', ['Klausur']],
    ['codes of the list’s own', ['1', '2']],
    ['what may be two things', ['Stadt', 'Gast']],
  ])('leaves an open heading unread over %s', (_, values) => {
    const under = (header: string, row: (value: string) => string) =>
      Object.values(guess(header, ...values.map(row)).columns);
    expect(under('Mitglied,Datum,Teilnahme,Art', (value) => `Jena,2012,anwesend,${value}`)).not.toContain(3);
    expect(under('Mitglied,Art,seit', (value) => `Jena,${value},2012`)).not.toContain(1);
  });

  it('says which values of a status nobody could guess', () => {
    const samples = [
      ['Jena', '2012', 'anwesend'],
      ['Krefeld', '2012', 'A'],
    ];
    expect(unclearValues(guess('Mitglied,Datum,Status', ...samples.map(String)), { samples, values: [] })).toEqual([
      { field: 'status', values: ['A'] },
    ]);
  });

  it('reads the headers of a matrix', () => {
    expect(guess('Mitglied,13.9.2012 Stuttgart,12. Sitzung (1.2.2014)', 'Jena,x,x').meetings).toEqual([
      { column: 1, meeting: { date: '2012-09-13', number: null, slug: null, title: 'Stuttgart' } },
      { column: 2, meeting: { date: '2014-02-01', number: 12, slug: null, title: null } },
    ]);
    expect(meetingInHeader('Bemerkung', { dayFirst: true, knowsMeeting })).toBeNull();
  });

  it.each([
    [['9/13/2012', '5/9/2012'], false],
    [['13/9/2012', '5/9/2012'], true],
    [['5/9/2012'], null],
    [['13/9/2012', '9/13/2012'], null],
  ])('%j: day first %s', (values, expected) => {
    expect(guess('member,date,status', ...values.map((date) => `Jena,${date},present`)).dayFirst).toBe(expected);
    expect(guess(`Kommune,${values.join(',')},13.9.2011,14.9.2011`, 'Jena').dayFirst).toBe(expected);
  });

  it('takes a heading that fits both orders for a meeting of which nobody knows the day yet', () => {
    expect(guess('Kommune,5/9/2012,7/9/2012', 'Jena,x,x').meetings).toEqual([
      { column: 1, meeting: { date: null, number: null, slug: null, title: '5/9/2012' } },
      { column: 2, meeting: { date: null, number: null, slug: null, title: '7/9/2012' } },
    ]);
  });
});

describe('what a value means', () => {
  it.each([
    ['anwesend', 'present'],
    ['X', 'present'],
    ['ja', 'present'],
    ['1', 'present'],
    ['✓', 'present'],
    ['entschuldigt', 'excused'],
    ['Entschuldigt (krank)', 'excused'],
    ['apologies', 'excused'],
    ['abwesend', 'absent'],
    ['fehlt', 'absent'],
    ['Nicht vertreten', 'absent'],
    ['vertreten durch Abt. 3', 'represented_by_deputy'],
    ['represented by deputy', 'represented_by_deputy'],
    ['vertreten', 'represented_by_somebody'],
    ['Represented', 'represented_by_somebody'],
    ['Vertreter/in', 'represented_by_deputy'],
    ['Stellvertretung', 'represented_by_deputy'],
    ['i. V.', 'represented_by_deputy'],
    ['ausgeschlossen', 'excluded'],
    ['nicht eingeladen', 'not_invited'],
    ['Not invited', 'not_invited'],
    ['procuration', 'represented_by_member'],
    ['Excusée', 'excused'],
    ['suppléant', 'represented_by_deputy'],
    ['0', 'not_recorded'],
    ['nein', 'not_recorded'],
    ['k. A.', 'not_recorded'],
    ['?', 'not_recorded'],
    ['n/a', 'not_recorded'],
    ['A', undefined],
    ['nicht so ganz', undefined],
    ['not sure', undefined],
    ['2', undefined],
    ['constructor', undefined],
  ])('%s: %s', (written, meaning) => {
    expect(guessValue('status', written)).toBe(meaning);
  });
});

describe('letters and marks of a table', () => {
  const marksIn = (...values: string[]) =>
    Object.fromEntries([...readStatusMarks(values, [])].map(([written, { meaning }]) => [written, meaning]));

  it.each([
    [['A', 'F', 'E'], { A: 'present', F: 'absent', E: 'excused' }],
    [['A', 'P', 'E'], { A: 'absent', P: 'present', E: 'excused' }],
    [['x', 'e', 'f'], { x: 'present', e: 'excused', f: 'absent' }],
    [['X', 'E', 'V'], { X: 'present', E: 'excused', V: 'represented_by_somebody' }],
    [['P', 'E'], { P: 'present', E: 'excused' }],
    [['x', 'X', '✓', 'ja', 'anw.'], { x: 'present', X: 'present', '✓': 'present', ja: 'present', 'anw.': 'present' }],
  ])('%j are read together', (values, meanings) => {
    expect(marksIn(...values)).toEqual(meanings);
  });

  it.each([
    ['beside P and E a cross is present, and P stays open', ['X', 'E', 'P'], 'P'],
    ['A alone is anwesend and absent', ['A', 'E'], 'A'],
    ['A beside a cross might be abwesend', ['X', 'A', 'E'], 'A'],
    ['U is unentschuldigt and Umlaufverfahren', ['A', 'F', 'U'], 'U'],
    ['V alone is vertreten and video', ['V'], 'V'],
  ])('%s', (_, values, open) => {
    expect(marksIn(...values)).not.toHaveProperty(open);
    expect(Object.values(marksIn(...values))).not.toContain('excluded');
  });

  it('says that a letter is a guess, and a word none', () => {
    const origins = Object.fromEntries(
      [...readStatusMarks(['X', 'E', 'entsch.'], [])].map(([written, { origin }]) => [written, origin]),
    );
    expect(origins).toEqual({ X: 'word', E: 'letters', 'entsch.': 'word' });
    // Two marks for presence: the cross may be meant otherwise.
    expect(readStatusMarks(['A', 'F', 'X'], []).get('X')).toEqual({ meaning: 'present', origin: 'letters' });
  });

  it('follows what the file explains, unless it explains it in two ways', () => {
    const legend = [
      { mark: 'X', text: 'ausgeschlossen', line: 9 },
      { mark: 'P', text: 'per Videokonferenz', line: 9 },
      { mark: 'E', text: 'anwesend', line: 9 },
      { mark: 'E', text: 'entschuldigt', line: 10 },
    ];
    const marks = readStatusMarks(['x', 'P', 'E'], legend);
    expect(marks.get('x')).toEqual({ meaning: 'excluded', origin: 'legend' });
    expect(marks.get('P')).toEqual({ meaning: 'present', origin: 'legend' });
    expect(marks.get('E')).toEqual({ meaning: 'excused', origin: 'letters' });
  });
});

describe('remarks, in which offices write who came and who was ill', () => {
  it.each([
    'Bemerkung',
    'Bemerkungen',
    'Notiz',
    'Anmerkung',
    'Kommentar',
    'Hinweis',
    'note',
    'Notes',
    'remark',
    'Comment',
  ])('"%s" is not read by itself, whatever the list is about', (remarks) => {
    for (const header of [`Mitglied,Datum,Teilnahme,${remarks}`, `${remarks},Kommune,13.9.2012,21.3.2014`]) {
      expect(guess(header, header.replaceAll(/[^,]+/g, 'x')).columns).not.toHaveProperty('note');
    }
  });

  it("are read from the register's own list, in which they were asked about before", () => {
    const own = 'member,member_code,meeting_date,meeting_slug,status,mode,rank,capacity,quote,locator,note,source';
    expect(guess(own, 'Jena,,2012,s-1,present,,,,,,,').columns.note).toBe(10);
  });
});

describe('a mapping', () => {
  const guessed = guess('Kommune,Bemerkung,13.9.2012,21.3.2014', 'Jena,,x,');
  const mapping = { ...guessed, columns: { ...guessed.columns, note: 1 } };

  it('is remembered for the next table of the kind, with other meetings', () => {
    const header = ['bemerkung', '21.3.2014', '5.6.2020', 'KOMMUNE'];
    expect(mappingKey(header, knowsMeeting)).toBe(
      mappingKey(['Kommune', 'Bemerkung', '13.9.2012', '21.3.2014'], knowsMeeting),
    );
    const adapted = adaptRemembered(
      nameMapping(mapping, ['Kommune', 'Bemerkung', '13.9.2012', '21.3.2014']),
      header,
      knowsMeeting,
    );
    expect(adapted).toMatchObject({
      columns: { member: 3, note: 0 },
      meetings: [
        { column: 1, meeting: { date: '2014-03-21' } },
        { column: 2, meeting: { date: '2020-06-05' } },
      ],
    });
    expect(
      adaptRemembered(nameMapping(mapping, ['Kommune', 'Bemerkung', 'x', 'y']), ['Kommune', 'z'], knowsMeeting),
    ).toBeNull();
  });

  it('remembers neither that texts name nobody nor a value that names somebody', () => {
    const status = {
      'vertreten durch Fr. Muster': 'represented_by_deputy',
      vertreten: 'represented_by_deputy',
    } as const;
    const named = nameMapping({ ...mapping, keepPersonalTexts: true, values: { ...mapping.values, status } }, [
      'Kommune',
      'Bemerkung',
      '13.9.2012',
      '21.3.2014',
    ]);
    expect(named.values.status).toEqual({ vertreten: 'represented_by_deputy' });
    expect(namedMappingSchema.parse(named)).toEqual(named);
    expect(JSON.stringify(named)).not.toMatch(/Muster|keepPersonalTexts/);
  });

  it('by headers passes its schema as it is', () => {
    const named = nameMapping(mapping, ['Kommune', 'Bemerkung', '13.9.2012', '21.3.2014']);
    expect(namedMappingSchema.parse(named)).toEqual(named);
  });

  it.each([
    [{ subject: 'members', columns: { status: 'Status' } }, 'unknown_field'],
    [{ subject: 'members', columns: { member: 'Name', member_en: 'Name' } }, 'column_twice'],
  ])('%j is refused: %s', (input, message) => {
    expect(namedMappingSchema.safeParse(input).error?.issues[0]?.message).toBe(message);
  });

  it('says what it lacks', () => {
    expect(missingNeeds({ ...mapping, meetings: [] })).toEqual(['meetings', 'source']);
    expect(missingNeeds({ ...mapping, sourceId: 1 })).toEqual([]);
  });
});
