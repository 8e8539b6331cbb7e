import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ChildFailure, runNode } from './child';
import { buildHash } from './content-hash';
import { isWritable, requireWritable } from './program-folder.mjs';
import { processIdentity } from './lock';
import { OperatorError } from './operator-error.mjs';

export const NEXT = 'node_modules/next/dist/bin/next';

const OUTPUT = '.next';
const CLAIM = 'served-by-';

/** A build must not depend on what a database holds: it would show it to everybody until the next build. */
const NO_DATABASE = { DATABASE_URL: '', APP_DATABASE_URL: '', REPLICA_URL: '' };

/**
 * Marks the present build as being served by this process, so that no other one
 * builds over it.
 *
 * @returns a function that takes the mark away
 */
export function claimBuild(root: string): () => void {
  // Where nobody may write, nobody builds over it either.
  if (!isWritable(path.join(root, OUTPUT))) return () => undefined;
  const file = path.join(root, OUTPUT, `${CLAIM}${process.pid}`);
  writeFileSync(file, processIdentity(process.pid) ?? '');
  return () => rmSync(file, { force: true });
}

function requireUnclaimed(folder: string) {
  const claims = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith(CLAIM)) : [];
  for (const claim of claims) {
    const pid = Number(claim.slice(CLAIM.length));
    if (processIdentity(pid) !== readFileSync(path.join(folder, claim), 'utf8')) continue;
    throw new OperatorError(
      `The program has changed, and process ${pid} still serves its former build from this folder: stop that process first.`,
    );
  }
}

/**
 * The same program becomes the same build wherever it is built, so that pages of one server work with actions and scripts
 * of another. What is encrypted is so under a key that the start gives; here it only names the actions.
 */
const sameEverywhere = (hash: string) => ({
  BUILD_ID: hash.slice(0, 20),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: createHash('sha256').update(`actions ${hash}`).digest('base64'),
});

export type BuildOptions = {
  /** The data directory may lie inside the program's folder; it is no part of the program. */
  dataDir?: string;
  publicUrl?: string | undefined;
  signal?: AbortSignal;
};

/**
 * Builds the web application, unless the present build was made from the same
 * content.
 *
 * @returns a note for the step
 */
export async function build(root: string, { dataDir = '', publicUrl = '', signal }: BuildOptions): Promise<string> {
  const folder = path.join(root, OUTPUT);
  const record = path.join(folder, 'content-hash');
  const without = [dataDir, path.join(root, 'lib/db/generated')];
  const hash = buildHash(root, without, [process.version, publicUrl]);
  if (existsSync(record) && readFileSync(record, 'utf8') === hash) return 'skipped, nothing changed';
  requireWritable(
    root,
    'its build is missing or was made of other files, for another PUBLIC_URL or by another Node.js',
  );
  requireUnclaimed(folder);
  rmSync(record, { force: true });
  try {
    const env = { ...NO_DATABASE, ...sameEverywhere(hash), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
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
