import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { PLACES, type ExplorerFacts } from './types';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixCell, MatrixSeries } from '../layout/types';

/** Packs the matrix for the browser: a character a cell, and each wording once. */
export function explorerFacts(
  { network, meetings }: MatrixSeries,
  layout: MatrixLayout,
  language: string,
  wordsOf: (cell: MatrixCell) => string,
): ExplorerFacts {
  const words: string[] = [];
  const places = new Map<string, string>();
  const withoutLine = new Set<string>();
  const placeOf = (cell: MatrixCell): string => {
    const key = `${cell.status}${cell.contested}${cell.derived}${cell.guest}${cell.voice}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const text = wordsOf(cell);
    const at = words.includes(text) ? words.indexOf(text) : words.push(text) - 1;
    const place = PLACES.charAt(at);
    if (place === '') throw new Error(`More than ${PLACES.length} wordings of a cell`);
    places.set(key, place);
    if (!hasPart(cell)) withoutLine.add(place);
    return place;
  };
  const [first] = meetings;
  const rows = layout.rows.map(({ row, y, height }) => ({
    slug: row.slug,
    name: row.label,
    y,
    height,
    cells: row.cells.map(placeOf).join(''),
  }));
  return {
    network: network.slug,
    language,
    columns: layout.columns,
    strip: { top: layout.metrics.top, height: layout.metrics.strip },
    rows,
    meetings: meetings.map(({ slug, dateLabel }) => ({ slug, date: dateLabel })),
    words,
    withoutLine: [...withoutLine].join(''),
    meetingBase: first ? first.href.slice(0, first.href.length - first.slug.length) : '',
  };
}
