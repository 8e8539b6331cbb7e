import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const CODE_FOLDERS = ['app', 'bench', 'components', 'deploy', 'e2e', 'lib', 'pages', 'prisma', 'scripts', 'test'];

/** How the names of source files end. */
export const SOURCE = /\.(tsx?|mts|mjs|cjs|css)$/;

const posix = (file: string): string => file.split(path.sep).join('/');

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
}

/** The source files in the folders of the program, but for those that are written by a program, relative to its root. */
export const sourceFiles = (root: string): string[] =>
  CODE_FOLDERS.flatMap((folder) => filesUnder(path.join(root, folder)))
    .map((absolute) => posix(path.relative(root, absolute)))
    .filter((file) => SOURCE.test(file) && !file.startsWith('lib/db/generated/'));

/** The source files that lie in the root itself: what configures tools and the server. */
export const rootFiles = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && entry.name !== 'next-env.d.ts')
    .map(({ name }) => name);
