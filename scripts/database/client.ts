import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '../launch/child';
import { filesHash } from '../launch/content-hash';
import { requireWritable } from '../launch/program-folder.mjs';

const PRISMA = 'node_modules/prisma/build/index.js';
const GENERATED = 'lib/db/generated';

/**
 * Generates the database client from the schema, unless it was generated from
 * this very schema by this very Prisma.
 *
 * @returns a note for the step
 */
export async function generateClient(root: string, signal?: AbortSignal): Promise<string> {
  const record = path.join(root, GENERATED, '.schema-hash');
  const hash = filesHash([
    path.join(root, 'prisma/schema.prisma'),
    path.join(root, 'node_modules/prisma/package.json'),
  ]);
  if (existsSync(record) && readFileSync(record, 'utf8') === hash) return 'skipped, nothing changed';
  requireWritable(root, 'its database client was generated from another schema');
  await runNode([PRISMA, 'generate'], { env: { NO_COLOR: '1' }, signal });
  writeFileSync(record, hash);
  return 'generated';
}
