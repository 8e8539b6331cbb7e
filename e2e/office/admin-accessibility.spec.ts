import { expect, test, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { ADMIN_PAGES, addressIn, ELSEWHERE, LINKED_ADMIN_PAGES } from '../pages/admin-pages';
import { expectNoFaults } from '../pages/axe';
import { sidewaysScroll } from '../pages/overlap';
import { routing } from '@/lib/i18n/routing';

type Language = (typeof routing.locales)[number];

async function expectFaultless(page: Page, address: string, language: Language): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expectNoFaults(page, address);
  expect(await sidewaysScroll(page), address).toBe(0);
}

test('every admin page is looked at, here or where its states are made', () => {
  const looked = [...ADMIN_PAGES, ...LINKED_ADMIN_PAGES, ...ELSEWHERE].map(({ pathname }) => pathname);
  const all = Object.keys(routing.pathnames).filter((pathname) => /^\/admin(\/|$)/.test(pathname));
  expect([...new Set<string>(looked)].sort()).toEqual(all.sort());
});

for (const language of routing.locales) {
  test(`no admin page (${language}) has a fault that axe finds, none scrolls sideways`, async ({ page }) => {
    test.setTimeout(300_000);
    await signInTo(page, '/admin');
    for (const one of ADMIN_PAGES) await expectFaultless(page, addressIn(language, one), language);
  });

  for (const { pathname, from } of LINKED_ADMIN_PAGES) {
    test(`${pathname} (${language}) has no fault that axe finds and does not scroll sideways`, async ({ page }) => {
      await signInTo(page, addressIn(language, from));
      // The address holds a number that only the page before knows.
      const form = addressIn(language, { ...from, pathname }).replace(/\[\w+\]$/, '');
      const addresses = await page
        .locator(`main a[href^="${form}"]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const address = addresses.find((href) => /^\d+$/.test(href.slice(form.length)));
      expect(address, form).toBeDefined();
      await expectFaultless(page, address ?? '', language);
    });
  }
}
