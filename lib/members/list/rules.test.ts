import { describe, expect, it } from 'vitest';
import { chooseMembers, letterOf } from '@/lib/members/list/rules';
import { ALL_MEMBERS, isCanonicalMembersQuery, membersQuery, readMembersView } from '@/lib/members/list/schema';

const entry = (de: string, en: string, kind: 'state' | 'city', ...networks: string[]) => ({
  member: { name: { de, en }, kind },
  networks: networks.map((slug) => ({ slug })),
});
const MEMBERS = [
  entry('Ägypten', 'Egypt', 'state', 'rat'),
  entry('Köln', 'Cologne', 'city', 'kreis'),
  entry('Côte d’Ivoire', 'Côte d’Ivoire', 'state', 'rat', 'kreis'),
];
const names = (view: Partial<typeof ALL_MEMBERS>, locale: 'de' | 'en' = 'de') =>
  chooseMembers(MEMBERS, { ...ALL_MEMBERS, ...view }, locale).map(({ member }) => member.name[locale]);

describe('the members of a list', () => {
  it('are found by a part of their name in the language of the page, without case and accents', () => {
    expect(names({ name: 'cote' })).toEqual(['Côte d’Ivoire']);
    expect(names({ name: 'LOG' }, 'en')).toEqual(['Cologne']);
    expect(names({ name: 'cologne' })).toEqual([]);
    expect(names({})).toHaveLength(3);
  });

  it('are narrowed by letter, kind and network together', () => {
    expect(names({ letter: 'A' })).toEqual(['Ägypten']);
    expect(names({ kind: 'state', network: 'kreis' })).toEqual(['Côte d’Ivoire']);
    expect(names({ letter: 'K', kind: 'state' })).toEqual([]);
  });

  it('stand under the letter that their name begins with', () => {
    expect(['Ägypten', 'österreich', '1. FC', ' ', ''].map(letterOf)).toEqual(['A', 'O', '#', '#', '#']);
  });

  it('have one address for each view; what means nothing is left out', () => {
    expect(membersQuery(readMembersView({ kind: 'planet', letter: 'ä', name: ['  bre\n men '], network: '' }))).toEqual(
      {
        name: 'bre men',
      },
    );
    expect(isCanonicalMembersQuery({ name: 'bremen' })).toBe(true);
    expect(isCanonicalMembersQuery({ name: 'bremen', kind: '' })).toBe(false);
  });
});
