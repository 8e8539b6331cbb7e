import path from 'node:path';
import { SOURCE, sourceFiles } from './source-files';

/** Kinds of files a topic may hold, each also split by a second word (`rules-order.ts`). */
const KINDS = [
  'rules',
  'schema',
  'types',
  'permissions',
  'queries',
  'loaders',
  'mutations',
  'actions',
  'cache-tags',
] as const;

/** Kinds that one domain alone has, with their reasons in docs/decisions/2026-11-23-house-rules.md. */
const KINDS_OF_ONE: Readonly<Record<string, readonly string[]>> = {
  audit: ['verify'],
  auth: ['gates', 'options', 'read-scope'],
  exports: ['writer'],
  imports: ['reader'],
  redactions: ['writer'],
};

/** The domains of lib/, from left to right; docs say what each is for. */
const DOMAINS = [
  'audit',
  'auth',
  'networks',
  'members',
  'sources',
  'meetings',
  'attendance',
  'participation',
  'imports',
  'exports',
  'office',
  'redactions',
];

/** Folders of lib/ below the domains, whose files are named freely. */
const INFRASTRUCTURE = ['config', 'core', 'db', 'forms', 'i18n'];

/** The one file that stands in lib/ itself. */
const COMPOSITION = 'lib/composition.ts';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names that say nothing about what is inside. */
const VAGUE = ['common', 'helpers', 'index', 'lib', 'misc', 'shared', 'utils'];

/** As many as somebody takes in at a glance. Tests stand beside what they test and are not counted. */
const FILES_IN_A_FOLDER = 25;

const TEST = /(\.integration|\.scale|\.start)*\.test$/;

/** What is wrong with a file's place or kind within lib/. */
function complaintAboutPlace(file: string): string | undefined {
  const [top, domain = '', ...rest] = file.split('/');
  if (top !== 'lib' || file === COMPOSITION) return undefined;
  if (rest.length === 0) return 'belongs to a domain or to the infrastructure, not to lib/ itself';
  if (INFRASTRUCTURE.includes(domain)) return undefined;
  if (!DOMAINS.includes(domain)) return `lies in no folder of lib/ (${[...INFRASTRUCTURE, ...DOMAINS].join(', ')})`;
  const kinds = [...KINDS, ...(KINDS_OF_ONE[domain] ?? [])];
  const stem = path.posix.basename(file).replace(SOURCE, '').replace(TEST, '');
  const isKnown = kinds.some((kind) => stem === kind || stem.startsWith(`${kind}-`));
  return isKnown ? undefined : `is no kind of file a topic has (${kinds.join(', ')})`;
}

function complaintAboutName(file: string): string | undefined {
  if (/^(?:app|pages)\//.test(file)) return undefined;
  const stem = path.posix.basename(file).split('.')[0] ?? '';
  const folders = path.posix.dirname(file).split('/').slice(1);
  const vague = [...folders, stem].find((name) => VAGUE.includes(name));
  if (vague !== undefined) return `has a name that says nothing ("${vague}")`;
  return [...folders, stem].every((name) => KEBAB_CASE.test(name)) ? undefined : 'is not named in kebab-case';
}

function complaintsAboutSizes(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files.filter((candidate) => !TEST.test(candidate.replace(SOURCE, '')))) {
    const folder = path.posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > FILES_IN_A_FOLDER)
    .map(
      ([folder, count]) => `${folder} holds ${count} source files, more than ${FILES_IN_A_FOLDER}: make topics of it`,
    );
}

/**
 * Checks where source files lie and how they are called: kebab-case, nothing vague, in a domain's topics (at any depth)
 * only the kinds of files that a topic has, and no folder that nobody takes in at a glance.
 *
 * @param root folder of the program
 * @returns one complaint a line, each beginning with the file or folder
 */
export function complaintsAboutNames(root: string): string[] {
  const files = sourceFiles(root);
  const badlyNamed = files.flatMap((file) => {
    const complaint = complaintAboutName(file) ?? complaintAboutPlace(file);
    return complaint ? [`${file} ${complaint}`] : [];
  });
  return [...badlyNamed, ...complaintsAboutSizes(files)];
}
