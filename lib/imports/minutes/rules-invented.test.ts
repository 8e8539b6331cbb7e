import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { laenderAndCities, readBriefly, towns } from '@/lib/imports/minutes/rules-fixtures';
import { countFaults, markSwallowed } from '@/lib/imports/minutes/rules-settle';
import { nameFinder } from '@/lib/imports/names/rules-find';
import { inventedPath } from '@/test/cases';

const textOf = (file: string): string => readFileSync(inventedPath(file), 'utf8');

/** What each of the invented minutes says, and nothing else: whatever is not sure is open, or marked with a doubt. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  '31-niederschrift.txt': [
    'Bremen present',
    'Baden-Württemberg present',
    'Bayern present online',
    'Hessen present until 12 Uhr',
    'Niedersachsen present',
    'Schleswig-Holstein represented_by_member by Niedersachsen',
    'Saarland represented_by_deputy',
    'Thüringen open !heading',
    'Brandenburg excused',
    'Berlin excused',
    'Sachsen-Anhalt absent',
    'Hamburg open !heading',
  ],
  '32-saetze.txt': [
    '?Hamburg open !sentence',
    '? open !rest_of_all',
    '?Hessen open !sentence',
    'Bremen represented_by_member by Niedersachsen',
    'Nordrhein-Westfalen excused',
    '?Thüringen open !sentence',
    'Niedersachsen open !represents',
    'Brandenburg absent',
  ],
  '33-minutes.txt': [
    'Baden-Württemberg present',
    'Bayern represented_by_deputy',
    'Niedersachsen present',
    'Sachsen-Anhalt present',
    'Hessen present online',
    'Thüringen present online from 11 a.m.',
    'Berlin excused',
    'Nordrhein-Westfalen excused',
    'Hamburg represented_by_member by Bremen',
    'Bremen open !represents',
    'Saarland absent',
    '?Federal Ministry of Example present observer',
    '?Bremen present observer',
  ],
  '34-tabelle.txt': [
    'Bayern present',
    'Berlin open !no_sign',
    'Hessen excused',
    'Saarland present',
    'Hamburg represented_by_member by Bremen',
    'Bremen present',
    'Thüringen present online',
  ],
  '35-verteiler.txt': [
    'Baden-Württemberg present',
    'Bayern present',
    'Berlin present from zeitweise until zeitweise',
    'Bremen present',
    'Niedersachsen present',
    'Sachsen-Anhalt present',
    'Thüringen present',
    '?als Gäste BMI und Deutscher Städtetag present',
    'Hessen excused',
    'Sachsen excused',
    'Mecklenburg-Vorpommern open !heading',
    '? open !sentence !heading',
  ],
  '36-mehrere-saetze.txt': [
    'Hessen present',
    'Berlin excused',
    'Bremen absent',
    '?Bayern open !sentence',
    'Sachsen represented_by_member by Thüringen',
    '?Hamburg open !sentence',
    'Saarland present from 11 Uhr !sentence',
    'Thüringen open !represents',
  ],
  '37-funktionen.txt': [
    'Bayern present',
    '?Berlin open !no_sign',
    'Hessen present until 12:00',
    'Rheinland-Pfalz excused !person_excused',
    'Hamburg open !no_sign',
    'Bremen open !no_sign',
    'Sachsen absent',
    'Thüringen open !no_sign',
  ],
  '38-english.txt': [
    'Niedersachsen present',
    'Bayern present',
    'Hessen present online',
    'Sachsen present',
    'Thüringen represented_by_member by Sachsen',
    'Berlin open !no_sign',
    'Bremen excused',
    '? open !rest_of_all',
    '?Hamburg|Saarland open !sentence !heading',
  ],
  '40-verneinungen.txt': [
    'Hessen open !no_sign',
    'Berlin open !no_sign',
    'Bayern absent !no_sign',
    'Hamburg absent',
    'Bremen open !heading',
    'Saarland present',
    'Thüringen open !heading',
    'Sachsen open !heading',
    'Brandenburg open !no_sign',
    'Niedersachsen present !unread',
    'Rheinland-Pfalz excused',
    'Schleswig-Holstein open !heading',
  ],
  '57-einladung.txt': [
    'Bayern open !heading',
    'Hessen open !heading',
    'Thüringen open !heading',
    'Berlin excused',
    'Bremen open !heading',
    'Hamburg open !heading',
    '?Saarland|Sachsen open !sentence !heading',
  ],
  '58-rueckblick.txt': ['? open !remark', '?Hessen open !sentence', '?Bremen open !sentence', '? open !rest_of_all'],
  '59-zeitweise-vertreten.txt': [
    'Bayern present',
    '?Berlin represented_by_member by Brandenburg',
    'Hessen present !remark',
    '?Thüringen present',
    'Saarland present until 11.30 Uhr',
    'Sachsen present !remark',
    '?Sachsen-Anhalt represented_by_member by Sachsen',
    'Niedersachsen open !heading',
    '?Bremen present guest',
    'Brandenburg open !represents',
  ],
  '60-english-minutes.txt': [
    'Bayern present',
    'Berlin open !heading',
    'Hessen present online',
    'Sachsen excused',
    'Hamburg open !no_sign',
    'Thüringen present !unread',
    '?Bremen|Saarland open !sentence',
    '?Brandenburg open !sentence',
    '?Niedersachsen open !sentence',
  ],
  '61-namensaufruf.txt': [
    'Baden-Württemberg open !heading',
    'Bayern open !heading',
    'Berlin open !no_sign !heading',
    'Brandenburg open !no_sign !heading',
    'Bremen open online !heading',
    'Hamburg open !heading',
    'Hessen open from 11 Uhr !heading',
    'Saarland represented_by_somebody',
  ],
  '62-beschluss.txt': [
    '?Beschluss der Konferenz vom 21. Mai 2019 open',
    '?Einstimmig open',
    '?Bayern open',
    'Sachsen open',
    '?Berlin open',
    'Bremen open',
    'Thüringen open',
    '?Hamburg open !sentence',
    'Saarland absent !heading',
  ],
};

it.each(Object.entries(SAID))('%s', (file, said) => {
  expect(readBriefly(textOf(file))).toEqual(said);
});

it('counts those in the room, or with them whom they represented', () => {
  const { sections } = readMinutes(textOf('31-niederschrift.txt'), nameFinder(laenderAndCities));
  expect(sections.map(({ count }) => count)).toContain(7);
  expect(countFaults(sections)).toEqual([]);
});

describe('what stands beside a name and is no word', () => {
  it.each<[string, readonly string[]]>([
    [
      'Anwesend:\n☒ Berlin\n☐ Hamburg\n☐ Hessen (entschuldigt)',
      ['Berlin present', 'Hamburg open !no_sign', 'Hessen excused'],
    ],
    ['Anwesend:\n- [x] Berlin\n- [ ] Hamburg', ['Berlin present', 'Hamburg open !no_sign']],
    ['Anwesend:\n■ Berlin\n□ Hamburg', ['Berlin present', 'Hamburg open !no_sign']],
    // Nothing is ticked anywhere: they are no boxes.
    ['Anwesend:\n□ Berlin\n□ Hamburg', ['Berlin present', 'Hamburg present']],
    [
      'Anwesend:\nHamburg –\nSaarland ./.\nSachsen ?',
      ['Hamburg open !no_sign', 'Saarland open !no_sign', 'Sachsen open !no_sign'],
    ],
    [
      'Anwesend: Bremen (e), Hamburg (V), Hessen (x), Sachsen (AL)',
      ['Bremen open !heading', 'Hamburg open !heading', 'Hessen present', 'Sachsen present'],
    ],
    ['Anwesend: Berlin*, Hamburg\n* online', ['Berlin open !heading', 'Hamburg present']],
  ])('%j', (text, said) => {
    expect(readBriefly(text)).toEqual(said);
  });

  it('is told as passed over where it explains a star', () => {
    expect(readMinutes('Anwesend: Berlin*\n* online', nameFinder(laenderAndCities)).aside).toEqual(['* online']);
  });
});

describe('words behind a name or before it', () => {
  it.each<[string, readonly string[]]>([
    ['Teilnehmer:\nHessen: Abmeldung\nBerlin: kurzfristige Absage', ['Hessen excused', 'Berlin excused']],
    ['Teilnehmer:\nSachsen: kam nicht', ['Sachsen open !sentence']],
    ['Regrets: Saarland\nProxy: Brandenburg (held by Berlin)', ['Saarland excused', 'Brandenburg open !heading']],
    [
      'Anwesend: BW, HH (zugleich für HB), NI (ab 11.15 Uhr), TH (krank)',
      [
        'Baden-Württemberg present',
        'Hamburg present',
        'Bremen represented_by_member by Hamburg',
        'Niedersachsen present from 11.15 Uhr',
        'Thüringen excused !only_reason',
      ],
    ],
    [
      'Nicht anwesend: SL, SN (hat sich abgemeldet), TH (erkrankt)',
      ['Saarland absent', 'Sachsen excused', 'Thüringen excused !only_reason'],
    ],
    [
      'Anwesend: NI ab 11.15 Uhr, RP nicht vertreten',
      ['Niedersachsen present from 11.15 Uhr', 'Rheinland-Pfalz absent'],
    ],
    ['Suspended members (did not attend): Hessen', ['Hessen open !heading']],
    ['Bayern held the proxy of Hessen', ['Bayern open', 'Hessen represented_by_member by Bayern']],
    [
      'Hamburg\tPetersen (Vertr.)\tgez. i.V. Jansen\nBerlin\tMuster\tgez.',
      ['Hamburg represented_by_deputy', 'Berlin present'],
    ],
    ['Anwesend: Berlin, nicht Hamburg, Bremen', ['Berlin present', '?Hamburg open !heading', 'Bremen open !remark']],
    [
      'Anwesend:\nRheinland-Pfalz, zugleich für das Saarland',
      ['Rheinland-Pfalz present', 'Saarland represented_by_member by Rheinland-Pfalz'],
    ],
    [
      'Anwesend: Hamburg (nur vormittags), Bremen (Videozuschaltung)',
      ['Hamburg present from nur vormittags until nur vormittags', 'Bremen present online'],
    ],
  ])('%j', (text, said) => {
    expect(readBriefly(text)).toEqual(said);
  });
});

it('a member that stands in the line of another, and nowhere else, is asked about there', () => {
  const { sections } = readMinutes('Anwesend: Berlin', nameFinder(laenderAndCities));
  const [entry] = sections.flatMap(({ entries }) => entries);
  if (entry) entry.shown = 'Berlin, Hessen (krank)';
  markSwallowed(sections, nameFinder(laenderAndCities));
  expect(entry?.doubts).toEqual(['two_members']);
});

it('a number that is a part of a name is read with it, and one that is none is asked about', () => {
  const members = towns('Gemeinde 09', 'Gemeinde 10', 'Kreis 3');
  expect(readBriefly('Anwesend: Gemeinde 09, vertreten durch Gemeinde 10; Kreis 3', members)).toEqual([
    'Gemeinde 09 represented_by_member by Gemeinde 10',
    'Kreis 3 present',
    'Gemeinde 10 open !represents',
  ]);
  expect(readBriefly('Anwesend:\nGemeinde 09, Frau Dr. Muster\nGemeinde 7', members)).toEqual([
    'Gemeinde 09 present',
    '?Gemeinde 7 present',
  ]);
  const [entry] = readBriefly('Anwesend:\nGemeinde 09 vertreten durch Gemeinde 10 Nord', members);
  expect(entry).toContain('!');
});
