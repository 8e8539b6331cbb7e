import 'server-only';
import { unstable_cache } from 'next/cache';
import { officeReadScope } from '@/lib/auth/gates';
import { publicReadScope, type ReadScope } from '@/lib/auth/read-scope';
import type { SignedInUser } from '@/lib/auth/types';
import { networkTags } from '@/lib/core/cache-tags';
import { readPublicSnapshot, readSnapshot, type Reader } from '@/lib/db/reader';
import { findNetworkForExport, listMatrixSources } from '@/lib/exports/queries';
import type { MatrixSource } from '@/lib/exports/types';

async function matrixSources(reader: Reader, scope: ReadScope, network: string): Promise<MatrixSource[]> {
  const of = await findNetworkForExport(reader, scope, network);
  return of ? listMatrixSources(of) : [];
}

/** The documents whose matrix anybody may download, for a network that is known to exist. */
export const loadMatrixSources = (network: string): Promise<MatrixSource[]> =>
  unstable_cache(
    () => readPublicSnapshot((reader) => matrixSources(reader, publicReadScope(), network)),
    ['matrix-sources', network],
    { tags: networkTags(network) },
  )();

/** The same with drafts, for readers who may see them. */
export const loadDraftMatrixSources = (user: SignedInUser, network: string) =>
  readSnapshot((reader) => matrixSources(reader, officeReadScope(user), network));
