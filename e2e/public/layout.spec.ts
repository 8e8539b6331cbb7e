import { expect, test } from '@playwright/test';
import { overlappingLabels, overlappingTexts, sidewaysScroll } from '../pages/overlap';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ON_PHONE, PHONE_BELOW } from '../pages/widths';

for (const { kind, de, en } of PAGE_KINDS) {
  test(`${kind} page needs no sideways scrolling and no text covers another`, ON_PHONE, async ({ page, viewport }) => {
    const own = viewport?.width ?? 1440;
    // 320 px is a desktop of 1280 px at 400 % zoom.
    const widths = own < PHONE_BELOW ? [own, 320] : [own];
    for (const address of [de, en]) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
        expect(await overlappingLabels(page), `${address} at ${width} px`).toEqual([]);
        expect(await overlappingTexts(page), `${address} at ${width} px`).toEqual([]);
      }
    }
  });
}

test('a text moved over another is found, on a page without a figure', ON_PHONE, async ({ page }) => {
  await page.goto('/impressum');
  await expect(page.locator('figure')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const next = heading.ownerDocument.querySelector('main h2');
    const down = (next?.getBoundingClientRect().top ?? 0) - heading.getBoundingClientRect().top;
    heading.style.transform = `translateY(${down}px)`;
  });
  expect((await overlappingTexts(page)).filter((pair) => pair.includes('Diese Angaben fehlen noch'))).not.toEqual([]);
});

test('a label moved over another is found in a drawing', ON_PHONE, async ({ page }) => {
  await page.goto('/mitglieder/malawi');
  const labels = page.locator('figure svg text:visible');
  expect(await labels.count()).toBeGreaterThan(1);
  await labels.evaluateAll(([one, other]) => {
    const [from, to] = [one?.getBoundingClientRect(), other?.getBoundingClientRect()];
    if (!(other instanceof SVGElement) || !from || !to) return;
    other.style.transform = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
  });
  expect(await overlappingLabels(page)).not.toEqual([]);
});
