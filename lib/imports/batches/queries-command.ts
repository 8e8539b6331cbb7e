import 'server-only';
import { closeDatabase, database } from '@/lib/db/client';
import type { ImportRights } from '@/lib/imports/names/types-rights';

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

/** Permissions of the command itself: whoever has the database needs none. */
export const ALL_RIGHTS: ImportRights = { editable: 'all', citable: 'all' };

/** Lets the command end: it holds connections as long as they are open. */
export const endCommand = (): Promise<void> => closeDatabase();
