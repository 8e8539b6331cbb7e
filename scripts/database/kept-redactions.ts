import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readRedactions } from '@/lib/redactions/rules-kept';
import type { KeptRedaction } from '@/lib/redactions/schema';
import { OperatorError } from '../launch/operator-error.mjs';
import { applyRedactions } from './redactions';

/** @throws OperatorError where the file is none that the register wrote */
export function readRedactionsFile(file: string): KeptRedaction[] {
  try {
    return readRedactions(readFileSync(file, 'utf8'));
  } catch {
    throw new OperatorError(
      `${file} is no list of redactions: download it again under "Schwärzungen", or restore it from where you keep it.`,
    );
  }
}

/**
 * Takes out of a database that was restored what was taken out since its backup, by the list beside it.
 *
 * @returns a note for the step
 */
export async function applyKeptRedactions(databaseUrl: string, dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'redactions.json');
  if (!existsSync(file)) return 'none';
  const applied = await applyRedactions(databaseUrl, readRedactionsFile(file));
  return applied === 0 ? 'all are in' : `${applied} taken out again`;
}
