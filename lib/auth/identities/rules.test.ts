import { describe, expect, it } from 'vitest';
import { readOidcFault } from '@/lib/auth/identities/rules';

describe('oidcFaultOf', () => {
  it.each(['refused', 'too_many_attempts', 'failed'])('knows %s', (fault) => {
    expect(readOidcFault(fault)).toBe(fault);
  });

  it.each(['OAuthCallback', 'OAuthSignin', 'AccessDenied', '<b>call 0190</b>'])(
    'says of %s that it did not work',
    (error) => {
      expect(readOidcFault(error)).toBe('failed');
    },
  );

  it.each([undefined, '', ['refused'], 'CredentialsSignin', 'SessionRequired'])('says nothing of %j', (error) => {
    expect(readOidcFault(error)).toBeNull();
  });
});
