import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const SCRIPT = /<script\b([^>]*)\bsrc="\/_next\/([^"?]+)[^"]*"([^>]*)>/g;

/** A browser of today leaves these alone. */
const isForOldBrowsers = (attributes: string): boolean => /\bnomodule\b/i.test(attributes);

/** @returns bytes of all scripts that a page of a build loads at once, each compressed by itself, as they are sent */
export function scriptBytes(root: string, html: string): number {
  const files = new Set(
    [...html.matchAll(SCRIPT)].flatMap(([, before = '', file = '', after = '']) =>
      isForOldBrowsers(before + after) ? [] : [file],
    ),
  );
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(root, '.next', file))).length, 0);
}
