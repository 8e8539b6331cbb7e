import { randomUUID } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { inviteUser, setPasswordByLink } from '@/lib/auth/users/mutations-links';
import { SESSION_SECONDS, sessionCookie, sessionSecret } from '@/lib/auth/options';
import { findLink } from '@/lib/auth/queries';
import type { Grant } from '@/lib/auth/types';
import { database } from '@/lib/db/client';
import { inRegister } from '@/test/register-facts';

/*
 * Accounts as people make them, and the cookies of their browsers.
 */

export const PASSWORD = 'vier Lampen am Kanal';

/** Somebody signed in. */
export interface Account {
  id: number;
  email: string;
  sessionId: string;
  /** The header a browser sends. */
  cookie: string;
}

/** An invitation nobody has used yet. @returns its token */
export const givenInvitation = (email: string, grant: Grant): Promise<string> =>
  inRegister((write) =>
    inviteUser(write, { name: `Person ${email}`, email, grant }, (reason) => {
      throw new Error(reason);
    }),
  );

export const newEmail = (): string => `${randomUUID()}@example.org`;

export async function givenSession(userId: number): Promise<Pick<Account, 'sessionId' | 'cookie'>> {
  const expiresAt = new Date(Date.now() + SESSION_SECONDS * 1_000);
  const { id } = await database().userSession.create({
    data: { userId, expiresAt, userAgent: 'permission test' },
    select: { id: true },
  });
  const token = await encode({ token: { sid: id }, secret: sessionSecret(), maxAge: SESSION_SECONDS });
  return { sessionId: id, cookie: `${sessionCookie().name}=${token}` };
}

/** An account with one role and a browser in which its holder is signed in. */
export async function givenAccount(grant: Grant, password = PASSWORD): Promise<Account> {
  const email = newEmail();
  const link = await findLink(await givenInvitation(email, grant), new Date());
  const made = link && (await setPasswordByLink(link, password));
  if (!made?.ok) throw new Error(`no account for ${email}`);
  return { id: made.value, email, ...(await givenSession(made.value)) };
}
