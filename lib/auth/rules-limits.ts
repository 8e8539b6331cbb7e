import ipaddr from 'ipaddr.js';
import { parseAddress } from '@/lib/core/ip-address.mjs';
import { RETENTION } from '@/lib/core/retention';

/** Failed attempts to sign in that are counted together, in milliseconds. */
export const ATTEMPT_WINDOW_MS = 15 * 60 * 1_000;
/** Attempts are forgotten after this time. */
export const ATTEMPT_KEPT_MS = RETENTION.attemptHours * 60 * 60 * 1_000;

export const ATTEMPTS_PER_ACCOUNT = 10;
export const ATTEMPTS_PER_ADDRESS = 50;

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

/** Whether these numbers of failed attempts, the present one among them, are too many. */
export const isTooMany = (attempts: { ofAccount: number; ofAddress: number }): boolean =>
  attempts.ofAccount > ATTEMPTS_PER_ACCOUNT || attempts.ofAddress > ATTEMPTS_PER_ADDRESS;
