import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { PLACES, type PackedFacts } from './types';
import type { MatrixLayout } from '../layout/layout';
import type { MatrixCell, MatrixSeries } from '../layout/types';

/** "aaab" as "3ab". */
const packRuns = (cells: string): string =>
  cells.replaceAll(/(.)\1+/g, (run: string, place: string) => `${run.length}${place}`);

/** Packs the matrix for the browser: a character a cell or as many as are alike, and each wording once. */
export function explorerFacts(
  { network, meetings }: MatrixSeries,
  layout: MatrixLayout,
  language: string,
  wordsOf: (cell: MatrixCell) => string,
): PackedFacts {
  const words: string[] = [];
  const places = new Map<string, string>();
  const withoutLine = new Set<string>();
  const placeOf = (cell: MatrixCell): string => {
    const key = `${cell.status}${cell.contested}${cell.derived}${cell.guest}${cell.voice}${cell.announced}`;
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
  const rows = {
    slugs: layout.rows.map(({ row }) => row.slug).join(' '),
    names: layout.rows.map(({ row }) => row.label),
    tops: layout.rows.map(({ y }) => y),
    heights: layout.rows.map(({ height }) => height),
    cells: layout.rows.map(({ row }) => packRuns(row.cells.map(placeOf).join(''))),
  };
  return {
    network: network.slug,
    language,
    columns: layout.columns.flatMap((column) => (column ? [column.x, column.width] : [null, null])),
    strip: { top: layout.metrics.top, height: layout.metrics.strip },
    rows,
    meetings: {
      slugs: meetings.map(({ slug }) => slug).join(' '),
      dates: meetings.map(({ dateLabel }) => dateLabel),
    },
    words,
    withoutLine: [...withoutLine].join(''),
    meetingBase: first ? first.href.slice(0, first.href.length - first.slug.length) : '',
  };
}
