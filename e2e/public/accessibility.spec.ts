import { expect, test } from '@playwright/test';
import { expectNoFaults } from '../pages/axe';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ON_PHONE } from '../pages/widths';

// A record of 47 states has a thousand targets, and axe measures each against its neighbours.
test.describe.configure({ timeout: 300_000 });

for (const { kind, de, en } of PAGE_KINDS) {
  for (const [language, address] of [
    ['de', de],
    ['en', en],
  ] as const) {
    test(`${kind} page (${language}) has no fault that axe finds`, ON_PHONE, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectNoFaults(page);
    });
  }
}
