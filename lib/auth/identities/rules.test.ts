import { describe, expect, it } from 'vitest';
import { oidcFaultOf } from '@/lib/auth/identities/rules';

describe('oidcFaultOf', () => {
  it.each(['refused', 'too_many_attempts', 'failed'])('knows %s', (fault) => {
    expect(oidcFaultOf(fault)).toBe(fault);
  });

  it.each(['OAuthCallback', 'OAuthSignin', 'AccessDenied', '<b>call 0190</b>'])(
    'says of %s that it did not work',
    (error) => {
      expect(oidcFaultOf(error)).toBe('failed');
    },
  );

  it.each([undefined, '', ['refused'], 'CredentialsSignin', 'SessionRequired'])('says nothing of %j', (error) => {
    expect(oidcFaultOf(error)).toBeNull();
  });
});
