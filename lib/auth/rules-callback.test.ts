import { describe, expect, it } from 'vitest';
import { ownPath } from '@/lib/auth/rules-callback';

describe('ownPath', () => {
  it.each(['/admin', '/admin/konto', '/en/admin/networks/x?tab=1', '/admin/mitglieder/k%C3%B6ln'])('keeps %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

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
