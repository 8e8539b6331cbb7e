import 'server-only';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { environment } from '@/lib/config/environment';
import { readSnapshot } from '@/lib/db/reader';
import { listKeptRedactions } from '@/lib/redactions/queries';
import { readRedactions, uniteRedactions, writeRedactions } from '@/lib/redactions/rules-kept';

async function writeOutside(): Promise<void> {
  const file = path.join(environment().dataDir, 'redactions.json');
  await mkdir(path.dirname(file), { recursive: true });
  const standing = await readFile(file, 'utf8').catch(() => null);
  const redactions = uniteRedactions(
    standing === null ? [] : readRedactions(standing),
    await readSnapshot(listKeptRedactions),
  );
  // Whoever is ended in between leaves the former file whole.
  await writeFile(`${file}.new`, writeRedactions(redactions), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

/**
 * Keeps the list of what was taken out beside the database as well, so that a start on a restored one takes it out
 * again. What the file already names stays in it.
 *
 * @returns whether it could be kept; what was taken out is out in any case
 */
export async function keepRedactionsOutside(): Promise<boolean> {
  try {
    await writeOutside();
    return true;
  } catch (error) {
    process.stderr.write(`The list of redactions could not be kept beside the database: ${String(error)}\n`);
    return false;
  }
}
