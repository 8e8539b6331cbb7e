import 'server-only';
import { findAccount, findLink, listAccounts, listGrantableNetworks, listSessions } from '@/lib/auth/queries';
import { tokenSchema } from '@/lib/auth/schema';
import type { Account, SignedInUser } from '@/lib/auth/types';

/*
 * For the pages of accounts. Nothing here is cached: what somebody may do holds at this moment only.
 */

/** The one-time link in an address, if it still works. Its token is the authorisation. */
export const loadLink = async (token: string) => (tokenSchema.safeParse(token).success ? findLink(token, new Date()) : null);

/** One's own sessions. */
export const loadOwnSessions = (user: SignedInUser) => listSessions(user.id, new Date());

/** For somebody the page's gate let manage users. */
export const loadAccounts = async () => ({ accounts: await listAccounts(), networks: await listGrantableNetworks() });

/** One account with its sessions, for somebody the page's gate let manage users. */
export async function loadAccount(id: string) {
  const account: Account | null = /^\d{1,9}$/.test(id) ? await findAccount(Number(id)) : null;
  if (!account) return null;
  return { account, sessions: await listSessions(account.id, new Date()), networks: await listGrantableNetworks() };
}
