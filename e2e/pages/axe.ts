import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 AA, with all that it is built on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Looks at the page as it stands, in the colours it has. @param what stands before each fault, to tell pages apart */
export async function expectNoFaults(page: Page, what = page.url()): Promise<void> {
  // After an action the answer's title takes the place of the former one; for a moment there is none.
  await expect(page, what).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(violations.map(({ id, nodes }) => `${what} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** The same in light and in dark. */
export async function expectNoFaultsInLightOrDark(page: Page, what = page.url()): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoFaults(page, `${what} ${colorScheme}`);
  }
}
