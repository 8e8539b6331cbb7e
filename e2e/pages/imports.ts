import { expect, type Page } from '@playwright/test';

/*
 * The networks into which browser tests import lists, and how they find their way through the steps.
 */

export const UNGA_NETWORK = 'liste-unga';
export const smallNetwork = (project: string): string => `liste-${project}`;
/** Of these, one for lists that cannot be read, and one for work that comes to no end. */
export const HOSTILE = 'abwehr';
export const ENDED = 'abbruch';
export const IMPORT_SOURCE = 'Lists of the browser tests';

export const importsAddress = (network: string): string => `/admin/netzwerke/${network}/importe`;

export interface UploadedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const csv = (name: string, text: string | Buffer): UploadedFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Uploads a list and sees how it may be read, or why it cannot be. */
export async function upload(page: Page, network: string, file: string | UploadedFile): Promise<void> {
  await page.goto(importsAddress(network));
  await page.getByLabel('Datei auswählen oder hierher ziehen').setInputFiles(file);
  await page.getByRole('button', { name: 'Hochladen und lesen' }).click();
}

/** Chooses the document that supports every row. */
export async function chooseSource(page: Page): Promise<void> {
  const select = page.getByLabel('Quelle', { exact: true }).last();
  const label = await select.getByRole('option', { name: new RegExp(IMPORT_SOURCE) }).textContent();
  await select.selectOption({ label: label ?? '' });
}

const previewHeading = (page: Page) => page.getByRole('heading', { name: 'Vorschau', exact: true });
const valuesButton = (page: Page) => page.getByRole('button', { name: 'Vorschau erstellen' });

/** From the columns, as they are chosen, to the preview; takes the guessed meanings of values. */
export async function goToPreview(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(valuesButton(page).or(previewHeading(page))).toBeVisible();
  if (await valuesButton(page).isVisible()) await valuesButton(page).click();
  await expect(previewHeading(page)).toBeVisible({ timeout: 120_000 });
}

/** How many rows of a kind the preview counts. */
export const previewCount = (page: Page, kind: string) =>
  page.getByRole('navigation', { name: 'Zeilen nach Art' }).getByRole('link', { name: new RegExp(`${kind}$`) });

/** Confirms the preview, and sees the batch. */
export async function apply(page: Page, { publish }: { publish: boolean }): Promise<void> {
  if (publish) await page.getByLabel('Sichtbarkeit').selectOption('publish');
  await page.getByRole('button', { name: 'Einspielen', exact: true }).click();
  await expect(page.getByText(/^Eingespielt am/)).toBeVisible({ timeout: 240_000 });
}

/** Keeps the list whose preview is open as a draft, and opens that. */
export async function keepAsDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Einspielen', exact: true }).click();
  await expect(page.getByText('Als Entwurf abgelegt: Öffentlich hat sich nichts geändert.')).toBeVisible({
    timeout: 240_000,
  });
  await page.getByRole('link', { name: 'Entwurf ansehen und veröffentlichen' }).click();
  await expect(page.getByRole('heading', { name: 'Was alle sehen würden' })).toBeVisible();
}

/** Undoes the batch whose page is open. */
export async function undo(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Grund der Änderung').fill(reason);
  await page.getByRole('button', { name: 'Diesen Import rückgängig machen' }).click();
}
