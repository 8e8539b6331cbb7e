import 'server-only';
import { z } from 'zod';
import { hashToken, type LinkPurpose } from '@/lib/auth/rules-links';
import type { Account, SignedInUser } from '@/lib/auth/types';
import type { LocalisedText } from '@/lib/core/localised-text';
import { database } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';

const grantColumns = { role: true, networkId: true } satisfies Prisma.RoleGrantSelect;

const factorColumns = { select: { confirmedAt: true } } satisfies Prisma.User$secondFactorArgs;
const isConfirmed = (factor: { confirmedAt: Date | null } | null) => factor !== null && factor.confirmedAt !== null;

export interface StandingSession {
  user: SignedInUser;
  hasSecondFactor: boolean;
  hasPassword: boolean;
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
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          passwordHash: true,
          grants: { select: grantColumns },
          secondFactor: factorColumns,
        },
      },
    },
  });
  if (!row) return null;
  const { secondFactor, passwordHash, ...user } = row.user;
  return {
    user: { ...user, sessionId },
    hasSecondFactor: isConfirmed(secondFactor),
    hasPassword: passwordHash !== null,
    lastSeenAt: row.lastSeenAt,
  };
}

/** A one-time link that still works. */
export interface StandingLink {
  id: number;
  purpose: LinkPurpose;
  /** The account it opens; null for the link that sets up the first administrator. */
  user: { id: number; name: string; email: string } | null;
}

/** The link a token opens: unused, not expired, its account not deactivated; for set-up, while nobody administers. */
export async function findLink(token: string, now: Date): Promise<StandingLink | null> {
  const link = await database().oneTimeLink.findFirst({
    where: {
      tokenHash: hashToken(token),
      usedAt: null,
      expiresAt: { gt: now },
      OR: [{ userId: null }, { user: activeUser }],
    },
    select: { id: true, purpose: true, user: { select: { id: true, name: true, email: true } } },
  });
  if (link?.purpose !== 'setup') return link;
  return (await database().user.count({ where: activeAdministrator })) === 0 ? link : null;
}

export interface SessionSummary {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string;
}

/** Sessions of a user that still count, the latest used first. */
export async function listSessions(userId: number, now: Date): Promise<SessionSummary[]> {
  return database().userSession.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: now } },
    select: { id: true, createdAt: true, lastSeenAt: true, userAgent: true },
    orderBy: { lastSeenAt: 'desc' },
  });
}

const accountColumns = {
  id: true,
  name: true,
  email: true,
  lastSignInAt: true,
  deactivatedAt: true,
  passwordChangedAt: true,
  _count: { select: { identities: true } },
  secondFactor: factorColumns,
  grants: {
    select: { ...grantColumns, network: { select: { nameDe: true, nameEn: true } } },
    orderBy: [{ networkId: { sort: 'asc', nulls: 'first' } }, { role: 'asc' }],
  },
} satisfies Prisma.UserSelect;

const toAccount = ({
  grants,
  _count,
  secondFactor,
  ...user
}: Prisma.UserGetPayload<{ select: typeof accountColumns }>): Account => ({
  ...user,
  identityCount: _count.identities,
  hasSecondFactor: isConfirmed(secondFactor),
  grants: grants.map(({ role, networkId, network }) => ({
    role,
    networkId,
    networkName: network && { de: network.nameDe, en: network.nameEn },
  })),
});

/** Every account, by name. */
export async function listAccounts(): Promise<Account[]> {
  const rows = await database().user.findMany({ select: accountColumns, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(toAccount);
}

export async function findAccount(userId: number): Promise<Account | null> {
  const row = await database().user.findUnique({ where: { id: userId }, select: accountColumns });
  return row && toAccount(row);
}

/** The networks a role can be granted for. */
export async function listGrantableNetworks(): Promise<{ id: number; name: LocalisedText }[]> {
  const rows = await database().network.findMany({
    select: { id: true, nameDe: true, nameEn: true },
    orderBy: { nameDe: 'asc' },
  });
  return rows.map(({ id, nameDe, nameEn }) => ({ id, name: { de: nameDe, en: nameEn } }));
}
