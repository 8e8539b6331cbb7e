import { describe, expect, it } from 'vitest';
import { nameFinder } from '@/lib/imports/names/rules-find';
import { readCodeIn } from '@/lib/imports/names/rules-listed-codes';
import { otherSpellings } from '@/lib/imports/names/rules-spellings';
import { LAENDER, laenderWithCode } from '@/lib/members/names/rules-laender';
import { laenderIn, landOfOffice, landWithName } from '@/lib/imports/names/rules-territories';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

const seat = { id: 1, kind: 'full' as const, since: '2000', until: '..', sourceId: 1, doubt: null };
const finder = nameFinder([
  knownMember(1, 'Hessen', { kind: 'land', seats: [seat] }),
  knownMember(2, 'Niedersachsen', { kind: 'land', seats: [seat] }),
  knownMember(3, 'Sachsen', { kind: 'land', seats: [seat] }),
  knownMember(4, 'Sachsen-Anhalt', { kind: 'land', seats: [seat] }),
  knownMember(5, 'Berliner Beauftragte für Datenschutz und Informationsfreiheit', { kind: 'agency', seats: [seat] }),
  knownMember(6, 'Berlin', { kind: 'land' }),
  knownMember(7, 'Frankfurt am Main', { seats: [seat] }),
  knownMember(8, 'Frankfurt (Oder)', { seats: [seat] }),
  knownMember(9, 'Köln', { seats: [seat] }),
  knownMember(10, 'Malawi', { kind: 'state', isoCode: 'MW', seats: [seat] }),
]);
const found = (written: string) => {
  const match = finder.find(written);
  return match.kind === 'match' ? match.memberId : match.kind === 'ambiguous' ? match.memberIds : null;
};

describe('a name in a text', () => {
  it.each([
    ['HE', 1],
    ['Hesse', 1],
    ['Hessischer Beauftragter für den Datenschutz', 1],
    ['Hessisches Ministerium für Soziales und Integration', 1],
    ['Nds. Ministerium für Inneres', 2],
    ['Lower Saxony', 2],
    ['LfD Niedersachsen', 2],
    ['Saxony-Anhalt', 4],
    ['LSA', 4],
    ['Sächsische Staatskanzlei', 3],
    ['Staatskanzlei Sachsen-Anhalt', 4],
    ['SA', [3, 4]],
    // The office holds the seat here, the Land does not.
    ['BE', 5],
    ['Die Berliner Beauftragte', 5],
    ['Frankfurt/Main', 7],
    ['Frankfurt (Main)', 7],
    ['Frankfurt a. d. Oder', 8],
    ['Frankfurt/O.', 8],
    ['MW', 10],
    ['mw', null],
    ['he', null],
    ['Hessenpark', null],
    ['Verband Hessischer Städte', null],
    ['Bundesministerium des Innern, Berlin', null],
    ['toString', null],
    ['', null],
  ])('%j', (written, id) => {
    expect(found(written)).toEqual(id);
  });

  it.each([
    ['Rathaus Köln', [9]],
    ['Sachsen-Coburg', [3]],
    ['die Länder Sachsen-Anhalt und Hessen', [4, 1]],
    ['Niedersachsenhaus', []],
    ['Kölner Dom', []],
  ])('%j only hints at members whose name stands in it as whole words', (text, ids) => {
    expect([...finder.inside(text)]).toEqual(ids);
  });
});

describe('the Länder', () => {
  it('are known by each code alone, and by their names in both languages', () => {
    for (const { key, short } of LAENDER)
      for (const code of [key, key.slice(3), ...short]) expect(laenderWithCode(code)).toEqual([key]);
    expect(['Bavaria', 'Free State of Saxony', 'Land Hessen', 'North Rhine-Westphalia'].map(landWithName)).toEqual([
      'DE-BY',
      'DE-SN',
      'DE-HE',
      'DE-NW',
    ]);
  });

  it.each([
    ['SA', ['DE-SN', 'DE-ST']],
    ['S-A', ['DE-ST']],
    ['Saar', ['DE-SL']],
    ['be', []],
    ['NW 5', []],
  ])('%s means %j, whoever asks', (code, lands) => {
    expect(laenderWithCode(code)).toEqual(lands);
    expect(readCodeIn('land_letters', code).flatMap(({ keys }) => keys)).toEqual(lands);
  });

  it('are found in a text each once, the longer name first', () => {
    expect(laenderIn('Sachsen-Anhalt, Niedersachsen')).toEqual(['DE-ST', 'DE-NI']);
    expect(laenderIn('des Saarlandes und der schleswig-holsteinischen Landesregierung')).toEqual(['DE-SH', 'DE-SL']);
  });

  it('stand behind an office only where it names one', () => {
    expect(landOfOffice('Senatsverwaltung Berlin, Staatskanzlei Brandenburg')).toBeNull();
    expect(landOfOffice('Handwerkskammer Bremen')).toBeNull();
    expect(landOfOffice('Bremen')).toBeNull();
  });
});

it('other spellings are offered for towns on a river only', () => {
  expect(otherSpellings('Halle/S.')).toContain('Halle (Saale)');
  expect(otherSpellings('Stuttgart')).toEqual([]);
  expect(otherSpellings('Köln (Gastgeberin)')).toEqual([]);
});

describe('a Land of which the register has an office, too', () => {
  const office = {
    kind: 'authority',
    name: { de: 'Bayern (Datenschutzbehörde)', en: 'Bavaria (data protection authority)' },
  } as const;
  const seats = [{ id: 1, kind: 'full' as const, since: '2000', until: '..', sourceId: 1, doubt: null }];
  const land = knownMember(1, 'Bayern', { kind: 'land' });

  it.each(['Bavaria', 'BY', 'Bayern', 'Free State of Bavaria'])('%s is the Land itself', (written) => {
    const finder = nameFinder([land, knownMember(2, office.name.de, office)]);
    expect(finder.find(written)).toMatchObject({ kind: 'match', memberId: 1 });
  });

  it.each(['Bavaria', 'BY'])('%s is not taken for the Land where its office has the seat', (written) => {
    const finder = nameFinder([land, knownMember(2, office.name.de, { ...office, seats })]);
    const found = finder.find(written);
    expect(found.kind === 'match' ? found.memberId : 2).toBe(2);
  });
});
