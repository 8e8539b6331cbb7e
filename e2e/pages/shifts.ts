import { expect, type Page } from '@playwright/test';

const FONTS = '**/*.woff2';

/**
 * How far what stands on a page moves until all of it is there, as browsers add it up (Layout Instability, 0: nothing
 * moves), where the font comes only after the page has been drawn, as over a slow line.
 */
export async function shiftWhileFontArrives(page: Page, address: string): Promise<number> {
  let held = 0;
  await page.route(FONTS, async (route) => {
    held += 1;
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await route.continue();
  });
  await page.goto(address);
  const shift = await page.evaluate(async () => {
    await document.fonts.ready;
    const drawn = () => new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next)));
    await drawn();
    // What lies back is handed over in a turn of its own.
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Reflect.get(entry, 'value') as number;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await drawn();
    await drawn();
    observer.disconnect();
    return sum;
  });
  await page.unroute(FONTS);
  expect(held, `${address} asks for a font`).toBeGreaterThan(0);
  return shift;
}
