import { inviteUser, setPasswordByLink, setUpAdministrator } from '@/lib/auth/users/mutations-links';
import { signInWithPassword } from '@/lib/auth/sign-in/mutations';
import { findLink, findSession } from '@/lib/auth/queries';
import type { Grant } from '@/lib/auth/types';
import { compose } from '@/lib/composition';
import { writeRegister } from '@/lib/db/register-write';
import { issueSetUpLink } from '@/scripts/database/set-up-link';
import { testDatabase } from '../database';

/*
 * Accounts for integration tests, made the way people make them.
 */
compose();
process.env.NEXTAUTH_SECRET = 'a secret of the tests, long enough';

export const GOOD_PASSWORD = 'vier Lampen am Kanal';
export const OTHER_PASSWORD = 'Protokoll liegt im roten Schrank';
export const VISITOR = { address: '192.0.2.1', userAgent: 'Test browser' };

export async function standingLink(token: string) {
  const link = await findLink(token, new Date());
  if (!link) throw new Error('the link does not work');
  return link;
}

/** The first administrator, by the set-up link. @returns the user's id */
export async function givenAdministrator(email = 'admin@example.org'): Promise<number> {
  const token = await issueSetUpLink(testDatabase().ownerUrl);
  if (!token) throw new Error('somebody administers the register already');
  const made = await setUpAdministrator(await standingLink(token), {
    name: 'Ada Admin',
    email,
    password: GOOD_PASSWORD,
  });
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

const refuseWith = (reason: string): never => {
  throw new Error(reason);
};

/** Somebody invited, who has not set a password yet. @returns the token of the invitation's link */
export const givenInvitation = (email: string, grant: Grant): Promise<string> =>
  writeRegister({ userId: null, name: 'test' }, (write) =>
    inviteUser(write, { name: 'Rita Redaktion', email, grant }, refuseWith),
  );

/** Somebody invited, who has set a password. @returns the user's id */
export async function givenUser(email: string, grant: Grant): Promise<number> {
  const token = await givenInvitation(email, grant);
  const set = await setPasswordByLink(await standingLink(token), GOOD_PASSWORD);
  if (!set.ok) throw new Error(set.reason);
  return set.value;
}

interface Circumstances {
  address?: string;
  now?: Date;
  /** What the browser says it is known by. */
  browser?: string | null;
}

export const attempt = (
  email: string,
  password: string,
  { address = VISITOR.address, now = new Date(), browser = null }: Circumstances = {},
) => signInWithPassword({ email, password }, { ...VISITOR, address, browser }, now);

/** @returns the session's id */
export async function givenSession(email: string): Promise<string> {
  const session = await attempt(email, GOOD_PASSWORD);
  if (!session.ok) throw new Error(session.reason);
  if (!('sessionId' in session.value)) throw new Error('the account has a second factor');
  return session.value.sessionId;
}

export const stillCounts = async (sessionId: string) => (await findSession(sessionId, new Date())) !== null;
