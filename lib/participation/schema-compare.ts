import { firstOf, type AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { MOST_COMPARED, type CompareView } from '@/lib/participation/types-compare';

/* An address is typed and cut by hand: what can name nobody is left out, never an error page. */
const isSlug = (text: string): boolean => slugSchema.safeParse(text).success;

/** The comparison an address asks for; whether its members exist is for the register to say. */
export function readCompareView({ member, network }: AddressQuery): CompareView {
  const named = (Array.isArray(member) ? member : [member ?? '']).filter(isSlug);
  const where = firstOf(network) ?? '';
  return Object.freeze({
    members: Object.freeze([...new Set(named)].slice(0, MOST_COMPARED)),
    network: isSlug(where) ? where : null,
  });
}

/** The query of a comparison, always written in the same way. */
export function compareQuery({ members, network }: CompareView): Record<string, string | string[]> {
  return { ...(members.length > 0 && { member: [...members] }), ...(network !== null && { network }) };
}

/** The address says a comparison in the one way `compareQuery` would write it, and nothing else. */
export function isCanonicalCompareQuery(query: AddressQuery): boolean {
  const listed = (value: string | string[] | undefined): string[] => (Array.isArray(value) ? value : [value ?? '']);
  const written = compareQuery(readCompareView(query));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const isWritten = ([name, value]: [string, string | string[] | undefined]) =>
    name in written && listed(written[name]).join(' ') === listed(value).join(' ');
  return given.length === Object.keys(written).length && given.every(isWritten);
}
