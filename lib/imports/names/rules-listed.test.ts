import { describe, expect, it } from 'vitest';
import { stateName } from '@/lib/i18n/state-names';
import { readAgs } from '@/lib/imports/names/rules-ags';
import { COW_STATES } from '@/lib/imports/names/rules-cow';
import { FORMER_LAENDER, LAENDER } from '@/lib/members/names/rules-laender';
import { readCode, toAlpha2 } from '@/lib/imports/names/rules-listed-codes';
import { countListedNames, listedName } from '@/lib/members/names/rules-listed-names';
import { indexNames, matchName } from '@/lib/imports/names/rules-match';
import type { NameSetting } from '@/lib/members/names/types-territory';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

const keysFor = (name: string) => listedName(name)?.keys;
const state = (id: number, name: string, isoCode: string | null = null) =>
  knownMember(id, name, { kind: 'state', isoCode });
const land = (id: number, name: string) => knownMember(id, name, { kind: 'land' });

describe('names of states that lists know', () => {
  it.each([
    ['Federal Republic of Germany', 'DE'],
    ['Bundesrepublik Deutschland', 'DE'],
    ['the Netherlands', 'NL'],
    ['Kingdom of the Netherlands', 'NL'],
    ['Königreich Belgien', 'BE'],
    ['Oesterreich', 'AT'],
    ['Republic of Finland', 'FI'],
    ['Französische Republik', 'FR'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Korea, Republic of', 'KR'],
    ["Democratic People's Republic of Korea", 'KP'],
    ["Korea, Democratic People's Republic of", 'KP'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Republic of the Congo', 'CG'],
    ['Republic of China', 'TW'],
    ["People's Republic of China", 'CN'],
    ['Czechia', 'CZ'],
    ['Tschechische Republik', 'CZ'],
    ['Swasiland', 'SZ'],
    ['Ceylon', 'LK'],
    ['Elfenbeinküste', 'CI'],
    ['UdSSR', 'SU'],
    ['German Democratic Republic', 'DD'],
    ['Freistaat Sachsen', 'DE-SN'],
    ['North Rhine-Westphalia', 'DE-NW'],
  ])('%s', (name, key) => {
    expect(listedName(name)).toMatchObject({ asked: false });
    expect(keysFor(name)?.[0]).toBe(key);
  });

  it.each(['Kongo', 'Congo', 'Korea', 'China', 'Jugoslawien', 'Yugoslavia', 'Republik Jugoslawien', 'Mecklenburg'])(
    '%s alone is asked',
    (name) => {
      expect(listedName(name)).toMatchObject({ asked: true });
    },
  );

  it.each(['Entenhausen', 'Sachsenhausen', 'ja', 'X', '', '()', 'Republik', 'constructor'])('%j is none', (name) => {
    expect(listedName(name)).toBeNull();
  });

  it('are those of every state with a code, in both languages', () => {
    expect(countListedNames()).toBeGreaterThan(800);
    for (const [, , ...keys] of COW_STATES)
      for (const key of keys.filter((each) => each.length === 2))
        for (const name of Object.values(stateName(key))) expect(keysFor(name)).toContain(key);
  });

  it('never decide between two states that one list calls the same', () => {
    const decided = [...LAENDER.flatMap(({ names }) => names)].filter((name) => listedName(name)?.asked);
    expect(decided).toEqual([]);
    for (const name of Object.keys(FORMER_LAENDER)) expect(listedName(name)).toMatchObject({ asked: true });
  });
});

describe('codes', () => {
  it.each([
    ['NRW', ['DE-NW']],
    ['nrw', ['DE-NW']],
    ['M-V', ['DE-MV']],
    ['S-H', ['DE-SH']],
    ['DE-BW', ['DE-BW']],
    ['DEU', ['DE']],
    ['276', ['DE']],
    ['255', ['DE']],
    ['GMY', ['DE']],
    ['SUN', ['SU']],
    ['11000', ['DE-BE']],
    ['08', ['DE-BW']],
    ['8', ['DE-BW']],
    ['BW', ['DE-BW', 'BW']],
    ['AUS', ['AU', 'AT']],
    ['CZE', ['CZ', 'CS']],
    ['HE', ['DE-HE']],
    ['X', []],
    ['ja', []],
    ['999', []],
    ['08111', []],
  ])('%s in a column', (code, keys) => {
    expect(readCode(code, 'column').flatMap((reading) => reading.keys)).toEqual(keys);
  });

  it.each(['HE', 'BE', 'BY', 'ST', 'X', 'ja', 'AND', 'PER', '11', 'IN'])('%s is none among other words', (word) => {
    expect(readCode(word, 'text')).toEqual([]);
  });

  it.each(['NRW', 'M-V', 'BW', 'RLP'])('%s is one among other words', (word) => {
    expect(readCode(word, 'text')).not.toEqual([]);
  });

  it.each([
    ['08111', '08111000'],
    ['8111', '08111000'],
    ['8111000', '08111000'],
    ['08 1 11 000', '08111000'],
    ['081110000000', '08111000'],
    ['11', '11000000'],
    ['17', null],
    ['00000', null],
    ['1.5', null],
    ['2012-09', null],
  ])('%s is the official key %s', (written, key) => {
    expect(readAgs(written)).toBe(key);
  });

  it('of three letters or digits become the two letters that the register keeps', () => {
    expect(['DEU', '276', 'SUN', 'ZAR', 'DE', 'ABC', 'SCG'].map(toAlpha2)).toEqual([
      'DE',
      'DE',
      'SU',
      'ZR',
      'DE',
      'ABC',
      'SCG',
    ]);
  });
});

describe('the member that a list means', () => {
  const outcome = (written: string, members: Parameters<typeof indexNames>[0], setting: NameSetting = 'column') => {
    const match = matchName(written, indexNames(members), setting);
    if (match.kind === 'match') return match.memberId;
    return match.kind === 'ambiguous' ? [...match.memberIds] : null;
  };
  const congos = [state(1, 'Demokratische Republik Kongo', 'CD'), state(2, 'Kongo-Brazzaville', 'CG')];
  const laender = [land(1, 'Berlin'), land(2, 'Land Hessen'), land(3, 'Freie Hansestadt Bremen')];

  it.each([
    ['DR Congo', 1],
    ['COD', 1],
    ['Zaire', 1],
    ['Republik Kongo', 2],
    ['Kongo', [1, 2]],
    ['CON', 2],
  ])('%s', (written, meant) => {
    expect(outcome(written, congos)).toEqual(meant);
  });

  it('is asked of a name alone even where the register knows one bearer only', () => {
    expect(outcome('Kongo', congos.slice(0, 1))).toEqual([1]);
    expect(outcome('China', [state(7, 'Volksrepublik China', 'CN')])).toEqual([7]);
  });

  it('is asked where another state stands in brackets behind it, and no other words', () => {
    const states = [state(3, 'Niederlande', 'NL'), state(4, 'Deutschland', 'DE'), ...laender];
    expect(outcome('Kingdom of the Netherlands (Curaçao)', states)).toEqual([3]);
    expect(outcome('Netherlands (Kingdom of the)', states)).toBe(3);
    expect(outcome('Deutschland (Bund)', states)).toBe(4);
    expect(outcome('Hessen (Deutschland)', states)).toBe(2);
    expect(outcome('Niederlande (Curaçao)', [...states, state(5, 'Niederlande (Curaçao)', 'CW')])).toBe(5);
  });

  it('is the one whose own name, other name or code of the network it is, whatever lists say', () => {
    expect(outcome('Kongo', [...congos, knownMember(9, 'Kongo')])).toBe(9);
    expect(outcome('AUS', [state(1, 'Australien', 'AU'), knownMember(5, 'Ausschuss', { aliases: ['AUS'] })])).toBe(5);
  });

  it('is asked of a code that two systems read differently', () => {
    expect(outcome('AUS', [state(1, 'Australien', 'AU'), state(2, 'Österreich', 'AT')])).toEqual([1, 2]);
    expect(outcome('AUS', [state(1, 'Australien', 'AU')])).toEqual([1]);
    expect(outcome('BE', [land(1, 'Berlin'), state(2, 'Belgien', 'BE')])).toEqual([1, 2]);
    expect(outcome('BE', [land(1, 'Berlin')])).toEqual([1]);
  });

  it('is the one of the kind that sits in the network', () => {
    const seat = { id: 1, kind: 'full' as const, since: null, until: null, sourceId: 1, doubt: null };
    const seated = laender.map((member) => ({ ...member, seats: [seat] }));
    expect(outcome('BE', [...seated, state(9, 'Belgien', 'BE')])).toBe(1);
    expect(outcome('HB', seated)).toBe(3);
    expect(outcome('HB', [...laender, knownMember(9, 'Herborn', { seats: [seat] })])).toEqual([3]);
  });

  it.each([
    ['Hesse', 2],
    ['HE', 2],
    ['06', 2],
    ['Land Bremen', 3],
    ['11000000', 1],
  ])('%s', (written, meant) => {
    expect(outcome(written, laender)).toBe(meant);
  });

  it('is no Land where two letters stand among other words', () => {
    expect(outcome('HE', laender, 'text')).toBeNull();
    expect(outcome('HB', laender, 'text')).toBe(3);
    expect(outcome('Hesse', laender, 'text')).toBe(2);
  });

  it('is asked where Germany might be either of two states of the register', () => {
    const germanies = [state(1, 'Bundesrepublik', 'DE'), state(2, 'Deutsche Demokratische Republik', 'DD')];
    expect(outcome('Germany', germanies)).toEqual([1, 2]);
    expect(outcome('Germany', germanies.slice(0, 1))).toBe(1);
    expect(outcome('GDR', germanies)).toBe(2);
  });

  it('is the office that sits in the network, where a list of offices names their territories', () => {
    const seat = { id: 1, kind: 'full' as const, since: null, until: null, sourceId: 1, doubt: null };
    const territoryCodes = { iso: 'DE-HE', ags: '06' };
    const office = knownMember(8, 'Datenschutzbeauftragte', { kind: 'authority', territoryCodes, seats: [seat] });
    expect(outcome('HE', [office])).toBe(8);
    expect(outcome('Hesse', [office])).toBe(8);
    expect(outcome('Hesse', [{ ...office, seats: [] }])).toBeNull();
  });

  it('is known by the codes of its territory', () => {
    const land = knownMember(1, 'Senat', { kind: 'land', territoryCodes: { iso: 'DE-BE', ags: '11' } });
    const city = knownMember(2, 'Stuttgart', { territoryCodes: { iso: null, ags: '08111000' } });
    expect(outcome('BE', [land, city])).toEqual([1]);
    expect(outcome('BLN', [land, city])).toBe(1);
    expect(outcome('08111', [land, city])).toBe(2);
  });

  it('is known by its official key in another length', () => {
    const stuttgart = knownMember(4, 'Stuttgart', { codes: ['08111000'] });
    expect(outcome('8111', [stuttgart])).toBe(4);
    expect(outcome('11', [knownMember(4, 'Stuttgart', { codes: ['11'] })])).toBeNull();
  });
});
