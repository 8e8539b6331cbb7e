import type { SecondFactorPolicy } from '@/lib/auth/types-second-factor';
import type { Grant } from '@/lib/auth/types';

/** How long a second factor waits for its first code after its set-up has begun, in milliseconds. */
export const BEGUN_LIFETIME_MS = 15 * 60 * 1_000;
/** How long a right password waits for its code, in milliseconds; the database allows no more. */
export const PENDING_LIFETIME_MS = 5 * 60 * 1_000;

/**
 * Whether an account must have a second factor. Administrators of a single network count too: they publish and edit
 * everything there.
 */
export const needsSecondFactor = (grants: readonly Grant[], policy: SecondFactorPolicy): boolean =>
  policy === 'administrators' && grants.some(({ role }) => role === 'administrator');
