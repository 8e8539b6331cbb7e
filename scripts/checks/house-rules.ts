import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Kinds of files every domain folder may hold, each also split by topic (`rules-gaps.ts`). */
const KINDS = ['rules', 'schema', 'types', 'permissions', 'queries', 'loaders', 'mutations', 'actions', 'cache-tags'];

/** Kinds that one domain alone has, with their reasons in docs/decisions/2026-11-23-house-rules.md. */
const KINDS_OF_ONE: Readonly<Record<string, readonly string[]>> = {
  audit: ['verify'],
  auth: ['gates', 'options', 'read-scope'],
  exports: ['writer'],
  imports: ['reader'],
};

/** Folders of lib/ below the domains, whose files are named freely. */
const INFRASTRUCTURE = ['config', 'core', 'db', 'i18n'];

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that say nothing about what is inside. */
const VAGUE = ['common', 'helpers', 'index', 'lib', 'misc', 'shared', 'utils'];

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

function complaintAboutDomainFile(domain: string, rest: string): string | undefined {
  const kinds = [...KINDS, ...(KINDS_OF_ONE[domain] ?? [])];
  const stem = rest.replace(/(\.integration)?(\.test)?\.tsx?$/, '');
  const known = kinds.some((kind) => stem === kind || stem.startsWith(`${kind}-`));
  return known ? undefined : `is no kind of file a domain has (${kinds.join(', ')})`;
}

function complaintAboutName(file: string): string | undefined {
  const stem = path.basename(file).split('.')[0] ?? '';
  if (VAGUE.includes(stem)) return `has a name that says nothing ("${stem}")`;
  return KEBAB_CASE.test(stem) ? undefined : 'is not named in kebab-case';
}

/**
 * Checks the names of source files: kebab-case, nothing vague, and in a domain
 * folder only the kinds of files that a domain has.
 *
 * @param root folder of the program
 * @returns one complaint a line, each beginning with the file
 */
export function complaintsAboutNames(root: string): string[] {
  const sources = ['lib', 'components', 'scripts', 'test', 'e2e'].flatMap((folder) =>
    filesUnder(path.join(root, folder)),
  );
  return sources.flatMap((absolute) => {
    const file = path.relative(root, absolute);
    if (!/\.(tsx?|mjs)$/.test(file) || file.startsWith(path.join('lib', 'db', 'generated'))) return [];
    const [top, domain = '', ...rest] = file.split(path.sep);
    const inDomain = top === 'lib' && !INFRASTRUCTURE.includes(domain);
    const complaint =
      complaintAboutName(file) ?? (inDomain ? complaintAboutDomainFile(domain, rest.join('/')) : undefined);
    return complaint ? [`${file} ${complaint}`] : [];
  });
}
