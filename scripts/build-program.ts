import { loadDotenv } from '@/lib/config/dotenv';
import { environment } from '@/lib/config/environment';
import { generateClient } from './database/client';
import { build } from './launch/build';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';

/**
 * Writes all that a start writes into the program's folder, and asks for no database: from then on the folder may be
 * read-only, as in a container or when the register runs under an account of its own.
 */
export async function buildProgram(root: string): Promise<void> {
  const signal = watchStopSignals();
  loadDotenv(root);
  const { dataDir, publicUrl } = environment();
  await step('client', async (note) => note(await generateClient(root, signal)));
  await step('build', async (note) => note(await build(root, { dataDir, publicUrl, signal })));
}
