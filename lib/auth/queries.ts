import 'server-only';
import { z } from 'zod';
import type { SignedInUser } from '@/lib/auth/types';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

const grantColumns = { role: true, networkId: true } satisfies Prisma.RoleGrantSelect;

export interface StandingSession {
  user: SignedInUser;
  lastSeenAt: Date;
}

/** A user who may sign in: not deactivated. */
export const activeUser = { deactivatedAt: null } satisfies Prisma.UserWhereInput;

/** Somebody who can administer the whole register right now. */
export const activeAdministrator = {
  ...activeUser,
  passwordHash: { not: null },
  grants: { some: { role: 'administrator', networkId: null } },
} satisfies Prisma.UserWhereInput;

/** The session a cookie names, if it still counts, with its user and what the user may do at this moment. */
export async function findSession(sessionId: string, now: Date): Promise<StandingSession | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const row = await database().userSession.findFirst({
    where: { id: sessionId, endedAt: null, expiresAt: { gt: now }, user: activeUser },
    select: {
      lastSeenAt: true,
      user: { select: { id: true, name: true, email: true, grants: { select: grantColumns } } },
    },
  });
  return row && { user: { ...row.user, sessionId }, lastSeenAt: row.lastSeenAt };
}
