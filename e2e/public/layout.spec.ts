import { expect, test } from '@playwright/test';
import { overlappingLabels, sidewaysScroll } from '../pages/overlap';
import { PAGE_KINDS } from '../pages/page-kinds';

for (const { kind, de, en } of PAGE_KINDS) {
  test(`${kind} page needs no sideways scrolling and no label covers another`, async ({ page, viewport }) => {
    const own = viewport?.width ?? 1440;
    // 320 px is a desktop of 1280 px at 400 % zoom.
    const widths = own < 600 ? [own, 320] : [own];
    for (const address of [de, en]) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
        expect(await overlappingLabels(page), `${address} at ${width} px`).toEqual([]);
      }
    }
  });
}
