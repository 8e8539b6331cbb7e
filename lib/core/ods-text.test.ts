import { describe, expect, it } from 'vitest';
import { toOdsText } from '@/lib/core/ods-text';

describe('a text of an ODS file', () => {
  it.each(['Köln', ' _x0041_ ', '🏿', 'N/A', '#tag', '\u0085\u007f\ufffd', 'a\tb\nc'])(
    'stands there as it is: %j',
    (text) => {
      expect(toOdsText(text)).toEqual({ text, isEscaped: false });
    },
  );

  it.each([
    ['a\u0001b', 'a_x0001_b'],
    ['a\r\nb', 'a_x000D_\nb'],
    ['\ud83c', '_xD83C_'],
    ['\uffff_x0041_', '_xFFFF__x005F_x0041_'],
    ['#DIV/0!', '#DIV/0!'],
    ['Err:502', 'Err:502'],
  ])('is marked as escaped where XML cannot hold it or it would pass for an error: %j', (text, escaped) => {
    expect(toOdsText(text)).toEqual({ text: escaped, isEscaped: true });
  });
});
