import { describe, expect, it } from 'vitest';
import { identitySchema, isIssuer } from '@/lib/auth/identities/schema';

const CLAIMS = {
  iss: 'https://login.example.org',
  sub: 'u-17',
  email: 'Rita@Example.org',
  email_verified: true,
  aud: 'register',
};

describe('an identity', () => {
  it('is issuer, subject and the verified address in lower case', () => {
    expect(identitySchema.parse(CLAIMS)).toEqual({
      issuer: 'https://login.example.org',
      subject: 'u-17',
      verifiedEmail: 'rita@example.org',
    });
  });

  it.each([false, 'true', 1, undefined, null])('has no verified address where email_verified is %j', (verified) => {
    expect(identitySchema.parse({ ...CLAIMS, email_verified: verified }).verifiedEmail).toBeNull();
  });

  it.each([undefined, '', ' ', 7, null])('has no verified address where the address is %j', (email) => {
    expect(identitySchema.parse({ ...CLAIMS, email }).verifiedEmail).toBeNull();
  });

  it.each([{ sub: '' }, { sub: undefined }, { sub: 'x'.repeat(256) }, { iss: undefined }])(
    'is none with %j',
    (wrong) => {
      expect(identitySchema.safeParse({ ...CLAIMS, ...wrong }).success).toBe(false);
    },
  );
});

describe('the issuer', () => {
  it('may bear a slash at its end or not, and nothing else', () => {
    expect(isIssuer('https://login.example.org', 'https://login.example.org/')).toBe(true);
    expect(isIssuer('https://login.example.org/', 'https://login.example.org')).toBe(true);
    expect(isIssuer('https://login.example.org', 'https://login.example.org/other')).toBe(false);
    expect(isIssuer('https://login.example.org', 'https://login.example.org.evil.example')).toBe(false);
  });
});
