import type { Grant, Permission, Role } from '@/lib/auth/types';

/** What each role may do in the network its grant names. A wider role may do all that a narrower one may. */
const ALLOWED: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read_drafts'],
  reviewer: ['read_drafts', 'publish', 'read_audit_log'],
  editor: ['read_drafts', 'publish', 'read_audit_log', 'edit'],
  administrator: ['read_drafts', 'publish', 'read_audit_log', 'edit', 'create_network', 'manage_users', 'redact'],
};

/**
 * Whether these grants allow something in a network, or (null) in the register as a whole. A grant for one
 * network allows nothing elsewhere; one for the register allows it everywhere.
 */
export function allows(grants: readonly Grant[], permission: Permission, networkId: number | null): boolean {
  return grants.some(
    (grant) => ALLOWED[grant.role].includes(permission) && (grant.networkId === null || grant.networkId === networkId),
  );
}

/** The networks in which something is allowed; `all` for a grant for the register. */
export function networksAllowing(grants: readonly Grant[], permission: Permission): readonly number[] | 'all' {
  if (allows(grants, permission, null)) return 'all';
  const networkIds = grants.flatMap(({ role, networkId }) =>
    networkId !== null && ALLOWED[role].includes(permission) ? [networkId] : [],
  );
  return [...new Set(networkIds)];
}
