import { describe, expect, it } from 'vitest';
import { readSentences } from '@/lib/imports/account/rules-sentences';
import { apartSentences, explainedSentences, markSentences } from '@/lib/imports/account/rules-sentences-file';
import { missingNeeds } from '@/lib/imports/mapping/rules-fields';
import { subjectQuestion } from '@/lib/imports/mapping/rules-guess-meetings';
import { shownMarks } from '@/lib/imports/mapping/rules-proposal';
import { countLines, readLines } from '@/test/invented';

/*
 * What says that somebody was there, and something else with it: behind the word, in the explanation of a mark, in a heading
 * above, in a column that nobody reads.
 */

describe('what stands beside the word of a status', () => {
  const content = (planned: Awaited<ReturnType<typeof readLines>>['planned']) =>
    planned.flatMap((row) =>
      'what' in row && row.what.subject === 'attendance'
        ? [Object.fromEntries(Object.entries(row.what.content).filter(([, value]) => value !== null))]
        : [],
    );
  const present = { status: 'present', mode: 'unknown', rank: 'unknown', capacity: 'member' };

  it('says how, as what and when somebody was there, and is asked about where it may say that nobody was', async () => {
    const { planned, told } = await readLines([
      'Land;14.03.2023;20.06.2023',
      'Bayern;anwesend (bis Mittag);anwesend, ab TOP 3 (online)',
      'Berlin;anwesend (als Gast);anwesend (nur Vorabend)',
      'Hessen;anwesend (StS), seit 10:30;anwesend laut Liste, nicht gesehen',
      'Hamburg;entschuldigt (Bahnstreik);entschuldigt ab 11 Uhr',
      'Saarland;anwesend, vertreten durch Hamburg;teilgenommen (2 Pers.)',
    ]);
    expect(content(planned)).toEqual([
      { ...present, presenceUntil: 'Mittag' },
      { ...present, presenceFrom: 'TOP 3', mode: 'online' },
      { ...present, capacity: 'guest' },
      { ...present, presenceFrom: '10:30' },
      { ...present, status: 'excused' },
    ]);
    expect(told.filter((line) => line.includes('wrong'))).toEqual([
      '3 wrong: value_not_understood anwesend (nur Vorabend)',
      '4 wrong: value_not_understood anwesend laut Liste, nicht gesehen',
      '5 wrong: value_not_understood entschuldigt ab 11 Uhr',
      '6 wrong: value_not_understood anwesend, vertreten durch Hamburg',
      '6 wrong: value_not_understood teilgenommen (2 Pers.)',
    ]);
  });

  it('is taken from what the file explains, once somebody came with such a mark', async () => {
    const lines = ['P = Präsenz; O = online; G = Gast;;', 'Land;14.03.2023;20.06.2023', 'Bayern;P;O', 'Berlin;G;O'];
    const open = await readLines(lines);
    expect(markSentences('de', shownMarks(open.mapping, open.inspection, null))).toEqual([
      'Laut Zeichenerklärung in der Datei: „P“ = anwesend (in der Datei: „Präsenz“), „O“ = anwesend (in der Datei: „online“).',
    ]);
    expect(explainedSentences('de', open.mapping, open.inspection)).toEqual([
      'In der Datei erklärt, aber mit Worten, die das Register nicht kennt: „G“ = Gast.',
      'Nahm jemand mit einem dieser Zeichen teil, so wird auch übernommen, wie oder als was: „G“ = Gast.',
    ]);
    expect(countLines(open.told, 'wrong: value_not_understood G')).toBe(1);
    const values = { ...open.mapping.values, status: { ...open.mapping.values.status, G: 'present' as const } };
    const { planned } = await readLines(lines, { values });
    expect(content(planned)).toEqual([
      { ...present, mode: 'in_person' },
      { ...present, mode: 'online' },
      { ...present, capacity: 'guest' },
      { ...present, mode: 'online' },
    ]);
  });

  it('is said of numbers that only count as attendance', async () => {
    const lines = ['Sitzung;Bayern;Hessen', '14.03.2023;2;1', '20.06.2023;;4'];
    const { mapping } = await readLines(lines);
    const status = { '1': 'present', '2': 'present', '4': 'present' } as const;
    const { totals } = await readLines(lines, { values: { ...mapping.values, status } });
    expect(readSentences('de', totals, { subject: mapping.subject, values: { ...mapping.values, status } })).toContain(
      'Die Zahlen 1, 2, 4 gelten nur als Teilnahme: Wie viele Personen kamen, wird daraus nicht übernommen. Dafür braucht die Liste eine Zeile je Teilnahme und eine Spalte „Anzahl Personen“.',
    );
  });
});

