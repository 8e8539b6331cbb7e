import { firstValue, isWritten, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { MOST_COMPARED, type CompareView } from '@/lib/participation/compare/types';

/** How the address says that the line is drawn. */
const SHOWN = 'shown';

/* Addresses are typed and shortened by hand: what cannot name a member is ignored, never an error page. */
const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;

/** The comparison an address asks for; whether its members exist is checked against the register. */
export function readCompareView({ member, network, line }: AddressQuery): CompareView {
  const named = (Array.isArray(member) ? member : [member ?? '']).filter(isSlug);
  const where = firstValue(network) ?? '';
  return Object.freeze({
    members: Object.freeze([...new Set(named)].slice(0, MOST_COMPARED)),
    network: isSlug(where) ? where : null,
    line: firstValue(line) === SHOWN,
  });
}

/** The query of a comparison in its canonical form. */
export function compareQuery({ members, network, line }: CompareView): Record<string, string | string[]> {
  return {
    ...(members.length > 0 && { member: [...members] }),
    ...(network !== null && { network }),
    ...(line && { line: SHOWN }),
  };
}

export const isCanonicalCompareQuery = (query: AddressQuery): boolean =>
  isWritten(query, compareQuery(readCompareView(query)));
