import 'server-only';
import type { Profile, TokenSet } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { presentVisitor } from '@/lib/auth/gates-visitor';
import { signInWithIdentity, type IdentityRefusal } from '@/lib/auth/identities/mutations';
import { cookieNamed, siteOrigin } from '@/lib/auth/options';
import { ownPathAt } from '@/lib/auth/rules-callback';
import { identitySchema, isIssuer, withoutSlash } from '@/lib/auth/identities/schema';
import { environment } from '@/lib/config/environment';
import type { OidcSettings } from '@/lib/config/oidc';

/** The provider's id in next-auth's addresses: the callback is /api/auth/callback/oidc. */
export const OIDC = 'oidc';

/** Milliseconds the provider may take for an answer. */
const TIMEOUT_MS = 10_000;

/** What the sign-in page calls the provider; null while none is configured. */
export const oidcName = (): string | null => environment().oidc?.name ?? null;

/** Outcome of a sign-in by an identity: `id` names the session that was opened, or it was refused. */
interface Arrival {
  id: string;
  refusal: IdentityRefusal | null;
}

/** The refusal that `arrive` found, inside what next-auth hands to its callbacks as the user. */
export const refusalOnArrival = (user: object): IdentityRefusal | null =>
  'refusal' in user ? (user as Arrival).refusal : null;

/** Opens a session for the person whose claims next-auth has checked: signature, audience, state, nonce, PKCE. */
async function arrive({ issuer }: OidcSettings, claims: Profile): Promise<Arrival> {
  const identity = identitySchema.safeParse(claims);
  if (!identity.success || !isIssuer(issuer, identity.data.issuer)) return { id: OIDC, refusal: 'refused' };
  const result = await signInWithIdentity(identity.data, await presentVisitor(), new Date());
  return result.ok ? { id: result.value, refusal: null } : { id: OIDC, refusal: result.reason };
}

type UserinfoRequest = NonNullable<Extract<OAuthConfig<Profile>['userinfo'], object>['request']>;
type Client = Parameters<UserinfoRequest>[0]['client'];
/** What next-auth hands over is openid-client's own class, whose ID token has been checked. */
type CheckedTokens = Exclude<Parameters<Client['userinfo']>[0], string>;

/**
 * The e-mail address comes from the ID token or else from the userinfo endpoint; the address and whether it is verified
 * come from the same place.
 */
async function readClaims({ tokens, client }: { tokens: TokenSet; client: Client }): Promise<Profile> {
  const checked = tokens as CheckedTokens;
  const claims = checked.claims();
  if (claims.email_verified !== undefined || !client.issuer.metadata.userinfo_endpoint) return claims;
  // openid-client refuses an answer about another subject.
  const { email, email_verified: verified } = await client.userinfo(checked);
  return { ...claims, email, email_verified: verified } as Profile;
}

function provider(settings: OidcSettings): OAuthConfig<Profile> {
  return {
    id: OIDC,
    name: settings.name,
    type: 'oauth',
    wellKnown: `${withoutSlash(settings.issuer)}/.well-known/openid-configuration`,
    clientId: settings.clientId,
    clientSecret: settings.clientSecret,
    authorization: { params: { scope: 'openid email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: { request: readClaims },
    httpOptions: { timeout: TIMEOUT_MS },
    profile: (claims) => arrive(settings, claims),
  };
}

export function oidcProviders(): OAuthConfig<Profile>[] {
  const { oidc } = environment();
  return oidc ? [provider(oidc)] : [];
}

/** next-auth's cookies of a pending sign-in: like the session's, bound to this host. */
export function oidcCookies() {
  const cookie = (name: string) => cookieNamed(`praesenzregister-${name}`, 'lax');
  return {
    callbackUrl: cookie('return'),
    csrfToken: cookie('form'),
    pkceCodeVerifier: cookie('pkce'),
    state: cookie('state'),
    nonce: cookie('nonce'),
  };
}

/** Where the pending sign-in leads, according to the cookie set at its start. */
export function wantedPath(cookies: { get: (name: string) => { value: string } | undefined }): string | null {
  const kept = cookies.get(oidcCookies().callbackUrl.name);
  return kept ? ownPathAt(siteOrigin(), kept.value) : null;
}
