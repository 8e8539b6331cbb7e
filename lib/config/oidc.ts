import { z } from 'zod';

/** An OpenID Connect provider through which people may sign in. */
export interface OidcSettings {
  /** As the provider's tokens name it; with or without a trailing slash. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button on the sign-in page calls it. */
  name: string;
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

function isIssuer(value: string) {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  const isPrivate = protocol === 'https:' || (protocol === 'http:' && THIS_MACHINE.includes(hostname));
  return isPrivate && !username && !/[?#]|\/\.well-known\//.test(value);
}

/** Variables of the provider: all of them or none. */
export const oidcVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(
      isIssuer,
      "must be the provider's https address, such as https://login.example.org/realms/office (http only on localhost)",
    )
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().max(60, 'must have at most 60 characters').optional(),
};

type OidcVariables = z.infer<z.ZodObject<typeof oidcVariables>>;

/** The variables that are missing where only some are set; none otherwise. */
export function missingOidcVariables(given: OidcVariables): string[] {
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const;
  const missing = names.filter((name) => given[name] === undefined);
  return missing.length === names.length ? [] : missing;
}

/** The provider, if one is configured wholly. */
export function oidcSettings(given: OidcVariables): OidcSettings | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = given;
  return issuer && clientId && clientSecret && name ? { issuer, clientId, clientSecret, name } : undefined;
}
