import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { copyBuild } from '@/test/servers/register-process';

const IGNORE_FILE = 'deploy/Dockerfile.dockerignore';

/** What the image is made of, as Docker reads it: lines with "!" name what gets in. */
function namedForImage(root: string): string[] {
  const lines = readFileSync(path.join(root, IGNORE_FILE), 'utf8').split('\n');
  return lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
}

const lockSchema = z.looseObject({ packages: z.record(z.string(), z.looseObject({ dev: z.boolean().optional() })) });

const readLock = (file: string) => lockSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The packages without those of development, as `npm ci --omit=dev` leaves them. */
function copyPackages(root: string, target: string): void {
  execFileSync('cp', ['-al', path.join(root, 'node_modules'), target]);
  const { packages } = readLock(path.join(root, 'package-lock.json'));
  const isDev = (name: string) => packages[name]?.dev === true;
  // What is taken away or written anew here is so here alone: hard links go, files stay.
  for (const name of Object.keys(packages).filter(isDev)) {
    rmSync(path.join(target, name), { recursive: true, force: true });
  }
  rmSync(path.join(target, 'node_modules/.installed-lock'), { force: true });
  const record = path.join(target, 'node_modules/.package-lock.json');
  const installed = readLock(record);
  rmSync(record);
  const left = Object.entries(installed.packages).filter(([name]) => !isDev(name));
  writeFileSync(record, JSON.stringify({ ...installed, packages: Object.fromEntries(left) }));
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
