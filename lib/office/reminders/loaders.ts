import 'server-only';
import { findFeedScope, findFeedSince } from '@/lib/auth/feeds/queries';
import { officeReadScope } from '@/lib/auth/gates';
import type { SignedInUser } from '@/lib/auth/types';
import { readSnapshot } from '@/lib/db/reader';
import { readReminders } from '@/lib/office/reminders/queries';
import type { NetworkReminders } from '@/lib/office/reminders/types';

const isoDay = (now: Date): string => now.toISOString().slice(0, 10);

export const loadReminders = (user: SignedInUser, now: Date): Promise<NetworkReminders[]> =>
  readSnapshot((reader) => readReminders(reader, officeReadScope(user), isoDay(now)));

/** Since when the user has a private address; null where they have none. */
export const loadOwnFeed = (user: SignedInUser): Promise<Date | null> =>
  readSnapshot((reader) => findFeedSince(reader, user.id));

/** What a private address shows; null where there is no such address (any more). */
export const loadFeed = (token: string, now: Date): Promise<NetworkReminders[] | null> =>
  readSnapshot(async (reader) => {
    const scope = await findFeedScope(reader, token);
    return scope && readReminders(reader, scope, isoDay(now));
  });
