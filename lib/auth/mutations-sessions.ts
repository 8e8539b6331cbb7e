import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import type { Visitor } from '@/lib/auth/mutations-attempts';
import { SESSION_SECONDS } from '@/lib/auth/options';
import { database } from '@/lib/db/client';
import { isWriteObstacle, readDatabaseRefusal } from '@/lib/db/refusals';
import type { RegisterWrite } from '@/lib/db/register-write';

const LONGEST_USER_AGENT = 300;

/** How somebody proved who they are: the way in, and the second factor beside a password. */
export type Proof = { way: 'password' | 'oidc'; secondFactor?: 'app' | 'recovery' };

/** Opens a session for somebody who has proven everything that is asked. @returns its id */
export async function openSession(
  write: RegisterWrite,
  userId: number,
  { userAgent }: Visitor,
  proof: Proof,
): Promise<string> {
  await write.transaction.user.update({
    where: { id: userId },
    data: { lastSignInAt: write.instant },
    select: { id: true },
  });
  const { id } = await write.transaction.userSession.create({
    data: {
      userId,
      createdAt: write.instant,
      lastSeenAt: write.instant,
      expiresAt: new Date(write.instant.getTime() + SESSION_SECONDS * 1_000),
      userAgent: userAgent.slice(0, LONGEST_USER_AGENT),
    },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'user.signed_in', networkId: null, subjectId: userId, payload: { ...proof } });
  return id;
}

/** Notes that a session was used. A database that takes nothing is no reason to keep somebody from reading. */
export async function touchSession(sessionId: string, now: Date): Promise<void> {
  try {
    await database().userSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  } catch (error) {
    if (!isWriteObstacle(readDatabaseRefusal(error)?.kind)) throw error;
  }
}

/** Ends one session: signing out. */
export async function endSession(sessionId: string, now: Date): Promise<void> {
  await database().userSession.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}

/** Ends a user's sessions inside a write, all of them or all but one; without an event of its own. */
export async function endUserSessions(write: RegisterWrite, userId: number, except?: string): Promise<number> {
  const { count } = await write.transaction.userSession.updateMany({
    where: { userId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: write.instant },
  });
  return count;
}

/** Invalidates the unused links of an account. */
export async function voidUserLinks(write: RegisterWrite, userId: number): Promise<void> {
  await write.transaction.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: write.instant } });
}

/** Ends one or all sessions of a user on request. One that is not the user's, or has ended, is refused. */
export async function endChosenSessions(
  write: RegisterWrite,
  userId: number,
  sessionId: string | null,
  refuseWith: (reason: 'unchanged') => never,
): Promise<void> {
  const { count } = await write.transaction.userSession.updateMany({
    where: { userId, endedAt: null, ...(sessionId !== null && { id: sessionId }) },
    data: { endedAt: write.instant },
  });
  if (count === 0) refuseWith('unchanged');
  await appendAuditEvent(write, {
    type: 'user.sessions_ended',
    networkId: null,
    subjectId: userId,
    payload: { all: sessionId === null },
  });
}
