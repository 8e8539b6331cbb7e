import { expect, type Locator, type Page } from '@playwright/test';

/** A network of its own for each test and browser, so that none sees another's cells. */
export const GRID_TESTS = ['tastatur', 'zu-zweit', 'einfuegen'] as const;
export type GridTest = (typeof GRID_TESTS)[number];

export const gridNetwork = (test: GridTest, project: string): string => `raster-${test}-${project}`;

/** Its members, in their order; the last one held its seat in the first three years only. */
export const GRID_MEMBERS = ['Altdorf', 'Beetz', 'Calau', 'Dahme', 'Ebern'] as const;
export const GRID_YEARS = [2015, 2016, 2017, 2018, 2019, 2020] as const;
/** What another document says of the first member at the first meeting: present. */
export const OTHER_SOURCE = 'Protokoll der Zeilenproben';
/** By which the tests enter. */
export const GRID_SOURCE = 'Teilnehmerliste der Zeilenproben';

export const gridAddress = (test: GridTest, project: string): string =>
  `/admin/netzwerke/${gridNetwork(test, project)}/raster`;

/** Chooses the document that is entered by, and waits for the grid. */
export async function openGrid(page: Page): Promise<Locator> {
  await page.getByRole('combobox', { name: 'Nach welcher Quelle erfassen Sie?', expanded: true }).fill(GRID_SOURCE);
  await page.getByRole('option', { name: GRID_SOURCE }).first().click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  return grid;
}

/** A cell by its place: row and column, counted from nothing. */
export const gridCell = (page: Page, row: number, column: number): Locator =>
  page.locator(`[role="gridcell"][data-row="${row}"][data-column="${column}"]`);

/** Pastes as a spreadsheet does: with the formats it puts on the clipboard. */
export async function pasteInto(page: Page, formats: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((data) => {
    const clipboardData = new DataTransfer();
    for (const [format, text] of Object.entries(data)) clipboardData.setData(format, text);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, formats);
}

/** What copying the selection puts on the clipboard. */
export const copyFrom = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
    );
    return Object.fromEntries(clipboardData.types.map((type) => [type, clipboardData.getData(type)]));
  });
