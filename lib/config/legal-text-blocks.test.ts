import { describe, expect, it } from 'vitest';
import { parseLegalText } from '@/lib/config/legal-text-blocks';

describe('a legal text', () => {
  it('splits at blank lines and keeps the lines of an address', () => {
    expect(parseLegalText('# Anbieter\nAmt für Beispiele\nMusterweg 1\n\nTelefon 030\n')).toEqual([
      { kind: 'heading', text: 'Anbieter' },
      { kind: 'paragraph', lines: ['Amt für Beispiele', 'Musterweg 1'] },
      { kind: 'paragraph', lines: ['Telefon 030'] },
    ]);
  });

  it('takes Windows line ends and a byte order mark', () => {
    expect(parseLegalText('\uFEFF# A\r\n\r\nb\r\n')).toEqual([
      { kind: 'heading', text: 'A' },
      { kind: 'paragraph', lines: ['b'] },
    ]);
  });

  it('is empty when the file holds only blank lines', () => {
    expect(parseLegalText(' \n\n')).toEqual([]);
  });

  it('does not take a number sign inside a line for a heading', () => {
    expect(parseLegalText('Zimmer # 3')).toEqual([{ kind: 'paragraph', lines: ['Zimmer # 3'] }]);
  });
});
