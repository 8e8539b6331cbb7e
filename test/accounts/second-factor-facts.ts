import { signInWithCode } from '@/lib/auth/sign-in/mutations-pending';
import { beginSecondFactor, confirmSecondFactor } from '@/lib/auth/second-factor/mutations';
import { findSession } from '@/lib/auth/queries';
import { findOwnSecondFactor } from '@/lib/auth/second-factor/queries';
import type { SignedInUser } from '@/lib/auth/types';
import { attempt, givenSession, GOOD_PASSWORD, VISITOR } from './account-facts';
import { appCode } from '../authenticator';

/*
 * Second factors for integration tests, set up the way people do it.
 */

export async function signedIn(email: string): Promise<SignedInUser> {
  const session = await findSession(await givenSession(email), new Date());
  if (!session) throw new Error('no session');
  return session.user;
}

/** @returns the key the app is told */
export async function givenBegun(user: SignedInUser): Promise<string> {
  const begun = await beginSecondFactor(user, GOOD_PASSWORD, VISITOR, new Date());
  if (!begun.ok) throw new Error(begun.reason);
  const own = await findOwnSecondFactor(user.id, false, new Date());
  if (own.state !== 'begun') throw new Error(own.state);
  return own.key.text;
}

/** A second factor confirmed with the code of `at`. */
export async function givenFactor(user: SignedInUser, at = new Date()): Promise<{ key: string; codes: string[] }> {
  const key = await givenBegun(user);
  const confirmed = await confirmSecondFactor(user, appCode(key, { at }), VISITOR, at);
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return { key, codes: confirmed.value };
}

/** Proves the password of an account with a second factor. @returns the token that waits for the code */
export async function givenFirstStep(email: string, now = new Date()): Promise<string> {
  const step = await attempt(email, GOOD_PASSWORD, { now });
  if (!step.ok) throw new Error(step.reason);
  if (!('pendingToken' in step.value)) throw new Error('the account has no second factor');
  return step.value.pendingToken;
}

export const secondStep = (token: string, code: string, now = new Date(), address = VISITOR.address) =>
  signInWithCode({ token, code }, { ...VISITOR, address }, now);
