import type { AttendanceStatus } from '@/lib/attendance/types';
import { placesIn, sizeOf, type GridBox, type GridPlace } from '@/components/attendance/grid/grid-places';
import type { GridIndex, OwnWord } from '@/components/attendance/grid/grid-facts';
import type { GridKey } from '@/lib/imports/grid/rules';
import type { GridCell } from '@/lib/imports/grid/types';

/** What a cell is to say; null: nothing recorded. */
export type CellValue = AttendanceStatus | null;

/** What was entered, by cell; what was never touched is not in it. */
export type GridEntries = ReadonlyMap<GridKey, CellValue>;

/** What the source says of cells, as far as the page knows. */
export type GridBase = ReadonlyMap<GridKey, OwnWord>;

export const standsAt = (base: GridBase, key: GridKey): CellValue => base.get(key)?.status ?? null;

export const valueAt = (entries: GridEntries, base: GridBase, key: GridKey): CellValue =>
  entries.get(key) ?? (entries.has(key) ? null : standsAt(base, key));

export const isChanged = (entries: GridEntries, base: GridBase, key: GridKey): boolean =>
  entries.has(key) && valueAt(entries, base, key) !== standsAt(base, key);

/** The cells that are to be saved. */
export function changedCells(entries: GridEntries, base: GridBase): GridCell[] {
  return [...entries].flatMap(([key, status]) => {
    const seen = standsAt(base, key);
    if (seen === status) return [];
    const [memberId = 0, meetingId = 0] = key.split(' ').map(Number);
    return [{ memberId, meetingId, seen, status }];
  });
}

/** What one step enters; `outside`: cells it leaves alone because the member had no seat then. */
export interface GridStep {
  cells: readonly { place: GridPlace; value: CellValue }[];
  outside: number;
}

/**
 * The cells of a step but for those without a seat, unless somebody means exactly that one. Nothing is filled in where
 * nobody was expected; what stands there can be taken away.
 */
function withinSeats(index: GridIndex, cells: GridStep['cells']): GridStep {
  const kept = cells.length === 1 ? cells : cells.filter(({ place, value }) => value === null || index.isSeated(place));
  return { cells: kept, outside: cells.length - kept.length };
}

/** Every cell of a range is to say the same. */
export const setBox = (index: GridIndex, box: GridBox, value: CellValue): GridStep =>
  withinSeats(
    index,
    placesIn(box).map((place) => ({ place, value })),
  );

/** The first row of a range goes into its others; of one row alone, the row above it into it. Empty cells fill nothing. */
export function fillDown(index: GridIndex, box: GridBox, valueOf: (place: GridPlace) => CellValue): GridStep {
  const single = box.top === box.bottom;
  const from = single ? box.top - 1 : box.top;
  if (from < 0) return { cells: [], outside: 0 };
  const cells = placesIn({ ...box, top: from + 1 }).flatMap((place) => {
    const value = valueOf({ row: from, column: place.column });
    return value === null ? [] : [{ place, value }];
  });

  const seated = cells.filter(({ place }) => index.isSeated(place));
  return { cells: seated, outside: cells.length - seated.length };
}

/** The entries with a step; the same where it changes nothing. */
export function enter(index: GridIndex, entries: GridEntries, base: GridBase, { cells }: GridStep): GridEntries {
  const news = cells
    .map(({ place, value }) => [index.keyAt(place), value] as const)
    .filter(([key, value]) => valueAt(entries, base, key) !== value);
  return news.length === 0 ? entries : new Map([...entries, ...news]);
}

/** What the source says once entries were saved. */
export function afterSaving(base: GridBase, saved: readonly GridCell[], published: boolean): GridBase {
  const after = new Map(base);
  for (const { memberId, meetingId, status } of saved) {
    const key: GridKey = `${memberId} ${meetingId}`;
    if (status === null) after.delete(key);
    else after.set(key, { status, published: published || base.get(key)?.published === true });
  }
  return after;
}

/** The values of a range, row by row. */
export function valuesIn(box: GridBox, valueOf: (place: GridPlace) => CellValue): CellValue[][] {
  const { rows, columns } = sizeOf(box);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => valueOf({ row: box.top + row, column: box.left + column })),
  );
}
