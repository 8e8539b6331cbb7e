import { GAP_FONT, type PlacedMatrixGap } from '@/components/charts/matrix/layout/gaps';
import type { MatrixColumn } from '@/components/charts/matrix/layout/placed';
import type { MatrixLayout, PlacedMatrixRow } from '@/components/charts/matrix/layout/layout';
import { textWidth } from '@/components/charts/timeline/layout/tiers';

/** A part of a matrix that fits on a sheet: whole rows and whole columns. */
export interface MatrixSlice {
  layout: MatrixLayout;
  /** Places of its first and last row and meeting in the whole. */
  rows: { first: number; last: number };
  columns: { first: number; last: number };
}

interface Span {
  start: number;
  end: number;
}

/** Neighbours that fit together into so much room, the first of them into less; one that is larger than that stands alone. */
function pack(
  spans: readonly (Span | null)[],
  room: number,
  firstRoom = room,
): { first: number; last: number; start: number }[] {
  const packs: { first: number; last: number; start: number }[] = [];
  for (const [place, span] of spans.entries()) {
    if (!span) continue;
    const open = packs.at(-1);
    if (open && span.end - open.start <= (packs.length === 1 ? firstRoom : room)) open.last = place;
    else packs.push({ first: place, last: place, start: span.start });
  }
  return packs;
}

/** Words begin where their bar does; where the sheet ends before they do, they stand on the next one, and never cut. */
function isWordedHere({ x, label }: PlacedMatrixGap, start: number, width: number): boolean {
  if (label === null) return false;
  const length = textWidth(label, GAP_FONT);
  const isFirst = x >= start;
  if (!isFirst && x + length <= start) return false;
  return Math.max(0, x - start) + length <= width;
}

function cutGap(gap: PlacedMatrixGap, start: number, width: number): PlacedMatrixGap[] {
  const [x, end] = [Math.max(0, gap.x - start), Math.min(width, gap.x + gap.width - start)];
  if (end - x < 1) return [];
  return [
    {
      ...gap,
      ...{ x, width: end - x },
      openStart: gap.openStart && gap.x >= start,
      openEnd: gap.openEnd && gap.x + gap.width <= start + width,
      label: isWordedHere(gap, start, width) ? gap.label : null,
    },
  ];
}

const columnSpan = (column: MatrixColumn | null): Span | null =>
  column && { start: column.x, end: column.x + column.width };
/** With the heading of its group, where it stands right above. */
function rowSpan({ headings, metrics }: MatrixLayout, { y, height }: PlacedMatrixRow): Span {
  const heading = headings.find((above) => above.y + metrics.heading === y);
  return { start: heading?.y ?? y, end: y + height };
}

/**
 * A matrix in parts of at most that size, from the left to the right and then downwards, so that whoever lays the sheets beside each
 * other has the whole. Every cell is in one of them, and in one alone. Columns at true time are never cut.
 */
export function sliceMatrix(
  layout: MatrixLayout,
  room: { width: number; height: number; firstHeight?: number },
): MatrixSlice[] {
  const columnPacks = pack(layout.columns.map(columnSpan), room.width);
  const rowPacks = pack(
    layout.rows.map((row) => rowSpan(layout, row)),
    room.height,
    room.firstHeight,
  );
  return rowPacks.flatMap((rows) =>
    columnPacks.map((columns): MatrixSlice => {
      const isLast = columns === columnPacks.at(-1);
      const isFirst = columns === columnPacks[0];
      const start = isFirst ? Math.min(0, columns.start) : columns.start;
      const end = isLast ? layout.width : (columnPacks[columnPacks.indexOf(columns) + 1]?.start ?? layout.width);
      const width = end - start;
      const shown = layout.rows.slice(rows.first, rows.last + 1);
      const last = shown.at(-1);
      const height = last ? last.y + last.height - rows.start : 0;
      return {
        rows: { first: rows.first, last: rows.last },
        columns: { first: columns.first, last: columns.last },
        layout: {
          ...layout,
          ...{ width, height },
          placeOf: (day) => Math.min(width, Math.max(0, layout.placeOf(day) - start)),
          columns: layout.columns.map((column, place) =>
            column && place >= columns.first && place <= columns.last ? { ...column, x: column.x - start } : null,
          ),
          headings: layout.headings
            .filter(({ y }) => y >= rows.start && y < rows.start + height)
            .map(({ label, y }) => ({ label, y: y - rows.start })),
          rows: shown.map((row) => ({
            ...row,
            y: row.y - rows.start,
            gaps: row.gaps.flatMap((gap) => cutGap(gap, start, width)),
          })),
        },
      };
    }),
  );
}
