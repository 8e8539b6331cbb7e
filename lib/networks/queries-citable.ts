import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import type { Reader } from '@/lib/db/reader';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';

/**
 * Whether somebody signed in may cite a document: only one they may know of. A guessed id gets the same answer as an
 * unknown one, so that nobody learns what another network's drafts cite.
 */
export const mayCite = async (
  reader: Reader,
  user: SignedInUser,
  { sourceId }: { sourceId: number },
): Promise<boolean> => (await listSourceIdsKnownTo(reader, officeReadScope(user), sourceId)).length > 0;

/** The same of the two documents that a seat may name: the one it rests on, and the one that doubts it. */
export const mayCiteForSeat = async (
  reader: Reader,
  user: SignedInUser,
  { sourceId, doubt }: { sourceId: number; doubt: { sourceId: number } | null },
): Promise<boolean> =>
  (await mayCite(reader, user, { sourceId })) && (doubt === null || (await mayCite(reader, user, doubt)));
