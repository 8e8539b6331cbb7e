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
import { unpackFacts } from './unpack';

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
  const layout = layOutMatrix(series, () => []);
  const facts = unpackFacts(explorerFacts(series, layout, 'de', wordsOf));
  for (const [column, cell] of cells.entries()) {
    expect(cellWords(facts, { row: 0, column })?.status).toBe(wordsOf(cell));
    expect(cellWords(facts, { row: 0, column })?.href.endsWith('#a')).toBe(hasPart(cell));
  }
});

it('cells that are alike and follow each other are sent as one, and come back each at its place', () => {
  const rows = ['PPPPPPPPPPPPAAN', 'NAPNAPNAPNAPNAP', 'PPPPPPPPPPPPPPP'].map((cells, place) =>
    matrixRow(`member-${place}`, cells),
  );
  const series = matrixSeries(rows);
  const layout = layOutMatrix(series, () => []);
  const packed = explorerFacts(series, layout, 'en', ({ status }) => status);
  expect(packed.rows.cells.map(({ length }) => length)).toEqual([6, 15, 3]);
  const facts = unpackFacts(packed);
  expect(facts.columns).toEqual(layout.columns);
  expect(facts.rows.map(({ slug, name, y, height }) => [slug, name, y, height])).toEqual(
    layout.rows.map(({ row, y, height }) => [row.slug, row.label, y, height]),
  );
  for (const [row, { cells }] of rows.entries()) {
    expect(cells.map((_, column) => cellWords(facts, { row, column })?.status)).toEqual(
      cells.map(({ status }) => status),
    );
  }
});
