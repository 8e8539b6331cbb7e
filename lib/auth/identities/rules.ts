/** What the sign-in page says of a sign-in through the provider that led to no session. */
export const OIDC_FAULTS = ['refused', 'too_many_attempts', 'failed'] as const;
export type OidcFault = (typeof OIDC_FAULTS)[number];

/** next-auth's codes for what has nothing to do with the provider. */
const OF_OTHER_WAYS = ['CredentialsSignin', 'SessionRequired'];

/**
 * Reads the fault from the sign-in page's address. next-auth has many codes (OAuthCallback, AccessDenied, …), and
 * passes on messages of its own: to the person before the screen they all mean that it did not work.
 */
export function readOidcFault(error: unknown): OidcFault | null {
  if (typeof error !== 'string' || error === '' || OF_OTHER_WAYS.includes(error)) return null;
  return OIDC_FAULTS.find((fault) => fault === error) ?? 'failed';
}
