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
    ['Stadt Berlin', 2],
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
    ['Frankfurt', [8]],
    ['Georgia', [14, 15]],
  ])('%s is not certain', (written, ids) => {
    expect(matchName(written, index)).toEqual({ kind: 'ambiguous', memberIds: ids });
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
