import { describe, expect, it } from 'vitest';
import { readSentences } from '@/lib/imports/account/rules-sentences';
import { explainedSentences, sumSentences, unreadSentences } from '@/lib/imports/account/rules-sentences-file';
import { faultSentences } from '@/lib/imports/faults/rules-sentences';
import { shownMarks } from '@/lib/imports/mapping/rules-proposal';
import { countLines, readInvented, readLines } from '@/test/invented';

describe('marks', () => {
  it('in colours alone say nothing', async () => {
    const { told, inspection, totals, mapping } = await readInvented('01-nur-farben.xlsx');
    expect([...unreadSentences('de', inspection), ...readSentences('de', totals, mapping)].join(' ')).toMatch(
      /erklärt Farben: „grün“ = anwesend, „rot“ = nicht anwesend, .* Farben werden nicht gelesen\..*steht etwas/s,
    );
    expect(told).toEqual([
      '2 left out: no_entries',
      '3 left out: no_entries',
      '4 left out: no_entries',
      '7 left out: legend',
    ]);
  });

  it('with a sign that points to a footnote are guessed, for somebody to confirm; a dash is no absence', async () => {
    const { mapping, inspection, told } = await readInvented('02-marken-mit-fussnoten.csv');
    expect(shownMarks(mapping, inspection, null)).toEqual([
      { written: 'x1)', meaning: 'present', origin: 'letters', note: 'bis 12 Uhr' },
      { written: '(x)', meaning: 'present', origin: 'legend' },
      { written: 'x*', meaning: 'present', origin: 'letters', note: 'ab 11 Uhr' },
    ]);
    expect(unreadSentences('de', inspection)).toEqual([
      expect.stringMatching(/^Die Datei hat Fußnoten: Zeile 11: „\* ab 11 Uhr“, .*, Zeile 13: „1\) bis 12 Uhr“\. /),
    ]);
    expect(told.filter((line) => !line.includes(' present'))).toEqual([
      '5 left out: not_recorded',
      '6 left out: not_recorded',
      '6 Berlin 2023-05-11 excused',
      '6 left out: not_recorded',
      '7 Brandenburg 2023-01-12 represented_by_deputy',
      '7 wrong: value_not_understood n.n.',
      '8 Bremen 2024-01-18 excused',
      '9 left out: not_recorded',
      '11 left out: legend',
      '12 left out: legend',
      '13 left out: legend',
    ]);
  });

  it('that name another member are its proxy, and no presence', async () => {
    const { told } = await readInvented('03-vertretung-durch.csv');
    expect(told.filter((line) => !line.endsWith(' present'))).toEqual([
      '2 left out: not_recorded',
      '3 Berlin 2019-03-05 represented_by_member by Hessen',
      '3 wrong: value_not_understood nachrichtlich',
      '4 Hessen 2020-03-03 represented_by_member by Bayern',
      '5 wrong: value_not_understood nachrichtlich',
      '5 Saarland 2019-09-10 represented_by_member by Rheinland-Pfalz',
      '5 wrong: value_not_understood abgesagt',
    ]);
  });

  it.each([
    ['12-roll-call.csv', ['no', 'yes', 'abstain'], 'not voting', { present: 5, absent: 1, wrong: 1 }],
    ['13-roll-call-matrix.csv', ['Y', 'N', 'A'], 'X', { present: 11, absent: 0, wrong: 1 }],
  ])('of a vote say in %s that it was cast, whatever it was', async (file, cast, open, counts) => {
    const { mapping, inspection, told } = await readInvented(file);
    const shown = shownMarks(mapping, inspection, null);
    expect(shown.map(({ written }) => written).toSorted()).toEqual(cast.toSorted());
    expect(new Set(shown.map(({ meaning, origin }) => `${meaning} ${origin}`))).toEqual(new Set(['present letters']));
    expect(mapping.values.status).not.toHaveProperty([open]);
    for (const [status, expected] of Object.entries(counts)) expect(countLines(told, status), status).toBe(expected);
  });

  it('of a vote in letters alone are a vote, too; a cross beside them is asked about', async () => {
    const { mapping, inspection } = await readLines([
      'Country,5 March 2024,6 March 2024',
      'Austria,Y,A',
      'Belgium,N,Y',
      'Denmark,X,Y',
    ]);
    expect(shownMarks(mapping, inspection, null)).toEqual([
      { written: 'Y', meaning: 'present', origin: 'letters' },
      { written: 'N', meaning: 'present', origin: 'letters' },
    ]);
    expect(mapping.values.status).not.toHaveProperty(['X']);
    const crosses = await readLines(['Land;12.03.2024;24.09.2024', 'Berlin;Y;X', 'Bremen;X;Y']);
    expect(shownMarks(crosses.mapping, crosses.inspection, null)).toContainEqual({
      written: 'X',
      meaning: 'present',
      origin: 'letters',
    });
  });

  it('that the file explains in words nobody knows are asked with these words, and dashes stay nothing', async () => {
    const { mapping, inspection, told } = await readLines([
      '● anwesend;– nicht Mitglied;P = proxy given',
      'Land;12.03.2024;24.09.2024',
      'Bayern;●;P',
      'Hessen;–;●',
    ]);
    expect(explainedSentences('en', mapping, inspection)).toEqual([
      'Explained in the file, but in words that the register does not know: “P” = proxy given.',
    ]);
    expect(unreadSentences('de', inspection)).toEqual([
      expect.stringMatching(/^„– = nicht Mitglied“ .* bleiben „nicht erfasst“/),
    ]);
    expect(told).toEqual([
      '3 Bayern 2024-03-12 present',
      '3 wrong: value_not_understood P',
      '4 left out: not_recorded',
      '4 Hessen 2024-09-24 present',
    ]);
  });

  it('are turned round by the legend below them, and cells that hold nothing stay nothing', async () => {
    const { told, inspection } = await readInvented('24-fehlzeiten.xlsx');
    expect(inspection.legend).toEqual([
      { mark: 'X', text: 'gefehlt', line: 7 },
      { mark: 'leer', text: 'anwesend', line: 7 },
    ]);
    expect(unreadSentences('de', inspection)).toMatchObject([
      expect.stringMatching(/^„leer = anwesend“ .*nicht erfasst/),
    ]);
    expect(told).toEqual([
      '3 Bayern 2016-09-20 absent',
      '4 Berlin 2016-03-08 absent',
      '4 Berlin 2016-09-20 absent',
      '5 left out: no_entries',
      '7 left out: legend',
    ]);
  });
});

