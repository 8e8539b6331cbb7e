import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChildFailure, runNode } from './child';
import { buildHash } from './content-hash';
import { OperatorError } from './operator-error.mjs';

export const NEXT = 'node_modules/next/dist/bin/next';

const OUTPUT = '.next';

/** A build must not depend on what a database holds: it would show it to everybody until the next build. */
const NO_DATABASE = { DATABASE_URL: '', APP_DATABASE_URL: '' };

/**
 * Builds the web application, unless the present build was made from the same
 * content.
 *
 * @returns a note for the step
 */
export async function build(root: string, dataDir: string, publicUrl = '', signal?: AbortSignal): Promise<string> {
  const record = path.join(root, OUTPUT, 'content-hash');
  const without = [dataDir, path.join(root, 'lib/db/generated')];
  const hash = buildHash(root, without, [process.version, publicUrl]);
  if (existsSync(record) && readFileSync(record, 'utf8') === hash) return 'skipped, nothing changed';
  try {
    const env = { ...NO_DATABASE, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
    await runNode([NEXT, 'build'], { env, signal });
  } catch (error) {
    if (!(error instanceof ChildFailure)) throw error;
    throw new OperatorError(
      'The web application could not be built, for the reason shown above: mend it and start again.',
      error.output,
    );
  }
  writeFileSync(record, hash);
  return 'built';
}
