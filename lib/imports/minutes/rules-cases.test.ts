import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMinutes } from '@/lib/imports/minutes/rules';
import { laenderAndCities, readBriefly, towns } from '@/lib/imports/minutes/rules-fixtures';
import { countFaults } from '@/lib/imports/minutes/rules-settle';
import { nameFinder } from '@/lib/imports/names/rules-find';

const CASES = path.resolve(import.meta.dirname, '../../../test/data/cases');
const textOf = (file: string): string => readFileSync(path.join(CASES, file), 'utf8');
const small = towns('Astadt', 'Bheim', 'Ddorf', 'Altort', 'Neuort');

describe('minutes as they were seen', () => {
  it('with counts: who came later is asked about, and stands in no count', () => {
    const text = textOf('08-minutes-counts/minutes.txt');
    expect(readBriefly(text, small)).toEqual([
      'Astadt present',
      'Bheim present',
      'Ddorf absent !contradicts',
      'Ddorf present from 10:34 !contradicts !sentence',
    ]);
    expect(countFaults(readMinutes(text, nameFinder(small)).sections)).toEqual([]);
  });

  it('with a count that does not fit what was read', () => {
    const { sections } = readMinutes('Present (3): Astadt, Bheim\nAbsent: 1', nameFinder(small));
    expect(countFaults(sections)).toEqual([
      { heading: 'Present (3)', count: 3, read: 2 },
      { heading: 'Absent (1)', count: 1, read: 0 },
    ]);
  });

  it('with a deputy behind a remark on time', () => {
    const text = textOf('09-minutes-deputy-swallowed/minutes.txt');
    expect(readBriefly(text, small)).toEqual([
      'Astadt present until 11 Uhr',
      'Bheim present from TOP 3',
      'Ddorf represented_by_deputy',
    ]);
    expect(
      JSON.stringify(
        readMinutes(text, nameFinder(small)).sections.flatMap(({ entries }) => entries.map(({ name }) => name)),
      ),
    ).not.toMatch(/Muster/);
  });

  it('with "Es fehlen entschuldigt" and "unentschuldigt"', () => {
    expect(readBriefly(textOf('10-minutes-es-fehlen/minutes.txt'), small)).toEqual([
      'Astadt present',
      'Altort excused',
      'Neuort absent',
    ]);
  });

  it('in German, with persons, functions, codes, lists and a chair', () => {
    expect(readBriefly(textOf('22-minutes/m1.txt'))).toEqual([
      'Baden-Württemberg present',
      'Bayern present',
      'Berlin present',
      'Brandenburg present',
      'Bremen present',
      'Nordrhein-Westfalen represented_by_member by Rheinland-Pfalz',
      'Mecklenburg-Vorpommern represented_by_deputy',
      'Niedersachsen present',
      'Sachsen present',
      'Sachsen-Anhalt present',
      'Schleswig-Holstein present',
      'Köln present',
      'Frankfurt am Main present',
      'Düsseldorf present',
      'Halle (Saale) present',
      'Freiburg im Breisgau present',
      'Wiesbaden present',
      'Dortmund present',
      'Essen present',
      'Rheinland-Pfalz open !represents',
      'Dresden present online',
      'Nürnberg present online',
      'Duisburg present online',
      'Hessen excused',
      'Saarland excused',
      'Hamburg excused',
      'Thüringen absent',
      'Bochum absent',
      'Leipzig present guest',
      '?BBSR present guest',
      'Mannheim present guest',
    ]);
  });

  it('in English, with persons called like towns', () => {
    expect(readBriefly(textOf('22-minutes/m3.txt'))).toEqual([
      'Bayern present',
      'Niedersachsen present',
      'Nordrhein-Westfalen present online',
      'Sachsen present',
      'Sachsen-Anhalt present',
      'Hessen present',
      'Hamburg present',
      'Bremen present',
      'München present observer',
      'Frankfurt am Main present',
      'Düsseldorf present',
      'Nürnberg present',
      'Rheinland-Pfalz represented_by_member by Saarland',
      'Saarland open !represents',
      'Thüringen excused',
      'Brandenburg excused',
      'Schleswig-Holstein excused',
      'Berlin absent',
      '?European Commission present',
      'Baden-Württemberg present from item 3 !sentence',
    ]);
  });

  it('says which lines stood aside: place and time, who wrote them, the agenda and all behind it', () => {
    const { aside } = readMinutes(textOf('22-minutes/m1.txt'), nameFinder(laenderAndCities));
    expect(aside.map((line) => line.slice(0, 80))).toEqual([
      'Protokoll der 13. Sitzung des Bund-Länder-Netzwerks Wohnraumförderung',
      'am 13. Januar 2026, 10:00 bis 15:30 Uhr, Rathaus Köln, Raum 2.14',
      'Protokollführung: Frau Bonn (Geschäftsstelle beim Deutschen Städtetag)',
      'TOP 1: Begrüßung',
      'Herr Dr. Müller begrüßt die Anwesenden, insbesondere die Stadt Wuppertal, die fü',
      'TOP 2: Bericht aus Münster',
      'Karlsruhe ist nicht mehr dabei.',
      'Die nächste Sitzung findet in Augsburg statt.',
    ]);
  });
});

describe('a table whose columns are headed by a status', () => {
  const read = (text: string) => {
    const { sections, aside } = readMinutes(text, nameFinder(laenderAndCities));
    return { told: readBriefly(text), aside, entries: sections.flatMap(({ entries }) => entries) };
  };

  // What the reader of tables hands over is all there is: no line is left for the search for lost words.
  it.each([
    ['Unterschrift | Es fehlen\nHessen | Bremen', ['Hessen open', 'Bremen absent'], ['Unterschrift · Es fehlen']],
    [
      'Teilnehmer | Unterschrift | Es fehlen\nHessen | gez. | Bremen',
      ['Hessen present', 'Bremen absent'],
      ['Teilnehmer · Unterschrift · Es fehlen'],
    ],
    [
      'Name | Anwesend | Entschuldigt\nHessen | x |\nBremen | | x',
      ['Hessen present', 'Bremen excused'],
      ['Name · Anwesend · Entschuldigt'],
    ],
  ])('%j', (text, told, aside) => {
    expect(read(text)).toMatchObject({ told, aside });
  });
});

it('how one of several persons took part is not how the member did', () => {
  const members = towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt');
  const text = `Teilnehmende
Astadt: Frau Muster, Frau Beispiel (online)
Bheim: Frau Muster (online), Frau Beispiel
Ddorf (online): Frau Muster, Frau Beispiel
Eburg: Frau Muster (online), Frau Beispiel (online)
Fstadt
Frau Muster
Frau Beispiel (online)`;
  expect(readBriefly(text, members)).toEqual([
    'Astadt present online !remark',
    'Bheim present online !remark',
    'Ddorf present online',
    'Eburg present online',
    'Fstadt present online !remark',
  ]);
});

it('a verb in the brackets of one name in a list makes no sentence of it', () => {
  const text = 'Attending: Astadt, Bheim (joined at 10:20), Ddorf (left at 11:30), Eburg.\nNot attending: Fstadt.';
  expect(readBriefly(text, towns('Astadt', 'Bheim', 'Ddorf', 'Eburg', 'Fstadt'))).toEqual([
    'Astadt present',
    'Bheim present from 10:20',
    'Ddorf present until 11:30',
    'Eburg present',
    'Fstadt absent',
  ]);
});
