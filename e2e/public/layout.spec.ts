import { expect, test } from '@playwright/test';
import { overlappingLabels, overlappingTexts } from '../pages/overlap';

/* What accessibility.spec.ts measures on every page, held against pages that have the fault. */

test('a text moved over another is found, on a page without a figure', async ({ page }) => {
  await page.goto('/impressum');
  await expect(page.locator('figure')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const next = heading.ownerDocument.querySelector('main h2');
    const down = (next?.getBoundingClientRect().top ?? 0) - heading.getBoundingClientRect().top;
    heading.style.transform = `translateY(${down}px)`;
  });
  expect((await overlappingTexts(page)).filter((pair) => pair.includes('Diese Angaben fehlen noch'))).not.toEqual([]);
});

test('a label moved over another is found in a drawing', async ({ page }) => {
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
