import { expect, type Page } from '@playwright/test';
import { type Colours, expectNoFaults, expectNoFaultsIn } from './axe';
import { overlappingLabels, overlappingTexts, sidewaysScroll } from './overlap';
import { TABLET, WIDTHS } from './widths';

type Language = 'de' | 'en';

/** How a page is opened and looked at by axe. */
interface Look {
  width: number;
  colours: Colours;
}

const HEIGHT = 900;
const [DESKTOP, PHONE] = WIDTHS;

/**
 * A kind of page is looked at by axe twice: in one language on a desktop, in the other on a phone, once in light and
 * once in dark. German and English have the same elements, and a dark page differs from a light one in its colours alone.
 * Which falls together changes from one kind to the next, so that what pages share is looked at in every combination.
 *
 * @param place of the kind among the others
 */
export function looksAt(place: number): Readonly<Record<Language, Look>> {
  const desktop: Look = { width: DESKTOP, colours: place % 4 < 2 ? 'light' : 'dark' };
  const phone: Look = { width: PHONE, colours: place % 4 < 2 ? 'dark' : 'light' };
  return place % 2 === 0 ? { de: desktop, en: phone } : { de: phone, en: desktop };
}

/** Has the window of a look before a page is opened in it. */
export const takeWindow = (page: Page, { width }: Look): Promise<void> =>
  page.setViewportSize({ width, height: HEIGHT });

/** Measures at these widths that nothing makes the page wider than its window. */
export async function expectNothingSideways(page: Page, widths: readonly number[], what = page.url()): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect(await sidewaysScroll(page), `${what} at ${width} px`).toBe(0);
  }
}

/**
 * Looks at the page as it stands by axe, then measures at these widths what scrolls sideways or lies over something else,
 * and on a tablet what scrolls sideways.
 */
export async function expectFaultless(
  page: Page,
  { colours, widths = WIDTHS, isOnTablets = false }: Look & { widths?: readonly number[]; isOnTablets?: boolean },
  what: string,
): Promise<void> {
  await expectNoFaultsIn(colours, page, what);
  if (isOnTablets) await expectNothingSideways(page, TABLET, what);
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    expect(await sidewaysScroll(page), `${what} at ${width} px`).toBe(0);
    expect(await overlappingLabels(page), `${what} at ${width} px`).toEqual([]);
    expect(await overlappingTexts(page), `${what} at ${width} px`).toEqual([]);
  }
}

/** Looks at the page as it stands on a desktop in light and on a phone in dark, or the other way where it is English. */
export async function expectNoFaultsAtBothWidths(page: Page, what = page.url()): Promise<void> {
  const before = page.viewportSize();
  for (const width of [DESKTOP, PHONE]) {
    await page.setViewportSize({ width, height: HEIGHT });
    await expectNoFaults(page, `${what} at ${width} px`);
    expect(await sidewaysScroll(page), `${what} at ${width} px`).toBe(0);
  }
  if (before) await page.setViewportSize(before);
}

/**
 * Looks at the page as it stands, in its language: in German on a desktop in light, in English on a phone in dark. For
 * pages that are looked at in both.
 */
export async function expectNoFaultsInItsLanguage(page: Page, what = page.url()): Promise<void> {
  const before = page.viewportSize();
  const isGerman = (await page.locator('html').getAttribute('lang')) === 'de';
  await page.setViewportSize({ width: isGerman ? DESKTOP : PHONE, height: HEIGHT });
  await expectNoFaultsIn(isGerman ? 'light' : 'dark', page, what);
  expect(await sidewaysScroll(page), what).toBe(0);
  if (before) await page.setViewportSize(before);
}
