import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode, install } from './install.mjs';
import { Interrupted, OperatorError } from './operator-error.mjs';

/** The folder of the program, whatever the current one is. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What every command begins with, in plain JavaScript because nothing is
 * installed yet: check Node.js, install the packages, then let TypeScript in.
 */
export async function prepare() {
  checkNode();
  process.chdir(root);
  // The database's account must be able to read what root installs.
  process.umask(0o022);
  await install(root);
  const { register } = await import('tsx/esm/api');
  register();
}

/**
 * Runs a command's main function: a failure the operator can mend is shown as
 * one sentence, anything else with its stack. Sets the exit code.
 *
 * @param {() => Promise<number | void>} main resolves to the exit code, if not 0
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof Interrupted) process.exitCode = 130;
    else if (error instanceof OperatorError) console.error(`\n${error.details ?? ''}${error.message}\n`);
    else if (error instanceof Error && error.name === 'ConfigurationError') console.error(`\n${error.message}\n`);
    else console.error(error);
  }
}
