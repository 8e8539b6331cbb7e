/**
 * Public pages that are made for each request, in both languages: their scripts carry its nonce. No part of the address is
 * looked up, because next.config.ts reads this before there is anything to look it up in.
 */
export const MADE_FOR_REQUEST = [
  'suche',
  'fragen',
  'vergleich',
  'luecken/auswahl',
  'mitgliederliste',
  'netzwerke/[^/]+/matrix',
  'en/search',
  'en/questions',
  'en/compare',
  'en/gaps/selection',
  'en/member-list',
  'en/networks/[^/]+/matrix',
].join('|');

const PATH = new RegExp(`^/(?:${MADE_FOR_REQUEST})$`);

/** @param pathname as it was asked for, escapes and all; they may be whole or not */
export function isMadeForRequest(pathname: string): boolean {
  try {
    return PATH.test(pathname) || PATH.test(decodeURIComponent(pathname));
  } catch {
    return false;
  }
}
