import { describe, expect, it } from 'vitest';
import { byMemberNameIn } from '@/lib/i18n/name-order';

const entry = (de: string, en: string) => ({ member: { name: { de, en } } });
const entries = [entry('Zypern', 'Cyprus'), entry('Algerien', 'Algeria'), entry('Ägypten', 'Egypt')];

describe('byMemberNameIn', () => {
  it('sorts by the name in the language of the page, umlauts beside their letter', () => {
    const inOrder = (locale: 'de' | 'en') =>
      entries.toSorted(byMemberNameIn(locale)).map(({ member }) => member.name[locale]);
    expect(inOrder('de')).toEqual(['Ägypten', 'Algerien', 'Zypern']);
    expect(inOrder('en')).toEqual(['Algeria', 'Cyprus', 'Egypt']);
  });
});
