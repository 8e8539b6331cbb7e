import { expect, test } from '@playwright/test';
import { routing } from '@/lib/i18n/routing';
import { openAsAdministrator, signInTo } from '../pages/accounts';
import { ADMIN_PAGES, addressIn, ELSEWHERE, LINKED_ADMIN_PAGES } from '../pages/admin-pages';
import { expectFaultless, looksAt, takeWindow } from '../pages/looks';
import { BOTH_WIDTHS } from '../pages/widths';

test('every admin page is looked at, here or where its states are made', () => {
  const looked = [...ADMIN_PAGES, ...LINKED_ADMIN_PAGES, ...ELSEWHERE].map(({ pathname }) => pathname);
  const all = Object.keys(routing.pathnames).filter((pathname) => /^\/admin(\/|$)/.test(pathname));
  expect([...new Set<string>(looked)].sort()).toEqual(all.sort());
});

// In German on a desktop in light, in English on a phone in dark.
const LOOKS = looksAt(0);

for (const language of routing.locales) {
  const look = { ...LOOKS[language], widths: BOTH_WIDTHS };
  for (const one of ADMIN_PAGES) {
    const address = addressIn(language, one);
    test(`${address} has no fault that axe finds, and nothing overlaps or scrolls sideways`, async ({ page }) => {
      await takeWindow(page, look);
      expect((await openAsAdministrator(page, address))?.status(), address).toBe(200);
      await expect(page).toHaveURL(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectFaultless(page, look, address);
    });
  }

  for (const { pathname, from } of LINKED_ADMIN_PAGES) {
    test(`${pathname} (${language}) has no fault that axe finds, and nothing overlaps or scrolls sideways`, async ({
      page,
    }) => {
      await takeWindow(page, look);
      await signInTo(page, addressIn(language, from));
      // The address holds a number that only the page before knows.
      const form = addressIn(language, { ...from, pathname }).replace(/\[\w+\]$/, '');
      const addresses = await page
        .locator(`main a[href^="${form}"]`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const address = addresses.find((href) => /^\d+$/.test(href.slice(form.length)));
      expect(address, form).toBeDefined();
      expect((await page.goto(address ?? ''))?.status(), address).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectFaultless(page, look, address ?? '');
    });
  }
}
