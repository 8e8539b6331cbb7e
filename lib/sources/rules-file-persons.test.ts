import { describe, expect, it } from 'vitest';
import { findPersonsInFile } from '@/lib/sources/rules-file-persons';

const bytes = (text: string) => new TextEncoder().encode(text);
const linesIn = (text: string) => {
  const findings = findPersonsInFile(bytes(text), 'text/plain');
  return findings.kind === 'text' ? findings.lines.map(({ line }) => line) : null;
};

describe('findPersonsInFile', () => {
  it.each(['\n', '\r\n', '\r'])('names the lines that look like a person or like health, whatever ends them', (end) => {
    expect(linesIn(['Anwesend: Bayern', 'Frau Muster', '', 'Hessen war erkrankt'].join(end))).toEqual([2, 4]);
  });

  it('counts what it does not show', () => {
    const findings = findPersonsInFile(bytes('Frau Muster\n'.repeat(35)), 'text/plain');
    expect(findings).toMatchObject({ kind: 'text', moreLines: 5 });
  });

  it('reads a line without an end to its end', () => {
    expect(linesIn(`${'Protokoll '.repeat(5_000)}Frau Muster`)).toEqual([1]);
  });

  it('says that it does not read pictures and PDFs', () => {
    expect(findPersonsInFile(bytes('Frau Muster'), 'application/pdf')).toEqual({ kind: 'not_text' });
  });
});
