/**
 * The policy of a page made for one request: only scripts that carry its nonce, and what they load, may run; nobody may
 * frame it. Inline styles stay allowed, because figures set lengths in style attributes.
 *
 * @param formTargets origins other than the site's own that a form of the page may lead to, also by redirect
 */
export const policyWithNonce = (nonce: string, formTargets: readonly string[] = []): string =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');

/** The development server evaluates code and opens a socket, which a policy forbids. */
export const hasPolicy = (): boolean => process.env.NODE_ENV === 'production';
