import { describe, expect, it } from 'vitest';
import { wrongRowsCsv } from '@/lib/exports/writer-errors';
import { readTable } from '@/test/tables';

describe('the file of wrong rows', () => {
  it('is the same file with a reason, and reads as such', async () => {
    const rows = [
      { cells: ['=Berlin', '31.02.2012'], reason: 'Diesen Tag gibt es nicht.' },
      { cells: ['Bonn'], reason: 'Die Zeile hat zu wenige Felder; bitte ergänzen.' },
      { cells: ['Köln', '1', 'zu viel'], reason: 'Die Zeile hat zu viele Felder.' },
    ];
    let text = '';
    for await (const part of wrongRowsCsv(['member', 'reason'], rows, 'reason', ';')) text += part;
    const { header, lines } = await readTable(text, 'wrong.csv');
    expect(header).toEqual(['member', 'reason', 'reason_']);
    expect(lines).toEqual([
      [2, ['=Berlin', '31.02.2012', 'Diesen Tag gibt es nicht.']],
      [3, ['Bonn', '', 'Die Zeile hat zu wenige Felder; bitte ergänzen.']],
      [4, 'too_many_cells'],
    ]);
  });
});
