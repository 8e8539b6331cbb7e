import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * Licences under which something may be part of the program, which is under EUPL-1.2 itself, by their SPDX names. Those
 * that ask for the source of what they cover (LGPL, MPL, EPL) are there as packages of their own, unchanged.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'EPL-2.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** What the package says nowhere a program can read it, as its own file LICENSE says it. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  'duck@0.1.12': 'BSD-2-Clause',
  'seq-queue@0.0.5': 'MIT',
};

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      link: z.boolean().optional(),
      optionalDependencies: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Packages = z.infer<typeof lockSchema>['packages'];

export interface LicensedPackage {
  name: string;
  version: string;
  /** An SPDX expression; null where nobody knows. */
  licence: string | null;
}

const FOLDER = 'node_modules/';

/** Packages for other platforms are not installed, and are under the licence of the one that asks for them. */
function licenceOfAsking(packages: Packages, name: string): string | undefined {
  return Object.values(packages).find(({ optionalDependencies }) => optionalDependencies?.[name])?.license;
}

/** The packages that the program is served with, of all platforms, by name. */
export function listLicences(lock: unknown): LicensedPackage[] {
  const { packages } = lockSchema.parse(lock);
  const served = Object.entries(packages).filter(([place, { dev, link }]) => place !== '' && !dev && !link);
  const found = served.map(([place, { version = '', license }]) => {
    const name = place.slice(place.lastIndexOf(FOLDER) + FOLDER.length);
    const licence = READ_BY_HAND[`${name}@${version}`] ?? license ?? licenceOfAsking(packages, name) ?? null;
    return { name, version, licence };
  });
  const unique = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...unique.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether an expression allows the use: one part of "OR", all parts of "AND". */
export function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  return plain
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((one) => ALLOWED.has(one.replaceAll(/[()]/g, '').trim())));
}

export const readLock = (root: string): unknown =>
  JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));

/** @returns what may not be part of the program, one a line */
export const complaintsAboutLicences = (lock: unknown): string[] =>
  listLicences(lock).flatMap(({ name, version, licence }) =>
    licence !== null && isAllowed(licence)
      ? []
      : [`${name}@${version} ${licence === null ? 'names no licence' : `is under ${licence}, which is not allowed`}`],
  );
