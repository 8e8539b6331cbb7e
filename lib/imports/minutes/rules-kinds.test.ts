import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { laenderAndCities, readBriefly, towns } from '@/lib/imports/minutes/rules-fixtures';
import { nameFinder } from '@/lib/imports/names/rules-find';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

/*
 * Invented minutes of the kinds that offices write. Below each text stands what is read: who, with "?" where somebody has to
 * choose, the status, and behind "!" what makes it a question.
 */

const KINDS = path.resolve(import.meta.dirname, '../../../test/data/minutes/kinds');
const BORDER = '\n==== read as ====\n';

const kinds = readdirSync(KINDS).map((file) => {
  const [text = '', read = ''] = readFileSync(path.join(KINDS, file), 'utf8').split(BORDER);
  return { kind: file.replace('.txt', '').replaceAll('-', ' '), text, read: read.trim().split('\n') };
});

describe('minutes of many kinds', () => {
  it('are many', () => {
    expect(kinds.length).toBeGreaterThan(30);
  });

  it.each(kinds)('$kind', ({ text, read }) => {
    expect(readBriefly(text)).toEqual(read);
  });
});

it('what stands below a name and its colon is said of that name, and of nobody that follows', () => {
  const council = `Present:

Astadt:
Ms Anna Muster, Federal Minister
Bheim:
Mr Muster, Deputy Permanent Representative
Ddorf:
(no representative)
Eburg:
Mr Muster, State Secretary; Ms Beispiel, adviser
Fstadt:
represented by Astadt (proxy, Rule 9)
Gheim:
Mr Beispiel, Ambassador
* * *`;
  expect(readBriefly(council, towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt', 'Gheim'))).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf absent',
    'Eburg present',
    'Fstadt represented_by_member by Astadt',
    'Gheim present',
  ]);
});

it('a list of names below a name and its colon stays a list', () => {
  expect(readBriefly('Present:\nAstadt:\nBheim\nDdorf', towns('Astadt', 'Bheim', 'Ddorf'))).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf present',
  ]);
});

it('replies from before the meeting say of nobody who was there', () => {
  const mail = `bisher liegen folgende Rückmeldungen vor:
- Astadt: nimmt teil
- Bheim lässt sich durch Ddorf vertreten
- Eburg: ab 11 Uhr`;
  expect(readBriefly(mail, towns('Astadt', 'Bheim', 'Ddorf', 'Eburg'))).toEqual([
    'Astadt open !reply',
    'Bheim open !reply',
    'Eburg open !reply',
  ]);
});

it('a person in the place of another is a deputy', () => {
  const text =
    'Present: Astadt (Ms Example, deputising for Mr Sample), Bheim (Frau Muster in Vertretung von Herrn Beispiel)';
  expect(readBriefly(text, towns('Astadt', 'Bheim'))).toEqual([
    'Astadt represented_by_deputy',
    'Bheim represented_by_deputy',
  ]);
});

it('one person named as coming for another, in a line or in a cell, is a deputy', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf');
  expect(readBriefly('Anwesend:\nAstadt: Frau Muster für Herrn Beispiel', members)).toEqual([
    'Astadt represented_by_deputy',
  ]);
  const table =
    'Stadt | Name | Unterschrift\nBheim | Muster (in Vertretung) | gez. Muster\nDdorf | Muster | gez. Muster';
  expect(readBriefly(`Anwesenheitsliste\n${table}`, members)).toEqual(['Bheim represented_by_deputy', 'Ddorf present']);
});

it('whoever came on behalf of another as well makes that one represented, or somebody is asked', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg');
  const text = 'Present: Astadt (on behalf of Bheim as well), Ddorf (bis 11 Uhr, danach Eburg)';
  expect(readBriefly(text, members)).toEqual([
    'Astadt present',
    'Bheim represented_by_member by Astadt',
    'Ddorf present until 11 Uhr !two_members',
  ]);
  expect(readBriefly('Entschuldigt:\nAstadt (wird durch Bheim vertreten)', members)).toContain(
    'Astadt represented_by_member by Bheim',
  );
});

it('persons who are excused beside others of their member excuse nobody on the lines below', () => {
  const text =
    'Teilnehmerliste\nAstadt: Herr Muster; entschuldigt: Frau Beispiel\nBheim: Frau Muster\nDdorf: Herr Muster';
  expect(readBriefly(text, towns('Astadt', 'Bheim', 'Ddorf'))).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf present',
  ]);
});

