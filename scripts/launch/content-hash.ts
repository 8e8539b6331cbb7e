import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Top-level entries that no build reads. */
const OUTSIDE_THE_BUILD = new Set([
  '.ci',
  '.data',
  '.dependency-cruiser.cjs',
  '.editorconfig',
  '.git',
  '.githooks',
  '.gitignore',
  '.github',
  '.next',
  '.next-test',
  '.nvmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'bench',
  'deploy',
  'docs',
  'e2e',
  'findings',
  'knip.json',
  'node_modules',
  'playwright-report',
  'playwright.config.ts',
  'scripts',
  'test',
  'test-results',
  'vitest.config.mts',
]);

const LEFT_OUT = /\.(md|tsbuildinfo)$|\.test\.tsx?$|^\.env|^next-env\.d\.ts$|^LICENSE$/;

function* filesUnder(folder: string, root: string, without: readonly string[]): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (folder === root && OUTSIDE_THE_BUILD.has(entry.name)) continue;
    const file = path.join(folder, entry.name);
    if (without.includes(file)) continue;
    if (entry.isDirectory()) yield* filesUnder(file, root, without);
    else if (entry.isFile() && !LEFT_OUT.test(entry.name)) yield file;
  }
}

/**
 * SHA-256 over the name and content of everything a build may read, and over
 * what else changes its result.
 *
 * @param root folder of the program
 * @param without absolute paths to leave out: generated files, the data directory
 * @param circumstances such as the Node.js version
 */
export function buildHash(root: string, without: readonly string[], circumstances: readonly string[]): string {
  const hash = createHash('sha256').update(circumstances.join('\n'));
  for (const file of filesUnder(root, root, without)) {
    hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** SHA-256 of some files' contents, in the order given. */
export function filesHash(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}
