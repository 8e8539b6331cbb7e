import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where tools keep what they found out, so that the next run looks only at what has changed. */
export const KEPT = 'node_modules/.cache/praesenzregister';

function hashOf(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  const add = (file: string) => {
    if (statSync(file).isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`\0${path.relative(root, file)}\0`).update(readFileSync(file));
  };
  for (const input of inputs) add(path.join(root, input));
  return hash.digest('hex');
}

/**
 * Does a check again only where what it reads has changed since it last found nothing wrong.
 *
 * @param inputs files and folders, all of what it reads
 */
export async function unlessKept(
  root: string,
  { name, inputs }: { name: string; inputs: readonly string[] },
  check: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const record = path.join(root, KEPT, name);
  const hash = hashOf(root, inputs);
  if (existsSync(record) && readFileSync(record, 'utf8') === hash) return undefined;
  const wrong = await check();
  if (wrong === undefined) {
    mkdirSync(path.dirname(record), { recursive: true });
    writeFileSync(record, hash);
  }
  return wrong;
}