describe('what is not sure', () => {
  it('is asked about: a denial, a question mark, a deputy of somebody excused', async () => {
    const { told } = await readInvented('39-zweifelhafte-angaben.csv');
    expect(told).toEqual([
      '2 wrong: value_not_understood anwesend?',
      '3 wrong: value_not_understood Anwesend: nein',
      '4 wrong: value_not_understood entschuldigt (nein)',
      '5 Saarland 2019-03-05 present',
      '6 wrong: value_not_understood x?',
      '7 wrong: value_not_understood vertreten?',
      '8 wrong: value_not_understood entschuldigt, vertreten durch Frau Muster',
      '9 Thüringen 2019-03-05 represented_by_deputy',
      '10 Brandenburg 2019-03-05 represented_by_member by Hessen',
    ]);
  });

  it('is a cross below a title that speaks of absence', async () => {
    const { told } = await readInvented('28-fehlzeiten-ohne-erklaerung.csv');
    expect(told).toEqual([
      '3 wrong: value_not_understood x',
      '4 wrong: value_not_understood x',
      '4 wrong: value_not_understood x',
      '5 left out: no_entries',
    ]);
  });

  it('is whether a meeting was held whose heading or title says that it was not', async () => {
    expect((await readInvented('29-abgesagt-in-der-ueberschrift.csv')).told).toEqual([
      '2 wrong: title_tells_state abgesagt',
      '2 wrong: title_tells_state Umlaufverfahren',
      '2 Bayern 2022-07-07 present',
      '3 wrong: title_tells_state entfallen',
      '3 Berlin 2022-07-07 excused',
    ]);
    const { told, totals } = await readInvented('30-abgesagte-sitzungen.csv');
    expect(told).toEqual([
      '2 wrong: title_tells_state 12. Sitzung (abgesagt)',
      '3 wrong: title_tells_state entfällt',
      '4 wrong: title_tells_state Umlaufverfahren',
      '5 meeting',
      '6 meeting',
    ]);
    expect(totals.newMeetings.map(({ title, state }) => [title.de, state])).toEqual([
      ['Herbstsitzung', 'cancelled'],
      ['Jahrestagung', 'held'],
    ]);
  });
});

describe('a list in which being named says it all', () => {
  it('says it no longer below a heading in its middle', async () => {
    const { told } = await readInvented('41-liste-mit-zwischentitel.csv', {
      subject: 'attendances',
      columns: { member: 0 },
      everyStatus: 'present',
      shape: { meeting: { date: '2019-03-05', number: null, slug: null, title: null } },
    });
    expect(told).toEqual([
      '2 Bayern 2019-03-05 present',
      '3 Berlin 2019-03-05 present',
      '4 wrong: names_no_member Nicht teilgenommen:',
      '5 wrong: below_heading Nicht teilgenommen:',
      '6 wrong: names_no_member Gäste',
      '7 wrong: below_heading Gäste',
    ]);
  });
});

