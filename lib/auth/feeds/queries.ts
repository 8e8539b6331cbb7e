import 'server-only';
import { activeUser } from '@/lib/auth/queries';
import { officeReadScopeFor, type ReadScope } from '@/lib/auth/read-scope';
import { hashToken } from '@/lib/auth/rules-links';
import { networksAllowing } from '@/lib/auth/permissions';
import type { Reader } from '@/lib/db/reader';

/** Since when an account has a private address for its reminders; null where it has none. */
export async function findFeedSince(reader: Reader, userId: number): Promise<Date | null> {
  const feed = await reader.reminderFeed.findUnique({ where: { userId }, select: { createdAt: true } });
  return feed?.createdAt ?? null;
}

/**
 * What a private address lets its reader see: what its account may see now. Null where the address was revoked or never was,
 * or where the account is shut.
 */
export async function findFeedScope(reader: Reader, token: string): Promise<ReadScope | null> {
  const feed = await reader.reminderFeed.findUnique({
    where: { tokenHash: hashToken(token), user: activeUser },
    select: { user: { select: { grants: { select: { role: true, networkId: true } } } } },
  });
  return feed && officeReadScopeFor(networksAllowing(feed.user.grants, 'read_drafts'));
}
