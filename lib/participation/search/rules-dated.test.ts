import { expect, it } from 'vitest';
import { readDatedWords } from '@/lib/participation/search/rules-dated';

it.each([
  ['Welterbe 1985', 'Welterbe', '1985'],
  ['1985 Welterbe', 'Welterbe', '1985'],
  ['Kairo Oktober 1979', 'Kairo', '1979-10'],
  ['Qualitätszirkel 13. September 2012', 'Qualitätszirkel', '2012-09-13'],
  ['World Heritage Committee October 1979', 'World Heritage Committee', '1979-10'],
])('%s is %s on %s', (text, words, edtf) => {
  expect(readDatedWords(text)).toMatchObject({ words, date: { edtf } });
});

it.each(['Welterbe', '1985', '13. September 2012', 'AKIF 14', '', 'Berlin (Ost)', 'x '.repeat(200)])(
  '%j names no date beside words',
  (text) => {
    expect(readDatedWords(text)).toBeNull();
  },
);
