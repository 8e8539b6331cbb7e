import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { readRedactions, uniteRedactions, writeRedactions } from '@/lib/redactions/rules-kept';
import { readRedactionsFile } from '../database/kept-redactions';
import { replaceSecret } from '../launch/secrets';
import type { ArchiveReader } from './archive-reader';
import { type Contents, legalPart, REDACTIONS_PART } from './format';

type Places = { dataDir: string; legalDir: string };

/** Names all that is known to have been taken out of the register, so that each start takes it out of what was restored. */
async function uniteKeptRedactions(archive: ArchiveReader, contents: Contents, dataDir: string, given: string | null) {
  const file = path.join(dataDir, 'redactions.json');
  const lists = [
    existsSync(file) ? readRedactionsFile(file) : [],
    given === null ? [] : readRedactionsFile(given),
    contents.hasRedactions ? readRedactions(await text(await archive.read(REDACTIONS_PART))) : [],
  ];
  const united = lists.reduce(uniteRedactions, []);
  if (united.length === 0) return;
  writeFileSync(`${file}.new`, writeRedactions(united), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The operator's texts; one that is there is the operator's latest word. @returns those that were left as they are */
async function restoreLegalTexts(archive: ArchiveReader, contents: Contents, legalDir: string): Promise<string[]> {
  if (contents.legalTexts.length > 0) mkdirSync(legalDir, { recursive: true });
  const standing: string[] = [];
  for (const name of contents.legalTexts) {
    const file = path.join(legalDir, name);
    const content = await text(await archive.read(legalPart(name)));
    if (!existsSync(file)) writeFileSync(file, content);
    else if (readFileSync(file, 'utf8') !== content) standing.push(file);
  }
  return standing;
}

/**
 * Puts what lies beside the database in its place. Before the database is filled: from its first moment on the list of
 * redactions is there, and with it whoever starts.
 *
 * @param redactions a newer list of redactions that the operator named
 * @returns texts of the operator that differ and were left as they are
 */
export async function restoreBeside(
  archive: ArchiveReader,
  contents: Contents,
  { dataDir, legalDir }: Places,
  redactions: string | null,
): Promise<string[]> {
  await uniteKeptRedactions(archive, contents, dataDir, redactions);
  if (contents.sessionSecret !== null) replaceSecret(dataDir, 'sessionSecret', contents.sessionSecret);
  return restoreLegalTexts(archive, contents, legalDir);
}
