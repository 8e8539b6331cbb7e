/** Failed attempts to sign in that are counted together, in milliseconds. */
export const ATTEMPT_WINDOW_MS = 15 * 60 * 1_000;
/** Attempts are forgotten after this time. */
export const ATTEMPT_KEPT_MS = 24 * 60 * 60 * 1_000;

export const ATTEMPTS_PER_ACCOUNT = 10;
export const ATTEMPTS_PER_ADDRESS = 50;

/** Request header in which the web server names the client's address; whatever a client sends under it is replaced. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

const GROUPS_OF_A_SITE = 4;

/** The first four groups of an IPv6 address, written out. */
function siteOf(address: string): string {
  const [head = '', tail = ''] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const first = head.split(':').filter(Boolean);
  const last = tail.split(':').filter(Boolean);
  const zeros = address.includes('::') ? Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0') : [];
  const groups = [...first, ...zeros, ...last].slice(0, GROUPS_OF_A_SITE);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** What is counted as one address: an IPv4 address, or the /64 a site's IPv6 addresses lie in. */
export function countedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) return mapped[1];
  return address.includes(':') ? siteOf(address) : address;
}

/** Whether these numbers of failed attempts, the present one among them, are too many. */
export const isTooMany = (attempts: { ofAccount: number; ofAddress: number }): boolean =>
  attempts.ofAccount > ATTEMPTS_PER_ACCOUNT || attempts.ofAddress > ATTEMPTS_PER_ADDRESS;
