import { createHash } from 'node:crypto';

const SCRIPT = /<script\b([^>]*)>(.*?)<\/script>/gs;

/** What may run in a page that is kept: scripts of this host, and those that stand in the page itself, as they stand there. */
export function scriptsByHash(html: string): string {
  // What is only read, as by search engines, needs no leave.
  const inline = [...html.matchAll(SCRIPT)].filter(
    ([, attributes = '']) => !/\bsrc=|\btype="application\/ld\+json"/.test(attributes),
  );
  const hashes = inline.map(([, , script = '']) => createHash('sha256').update(script).digest('base64'));
  return ["script-src 'self'", ...[...new Set(hashes)].map((hash) => `'sha256-${hash}'`)].join(' ');
}

/** What may run in a public page that is made for one request. */
export const scriptsByNonce = (nonce: string): string => `script-src 'nonce-${nonce}' 'strict-dynamic'`;

/**
 * The policy of a public page: nothing may be loaded from or sent to another host. Inline styles stay allowed, because figures
 * set lengths in style attributes.
 */
export const publicPolicy = (scripts: string): string =>
  [
    "default-src 'self'",
    scripts,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/**
 * The policy of an office's page made for one request: only scripts that carry its nonce, and what they load, may run; nobody may
 * frame it. Inline styles stay allowed, because figures set lengths in style attributes.
 *
 * @param formTargets origins other than the site's own that a form of the page may lead to, also by redirect
 */
export const policyWithNonce = (nonce: string, formTargets: readonly string[] = []): string =>
  [
    "default-src 'self'",
    scriptsByNonce(nonce),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    ["form-action 'self'", ...formTargets].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');

/** The development server evaluates code and opens a socket, which a policy forbids. */
export const hasPolicy = (): boolean => process.env.NODE_ENV === 'production';
