import type { Page } from '@playwright/test';

/** Between the margins of a sheet: A4 without 2 × 14 mm, in CSS pixels. */
const PRINTABLE = { width: 688, height: 1028 };
/** The same of a sheet that lies across, without 2 × 12 mm. */
export const ACROSS = { width: 1031, height: 718 };

/** How many pages of A4 the page takes. */
export async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What would be cut off at the paper's edges or by its own box, as the beginning of its text. */
export async function cutOnPaper(page: Page, printable = PRINTABLE): Promise<string[]> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(printable);
  const cut = await page.locator('main *').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr-only'))
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        const { overflowX } = getComputedStyle(element);
        const isClipped =
          ['hidden', 'clip', 'auto', 'scroll'].includes(overflowX) && element.scrollWidth > element.clientWidth + 1;
        return width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1 || isClipped);
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 60)}`),
  );
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  return cut;
}