describe('a heading in the middle of a list', () => {
  it('makes nobody below it like the others, until another says that they are', async () => {
    const { told, totals } = await readLines([
      'Land;14.03.2023;20.06.2023',
      'Stimmberechtigt;;',
      'Bayern;x;x',
      'Gäste;;',
      'Berlin;x;',
      'Entschuldigt / abgemeldet;;',
      'Hamburg;;x',
      'Mitglieder:;;',
      'Hessen;x;',
      'Hinweis zu Hessen;;',
    ]);
    expect(told).toEqual([
      '2 left out: no_entries',
      '3 Bayern 2023-03-14 present',
      '3 Bayern 2023-06-20 present',
      '4 left out: no_entries',
      '5 wrong: below_heading Gäste',
      '6 left out: no_entries',
      '7 wrong: below_heading Entschuldigt / abgemeldet',
      '8 left out: no_entries',
      '9 Hessen 2023-03-14 present',
      '10 left out: no_entries',
    ]);
    expect(apartSentences('de', totals)).toEqual([
      '5 Zeilen nennen kein bekanntes Mitglied und werden nicht gelesen: „Stimmberechtigt“ (Zeile 2), „Gäste“ (Zeile 4), „Entschuldigt / abgemeldet“ (Zeile 6), „Mitglieder:“ (Zeile 8), „Hinweis zu Hessen“ (Zeile 10).',
    ]);
  });

  it('becomes no member of a list of seats, and gives none', async () => {
    const { told } = await readLines([
      'Mitglied;Mitglied seit',
      'Vollmitglieder;',
      'Musterland;2010',
      'Ehemalige Mitglieder;',
      'Beispielland;2001',
    ]);
    expect(told).toEqual([
      '2 wrong: names_no_member Vollmitglieder',
      '3 member',
      '4 wrong: names_no_member Ehemalige Mitglieder',
      '5 wrong: below_heading Ehemalige Mitglieder',
    ]);
  });
});

describe('being named', () => {
  const choices = {
    everyStatus: 'present' as const,
    subject: 'attendances' as const,
    shape: { meeting: { date: '2023-03-14', number: null, slug: null, title: null } },
  };

  it('says nothing of whoever did not sign, or has no times', async () => {
    const times = await readLines(['Land;gekommen;gegangen', 'Bayern;09:00;', 'Berlin;;-'], {
      ...choices,
      columns: { member: 0, presence_from: 1, presence_until: 2 },
    });
    expect(times.told).toEqual(['2 Bayern 2023-03-14 present', '3 wrong: not_signed gekommen']);
    expect(times.planned[0]).toMatchObject({ what: { content: { presenceFrom: '09:00', presenceUntil: null } } });
    const signed = await readLines(['Land;Name;Unterschrift', 'Bayern;Muster;gez. Muster', 'Berlin;Probe;'], {
      ...choices,
      columns: { member: 0 },
    });
    expect(signed.told).toEqual(['2 Bayern 2023-03-14 present', '3 wrong: not_signed Unterschrift']);
  });

  it('of a group or with a number of persons is no new member', async () => {
    const { told } = await readLines([
      'Land;14.03.2023',
      'übrige Länder;fehlt',
      'Berlin, 2 Personen;x',
      'Hessen – online;x',
      'Bremen u. Berlin;x',
    ]);
    expect(told).toEqual([
      '2 wrong: names_no_member übrige Länder',
      '3 wrong: name_has_remark Berlin, 2 Personen',
      '4 wrong: name_has_remark Hessen – online',
      '5 wrong: member_ambiguous Bremen u. Berlin',
    ]);
  });
});

