import { accessSync, chmodSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';

/**
 * Makes sure the data directory exists and can be written to.
 * The directory itself may be passed through by others, so that the account
 * PostgreSQL runs under reaches its own folder; what is inside has its own mode.
 */
export function ensureDataDir(dataDir: string) {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      chmodSync(dataDir, 0o711);
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    // Root passes every check above, even on a disk mounted read-only.
    const probe = path.join(dataDir, `.write-test-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new OperatorError(
      `The data directory ${dataDir} cannot be written to (${reason}): free some space, correct its permissions, or set DATA_DIR to a folder this account may write to.`,
    );
  }
}
