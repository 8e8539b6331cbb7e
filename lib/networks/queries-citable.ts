import 'server-only';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';

/** The documents that somebody signed in may cite: those they may know of. */
export const listCitable = (user: SignedInUser): Promise<number[]> =>
  readSnapshot((reader) => listSourceIdsKnownTo(reader, officeReadScope(user)));
