import { expect, test, type Page } from '@playwright/test';
import { openAsAdministrator, signInTo } from '../pages/accounts';
import { ADMIN_PAGES, addressIn, ELSEWHERE, LINKED_ADMIN_PAGES } from '../pages/admin-pages';
import { expectNoFaultsIn } from '../pages/axe';
import { overlappingTexts, sidewaysScroll } from '../pages/overlap';
import { ON_PHONE } from '../pages/widths';
import { routing } from '@/lib/i18n/routing';

type Language = (typeof routing.locales)[number];

interface Look {
  address: string;
  language: Language;
  project: string;
}

/**
 * Each page is looked at in each language at each width. By axe it is in German on a desktop in light, and in English on
 * a phone in dark: both languages have the same elements.
 */
async function expectFaultless(page: Page, { address, language, project }: Look): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  expect(await sidewaysScroll(page), address).toBe(0);
  expect(await overlappingTexts(page), address).toEqual([]);
  if (project === 'desktop' && language === 'de') await expectNoFaultsIn('light', page, address);
  if (project === 'phone' && language === 'en') await expectNoFaultsIn('dark', page, address);
}

test('every admin page is looked at, here or where its states are made', () => {
  const looked = [...ADMIN_PAGES, ...LINKED_ADMIN_PAGES, ...ELSEWHERE].map(({ pathname }) => pathname);
  const all = Object.keys(routing.pathnames).filter((pathname) => /^\/admin(\/|$)/.test(pathname));
  expect([...new Set<string>(looked)].sort()).toEqual(all.sort());
});

for (const language of routing.locales) {
  for (const one of ADMIN_PAGES) {
    const address = addressIn(language, one);
    test(
      `${address} has no fault that axe finds, and nothing overlaps or scrolls sideways`,
      ON_PHONE,
      async ({ page }, { project }) => {
        expect((await openAsAdministrator(page, address))?.status(), address).toBe(200);
        await expect(page).toHaveURL(address);
        await expectFaultless(page, { address, language, project: project.name });
      },
    );
  }

  for (const { pathname, from } of LINKED_ADMIN_PAGES) {
    test(
      `${pathname} (${language}) has no fault that axe finds, and nothing overlaps or scrolls sideways`,
      ON_PHONE,
      async ({ page }, { project }) => {
        await signInTo(page, addressIn(language, from));
        // The address holds a number that only the page before knows.
        const form = addressIn(language, { ...from, pathname }).replace(/\[\w+\]$/, '');
        const addresses = await page
          .locator(`main a[href^="${form}"]`)
          .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        const address = addresses.find((href) => /^\d+$/.test(href.slice(form.length)));
        expect(address, form).toBeDefined();
        expect((await page.goto(address ?? ''))?.status(), address).toBe(200);
        await expectFaultless(page, { address: address ?? '', language, project: project.name });
      },
    );
  }
}
