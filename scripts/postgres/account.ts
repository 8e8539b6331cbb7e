import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { OperatorError } from '../launch/operator-error.mjs';

/** The system account PostgreSQL runs under; it refuses to run as root. */
export type Account = { uid: number; gid: number };

const NAME = 'postgres';

function lookUp(): Account | undefined {
  const id = (flag: string) => Number.parseInt(spawnSync('id', [flag, NAME], { encoding: 'utf8' }).stdout, 10);
  const account = { uid: id('-u'), gid: id('-g') };
  return Number.isNaN(account.uid) || Number.isNaN(account.gid) ? undefined : account;
}

function create(): Account {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const account = lookUp();
  if (account) return account;
  throw new OperatorError(
    `PostgreSQL does not run as root and the account "${NAME}" could not be created: run this as an ordinary user, or create that account with useradd.`,
  );
}

function ownName() {
  return spawnSync('id', ['-un'], { encoding: 'utf8' }).stdout.trim();
}

/**
 * The account for the database in a folder, or undefined to run it as the
 * present user. Root uses the owner of the existing folder, else the account
 * `postgres`, which is created if need be.
 *
 * @param cluster the database's folder, which may not exist yet
 */
export function accountFor(cluster: string): Account | undefined {
  const uid = process.getuid?.();
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (uid !== 0) {
    if (owner && uid !== undefined && owner.uid !== uid) {
      throw new OperatorError(
        `The database in ${cluster} belongs to another account than ${ownName()}: start as the one who created it (root, if it was started as root), or set DATA_DIR to another folder.`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp() ?? create();
}

/** Whether an account can pass through to a path; `test` asks the system itself, so every kind of permission counts. */
export function canReach(account: Account | undefined, path: string): boolean {
  if (!account) return true;
  return spawnSync('/usr/bin/env', ['test', '-x', path], { ...account, cwd: '/' }).status === 0;
}
