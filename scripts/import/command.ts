import { CommandFailure } from './failure';
import { chooseLocale, readOptions } from './options';
import { runImport } from './run';
import { commandWords } from './words';

/**
 * Does what the arguments ask for, and says so.
 *
 * @returns the exit code
 */
export async function runArguments(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const words = commandWords(chooseLocale(options?.lang));
  if (!options || options.help) {
    console.log(words.t('usage'));
    return options ? 0 : 2;
  }
  try {
    return await runImport(options, words);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}
