import { expect, test } from '@playwright/test';
import { OPEN_INVITATION_TOKEN, signInTo } from '../pages/accounts';
import { expectNoFaultsIn } from '../pages/axe';
import { looksAt, takeWindow } from '../pages/looks';

const PAGES = [
  { name: 'sign-in', de: '/admin/anmelden', en: '/en/admin/sign-in', open: true },
  {
    name: 'set-up',
    de: `/admin/einrichten/${OPEN_INVITATION_TOKEN}`,
    en: `/en/admin/set-up/${OPEN_INVITATION_TOKEN}`,
    open: true,
  },
  { name: 'void link', de: '/admin/einrichten/gibt-es-nicht', en: '/en/admin/set-up/no-such-link', open: true },
  { name: 'account', de: '/admin/konto', en: '/en/admin/account', open: false },
  { name: 'users', de: '/admin/benutzer', en: '/en/admin/users', open: false },
  { name: 'user', de: '/admin/benutzer/1', en: '/en/admin/users/1', open: false },
];

for (const [place, { name, open, ...addresses }] of PAGES.entries()) {
  for (const language of ['de', 'en'] as const) {
    const address = addresses[language];
    const look = looksAt(place)[language];

    test(`${name} page (${language}) has no fault that axe finds`, async ({ page }) => {
      await takeWindow(page, look);
      await (open ? page.goto(address) : signInTo(page, address));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoFaultsIn(look.colours, page, address);
    });
  }
}

test('pages behind the sign-in are kept nowhere, framed nowhere, and run no script without the nonce', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  const nonces = new Set<string>();
  for (const address of ['/admin/anmelden', '/en/admin/sign-in', '/admin/anmelden']) {
    const headers = (await page.goto(address))?.headers() ?? {};
    const policy = headers['content-security-policy'] ?? '';
    const scripts = policy.split('; ').find((directive) => directive.startsWith('script-src')) ?? '';
    expect(scripts).toMatch(/^script-src 'nonce-[\w+/=]+' 'strict-dynamic'$/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
    nonces.add(scripts);
  }
  expect(nonces.size).toBe(3);
  expect(refused).toEqual([]);
});

test('public pages keep their own headers; next-auth’s routes are kept nowhere', async ({ request }) => {
  const start = await request.get('/');
  expect(start.headers()['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(start.headers()['cache-control']).toBe('no-cache');
  const session = await request.get('/api/auth/session');
  expect(session.headers()['cache-control']).toBe('private, no-store');
  expect(await session.json()).toEqual({});
});
