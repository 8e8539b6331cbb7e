import { expect, test } from '@playwright/test';
import { expectNoFaults } from '../pages/axe';
import { overlappingLabels, overlappingTexts, sidewaysScroll } from '../pages/overlap';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ON_PHONE, PHONE_BELOW } from '../pages/widths';

// A record of 47 states has a thousand targets, and axe measures each against its neighbours.
test.describe.configure({ timeout: 300_000 });

for (const { kind, de, en } of PAGE_KINDS) {
  for (const [language, address] of [
    ['de', de],
    ['en', en],
  ] as const) {
    test(
      `${kind} page (${language}) has no fault that axe finds, needs no sideways scrolling, and no text covers another`,
      ON_PHONE,
      async ({ page, viewport }) => {
        const own = viewport ?? { width: 1440, height: 900 };
        // 320 px is a desktop of 1280 px at 400 % zoom.
        const widths = own.width < PHONE_BELOW ? [320, own.width] : [own.width];
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
          expect(await overlappingLabels(page), `${address} at ${width} px`).toEqual([]);
          expect(await overlappingTexts(page), `${address} at ${width} px`).toEqual([]);
        }
        await page.setViewportSize(own);
        await expectNoFaults(page);
      },
    );
  }
}
