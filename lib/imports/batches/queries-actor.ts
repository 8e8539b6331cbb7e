import 'server-only';
import { allows, networksAllowing } from '@/lib/auth/permissions';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';

/** An account as it stands now, with what it may do in a network. */
export interface ImportActor {
  userId: number;
  /** The account's version: where it has changed, its sessions have been ended. */
  version: number;
  name: string;
  mayEdit: boolean;
  mayPublish: boolean;
  /** Networks in which they may publish. */
  publishable: readonly number[] | 'all';
  rights: ImportRights;
}

/** An account that can still sign in, by its address or its number; null where there is none. */
export async function findActor(
  who: { email: string } | { id: number },
  networkId: number,
): Promise<ImportActor | null> {
  const user = await database().user.findFirst({
    where: { ...who, deactivatedAt: null },
    select: { id: true, name: true, version: true, grants: { select: { role: true, networkId: true } } },
  });
  if (!user) return null;
  const { grants, id: userId, ...account } = user;
  return {
    ...account,
    userId,
    rights: {
      editable: networksAllowing(grants, 'edit'),
      citable: await readSnapshot((reader) =>
        listSourceIdsKnownTo(reader, officeReadScopeFor(networksAllowing(grants, 'read_drafts'))),
      ),
    },
    mayEdit: allows(grants, 'edit', networkId),
    mayPublish: allows(grants, 'publish', networkId),
    publishable: networksAllowing(grants, 'publish'),
  };
}
