import type { Locator, Page } from '@playwright/test';

/** The page's own large search field. With a script it is a combobox, without one it says that it is a plain field. */
export const searchField = (page: Page, javaScriptEnabled = true): Locator =>
  page.getByRole('main').getByRole(javaScriptEnabled ? 'combobox' : 'searchbox', {
    name: /^(Mitglied, Netzwerk|Search for a member|Search)/,
  });

/** The field in the header of every page that has none of its own. */
export const headerField = (page: Page, javaScriptEnabled = true): Locator =>
  page.getByRole('banner').getByRole(javaScriptEnabled ? 'combobox' : 'searchbox');

/** Searches from any page: in its header, or on a phone on the page to which that leads. */
export async function searchFromHeader(page: Page, text: string, javaScriptEnabled = true): Promise<void> {
  const link = page.getByRole('banner').getByRole('link', { name: 'Suchen' });
  const isPhone = await link.isVisible();
  if (isPhone) {
    await link.click();
    await page.waitForURL(/\/suche$/);
  }
  const place = page.getByRole(isPhone ? 'main' : 'banner');
  await place.getByRole(javaScriptEnabled ? 'combobox' : 'searchbox').fill(text);
  await place.getByRole('button', { name: 'Suchen' }).click();
}
