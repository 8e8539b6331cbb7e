import 'server-only';
import { toInput, readInput } from '@/lib/forms/form-input';
import type { InvalidInput } from '@/lib/forms/form-state';
import type { Result } from '@/lib/core/result';
import { succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { readNextTerm } from '@/lib/imports/next-term/queries';
import { TERM_ASK, termAskSchema, type TermAsk } from '@/lib/imports/next-term/schema';
import type { TermStep } from '@/lib/imports/next-term/types';

export interface TermPreview extends TermAsk {
  steps: TermStep[];
  digest: string;
}

/** The preview that an address asks for; null where it asks for none. The page's gate has let the user edit the network. */
export async function loadNextTerm(
  networkId: number,
  asked: Readonly<Record<string, string>>,
): Promise<Result<TermPreview, InvalidInput> | null> {
  const { since, until = '' } = asked;
  if (since === undefined) return null;
  const read = readInput(termAskSchema, toInput({ since, until }, TERM_ASK));
  if (!read.ok) return read;
  return succeed({
    ...read.value,
    ...(await readSnapshot((reader) => readNextTerm(reader, networkId, read.value.since))),
  });
}
