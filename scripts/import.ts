import { compose } from '@/lib/composition';
import { endCommand } from '@/lib/imports/batches/queries-command';
import { runArguments } from './import/command';

compose();
try {
  process.exitCode = await runArguments(process.argv.slice(2));
} finally {
  await endCommand();
}
