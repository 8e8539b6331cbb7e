import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { copyBuild } from '@/test/register-process';

const IGNORE_FILE = 'deploy/Dockerfile.dockerignore';

/** What the image is made of, as Docker reads it: lines with "!" name what gets in. */
function namedForImage(root: string): string[] {
  const lines = readFileSync(path.join(root, IGNORE_FILE), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

const lockSchema = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

/** The packages without those of development, as `npm ci --omit=dev` leaves them. */
function copyPackages(root: string, target: string): void {
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), target]);
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')));
  const dev = Object.entries(packages).filter(([name, { dev: isDev }]) => name !== '' && isDev === true);
  // A hard link is taken away here alone.
  for (const [name] of dev) rmSync(path.join(target, name), { recursive: true, force: true });
  rmSync(path.join(target, 'node_modules/.installed-lock'), { force: true });
}

/** Puts a program together as the Dockerfile does, out of a folder in which it is built. */
export function copyAsImage(root: string, target: string): void {
  mkdirSync(target, { recursive: true });
  chmodSync(target, 0o755);
  for (const name of namedForImage(root)) {
    cpSync(path.join(root, name), path.join(target, name), {
      recursive: true,
      filter: (source) => !/\.test\.tsx?$/.test(source),
    });
  }
  copyBuild(root, target);
  copyPackages(root, target);
}
