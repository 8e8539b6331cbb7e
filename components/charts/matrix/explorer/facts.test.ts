import { expect, it } from 'vitest';
import { ATTENDANCE_STATUSES } from '@/lib/attendance/types';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { DERIVED_STATUSES } from '@/lib/participation/cells/types';
import { TOLD_VOICES } from '@/lib/sources/rules-voice';
import { matrixCell, matrixRow, matrixSeries } from '../layout/fixture';
import { layOutMatrix } from '../layout/layout';
import type { MatrixCell } from '../layout/types';
import { explorerFacts } from './facts';
import { cellWords, PLACES } from './types';

it('every cell comes back in its own words, whatever is said of it, by whatever evidence', () => {
  const cells = [false, true].flatMap((contested) => [
    ...ATTENDANCE_STATUSES.flatMap((status) =>
      [undefined, ...TOLD_VOICES].flatMap((voice) =>
        (status === 'absent' ? [false, true] : [false]).map((derived) =>
          matrixCell(status, { contested, derived, ...(voice && { voice }) }),
        ),
      ),
    ),
    ...DERIVED_STATUSES.map((status) => matrixCell(status, { contested })),
    matrixCell('not_a_member', { contested, guest: true }),
    matrixCell('present', { contested, guest: true }),
  ]);
  const wordsOf = (cell: MatrixCell) => JSON.stringify(cell);
  expect(cells.length).toBeLessThanOrEqual(PLACES.length);
  const row = { ...matrixRow('a', 'P'.repeat(cells.length)), cells };
  const series = matrixSeries([row]);
  const facts = explorerFacts(
    series,
    layOutMatrix(series, () => []),
    'de',
    wordsOf,
  );
  for (const [column, cell] of cells.entries()) {
    expect(cellWords(facts, { row: 0, column })?.status).toBe(wordsOf(cell));
    expect(cellWords(facts, { row: 0, column })?.href.endsWith('#a')).toBe(hasPart(cell));
  }
});
