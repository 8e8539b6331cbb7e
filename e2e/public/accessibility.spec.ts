import { expect, test } from '@playwright/test';
import { expectNoFaultsInLightOrDark } from '../pages/axe';
import { PAGE_KINDS } from '../pages/page-kinds';

// A record of 47 states has a thousand targets, and axe measures each against its neighbours.
test.describe.configure({ timeout: 300_000 });

for (const { kind, de, en } of PAGE_KINDS) {
  for (const [language, address] of [
    ['de', de],
    ['en', en],
  ] as const) {
    test(`${kind} page (${language}) has no fault that axe finds, light or dark`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoFaultsInLightOrDark(page);
    });
  }
}
