import 'server-only';
import { notFound } from 'next/navigation';
import { requireAccount, requireUser } from '@/lib/auth/gates';
import { allows } from '@/lib/auth/permissions';
import type { Permission, SignedInAccount, SignedInUser } from '@/lib/auth/types';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import type { NetworkReference } from '@/lib/networks/types';
import { loadOfficeNetworks } from '@/lib/office/loaders';

/** Somebody signed in looks at a page of the admin area. */
export interface AdminVisit {
  here: Href;
  locale: Locale;
  user: SignedInUser;
  /** Networks somebody may work in. */
  networks: readonly NetworkReference[];
  /** Only one's own account is open, because a second factor has to be set up first. */
  confined: boolean;
  /** Whether something is allowed in a network, or (null) in the register as a whole. */
  may: (permission: Permission, networkId: number | null) => boolean;
  /** Whether something is allowed in any network at all. */
  maySomewhere: (permission: Permission) => boolean;
}

/** Who is asking, in which language and for what; whoever is not signed in goes to the sign-in page and comes back. */
export async function visitAdmin(segment: string, here: Href): Promise<AdminVisit> {
  const locale = pageLocale(segment);
  return toVisit(await requireUser(getPathname({ locale, href: here })), locale, here);
}

/** The same for a page about a network; not found for anybody who may not do there what the page is for. */
export async function visitNetwork(
  segment: string,
  here: Href,
  slug: string,
  permission: Permission,
): Promise<AdminVisit & { network: NetworkReference }> {
  const visit = await visitAdmin(segment, here);
  const network = visit.networks.find((one) => one.slug === slug);
  if (!network || !visit.may(permission, network.id)) notFound();
  return { ...visit, network };
}

export const visitNetworkToEdit = (segment: string, here: Href, slug: string) =>
  visitNetwork(segment, here, slug, 'edit');

/** The same for the pages of one's own account, which stay open to somebody who still has to set up a second factor. */
export async function visitOwnAccount(segment: string, here: Href): Promise<AdminVisit & { user: SignedInAccount }> {
  const locale = pageLocale(segment);
  const account = await requireAccount(getPathname({ locale, href: here }));
  if (!account.owesSecondFactor) return { ...(await toVisit(account, locale, here)), user: account };
  return { here, locale, user: account, networks: [], confined: true, may: () => false, maySomewhere: () => false };
}

async function toVisit(user: SignedInUser, locale: Locale, here: Href): Promise<AdminVisit> {
  const may: AdminVisit['may'] = (permission, networkId) => allows(user.grants, permission, networkId);
  return {
    here,
    locale,
    user,
    networks: await loadOfficeNetworks(user),
    confined: false,
    may,
    maySomewhere: (permission) => user.grants.some(({ networkId }) => may(permission, networkId)),
  };
}
