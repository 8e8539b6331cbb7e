import type { LocalisedText } from '@/lib/core/localised-text';

/** Roles from the narrowest to the widest. A grant holds for one network, or (administrators) for the register. */
export const ROLES = ['reader', 'reviewer', 'editor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export interface Grant {
  role: Role;
  /** null: the whole register. */
  networkId: number | null;
}

/** Who is asking, read from the database on every privileged call. */
export interface SignedInUser {
  id: number;
  name: string;
  email: string;
  sessionId: string;
  grants: readonly Grant[];
}

/** Somebody signed in, who may still have to set up a second factor before anything else. */
export interface SignedInAccount extends SignedInUser {
  /** The operator requires one of this person. */
  needsSecondFactor: boolean;
  owesSecondFactor: boolean;
}

/** What somebody can be allowed to do. */
export const PERMISSIONS = [
  'read_drafts',
  'publish',
  'edit',
  'create_network',
  'manage_users',
  'read_audit_log',
  'redact',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** How often somebody failed to sign in to an account. */
export interface FailedSignIns {
  userId: number;
  name: string;
  count: number;
  /** Whether so many failed that more were refused for a while. */
  locked: boolean;
}

/** An account as administrators see it. */
export interface Account {
  id: number;
  name: string;
  email: string;
  lastSignInAt: Date | null;
  deactivatedAt: Date | null;
  /** null: invited, but nobody has set a password yet. */
  passwordChangedAt: Date | null;
  /** Identities at a provider that open it. */
  identityCount: number;
  hasSecondFactor: boolean;
  grants: readonly (Grant & { networkName: LocalisedText | null })[];
}
