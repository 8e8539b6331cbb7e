import type { Locale } from '@/lib/core/localised-text';
import { citedSeatHref, getPathname, proofHref, sourceHref } from '@/lib/i18n/navigation';

/** Parts of a document's page with a line for every row: what it says, and the row's id. */
type CitedLine = 'statement' | 'total' | 'claim' | 'seat' | 'organiser' | 'succession';

/**
 * Where in a document something stands: the line of a member (its slug) at a meeting, the meeting as a whole, a seat, a
 * line of the document's own page, or that page.
 */
export type SourcePlace =
  | { network: string; meeting: string; member: string | null }
  | { line: CitedLine; id: number }
  | 'document';

/** Id of a line on the document's page. */
export const citedLineId = (line: CitedLine, id: number): string => `${line}-${id}`;

/** The address of a place in a document. */
export function sourceAddress(locale: Locale, source: string, place: SourcePlace): string {
  if (place === 'document') return getPathname({ locale, href: sourceHref(source) });
  // A document may bear out more seats than its own page lists: each has a page, so that a link lands on its line.
  if ('line' in place && place.line === 'seat') return getPathname({ locale, href: citedSeatHref(source, place.id) });
  if ('line' in place)
    return `${getPathname({ locale, href: sourceHref(source) })}#${citedLineId(place.line, place.id)}`;
  const page = getPathname({ locale, href: proofHref(source, place.network, place.meeting) });
  return place.member === null ? page : `${page}#${place.member}`;
}