describe('rows', () => {
  it('of sums are held against what was read', async () => {
    const { told, inspection, totals } = await readInvented('04-summe-stimmt-nicht.xlsx');
    expect(countLines(told, 'present')).toBe(8);
    expect(sumSentences('de', inspection, totals)?.cells).toEqual([
      'Zeile 4, „Summe“: Die Datei nennt 2, gelesen wurde 1.',
      'Zeile 7, „15.06.2021“: Die Datei nennt 4, gelesen wurden 3.',
      'Zeile 7, „Summe“: Die Datei nennt 9, gelesen wurden 8.',
    ]);
    expect(sumSentences('en', inspection, totals)?.cells[0]).toBe('Line 4, “Summe”: the file says 2, 1 was read.');
    expect(told.at(-1)).toBe('7 left out: total_differs');
  });

  it('of tasks and groups are no members, and a member beside its task is asked about', async () => {
    const { told, totals } = await readInvented('07-vorsitz-gaeste.xlsx');
    expect(told).toEqual([
      '2 wrong: member_ambiguous Vorsitz: Bayern',
      '2 wrong: member_ambiguous Vorsitz: Bayern',
      '3 left out: no_entries',
      '4 Berlin 2022-02-14 present',
      '4 Berlin 2022-06-13 excused',
      '5 Hessen 2022-02-14 present',
      '5 Hessen 2022-06-13 present',
      '6 left out: no_entries',
      '7 wrong: below_heading Gäste, name_has_remark BMI (Gast)',
      '8 wrong: below_heading Gäste',
      '8 wrong: below_heading Gäste',
      '9 wrong: below_heading Gäste, names_no_member Geschäftsstelle',
      '9 wrong: below_heading Gäste, names_no_member Geschäftsstelle',
      '10 wrong: below_heading Gäste, member_ambiguous Protokoll: Hessen',
      '10 wrong: below_heading Gäste, member_ambiguous Protokoll: Hessen',
      '11 left out: total_differs',
    ]);
    expect(totals.newMembers).toEqual([]);
    expect(totals.noMembers).toEqual([
      { line: 3, written: 'Mitglieder' },
      { line: 6, written: 'Gäste' },
    ]);
  });

  it('whose names say more than a name lose none of it', async () => {
    const { told, totals } = await readInvented('27-namen-mit-zusatz.csv', {
      subject: 'attendances',
      columns: { member: 0, status: 1 },
      values: { ...(await readInvented('27-namen-mit-zusatz.csv')).mapping.values, status: { anwesend: 'present' } },
      shape: { meeting: { date: '2018-03-12', number: null, slug: null, title: null } },
    });
    expect(told).toEqual([
      '2 Bayern 2018-03-12 present',
      '3 wrong: name_has_remark Berlin (entschuldigt)',
      '4 wrong: name_has_remark Hessen (Gast)',
      '5 wrong: member_ambiguous Vorsitz: Bremen',
      '6 wrong: member_ambiguous Saarland/Rheinland-Pfalz',
      '7 wrong: names_no_member Geschäftsstelle',
      '8 new Bradenburg 2018-03-12 present',
      '9 wrong: name_has_remark Thüringen (per Video)',
      '10 Sachsen 2018-03-12 present',
      '11 wrong: name_has_remark Hamburg (bis 2017)',
      '12 wrong: name_has_remark Niedersachsen (vertreten durch Bremen)',
    ]);
    expect(totals.newMembers).toMatchObject([{ name: { de: 'Bradenburg' }, similar: ['Brandenburg'] }]);
  });

  it('that contradict each other on a cell are all wrong, and each names another line and both words', async () => {
    const { told, planned } = await readInvented('16-doppelte-zeilen.csv');
    expect(told).toEqual([
      '2 wrong: lines_disagree anwesend',
      '3 Hessen 2020-02-04 present',
      '4 wrong: lines_disagree abwesend',
      '5 wrong: lines_disagree entschuldigt',
      '6 left out: duplicate',
    ]);
    const sentenceOf = faultSentences('de');
    expect(
      planned.flatMap((row) => (row.kind === 'wrong' ? row.faults.map((one) => sentenceOf(one).what) : [])),
    ).toEqual([
      expect.stringContaining('nennt „anwesend“, Zeile 4 derselben Datei nennt „abwesend“'),
      expect.stringContaining('nennt „abwesend“, Zeile 2 derselben Datei nennt „anwesend“'),
      expect.stringContaining('nennt „entschuldigt“, Zeile 2 derselben Datei nennt „anwesend“'),
    ]);
  });

  it('and columns that the file hides are asked about', async () => {
    const { inspection } = await readInvented('17-verborgen.xlsx');
    expect(inspection.hidden).toMatchObject({ columns: [2], rows: { ranges: [{ from: 4, to: 4, why: 'hidden' }] } });
  });

  it('with a misspelt name are shown beside the name they resemble', async () => {
    const { totals } = await readInvented('18-vollstaendig-unbekannt.csv');
    expect(totals.newMembers.map(({ name, similar = [] }) => [name.de, similar])).toEqual([
      ['Bradenburg', ['Brandenburg']],
      ['Freistadt Muster', []],
    ]);
    const complete = { completeFor: 'seats', countUnknownEnds: false } as const;
    // Brandenburg would be absent by it.
    expect((await readInvented('18-vollstaendig-unbekannt.csv', { complete })).totals.incomplete.lines).toEqual([4]);
  });
});
