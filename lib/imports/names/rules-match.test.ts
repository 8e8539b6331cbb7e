import { describe, expect, it } from 'vitest';
import { indexNames, matchName } from '@/lib/imports/names/rules-match';
import { judgeCandidates, nearestNames } from '@/lib/imports/names/rules-similar';
import { toNameKey } from '@/lib/members/names/rules-key';
import { knownMember } from '@/lib/imports/plan/fixtures/rules';

const index = indexNames([
  knownMember(1, 'Stuttgart'),
  knownMember(2, 'Berlin', { kind: 'land' }),
  knownMember(3, 'Düren'),
  knownMember(4, 'Landkreis Düren', { kind: 'district' }),
  knownMember(5, 'Kreis Paderborn', { kind: 'district' }),
  knownMember(6, 'Freie und Hansestadt Hamburg', { kind: 'land' }),
  knownMember(7, 'Frankfurt am Main'),
  knownMember(8, 'Frankfurt (Oder)'),
  knownMember(9, 'Sankt Augustin'),
  knownMember(10, 'China', { kind: 'state' }),
  knownMember(11, 'Malawi', { kind: 'state', aliases: ['Njassaland'] }),
  knownMember(12, 'Stadt Osnabrück'),
  knownMember(13, 'Landkreis Osnabrück', { kind: 'district' }),
  knownMember(14, 'Georgia', { kind: 'state' }),
  knownMember(15, 'Georgia', { kind: 'land' }),
  knownMember(16, 'Jena', { withdrawn: true }),
  knownMember(17, 'Jena'),
]);

describe('a name in a list', () => {
  it.each([
    ['stuttgart', 1],
    ['Landeshauptstadt Stuttgart', 1],
    ['LHS Stuttgart', 1],
    ['Stuttgart, Stadt', 1],
    ['Land Berlin', 2],
    ['Berlin (SenAIF)', 2],
    ['Berlin (Land)', 2],
    ['Dueren', 3],
    ['Stadt Düren', 3],
    ['Kreis Düren', 4],
    ['Lkr. Düren', 4],
    ['Düren (Kreis)', 4],
    ['Landkreis Paderborn', 5],
    ['Hamburg', 6],
    ['Hansestadt Hamburg', 6],
    ['Frankfurt a. M.', 7],
    ['Frankfurt/Main', null],
    ['Frankfurt (Oder)', 8],
    ['St. Augustin', 9],
    ['Republic of Malawi', 11],
    ['the Republic of Malawi', 11],
    ['Njassaland', 11],
    ['Kreis Osnabrück', 13],
    ['Jena', 17],
    ['Republic of China', null],
    ['Unna', null],
    ['Kreis Stuttgart', null],
    ['Stadt Paderborn', null],
    ['', null],
    ['()', null],
  ])('%s', (written, id) => {
    const match = matchName(written, index);
    expect(match.kind === 'match' ? match.memberId : null).toBe(id);
  });

  it.each([
    ['Osnabrück', [12, 13]],
    ['Paderborn', [5]],
    ['Stadt Berlin', [2]],
    ['City of Berlin', [2]],
    ['Stadt Hamburg', [6]],
    ['Frankfurt', [8]],
    ['Georgia', [14, 15]],
  ])('%s is not certain', (written, ids) => {
    expect(matchName(written, index)).toEqual({ kind: 'ambiguous', memberIds: ids });
  });

  describe('of a city that is a Land, or lies in one of the same name', () => {
    const land = knownMember(1, 'Bremen', { kind: 'land' });
    const city = knownMember(2, 'Stadt Bremen');
    const idsIn = (members: Parameters<typeof indexNames>[0]) => (written: string) => {
      const match = matchName(written, indexNames(members), 'column');
      return match.kind === 'match' ? match.memberId : match.kind === 'ambiguous' ? match.memberIds : null;
    };

    it.each([
      ['Bremen', 1, 2, 1],
      ['Freie Hansestadt Bremen', 1, [2], 1],
      ['Freie Hansestadt Bremen (Land)', 1, [2], 1],
      ['Free Hanseatic City of Bremen', 1, null, 1],
      ['Land Bremen', 1, [2], 1],
      ['State of Bremen', 1, null, 1],
      ['Stadtgemeinde Bremen', [1], 2, 2],
      ['City of Bremen', [1], 2, 2],
      ['Bremen (Stadt)', [1], 2, 2],
      ['Hansestadt Bremen', [1], 2, 2],
    ])('%s is the Land or the city as far as it says so', (written, ofLand, ofCity, ofBoth) => {
      expect([idsIn([land])(written), idsIn([city])(written), idsIn([land, city])(written)]).toEqual([
        ofLand,
        ofCity,
        ofBoth,
      ]);
    });

    it('is the member that the register calls so', () => {
      expect(idsIn([knownMember(1, 'Berlin', { kind: 'land', aliases: ['Stadt Berlin'] })])('City of Berlin')).toBe(1);
    });
  });

  it('prefers the one of this network among members of one name', () => {
    const seat = { id: 1, kind: 'full' as const, since: null, until: null, sourceId: 1, doubt: null };
    const two = indexNames([knownMember(1, 'Georgia'), knownMember(2, 'Georgia', { seats: [seat] })]);
    expect(matchName('Georgia', two)).toMatchObject({ memberId: 2 });
  });
});

describe('a name that resembles others', () => {
  const candidate = (memberId: number, similarity: number) => ({ memberId, name: `m${memberId}`, similarity });

  it.each([
    [[], { kind: 'unknown' }],
    [[candidate(1, 0.2)], { kind: 'unknown' }],
    [[candidate(1, 0.73), candidate(1, 0.7), candidate(2, 0.4)], { kind: 'likely', memberId: 1 }],
    [[candidate(2, 0.7), candidate(1, 0.73)], { kind: 'choices', memberIds: [1, 2] }],
    [[candidate(1, 0.4)], { kind: 'choices', memberIds: [1] }],
  ])('%j', (candidates, expected) => {
    expect(judgeCandidates(candidates)).toEqual(expected);
  });

  it('is shown the nearest, until the comparisons are spent', () => {
    const names = ['Stuttgart', 'Krefeld'].map((shown) => ({ shown, key: toNameKey(shown).exact }));
    const nearest = nearestNames(names, 3);
    expect(nearest(toNameKey('Stutgart').exact)).toEqual(['Stuttgart']);
    expect(nearest(toNameKey('Stutgart').exact)).toEqual([]);
  });
});
