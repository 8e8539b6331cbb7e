import { describe, expect, it } from 'vitest';
import { dateLines } from './date-lines';

describe('a date above a column', () => {
  it.each([
    ['29.10.–2.11.1984', 52, ['1984', '29.10.–', '2.11.']],
    ['5.–8.9.1978', 52, ['1978', '5.–8.9.']],
    ['5.–\u20608.9.1978', 47, ['1978', '5.–\u20608.9.']],
    ['10./11.9.1981', 52, ['1981', '10./11.9.']],
    ['27 Jun–1 Jul 1977', 52, ['1977', '27 Jun–', '1 Jul']],
    ['14./15.11.2024', 38, ['2024', '14./', '15.11.']],
    ['27.11.2024', 29, ['2024', '27.', '11.']],
    ['≤ 2.12.2022', 52, ['2022', '≤ 2.12.']],
    ['2018', 29, ['2018']],
    ['2002–?', 52, ['2002–?']],
  ])('%s, %i px', (label, width, lines) => {
    expect(dateLines(label, width, 11)).toEqual(lines);
  });

  it('loses no sign of a date, however narrow the column', () => {
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    expect(bare(dateLines('29.10.–2.11.1984', 5, 11).slice(1).join(''))).toBe('29.10.–2.11.');
  });
});
