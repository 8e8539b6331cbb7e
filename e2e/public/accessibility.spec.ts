import { expect, test } from '@playwright/test';
import { expectFaultless, looksAt, takeWindow } from '../pages/looks';
import { PAGE_KINDS } from '../pages/page-kinds';

for (const [place, { kind, de, en }] of PAGE_KINDS.entries()) {
  for (const [language, address] of [
    ['de', de],
    ['en', en],
  ] as const) {
    const look = looksAt(place)[language];
    test(`${kind} page (${language}) has no fault that axe finds, needs no sideways scrolling, and no text covers another`, async ({
      page,
    }) => {
      await takeWindow(page, look);
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectFaultless(page, { ...look, isOnTablets: true }, address);
    });
  }
}
