import type { ExplorerFacts, PackedFacts } from './types';

const RUN = /(\d*)(\D)/g;

const spellOut = (cells: string): string =>
  cells.replaceAll(RUN, (_, count: string, place: string) => place.repeat(count === '' ? 1 : Number(count)));

const words = (text: string): string[] => (text === '' ? [] : text.split(' '));

/** In the browser, once. */
export function unpackFacts({ columns, rows, meetings, ...facts }: PackedFacts): ExplorerFacts {
  const { names, tops, heights, cells } = rows;
  return {
    ...facts,
    columns: meetings.dates.map((_, place) => {
      const [x, width] = [columns[2 * place] ?? null, columns[2 * place + 1] ?? null];
      return x === null || width === null ? null : { x, width };
    }),
    rows: words(rows.slugs).map((slug, place) => ({
      slug,
      name: names[place] ?? '',
      y: tops[place] ?? 0,
      height: heights[place] ?? 0,
      cells: spellOut(cells[place] ?? ''),
    })),
    meetings: words(meetings.slugs).map((slug, place) => ({ slug, date: meetings.dates[place] ?? '' })),
  };
}
