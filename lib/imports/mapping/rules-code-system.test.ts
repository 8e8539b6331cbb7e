import { describe, expect, it } from 'vitest';
import { decideCodeSystem, withCodeSystem } from '@/lib/imports/mapping/rules-code-system';
import { guessMapping } from '@/lib/imports/mapping/rules-guess';

const ofColumn = (heading: string, codes: readonly string[]) =>
  decideCodeSystem({ columns: { member_code: 0 } }, { header: [heading], samples: codes.map((code) => [code]) });

const besideNames = (heading: string, pairs: readonly (readonly [string, string])[]) =>
  decideCodeSystem(
    { columns: { member_code: 0, member: 1 } },
    { header: [heading, 'Name'], samples: pairs.map((pair) => [...pair]) },
  );

describe('the system of a column of codes', () => {
  it.each([
    ['Code', ['DEU', 'FRA', 'POL'], 'iso_alpha3'],
    ['Code', ['GMY', 'FRN', 'POL'], 'cow_letters'],
    ['Code', ['DE', 'FR', 'PL'], 'iso_alpha2'],
    ['Code', ['NW', 'HE', 'BY'], 'land_letters'],
    ['Code', ['NRW', 'HE', 'S-H'], 'land_letters'],
    ['Code', ['276', '250', '004'], 'iso_numeric'],
    // A spreadsheet has dropped the noughts in front.
    ['Code', ['276', '250', '4', '8', '12'], 'iso_numeric'],
    ['Code', ['2', '20', '255'], 'cow_number'],
    ['Schlüssel', ['08111000', '5315000'], 'ags'],
    ['Code', ['S1', 'S2'], null],
    // 100 is Colombia and Bulgaria, 40 Cuba and Austria: nobody can tell.
    ['Code', ['100', '40'], null],
    ['ccode', ['100', '40'], 'cow_number'],
    ['iso3n', ['100', '40'], 'iso_numeric'],
    // All that know them say the same.
    ['Code', ['FIN', 'URU'], 'cow_letters'],
  ])('%s %j', (heading, codes, system) => {
    expect(ofColumn(heading, codes)).toBe(system);
  });

  it.each([
    [
      'Nr',
      [
        ['100', 'Bulgarien'],
        ['40', 'Österreich'],
      ],
      'iso_numeric',
    ],
    [
      'Nr',
      [
        ['100', 'Kolumbien'],
        ['40', 'Kuba'],
      ],
      'cow_number',
    ],
    // Numbers of the list's own: the names contradict every list of codes, or are in none.
    [
      'Nr',
      [
        ['1', 'Hessen'],
        ['2', 'Bayern'],
        ['3', 'Berlin'],
      ],
      'own',
    ],
    [
      'Nr',
      [
        ['1', 'Astadt'],
        ['2', 'Bheim'],
      ],
      'own',
    ],
    [
      'ags',
      [
        ['08111000', 'Astadt'],
        ['5315000', 'Bheim'],
      ],
      'ags',
    ],
    [
      'Kürzel',
      [
        ['HE', 'Hessen'],
        ['BY', 'Bayern'],
      ],
      'land_letters',
    ],
  ] as const)('%s beside names: %j', (heading, pairs, system) => {
    expect(besideNames(heading, pairs)).toBe(system);
  });

  it('is decided by all codes of the file, not by its first rows', () => {
    const codes = [['100', '40', '255', '2', '20']];
    const sample = { header: ['Code'], samples: [['100'], ['40']], codes };
    expect(decideCodeSystem({ columns: { member_code: 0 } }, sample)).toBe('cow_number');
  });

  it('is that of the members’ own column, where every text there is a code and none a name', () => {
    const inNames = (texts: readonly string[]) =>
      decideCodeSystem({ columns: { member: 0 } }, { header: ['Land'], samples: texts.map((text) => [text]) });
    expect(inNames(['HE', 'NW'])).toBe('land_letters');
    expect(inNames(['HE', 'Nordrhein-Westfalen'])).toBeNull();
  });

  it('makes states of the members that a list of states’ codes creates', () => {
    const sample = { header: ['ccode', 'name', 'seit'], samples: [['20', 'Canada', '1945']] };
    const mapping = guessMapping({ ...sample, knowsSource: () => false, knowsMeeting: () => false });
    expect(mapping).toMatchObject({ codeSystem: 'cow_number', memberKind: 'state' });
  });

  it.each([
    ['a ministry alone among offices', ['Innenministerium', 'Finanzministerium', 'BMU'], true],
    // The letters of sports federations: some happen to be ISO's or COW's, of the same state or another.
    ['letters of a system that nobody knows here', ['GER', 'SUI', 'NED', 'RSA', 'NIG', 'SLO'], true],
    ['names and codes of states', ['Germany', 'France', 'USA', 'CHE'], false],
    ['Länder with and without their letters', ['Hessen', 'NW', 'S-H'], false],
  ])('doubts codes among %s: %j', (_, texts, doubts) => {
    const sample = { header: ['Name'], samples: texts.map((text) => [text]), knowsSource: () => false };
    const mapping = { ...guessMapping({ ...sample, knowsMeeting: () => false }, 'members'), columns: { member: 0 } };
    expect(withCodeSystem(mapping, sample).doubtsCodes ?? false).toBe(doubts);
  });
});
