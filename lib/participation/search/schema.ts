import { z } from 'zod';
import { firstValue, type AddressQuery } from '@/lib/core/address-query';
import { LOCALES } from '@/lib/core/localised-text';
import { SEARCH_KINDS, type SearchFault, type SearchView } from '@/lib/participation/search/types';

/** No name in the register is longer. */
export const LONGEST_QUERY = 200;
/** A single letter occurs in almost every name. */
const FEWEST_SIGNS = 2;

/* PostgreSQL takes no null byte, and nobody types the other control characters. Accents are normalised (NFC). */
const plainText = z.string().transform((text) =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim(),
);

const viewSchema = z.object({ q: plainText.catch(''), kind: z.enum(SEARCH_KINDS).nullable().catch(null) });

/** The search an address asks for. Invalid parameters are ignored, never an error page. */
export function readSearchView({ q, kind }: AddressQuery): SearchView {
  const view = viewSchema.parse({ q: firstValue(q)?.slice(0, 4 * LONGEST_QUERY), kind: firstValue(kind) });
  return Object.freeze({ query: view.q.slice(0, LONGEST_QUERY + 1), kind: view.kind });
}

/** The query of an address in its canonical form. */
export const searchViewQuery = ({ query, kind }: SearchView): Record<string, string> => ({
  ...(query !== '' && { q: query.slice(0, LONGEST_QUERY) }),
  ...(kind !== null && { kind }),
});

/** Why a text cannot be searched for; null where it can, or where nothing was typed. */
export function searchFault(query: string): SearchFault | null {
  if (query === '') return null;
  if (query.length > LONGEST_QUERY) return 'too_long';
  return (query.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST_SIGNS ? 'too_short' : null;
}

/** What the field that suggests while somebody types asks for. */
export const suggestionSchema = z.object({
  q: plainText.pipe(z.string().max(LONGEST_QUERY)),
  language: z.enum(LOCALES),
});
