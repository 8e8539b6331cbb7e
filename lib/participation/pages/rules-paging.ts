import type { Page } from '@/lib/participation/pages/types';

/** As many as a reader looks through; each is drawn. */
export const NETWORKS_ON_PAGE = 20;
/** As many as the members of a large network. */
export const MEMBERS_ON_PAGE = 250;

/** A page out of one entry more than it holds, if there is one. */
export const cutPage = <Entry>(entries: readonly Entry[], page: number, size: number): Page<Entry> => ({
  entries: entries.slice(0, size),
  page,
  hasMore: entries.length > size,
});

/** Number of a further page as its address writes it; the first has an address of its own. */
export const readFurtherPage = (written: string): number | null =>
  /^[1-9]\d{0,4}$/.test(written) && Number(written) > 1 ? Number(written) : null;

/** Whether the letter at a place of a page's letters may go on, on the page before or behind it. */
export const cutsLetter = (
  { page, hasMore }: Pick<Page<unknown>, 'page' | 'hasMore'>,
  place: number,
  letters: number,
) => (place === 0 && page > 1) || (place === letters - 1 && hasMore);
