import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';

/**
 * What tells a living process from a later one of the same number: when it
 * started, where the system says so. Undefined if there is none.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM') return undefined;
  }
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return `${pid} ${afterName.split(' ')[19] ?? ''}`;
  } catch {
    return `${pid}`;
  }
}

function holder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Takes the data directory for this process, so that two never run on one
 * database unaware of each other. What a killed process left is taken over.
 *
 * @returns a function that gives it back
 */
export function lockDataDir(dataDir: string): () => void {
  const file = path.join(dataDir, 'lock');
  const mine = processIdentity(process.pid) ?? `${process.pid}`;
  for (;;) {
    try {
      const handle = openSync(file, 'wx', 0o600);
      writeSync(handle, mine);
      closeSync(handle);
      return () => {
        if (holder(file) === mine) rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = holder(file);
    const pid = Number(other.split(' ')[0]);
    if (pid > 0 && processIdentity(pid) === other) {
      throw new OperatorError(
        `Another process (number ${pid}) already runs the register on ${dataDir}: stop it first, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(file, { force: true });
  }
}
