import 'server-only';
import { requireUser } from '@/lib/auth/gates';
import { allows } from '@/lib/auth/permissions';
import type { Permission, SignedInUser } from '@/lib/auth/types';
import type { Locale } from '@/lib/core/localised-text';
import { getPathname, type Href } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import type { NetworkReference } from '@/lib/networks/types';
import { loadOfficeNetworks } from '@/lib/participation/loaders-office';

/** Somebody signed in looks at a page of the admin area. */
export interface AdminVisit {
  here: Href;
  locale: Locale;
  user: SignedInUser;
  /** Networks somebody may work in. */
  networks: readonly NetworkReference[];
  /** Whether something is allowed in a network, or (null) in the register as a whole. */
  may: (permission: Permission, networkId: number | null) => boolean;
  /** Whether something is allowed in any network at all. */
  maySomewhere: (permission: Permission) => boolean;
}

/** Who is asking, in which language and for what; whoever is not signed in goes to the sign-in page and comes back. */
export async function visitAdmin(segment: string, here: Href): Promise<AdminVisit> {
  const locale = pageLocale(segment);
  const user = await requireUser(getPathname({ locale, href: here }));
  const may: AdminVisit['may'] = (permission, networkId) => allows(user.grants, permission, networkId);
  return {
    here,
    locale,
    user,
    networks: await loadOfficeNetworks(user),
    may,
    maySomewhere: (permission) => user.grants.some(({ networkId }) => may(permission, networkId)),
  };
}
