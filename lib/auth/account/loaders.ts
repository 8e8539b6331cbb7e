import 'server-only';
import { findAccount, findLink, listAccounts, listGrantableNetworks, listSessions } from '@/lib/auth/queries';
import { listSignInMethods } from '@/lib/auth/identities/queries';
import { listFailedSignIns } from '@/lib/auth/queries-failed';
import { tokenSchema } from '@/lib/auth/schema';
import { isIssuer } from '@/lib/auth/identities/schema';
import { readPendingToken } from '@/lib/auth/sign-in/gates-pending';
import { findOwnSecondFactor, findPendingSignIn } from '@/lib/auth/second-factor/queries';
import type { Account, SignedInAccount, SignedInUser } from '@/lib/auth/types';
import type { ShownIdentity } from '@/lib/auth/identities/types';
import { environment } from '@/lib/config/environment';

/*
 * For the pages of accounts. Nothing here is cached: what somebody may do holds at this moment only.
 */

/** The one-time link in an address, if it still works. Its token is the authorisation. */
export const loadLink = async (token: string) =>
  tokenSchema.safeParse(token).success ? findLink(token, new Date()) : null;

/** One's own sessions. */
export const loadOwnSessions = (user: SignedInUser) => listSessions(user.id, new Date());

/** How an account can be signed in to, with the operator's name for the provider. */
async function loadWaysIn(userId: number): Promise<{ hasPassword: boolean; identities: ShownIdentity[] }> {
  const { hasPassword, identities } = await listSignInMethods(userId);
  const { oidc } = environment();
  const nameOf = (issuer: string) => (oidc && isIssuer(oidc.issuer, issuer) ? oidc.name : null);
  return {
    hasPassword,
    identities: identities.map((identity) => ({ ...identity, provider: nameOf(identity.issuer) })),
  };
}

/** At whose accounts somebody failed to sign in lately: for administrators. */
export const loadFailedSignIns = () => listFailedSignIns(new Date());

/** How one can sign in oneself. */
export const loadOwnSignInMethods = (user: SignedInUser) => loadWaysIn(user.id);

/** One's own second factor. */
export const loadOwnSecondFactor = (account: SignedInAccount) =>
  findOwnSecondFactor(account.id, account.needsSecondFactor, new Date());

/** Whether this browser has proven a password and still has to enter the code. */
export async function loadPendingSignIn(): Promise<boolean> {
  const token = await readPendingToken();
  return token !== null && (await findPendingSignIn(token, new Date())) !== null;
}

/** For somebody the page's gate let manage users. */
export const loadAccounts = async () => ({ accounts: await listAccounts(), networks: await listGrantableNetworks() });

/** One account with its sessions, for somebody the page's gate let manage users. */
export async function loadAccount(id: string) {
  const account: Account | null = /^\d{1,9}$/.test(id) ? await findAccount(Number(id)) : null;
  if (!account) return null;
  const { identities } = await loadWaysIn(account.id);
  return {
    account,
    identities,
    sessions: await listSessions(account.id, new Date()),
    networks: await listGrantableNetworks(),
  };
}
