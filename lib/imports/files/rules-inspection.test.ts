import { expect, it } from 'vitest';
import { startInspection } from '@/lib/imports/files/rules-inspection';

it('finds marks explained in the titles of a table, in its header and under it', () => {
  const inspector = startInspection(['Mitglied', 'E = entschuldigt'], [{ line: 2, cells: ['X = anwesend'] }]);
  inspector.take({ kind: 'row', line: 9, cells: ['A = abwesend', ''] });
  expect(inspector.finish().legend).toEqual([
    { mark: 'X', text: 'anwesend', line: 2 },
    { mark: 'E', text: 'entschuldigt', line: 1 },
    { mark: 'A', text: 'abwesend', line: 9 },
  ]);
});
