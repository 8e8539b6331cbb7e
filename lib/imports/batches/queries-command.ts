import 'server-only';
import { allows, networksAllowing } from '@/lib/auth/permissions';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import type { ImportRights } from '@/lib/imports/names/types-rights';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';

/*
 * What the command finds by the names it is given. Whoever runs it holds the database, so no gate stands before it; an
 * account it names is held to its own rights all the same.
 */

export const findNetworkBySlug = (slug: string) =>
  database().network.findUnique({ where: { slug }, select: { id: true, slug: true } });

export const listNetworkSlugs = async (): Promise<string[]> =>
  (await database().network.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } })).map(({ slug }) => slug);

export const findSourceBySlug = (slug: string) =>
  database().source.findUnique({ where: { slug }, select: { id: true } });

/** What the command may do of itself: whoever holds the database has no need of it. */
export const ALL_RIGHTS: ImportRights = { editable: 'all', citable: 'all' };

export interface NamedActor {
  userId: number;
  name: string;
  mayEdit: boolean;
  mayPublish: boolean;
  rights: ImportRights;
}

/** An account that can still sign in, with what it may do in a network. */
export async function findActor(email: string, networkId: number): Promise<NamedActor | null> {
  const user = await database().user.findFirst({
    where: { email: email.toLowerCase(), deactivatedAt: null },
    select: { id: true, name: true, grants: { select: { role: true, networkId: true } } },
  });
  if (!user) return null;
  const { grants } = user;
  return {
    userId: user.id,
    name: user.name,
    rights: {
      editable: networksAllowing(grants, 'edit'),
      citable: await readSnapshot((reader) =>
        listSourceIdsKnownTo(reader, officeReadScopeFor(networksAllowing(grants, 'read_drafts'))),
      ),
    },
    mayEdit: allows(grants, 'edit', networkId),
    mayPublish: allows(grants, 'publish', networkId),
  };
}

/** Lets the command end: it holds connections as long as they are open. */
export const endCommand = (): Promise<void> => closeDatabase();
