import { expect, test } from '@playwright/test';
import { expectFaultless, looksAt, takeWindow } from '../pages/looks';
import { PAGE_KINDS } from '../pages/page-kinds';
import { shiftWhileFontArrives } from '../pages/shifts';
import { PHONE_BELOW } from '../pages/widths';

for (const [place, { kind, de, en }] of PAGE_KINDS.entries()) {
  for (const [language, address] of [
    ['de', de],
    ['en', en],
  ] as const) {
    const look = looksAt(place)[language];
    test(`${kind} page (${language}) has no fault that axe finds, needs no sideways scrolling, no text covers another, and nothing moves once it stands`, async ({
      page,
    }) => {
      await takeWindow(page, look);
      if (look.width < PHONE_BELOW) expect(await shiftWhileFontArrives(page, address)).toBe(0);
      await page.goto(address);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expectFaultless(page, { ...look, isOnTablets: true }, address);
    });
  }
}

// Its address holds a number that only the pages before know.
test('a seat within its document has no fault that axe finds, and no text covers another', async ({ page }) => {
  const look = looksAt(0).de;
  await takeWindow(page, look);
  await page.goto('/mitglieder/malawi');
  const address = await page.locator('main a[href*="/sitze/"]').first().getAttribute('href');
  expect((await page.goto(address ?? ''))?.status(), String(address)).toBe(200);
  await expect(page.getByRole('main')).toContainText('Malawi');
  await expectFaultless(page, { ...look, isOnTablets: true }, String(address));
});
