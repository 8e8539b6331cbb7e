import 'server-only';
import { getLocale } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { touchSession } from '@/lib/auth/mutations-sessions';
import { sessionCookie, sessionSecret } from '@/lib/auth/options';
import { allows, networksAllowing } from '@/lib/auth/permissions';
import { findSession } from '@/lib/auth/queries';
import { officeReadScopeFor, type ReadScope } from '@/lib/auth/read-scope';
import { ownPath, PAGE_ADDRESS_HEADER } from '@/lib/auth/rules-callback';
import { needsSecondFactor } from '@/lib/auth/rules-second-factor';
import type { Permission, SignedInAccount, SignedInUser } from '@/lib/auth/types';
import { environment } from '@/lib/config/environment';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { Actor } from '@/lib/db/register-write';
import { getPathname } from '@/lib/i18n/navigation';

/** How old the recorded time of a session's last use may become before it is written again. */
const SEEN_EVERY_MS = 5 * 60 * 1_000;

async function sessionIdOfCookie(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  if (!token) return null;
  try {
    const content = await decode({ token, secret: sessionSecret() });
    return typeof content?.['sid'] === 'string' ? content['sid'] : null;
  } catch {
    // The cookie belongs to somebody else, was altered, or was encrypted with a former secret.
    return null;
  }
}

/**
 * Who is signed in, even if a second factor still has to be set up: for one's own account, for setting the factor up
 * and for signing out. Everything else asks the gates below.
 */
export async function presentAccount(): Promise<SignedInAccount | null> {
  const sessionId = await sessionIdOfCookie();
  if (sessionId === null) return null;
  const now = new Date();
  const session = await findSession(sessionId, now);
  if (!session) return null;
  if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MS) await touchSession(sessionId, now);
  const { user, hasSecondFactor, hasPassword } = session;
  // Whoever signs in through a provider proves a second factor there, if at all.
  const needs = hasPassword && needsSecondFactor(user.grants, environment().secondFactor);
  return { ...user, needsSecondFactor: needs, owesSecondFactor: needs && !hasSecondFactor };
}

/**
 * Who is asking: session, user and grants as the database holds them now. Nobody, while a second factor still has to be
 * set up.
 */
export async function currentUser(): Promise<SignedInUser | null> {
  const account = await presentAccount();
  return account?.owesSecondFactor ? null : account;
}

/**
 * For the pages of one's own account: who is signed in; everybody else is sent to the sign-in page and comes back.
 *
 * @param here the page's own address, as `getPathname` gives it
 */
export async function requireAccount(here: string): Promise<SignedInAccount> {
  const account = await presentAccount();
  if (account) return account;
  const locale = await getLocale();
  redirect(getPathname({ locale, href: { pathname: '/admin/sign-in', query: { callbackUrl: here } } }));
}

/** For all other pages: the same; whoever has to set up a second factor is sent there. */
export async function requireUser(here: string): Promise<SignedInUser> {
  const account = await requireAccount(here);
  if (account.owesSecondFactor)
    redirect(getPathname({ locale: await getLocale(), href: '/admin/account/second-factor' }));
  return account;
}

/** For pages: somebody who may do this there (null: in the register as a whole); to others the page does not exist. */
export async function requirePagePermission(permission: Permission, networkId: number | null): Promise<SignedInUser> {
  const here = ownPath((await headers()).get(PAGE_ADDRESS_HEADER));
  const user = await requireUser(here ?? getPathname({ locale: await getLocale(), href: '/admin' }));
  if (!allows(user.grants, permission, networkId)) notFound();
  return user;
}

/** For server actions: the same as a value, never a redirect. */
export async function demandPermission(
  permission: Permission,
  networkId: number | null,
): Promise<Result<SignedInUser, 'not_signed_in' | 'not_allowed'>> {
  const user = await presentAccount();
  if (!user) return refuse('not_signed_in');
  return !user.owesSecondFactor && allows(user.grants, permission, networkId) ? succeed(user) : refuse('not_allowed');
}

/** What the user may read: everything public, and drafts of the networks the grants name. */
export const officeReadScope = (user: SignedInUser): ReadScope =>
  officeReadScopeFor(networksAllowing(user.grants, 'read_drafts'));

/** The user as the author of a write. */
export const toActor = ({ id, name }: SignedInUser): Actor => ({ userId: id, name });
