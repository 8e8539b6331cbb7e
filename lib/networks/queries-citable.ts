import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';

/** The documents that somebody signed in may cite: those they may know of. */
export const listCitable = (user: SignedInUser): Promise<number[]> =>
  readSnapshot((reader) => listSourceIdsKnownTo(reader, officeReadScope(user)));

/**
 * Whether somebody signed in may cite a document: only one they may know of. A guessed id gets the same answer as an
 * unknown one, so that nobody learns what another network's drafts cite.
 */
export const mayCite = async (
  reader: Reader,
  user: SignedInUser,
  { sourceId }: { sourceId: number },
): Promise<boolean> => (await listSourceIdsKnownTo(reader, officeReadScope(user), sourceId)).length > 0;
