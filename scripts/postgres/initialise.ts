import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from '../launch/operator-error.mjs';
import type { Account } from './account';
import type { Binaries } from './binaries';
import { OWNER } from './running';

export type NewCluster = {
  cluster: string;
  password: string;
  /** A throw-away one: nothing is forced to disk. */
  disposable?: boolean;
};

/** The owner's password is no secret there, and every connection derives a key from it. */
const DISPOSABLE = ['--no-sync', '--set', 'scram_iterations=1'];

/** Creates an empty database cluster whose superuser has the given password. */
export function initialise(
  { cluster, password, disposable }: NewCluster,
  account: Account | undefined,
  { initdb }: Binaries,
) {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (account) chownSync(cluster, account.uid, account.gid);
  const passwordFile = path.join(path.dirname(cluster), `.password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const flags = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=und'];
  const identity = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const result = spawnSync(initdb, ['-D', cluster, ...identity, ...flags, ...(disposable ? DISPOSABLE : [])], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  rmSync(passwordFile, { force: true });
  if (result.status === 0) return;
  rmSync(cluster, { recursive: true, force: true });
  const reason = /(?:error|could not)[^\n]*/i.exec(result.stderr)?.[0] ?? result.error?.message ?? 'unknown reason';
  throw new OperatorError(
    `The database could not be created in ${cluster} (${reason}): check free disk space and permissions, or set DATA_DIR to another folder.`,
  );
}

/** Throws when the files were written by another major version than the one at hand. */
export function requireSameMajorVersion(cluster: string, { majorVersion }: Binaries) {
  const found = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'));
  if (found === majorVersion) return;
  throw new OperatorError(
    `The database in ${cluster} was written by PostgreSQL ${found} and this release brings PostgreSQL ${majorVersion}: carry the data over as docs/operation.md describes under "Upgrade".`,
  );
}
