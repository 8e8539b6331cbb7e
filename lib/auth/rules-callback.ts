/** Request header in which the proxy tells pages their own address; whatever a browser sends under it is replaced. */
export const PAGE_ADDRESS_HEADER = 'x-page-address';

const ANY_ORIGIN = 'https://register.invalid';

/**
 * An address to return to, if it is a path of this site's admin area; null for everything else. Browsers read `//host`, `/\host` and
 * control characters as another site's address, so only what a URL parser leaves unchanged counts.
 */
export function ownPath(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 2_000 || !/^\/(en\/)?admin([/?]|$)/.test(given)) return null;
  if (/[\\\s\p{Cc}]/u.test(given) || !URL.canParse(given, ANY_ORIGIN)) return null;
  const url = new URL(given, ANY_ORIGIN);
  return url.origin === ANY_ORIGIN && `${url.pathname}${url.search}` === given ? given : null;
}

/** The same for an address that may begin with the site's own origin. */
export const ownPathAt = (origin: string, given: string): string | null =>
  ownPath(given.startsWith(`${origin}/`) ? given.slice(origin.length) : given);
