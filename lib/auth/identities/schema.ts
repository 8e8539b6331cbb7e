import { z } from 'zod';

/** Who somebody is at a provider, proven by its signed token. */
export interface ProvenIdentity {
  issuer: string;
  /** The provider's own name for the person. */
  subject: string;
  /** In lower case; null where the provider does not say that it has verified the address. */
  verifiedEmail: string | null;
}

/** Claims of an ID token and of the userinfo endpoint, as OpenID Connect Core 5.1 names them. */
export const identitySchema = z
  .object({
    iss: z.string(),
    sub: z.string().min(1).max(255),
    email: z.string().trim().toLowerCase().optional().catch(undefined),
    // Only the boolean counts: a provider that sends the string "true" does not follow the standard.
    email_verified: z.literal(true).optional().catch(undefined),
  })
  .transform(({ iss, sub, email, email_verified: verified }): ProvenIdentity => ({
    issuer: iss,
    subject: sub,
    verifiedEmail: verified && email ? email : null,
  }));

export const withoutSlash = (address: string) => address.replace(/\/$/, '');

/** Whether a token's issuer is the configured one; some operators leave out the slash at its end. */
export const isIssuer = (configured: string, issuer: string): boolean =>
  withoutSlash(configured) === withoutSlash(issuer);
