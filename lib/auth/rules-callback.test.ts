import { describe, expect, it } from 'vitest';
import { ownPath, ownPathAt } from '@/lib/auth/rules-callback';

describe('ownPath', () => {
  it.each(['/admin', '/admin/konto', '/en/admin/networks/x?tab=1', '/admin/mitglieder/k%C3%B6ln'])(
    'keeps %s',
    (path) => {
      expect(ownPath(path)).toBe(path);
    },
  );

  it.each([
    '//evil.example',
    'https://evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/admin/../../evil.example/..//x',
    '/admin\\evil',
    '/admin/\n/evil',
    '/admin\t',
    '/administration',
    '/netzwerke',
    'javascript:alert(1)',
    '',
    null,
    undefined,
    ['/admin'],
  ])('refuses %j', (given) => {
    expect(ownPath(given)).toBeNull();
  });
});

describe('ownPathAt', () => {
  const ORIGIN = 'https://register.example.org';

  it('takes the site’s own addresses with or without its origin', () => {
    expect(ownPathAt(ORIGIN, `${ORIGIN}/en/admin?tab=1`)).toBe('/en/admin?tab=1');
    expect(ownPathAt(ORIGIN, '/admin')).toBe('/admin');
  });

  it.each([
    `${ORIGIN}.evil.example/admin`,
    `${ORIGIN}//evil.example/admin`,
    `${ORIGIN}@evil.example/admin`,
    'https://evil.example/admin',
  ])('refuses %s', (given) => {
    expect(ownPathAt(ORIGIN, given)).toBeNull();
  });
});
