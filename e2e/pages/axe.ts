import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { PHONE_BELOW } from './widths';

/** WCAG 2.2 AA, with all that it is built on. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Colours = 'light' | 'dark';

/**
 * The colours in which a page is looked at. A page that is looked at in two languages and at two widths is looked at
 * four times, not eight, and every two of language, width and colours still come together once.
 */
async function coloursOf(page: Page): Promise<Colours> {
  const isPhone = (page.viewportSize()?.width ?? 0) < PHONE_BELOW;
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  return isPhone === isEnglish ? 'light' : 'dark';
}

/** Looks at the page as it stands, in these colours. @param what stands before each fault, to tell pages apart */
export async function expectNoFaultsIn(colours: Colours, page: Page, what = page.url()): Promise<void> {
  await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
  // After an action the answer's title takes the place of the former one; for a moment there is none.
  await expect(page, what).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page })
    // One look from within the page: no page here holds another, for which axe would open a window of its own.
    .setLegacyMode()
    // Of what passes nothing is read here: to describe it, element by element, takes longer than to find the faults.
    .options({ resultTypes: ['violations'] })
    // Behind the options, which would take its place.
    .withTags(TAGS)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${what} ${colours} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Looks at the page as it stands, in light or in dark: see above which. */
export async function expectNoFaults(page: Page, what = page.url()): Promise<void> {
  await expectNoFaultsIn(await coloursOf(page), page, what);
}
