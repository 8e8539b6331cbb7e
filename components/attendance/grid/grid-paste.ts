import type { GridStep } from '@/components/attendance/grid/grid-changes';
import type { GridIndex } from '@/components/attendance/grid/grid-facts';
import {
  placesIn,
  sizeOf,
  type GridBox,
  type GridPlace,
  type GridSize,
} from '@/components/attendance/grid/grid-places';
import type { PastedValueReader } from '@/components/attendance/grid/grid-words';
import { refuse, succeed, type Result } from '@/lib/core/result';

/** A pasted cell that cannot be taken. */
export interface PasteFault {
  place: GridPlace;
  text: string;
  why: 'not_understood' | 'outside';
}

export type PasteRefusal =
  | { kind: 'nothing' }
  /** `fits`: what there is room for from the active cell. */
  | { kind: 'too_large'; block: GridSize; fits: GridSize }
  | { kind: 'faults'; faults: readonly PasteFault[] };

const sizeOfBlock = (block: readonly (readonly string[])[]): GridSize => ({
  rows: block.length,
  columns: Math.max(0, ...block.map((row) => row.length)),
});

/** Where a block goes: repeated over a selection that holds it several times, otherwise once from its first cell. */
function targetOf(block: GridSize, selected: GridBox): GridBox {
  const { rows, columns } = sizeOf(selected);
  const repeats = rows % block.rows === 0 && columns % block.columns === 0;
  if (repeats) return selected;
  return { ...selected, bottom: selected.top + block.rows - 1, right: selected.left + block.columns - 1 };
}

/**
 * What pasting a block over a selection enters; all of it or, where one cell is not understood, nothing. Empty cells
 * leave what stands. A single value that is repeated leaves cells without a seat alone; a block that has one there is
 * out of place, and says so.
 */
export function planGridPaste(
  block: readonly (readonly string[])[],
  selected: GridBox,
  index: GridIndex,
  read: PastedValueReader,
): Result<GridStep, PasteRefusal> {
  const size = sizeOfBlock(block);
  if (size.rows === 0 || size.columns === 0) return refuse({ kind: 'nothing' });
  const target = targetOf(size, selected);
  const fits = { rows: index.size.rows - target.top, columns: index.size.columns - target.left };
  if (sizeOf(target).rows > fits.rows || sizeOf(target).columns > fits.columns)
    return refuse({ kind: 'too_large', block: size, fits });
  const single = size.rows === 1 && size.columns === 1;
  const faults: PasteFault[] = [];
  const cells: { place: GridPlace; value: GridStep['cells'][number]['value'] }[] = [];
  let outside = 0;
  for (const place of placesIn(target)) {
    const text = block[(place.row - target.top) % size.rows]?.[(place.column - target.left) % size.columns] ?? '';
    const value = read(text);
    const isOutside = value !== null && value !== 'leave' && value !== 'clear' && !index.isSeated(place);
    if (value === null) faults.push({ place, text: text.trim(), why: 'not_understood' });
    else if (isOutside && !single) faults.push({ place, text: text.trim(), why: 'outside' });
    else if (isOutside) outside += 1;
    else if (value !== 'leave') cells.push({ place, value: value === 'clear' ? null : value });
  }
  if (faults.length > 0) return refuse({ kind: 'faults', faults });
  return cells.length + outside === 0 ? refuse({ kind: 'nothing' }) : succeed({ cells, outside });
}
