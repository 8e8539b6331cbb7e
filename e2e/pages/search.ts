import type { Locator, Page } from '@playwright/test';

/** The page's own large search field. With a script it is a combobox, without one it says that it is a plain field. */
export const searchField = (page: Page, javaScriptEnabled = true): Locator =>
  page.getByRole('main').getByRole(javaScriptEnabled ? 'combobox' : 'searchbox', {
    name: /^(Mitglied, Netzwerk|Search for a member|Search)/,
  });

/** The field in the header of every page that has none of its own. */
export const headerField = (page: Page, javaScriptEnabled = true): Locator =>
  page.getByRole('banner').getByRole(javaScriptEnabled ? 'combobox' : 'searchbox');
