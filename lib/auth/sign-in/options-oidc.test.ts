import { afterEach, describe, expect, it, vi } from 'vitest';
import { oidcCookies, wantedPath } from '@/lib/auth/sign-in/options-oidc';

afterEach(() => vi.unstubAllEnvs());

describe('cookies of a sign-in under way', () => {
  it('are bound to this host and secure under https', () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://register.example.org');
    const cookies = Object.values(oidcCookies());
    expect(cookies.length).toBeGreaterThan(0);
    for (const { name, options } of cookies) {
      expect(name).toMatch(/^__Host-praesenzregister-/);
      expect(options).toEqual({ httpOnly: true, sameSite: 'lax', secure: true, path: '/' });
    }
  });

  it('have names of their own', () => {
    const names = Object.values(oidcCookies()).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('where a sign-in is to lead', () => {
  const wanted = (value: string) =>
    wantedPath({ get: (name) => (name === 'praesenzregister-return' ? { value } : undefined) });

  it('is read from its cookie, and only paths of the admin area', () => {
    vi.stubEnv('NEXTAUTH_URL', 'http://127.0.0.1:3000');
    expect(wanted('http://127.0.0.1:3000/en/admin/account')).toBe('/en/admin/account');
    expect(wanted('https://evil.example/admin')).toBeNull();
    expect(wanted('http://127.0.0.1:3000.evil.example/admin')).toBeNull();
    expect(wantedPath({ get: () => undefined })).toBeNull();
  });
});
