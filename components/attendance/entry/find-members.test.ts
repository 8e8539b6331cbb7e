import { expect, it } from 'vitest';
import { findMembers } from '@/components/attendance/entry/find-members';

const rows = ['Baden-Württemberg', 'Sachsen-Anhalt', 'Niedersachsen', 'Sachsen', 'Gemeinde 07'].map((member) => ({
  member,
}));
const found = (typed: string) => findMembers(rows, typed).map(({ member }) => member);

it('finds members by the beginning of their name, then by a word of it, then by any part', () => {
  expect(found('sachs')).toEqual(['Sachsen-Anhalt', 'Sachsen', 'Niedersachsen']);
  expect(found('anh')).toEqual(['Sachsen-Anhalt']);
  expect(found('07')).toEqual(['Gemeinde 07']);
});

it('takes an umlaut as a vowel, as two letters, or as it is', () => {
  for (const typed of ['württ', 'wurtt', 'wuertt', 'BADEN W']) expect(found(typed)).toEqual(['Baden-Württemberg']);
});

it('finds nobody by nothing or by what no name holds', () => {
  expect([found(''), found(' - '), found('Bremen')]).toEqual([[], [], []]);
});
