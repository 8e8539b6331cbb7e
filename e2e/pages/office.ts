import { expect, type Page } from '@playwright/test';

/*
 * The meetings that browser tests log, and how they find their way on the page that logs them.
 */

export const LARGE_NETWORK = 'kreis-der-vierzig';
export const MEMBER_COUNT = 40;
export const OFFICE_TESTS = [
  'tastatur',
  'schritte',
  'nichts-verloren',
  'weiter',
  'erst-spaeter',
  'berichtigung',
  'zu-zweit',
  'zurueck',
  'ohne-skript',
  'einfuegen',
  'einfuegen-ohne-skript',
  'protokoll',
  'verlegen',
  'einlass',
  'einlass-zu-zweit',
  'unterschriften',
  'zusagen',
  'bericht',
] as const;
export type OfficeTest = (typeof OFFICE_TESTS)[number];

/** The report of a call, as a document. */
export const REPORT_SOURCE = 'Bericht der Browsertests';

/** Each test has its own meeting in each browser, so that none sees another's rows. */
export const meetingSlugFor = (test: OfficeTest, project: string): string => `${test}-${project}`;

/** Address of the page that logs a meeting of the large network. */
export const logAddress = (test: OfficeTest, project: string): string =>
  `/admin/netzwerke/${LARGE_NETWORK}/sitzungen/${meetingSlugFor(test, project)}`;

export const publicAddress = (test: OfficeTest, project: string): string =>
  `/netzwerke/${LARGE_NETWORK}/sitzungen/${meetingSlugFor(test, project)}`;

const SOURCE = /Senat von Berlin, Senatsverwaltung/;

/** The field of the source, once the page has come to life; before, a list stands in its place. */
export const sourceField = (page: Page) =>
  page.locator('input').and(page.getByRole('combobox', { name: 'Nach welcher Quelle erfassen Sie?' }));

/** Chooses the document the log goes by: from the field, or without a script from the list that stands in its place. */
export async function chooseSource(page: Page, { scripted = true } = {}): Promise<void> {
  if (scripted) {
    await sourceField(page).fill('Senat von Berlin, Senatsverwaltung');
    await page.getByRole('option', { name: SOURCE }).first().click();
  } else {
    const select = page.getByLabel('Nach welcher Quelle erfassen Sie?');
    const label = await select.getByRole('option', { name: SOURCE }).first().textContent();
    await select.selectOption({ label: label ?? '' });
    await page.getByRole('button', { name: 'Diese Quelle nehmen' }).click();
  }
  await expect(page.getByRole('heading', { name: /^Teilnahme laut/ })).toBeVisible();
}

/** Presses keys one after the other and says how many it were; a chord counts each of its keys. */
export async function pressKeys(page: Page, keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.reduce((sum, key) => sum + key.split('+').length, 0);
}

/** The button of a status in a member's row. */
export const choice = (page: Page, member: string, status: string) =>
  page.getByRole('group', { name: `Status: ${member}` }).getByRole('radio', { name: status, exact: true });

/** Sets a status as a mouse or a finger does: on the visible button around the radio. */
export const setStatus = (page: Page, member: string, status: string) =>
  page
    .getByRole('group', { name: `Status: ${member}` })
    .locator(`label[title="${status}"]`)
    .click();

/** A network of its own for each browser, handed from one office to another. */
export const handedNetwork = (project: string): string => `uebergabe-${project}`;

export const FILE_TESTS = ['arten', 'falsch', 'entfernen', 'freigabe', 'schwaerzung', 'ohne-skript'] as const;
export type FileTest = (typeof FILE_TESTS)[number];

/** A document for each test that gives one its file. */
export const fileSource = (test: FileTest, project: string): string => `datei-${test}-${project}`;