describe('a column that nobody reads', () => {
  it('asks first where it may take back what the others say, or say who was missing', async () => {
    const ask = async (lines: readonly string[]) => {
      const { mapping, inspection } = await readLines(lines);
      return subjectQuestion(mapping, inspection);
    };
    expect(await ask(['Land;Datum;Status;Korrektur', 'Bayern;14.03.2023;anwesend;doch entschuldigt'])).toBe(
      'rows_void',
    );
    expect(await ask(['Sitzung vom;Es fehlten', '14.03.2023;Hessen', '20.06.2023;Bayern', '12.09.2023;-'])).toBe(
      'meetings_halved',
    );
    expect(await ask(['Land;Datum;Status;Stand der Meldung', 'Bayern;14.03.2023;anwesend;vorläufig'])).toBe(
      'rows_void',
    );
    expect(await ask(['Land;Datum;Status;Vertretungsweise', 'Bayern;14.03.2023;anwesend;durch Hessen'])).toBe(
      'rows_void',
    );
    expect(await ask(['Land;Datum;Status;Absagegrund', 'Bayern;14.03.2023;;Termine'])).toBeNull();
    const questions = await readLines([
      'Date;Delegation;Present?;Apology?',
      '2023-03-14;Bremen;Yes;',
      '2023-03-14;Berlin;;Yes',
    ]);
    expect(questions.told).toEqual(['2 Bremen 2023-03-14 present', '3 Berlin 2023-03-14 excused']);
    // Both are read, each as a status.
    const twoAnswers = ['Land;Datum;Anwesend;Entschuldigt', 'Bayern;14.03.2023;ja;nein', 'Hessen;14.03.2023;nein;ja'];
    expect(await ask(twoAnswers)).toBeNull();
    expect((await readLines(twoAnswers)).told).toEqual(['2 Bayern 2023-03-14 present', '3 Hessen 2023-03-14 excused']);
  });

  it('asks whether "Name" names members or the persons who came for them, and which rows of marks are meetings', async () => {
    const lines = [
      'Land;Name;Datum;Status',
      'Hessen;Muster;14.03.2023;anwesend',
      'Hessen;Beispiel;14.03.2023;entschuldigt',
    ];
    const open = await readLines(lines);
    expect(open.mapping.columns).toEqual({ meeting_date: 2, status: 3 });
    expect(missingNeeds(open.mapping)).toEqual(['member']);
    expect((await readLines(['Name;Land;14.03.2023', 'Muster;Hessen;x'])).mapping.columns).toEqual({});
    const cities = await readLines(['Land;Name;Datum;Status', 'Hessen;Stadt Kassel;14.03.2023;anwesend']);
    expect(cities.mapping.columns).toMatchObject({ member: 1 });
    const roman = await readLines(['Sitzung;Datum;Hessen;Bremen', 'III;14.03.2023;x;x', 'IV;20.06.2023;x;e']);
    expect(subjectQuestion(roman.mapping, roman.inspection)).toBe('meetings_halved');
  });

  it('of meetings beside lists of who came is no column of members, and no day becomes one', async () => {
    const lines = ['Meeting;Present;Apologies', '14.03.2023;France, Belgium;', '20.06.2023;;Poland'];
    const { mapping } = await readLines(lines);
    expect(mapping.columns).toEqual({ meeting: 0 });
    const columns = { meeting: 0, member: 0 };
    expect((await readLines(lines, { columns })).told).toEqual([
      '2 wrong: names_no_member 14.03.2023',
      '3 wrong: names_no_member 20.06.2023',
    ]);
  });

  it('may be the end of a seat, or another one, and is asked about', async () => {
    const ask = async (header: string, row: string) => {
      const { mapping, inspection } = await readLines([header, row]);
      return subjectQuestion(mapping, inspection);
    };
    expect(await ask('Mitglied;Mandat von;Mandat bis;verlängert bis', 'Hessen;2018;2020;2022')).toBe('seats_halved');
    expect(await ask('State;Member from;Left the body', 'Hessen;2018;2020-05-01')).toBe('seats_halved');
    expect((await readLines(['State;Member from;Member to', 'Hessen;2018;2020'])).mapping.columns).toEqual({
      member: 0,
      since: 1,
      until: 2,
    });
  });

  it('of places and states of one meeting has to say the same in each row', async () => {
    const { told } = await readLines([
      'Datum;Ort;Stand;Land;Status',
      '14.03.2023;Kassel;stattgefunden;Hessen;anwesend',
      '14.03.2023;Berlin;stattgefunden;Bremen;anwesend',
      '14.03.2023;Kassel, Rathaus;abgesagt;Berlin;anwesend',
      '14.03.2023;Kassel, Rathaus;;Hamburg;anwesend',
    ]);
    expect(told).toEqual([
      '2 Hessen 2023-03-14 present',
      '3 wrong: meeting_told_otherwise Berlin',
      '4 wrong: meeting_told_otherwise abgesagt',
      '5 Hamburg 2023-03-14 present',
    ]);
  });

  it('of territories beside whoever sits for them is asked about, and labels of rows are no members', async () => {
    const open = async (...lines: string[]) => missingNeeds((await readLines(lines)).mapping).includes('member');
    expect(await open('Land;Stadt;Datum;Status', 'Hessen;Kassel;14.03.2023;anwesend')).toBe(true);
    expect(await open('Institution;Land;Datum;Status', 'Sozialministerium;Hessen;14.03.2023;anwesend')).toBe(true);
    expect(await open('Land;Mitglied;14.03.2023', 'Hessen;Muster;x')).toBe(true);
    expect(await open('Land;Stadt;14.03.2023', 'Hessen;;x')).toBe(false);
    expect(await open('Land;Mitglied;14.03.2023', 'Hessen;Stadt Kassel;x')).toBe(false);
    const { told } = await readLines(['Land;14.03.2023;20.06.2023', 'Form;Präsenz;online', 'Umlauf;ja;', 'Hessen;x;x']);
    expect(told.slice(0, 3)).toEqual([
      '2 wrong: names_no_member Form',
      '2 wrong: names_no_member Form',
      '3 wrong: names_no_member Umlauf',
    ]);
    const ofMonths = await readLines(['Jahr;Monat;Land;Status', '2023;3;Hessen;anwesend', '2023;6;Hessen;anwesend']);
    expect(missingNeeds(ofMonths.mapping)).toEqual(['meeting']);
  });

  it('of days with two digits of a year is a meeting beside any others', async () => {
    const { mapping } = await readLines([
      'lfd.;Stelle;Kürzel;14.03.23;20.06.23',
      '1;Hessen;HE;anw.;anw.',
      '2;Bremen;HB;entsch.;x',
    ]);
    expect(mapping).toMatchObject({ subject: 'attendance_matrix', shape: { asked: [{ column: 3 }, { column: 4 }] } });
  });

  it('of one part of a day is asked about beside that of another', async () => {
    const { mapping } = await readLines([
      'Land;14.03.2023 (öffentlich);14.03.2023 (nicht öffentlich);20.06.2023',
      'Bayern;x;x;x',
    ]);
    expect(mapping.meetings.map(({ meeting: { date } }) => date)).toEqual(['2023-06-20']);
    expect(mapping.shape?.asked).toMatchObject([{ why: 'part' }, { why: 'part' }]);
  });
});
