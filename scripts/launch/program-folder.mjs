import { accessSync, constants, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';

/**
 * Whether something can be written in a folder. Root passes every check of permissions, even on a disk mounted read-only,
 * so it is tried.
 *
 * @param {string} folder
 */
export function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const probe = path.join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/**
 * A start writes into the program's folder what it was not prepared with. Where that cannot be, it says so.
 *
 * @param {string} root
 * @param {string} reason what is not as it should be
 */
export function requireWritable(root, reason) {
  if (isWritable(root)) return;
  throw new OperatorError(
    `The program's folder ${root} cannot be written to, and ${reason}: run npm run build there once, with the same PUBLIC_URL and Node.js, as an account that may write.`,
  );
}
