import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeFirst, fromExcelText, toExcelText } from '@/lib/core/excel-text';

describe('a text in an Excel file', () => {
  it('holds what XML cannot as an escape', () => {
    expect(toExcelText('a\u0001\r\n\tb\uffff')).toBe('a_x0001__x000D_\n\tb_xFFFF_');
    expect(toExcelText('_x0041_ _x_')).toBe('_x005F_x0041_ _x_');
    expect(toExcelText('😀\ud800')).toBe('😀_xD800_');
    expect(fromExcelText('_x0041__x005F_x0041_')).toBe('A_x0041_');
  });

  it('is told from an escape that begins right behind it', () => {
    expect(toExcelText('_x0005\u0001')).toBe('_x005F_x0005_x0001_');
    expect(fromExcelText(toExcelText('_x0005\u0001'))).toBe('_x0005\u0001');
    expect(fromExcelText(toExcelText('_x0005\ud800'))).toBe('_x0005\ud800');
  });

  it('comes back as it was', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('_', 'x', '0', '5', 'F', '\u0001') }),
      fc.stringMatching(/^_x[05F]{4}[_x05\u0001\ud800]{1,3}$/),
    );
    fc.assert(fc.property(text, (one) => fromExcelText(toExcelText(one)) === one));
    fc.assert(fc.property(text, (one) => one === '' || fromExcelText(escapeFirst(one)) === one));
  });
});
