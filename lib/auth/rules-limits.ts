import ipaddr from 'ipaddr.js';
import { parseAddress } from '@/lib/core/ip-address.mjs';
import { RETENTION } from '@/lib/config/retention';

/** Failed attempts to sign in that are counted together, in milliseconds. */
export const ATTEMPT_WINDOW_MS = 15 * 60 * 1_000;
/** Attempts are forgotten after this time. */
export const ATTEMPT_KEPT_MS = RETENTION.attemptHours * 60 * 60 * 1_000;

/** For one account from one place: an address, or a browser the account is known to sign in from. */
export const ATTEMPTS_PER_PLACE = 10;
/** For one account from all places together; known browsers have only the limit of their own. */
export const ATTEMPTS_PER_ACCOUNT = 50;
/** From one address, whatever the account. */
export const ATTEMPTS_PER_ADDRESS = 50;
/** For one account, wherever from, behind its password, a session or a provider: no stranger gets there. */
export const ATTEMPTS_INSIDE = 10;

/** Groups of an IPv6 address that name a site; the rest its holder may choose anew for every request. */
const SITE_GROUPS = 4;

/** What is counted as one address: an IPv4 address, or the /64 a site's IPv6 addresses lie in; what is no address, as it stands. */
export function countedAddress(text: string): string {
  const address = parseAddress(text);
  if (!address) return text;
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  const site = address.parts.slice(0, SITE_GROUPS).map((group) => group.toString(16));
  return `${site.join(':')}::/64`;
}

/** Whether anybody may make an attempt, or only who has proven something of the account before. */
export type AttemptKind = 'first' | 'inside';

/** Failed attempts, the present one among them. */
export interface RecentAttempts {
  ofAccount: number;
  ofAccountHere: number;
  ofPlace: number;
}

/**
 * Whether these are too many. Strangers can use up what an account has from unknown places, and never what one of its
 * own browsers has: so they lock nobody out.
 */
export function isTooMany(
  attempts: RecentAttempts,
  { kind, isKnown }: { kind: AttemptKind; isKnown: boolean },
): boolean {
  const { ofAccount, ofAccountHere, ofPlace } = attempts;
  if (!isKnown && ofPlace > ATTEMPTS_PER_ADDRESS) return true;
  if (kind === 'inside') return ofAccount > ATTEMPTS_INSIDE;
  return ofAccountHere > ATTEMPTS_PER_PLACE || (!isKnown && ofAccount > ATTEMPTS_PER_ACCOUNT);
}

/** The most failed attempts there were within a window, for one account: from one place, and from all together. */
export interface MostAttempts {
  here: number;
  ofAccount: number;
}

/** Whether as many failed that the next was refused without being compared. */
export function wasLocked({ here, ofAccount }: MostAttempts, kind: AttemptKind): boolean {
  if (kind === 'inside') return ofAccount >= ATTEMPTS_INSIDE;
  return here >= ATTEMPTS_PER_PLACE || ofAccount >= ATTEMPTS_PER_ACCOUNT;
}