it('letters, doubts, votes not cast and words of coming below a heading of absence leave the status open', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt');
  expect(readBriefly('Present:\nAstadt - A\nBheim?\nDdorf - not voting\nEburg', members)).toEqual([
    'Astadt open !heading',
    'Bheim open !no_sign',
    'Ddorf open !no_sign',
    'Eburg present',
  ]);
  expect(readBriefly('Apologies: Eburg; Fstadt (attended part of the meeting online)', members)).toEqual([
    'Eburg excused',
    'Fstadt open !heading',
  ]);
});

it('what stands alone below the name that begins a block is said of that name, and heads nothing', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg');
  const text = `LIST OF PARTICIPANTS

ASTADT
Apologies

BHEIM
-

DDORF
represented by Eburg

EBURG
Mr Muster`;
  expect(readBriefly(text, members)).toEqual([
    'Astadt excused',
    'Bheim open !no_sign',
    'Ddorf represented_by_member by Eburg',
    'Eburg present',
  ]);
  expect(readBriefly('Present\nAstadt\nBheim\nApologies\nDdorf', members)).toEqual([
    'Astadt present',
    'Bheim present',
    'Ddorf excused',
  ]);
});

it('whoever came for one day only was there from it until it, however the day is written', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt');
  const text =
    'Anwesend:\nAstadt (nur 15. Mai)\nBheim: Frau Muster (only 5 June)\nDdorf (5 June only)\nEburg (nur am 14.5.)\nFstadt (10 only)';
  expect(readBriefly(text, members)).toEqual([
    'Astadt present from 15. Mai until 15. Mai',
    'Bheim present from 5 June until 5 June',
    'Ddorf present from 5 June until 5 June',
    'Eburg present from 14.5. until 14.5.',
    'Fstadt present !remark',
  ]);
});

describe('a status alone on the line below a name', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt');

  it.each([
    ['Entschuldigt', 'Bheim excused'],
    ['Nicht vertreten', 'Bheim absent'],
    ['Abwesend', 'Bheim absent'],
    ['Online', 'Bheim present online'],
    ['Excused', 'Bheim excused'],
    ['Not represented', 'Bheim absent'],
    ['Vertreten durch Fstadt', 'Bheim represented_by_member by Fstadt'],
    ['vertreten durch Fstadt', 'Bheim represented_by_member by Fstadt'],
    ['Represented by Fstadt', 'Bheim represented_by_member by Fstadt'],
    ['Entschuldigt: Frau Ahlers', 'Bheim open !heading'],
  ])('"%s" is of that name, where each name has persons or a status below it', (said, read) => {
    const text = `Teilnehmende\nAstadt\nHerr Muster\nBheim\n${said}\nDdorf\nFrau Beispiel\nEburg\nHerr Probe\nFstadt\nFrau Muster`;
    expect(readBriefly(text, members)).toEqual([
      'Astadt present',
      read,
      'Ddorf present',
      'Eburg present',
      'Fstadt present',
    ]);
  });

  it('is asked of it and of those below, where it may head them as well', () => {
    expect(readBriefly('Anwesend\nAstadt\nExcused\nBheim\nMs Muster\nDdorf\nMr Sample', members)).toEqual([
      'Astadt present !remark',
      'Bheim open !heading',
      'Ddorf open !heading',
    ]);
    expect(readBriefly('Present\nAstadt\nMr Muster\nBheim\nExcused\nDdorf\nEburg', members)).toEqual([
      'Astadt present',
      'Bheim present !remark',
      'Ddorf open !heading',
      'Eburg open !heading',
    ]);
    const surnames = 'Anwesend\nAstadt\nKolb\nBheim\nEntschuldigt\nDdorf\nNoll';
    expect(readBriefly(surnames, members).filter((entry) => !entry.startsWith('?'))).toEqual([
      'Astadt present',
      'Bheim present !remark',
      'Ddorf open !heading',
    ]);
    expect(readBriefly('Present\nAstadt\nMr Muster\nOnline\nBheim\nMs Sample', members)).toEqual([
      'Astadt present !remark',
      'Bheim open !heading',
    ]);
  });

  it('is of the block that it ends, and heads a list of bare names', () => {
    expect(readBriefly('Present\n\nAstadt\nMr Muster\nOnline\n\nBheim\nMs Sample', members)).toEqual([
      'Astadt present online',
      'Bheim present',
    ]);
    expect(readBriefly('Anwesend\nAstadt\nBheim\nEntschuldigt\nDdorf\nEburg', members)).toEqual([
      'Astadt present',
      'Bheim present',
      'Ddorf excused',
      'Eburg excused',
    ]);
    const ofSeveral = 'Anwesend\nAstadt\nHerr Muster\nBheim\nEs fehlten\nDdorf\nEburg';
    expect(readBriefly(ofSeveral, members).slice(2)).toEqual(['Ddorf absent', 'Eburg absent']);
  });
});

