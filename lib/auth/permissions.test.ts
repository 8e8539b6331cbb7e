import { describe, expect, it } from 'vitest';
import { allows, networksAllowing } from '@/lib/auth/permissions';
import { PERMISSIONS, ROLES, type Grant, type Permission, type Role } from '@/lib/auth/types';

const EXPECTED: Readonly<Record<Role, readonly Permission[]>> = {
  reader: ['read_drafts'],
  reviewer: ['read_drafts', 'publish', 'read_audit_log'],
  editor: ['read_drafts', 'publish', 'edit', 'read_audit_log'],
  administrator: ['read_drafts', 'publish', 'edit', 'create_network', 'manage_users', 'read_audit_log', 'redact'],
};

const cases = ROLES.flatMap((role) => PERMISSIONS.map((permission) => ({ role, permission })));

describe('a grant', () => {
  it.each(cases)('of $role for a network: $permission there as the table says', ({ role, permission }) => {
    expect(allows([{ role, networkId: 7 }], permission, 7)).toBe(EXPECTED[role].includes(permission));
  });

  it.each(cases)('of $role for a network: no $permission in another, none in the register', ({ role, permission }) => {
    const grants: Grant[] = [{ role, networkId: 7 }];
    expect(allows(grants, permission, 8)).toBe(false);
    expect(allows(grants, permission, null)).toBe(false);
  });

  it('for the register holds in every network', () => {
    for (const permission of PERMISSIONS) {
      expect(allows([{ role: 'administrator', networkId: null }], permission, 7)).toBe(true);
    }
  });
});

describe('nobody', () => {
  it('may do anything', () => {
    for (const permission of PERMISSIONS) expect(allows([], permission, 7)).toBe(false);
  });
});

describe('networksAllowing', () => {
  it('lists the networks of the grants that allow it, once', () => {
    const grants: Grant[] = [
      { role: 'editor', networkId: 1 },
      { role: 'reader', networkId: 2 },
      { role: 'reviewer', networkId: 1 },
    ];
    expect(networksAllowing(grants, 'publish')).toEqual([1]);
    expect(networksAllowing(grants, 'read_drafts')).toEqual([1, 2]);
  });

  it('is everything for a grant for the register', () => {
    expect(networksAllowing([{ role: 'administrator', networkId: null }], 'edit')).toBe('all');
  });
});
