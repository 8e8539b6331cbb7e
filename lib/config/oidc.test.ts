import { describe, expect, it } from 'vitest';
import { policyWithNonce } from './content-security-policy';
import { ConfigurationError, parseEnvironment } from './environment';

const parse = (given: Record<string, string>) => parseEnvironment(given, '/register');

const WHOLE = {
  OIDC_ISSUER: 'https://login.example.org/realms/office',
  OIDC_CLIENT_ID: 'register',
  OIDC_CLIENT_SECRET: 'hunter2',
  OIDC_NAME: 'Landesdienst',
};

describe('the settings of an OpenID Connect provider', () => {
  it('are there when all are given, and not when none is', () => {
    expect(parse(WHOLE).oidc).toEqual({
      issuer: 'https://login.example.org/realms/office',
      clientId: 'register',
      clientSecret: 'hunter2',
      name: 'Landesdienst',
    });
    expect(parse({ OIDC_ISSUER: '', OIDC_NAME: ' ' }).oidc).toBeUndefined();
  });

  it.each(Object.keys(WHOLE))('stop the start when %s alone is missing, and say so', (name) => {
    const rest = { ...WHOLE, [name]: '' };
    expect(() => parse(rest)).toThrow(ConfigurationError);
    expect(() => parse(rest)).toThrow(`lacks ${name}: set `);
  });

  it('name everything that is missing', () => {
    expect(() => parse({ OIDC_ISSUER: WHOLE.OIDC_ISSUER, OIDC_NAME: 'x' })).toThrow(
      'lacks OIDC_CLIENT_ID, OIDC_CLIENT_SECRET: set',
    );
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000', 'https://tenant.example.org/'])(
    'take %s as issuer',
    (issuer) => {
      expect(parse({ ...WHOLE, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer);
    },
  );

  it.each([
    'http://login.example.org',
    'http://localhost.example.org',
    'login.example.org',
    'https://user@login.example.org',
    'https://login.example.org?tenant=1',
    'https://login.example.org/#',
    'https://login.example.org/.well-known/openid-configuration',
    'ftp://login.example.org',
  ])('refuse %s as issuer', (issuer) => {
    const refused = () => parse({ ...WHOLE, OIDC_ISSUER: issuer });
    expect(refused).toThrow(`OIDC_ISSUER is "${issuer}": it must be the provider's https address`);
    expect(refused).toThrow(/^(?!.*hunter2)/);
  });
});

describe('the policy of a page', () => {
  const formAction = (policy: string) => policy.split('; ').find((directive) => directive.startsWith('form-action'));

  it('lets forms lead to the site itself and to what is named', () => {
    expect(formAction(policyWithNonce('abc'))).toBe("form-action 'self'");
    expect(formAction(policyWithNonce('abc', ['https://login.example.org']))).toBe(
      "form-action 'self' https://login.example.org",
    );
  });
});