it('what is said of a person without a member is said of no member on the next line', () => {
  const members = towns('Astadt', 'Bheim');
  expect(
    readBriefly(
      'Anwesend:\nFrau Kurz, Vorsitz, online\nHerr Muster (Astadt)\nFrau Probe, entschuldigt\nHerr Beispiel (Bheim)',
      members,
    ),
  ).toEqual(['? present !only_person', 'Astadt present', '? excused !only_person !person_excused', 'Bheim present']);
  for (const said of ['online', 'deputy', 'excused', 'from item 3'])
    expect(readBriefly(`Present:\nSofie Muster (Secretariat), ${said}\nMark Sample (Astadt)`, members)).toEqual([
      'Astadt present',
    ]);
});

it('a title above all lists names nobody, though commas part it; a line that says who came is read', () => {
  const members = towns('Astadt', 'Bheim', 'Geneva');
  for (const title of [
    'Netzwerk der Städte – 7. Treffen, Astadt, 19.09.2024',
    'Held at City Hall, Astadt, Thursday 10 October 2024, 2 pm',
    'Attendance sheet – Working Party on Ports, 57th session, Geneva, 18 November 2024',
    '3. Juni 2025, Videokonferenz',
  ])
    expect(readBriefly(`${title}\nPresent:\nAstadt\nBheim`, members)).toEqual(['Astadt present', 'Bheim present']);
  expect(readBriefly('Anwesend beim Treffen, Astadt, 19.09.2024', members).join()).toContain('Astadt');
  expect(readBriefly('7. Treffen, Astadt, Bheim, 19.09.2024', members).join()).toContain('Bheim');
});

it('cells below "Attendance" say who came, and for whom another may have stood is asked about', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg');
  const table = `Country\tDelegate\tAttendance\tNotes
Astadt\tMr Muster\tIn person\t
Bheim\tMs Sample\tOnline\t
Ddorf\t\tAbsent\t
Eburg\tMs Muster\tno\texcused`;
  expect(readBriefly(table, members)).toEqual([
    'Astadt present in_person',
    'Bheim present online',
    'Ddorf absent',
    'Eburg excused',
  ]);
  expect(
    readBriefly('Land\tTeilnahme\tBemerkung\nAstadt\tja\tauch für Bheim\nBheim\tnein\t\nDdorf\tja\t', members),
  ).toEqual(['Astadt present !two_members', 'Bheim absent !sentence', 'Ddorf present']);
});

it('headings of groups that were represented, Roman numbers and sentences on delegates are read', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf');
  for (const heading of ['The following Contracting Parties were represented:', 'Folgende Länder waren vertreten:'])
    expect(readBriefly(`${heading}\nAstadt\nBheim`, members)).toEqual(['Astadt present', 'Bheim present']);
  expect(readBriefly('The following members were represented by Bheim:\nAstadt', members)).not.toContain(
    'Astadt present',
  );
  expect(
    readBriefly('Delegates from Astadt and Bheim were present. Ddorf was absent without notice.', members),
  ).toEqual(['Astadt present', 'Bheim present', 'Ddorf absent']);
  const numbered = 'II. Nicht teilgenommen haben\nAstadt\n\nIII. Verteiler\nBheim\n\nIV. Ergebnisse\nDdorf berichtet.';
  expect(readBriefly(numbered, members)).toEqual(['Astadt absent', 'Bheim open !heading']);
});

it('sentences of who attended, was connected or stayed away without a word are read', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg');
  const text = `Third Coordination Meeting
Delegations of Astadt and Bheim attended the meeting. Ddorf did not attend the meeting. Eburg was excused.
The next meeting will be in Astadt.`;
  expect(readBriefly(text, members)).toEqual(['Astadt present', 'Bheim present', 'Ddorf absent', 'Eburg excused']);
  const german = 'Astadt und Bheim waren online zugeschaltet. Ddorf fehlte ohne Angabe von Gründen.';
  expect(readBriefly(german, members)).toEqual(['Astadt present online', 'Bheim present online', 'Ddorf absent']);
});

