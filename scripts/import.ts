import { compose } from '@/lib/composition';
import { endCommand } from '@/lib/imports/batches/queries-command';
import { CommandFailure } from './import/failure';
import { chooseLocale, readOptions } from './import/options';
import { runImport } from './import/run';
import { commandWords } from './import/words';

compose();
const options = readOptions(process.argv.slice(2));
const words = commandWords(chooseLocale(options?.lang));
try {
  if (!options || options.help) {
    console.log(words.t('usage'));
    process.exitCode = options ? 0 : 2;
  } else {
    process.exitCode = await runImport(options, words);
  }
} catch (error) {
  if (!(error instanceof CommandFailure)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
} finally {
  await endCommand();
}