it('whoever did not come in one way may have come in another', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf');
  expect(readBriefly('Present: Ddorf\nAstadt and Bheim did not attend in person.', members)).not.toContain(
    'Astadt absent in_person',
  );
  expect(readBriefly('Nicht in Präsenz teilgenommen:\nAstadt', members).join()).toMatch(/ open .*!/);
  const table = 'City\tAttendance\tNotes\nAstadt\tIn person\tdid not attend\nBheim\tIn person\t';
  expect(readBriefly(table, members)).toEqual(['Astadt absent in_person !remark', 'Bheim present in_person']);
  expect(readBriefly('Online:\nAstadt\nBheim (entschuldigt)', members)).toEqual([
    'Astadt present online',
    'Bheim excused online',
  ]);
});

it('a rank between the form of address and the surname is no name', () => {
  const text = "Anwesend\nAstadt: Frau FDin Lemke\nBheim: Frau ORR'in Hagedorn\nDdorf: SenR Wachowiak";
  const members = towns('Astadt', 'Bheim', 'Ddorf');
  expect(readBriefly(text, members)).toEqual(['Astadt present', 'Bheim present', 'Ddorf present']);
});

it('another member behind a dash is asked about, and so is an empty bracket before a name', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf');
  expect(readBriefly('Anwesend:\nAstadt – s. Bheim\n(x) Bheim\n( ) Ddorf', members)).toEqual([
    'Astadt open !remark',
    'Bheim present',
    'Ddorf open !no_sign',
  ]);
});

it('a person who came for a body that the register does not know is an entry of its own', () => {
  const members = towns('Astadt');
  const text = 'Anwesend: Astadt\nBheim (ab TOP 3), Frau Muster für Ddorf\nFrau Beispiel für die Geschäftsstelle';
  expect(readBriefly(text, members).slice(0, 3)).toEqual([
    'Astadt present',
    '?Bheim present from TOP 3',
    '?Ddorf represented_by_deputy',
  ]);
  expect(readBriefly('Anwesend:\nAstadt: Herr Muster, Frau Beispiel für Ddorf', members)).toContain(
    '?Ddorf represented_by_deputy',
  );
});

it('of a sentence nothing but a name before its verb can be remembered', () => {
  const names = ['denials', 'sentences-among-names'].flatMap((kind) => {
    const [text = ''] = readFileSync(path.join(KINDS, `${kind}.txt`), 'utf8').split(BORDER);
    return readMinutes(text, nameFinder(laenderAndCities)).sections.flatMap(({ entries }) =>
      entries.map(({ name }) => name),
    );
  });
  expect(names).toContain('Ostmark');
  expect(names).toContain('Xdorf');
  expect(names.filter((name) => name.split(' ').length > 1)).toEqual([]);
});

it('of a Land whose authority bears its name as well nothing is asked once more', () => {
  const withAuthority = [
    ...laenderAndCities,
    knownMember(900, 'Bayern (Datenschutzbehörde)', { kind: 'authority' }),
    knownMember(901, 'Sachsen (Datenschutzbehörde)', { kind: 'authority' }),
  ];
  const text = 'Teilnehmende\nFreistaat Bayern – Frau Muster (StMB)\nSaxony: Ms K. Sample';
  expect(readBriefly(text, withAuthority)).toEqual(['Bayern present', 'Sachsen present']);
});

it('a sentence with a verb of its own keeps no capacity of the heading above it in silence', () => {
  const text =
    'The following members participated as observers: Hessen and Berlin.\nBremen participated online. Bayern sent their regrets.';
  const read = readBriefly(text);
  for (const name of ['Hessen', 'Berlin']) expect(read).toContain(`${name} present observer`);
  for (const name of ['Bremen', 'Bayern']) expect(read.find((line) => line.includes(name))).toContain('!sentence');
  expect(readBriefly('Gäste:\nHessen (Frau Muster)\nBremen war nicht eingeladen.').at(-1)).toContain('!sentence');
});

it('a line of whose words one names a member that is in no entry names two', () => {
  const { sections } = readMinutes(
    'TN: Frau Muster (Hamburg, zugleich für Bremen)\nEntschuldigt: Hessen',
    nameFinder(laenderAndCities),
  );
  const doubts = sections.flatMap(({ entries }) => entries).find(({ shown }) => shown.includes('Hamburg'))?.doubts;
  expect(doubts).toContain('two_members');
});
