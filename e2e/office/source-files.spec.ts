import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { fileSource } from '../pages/office';

const MIB = 1_024 * 1_024;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==';

const PDF_FILE = {
  name: 'Scan 0815.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n'),
};
const PNG_FILE = { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') };
const TEXT_FILE = { name: 'mitschrift.txt', mimeType: 'text/plain', buffer: Buffer.from('Anwesend: Köln, Jena.\n') };
const NAMING_FILE = {
  name: 'mitschrift.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Anwesend: Köln\nEntschuldigt: Frau Muster\n'),
};
/** A web page that calls itself a PDF. */
const DISGUISED = {
  name: 'protokoll.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<html><script>alert(1)</script></html>'),
};
const ofSize = (bytes: number) => ({
  name: 'gross.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.alloc(bytes, '%PDF-1.7 '),
});

const pageOf = (slug: string) => `/admin/quellen/${slug}`;
const field = (page: Page) => page.getByLabel('Datei auswählen');
const alert = (page: Page) => page.locator('main').getByRole('alert');
const upload = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => {
  await field(page).setInputFiles(file);
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
};

async function removeFile(page: Page, reason: string): Promise<void> {
  await page.getByText('Datei entfernen').first().click();
  await page.locator('#source-file-removal').getByLabel('Grund der Änderung').fill(reason);
  await page.locator('#source-file-removal').getByRole('button', { name: 'Datei entfernen' }).click();
  await expect(page.getByText('Die Datei ist entfernt.')).toBeVisible();
}

test('a PDF, an image and a text are kept, shown with their hash and handed out as attachments', async ({ page }, {
  project,
}) => {
  const slug = fileSource('arten', project.name);
  await signInTo(page, pageOf(slug));
  for (const [file, type, ending] of [
    [PDF_FILE, 'application/pdf', 'pdf'],
    [PNG_FILE, 'image/png', 'png'],
    [TEXT_FILE, 'text/plain; charset=utf-8', 'txt'],
  ] as const) {
    await upload(page, file);
    await expect(page.getByText('Die Datei ist gespeichert.')).toBeVisible();
    await expect(page.getByText(createHash('sha256').update(file.buffer).digest('hex'))).toBeVisible();
    await expect(page.getByRole('link', { name: `${slug}.${ending} herunterladen` })).toBeVisible();

    const answer = await page.request.get(`/api/v1/sources/${slug}/file`);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': type,
      'content-disposition': `attachment; filename="${slug}.${ending}"`,
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers()['content-security-policy']).toContain('sandbox');
    expect((await answer.body()).equals(file.buffer)).toBe(true);
    await removeFile(page, 'Für den nächsten Versuch');
  }
});

test('what is no document by its content is refused beside the field, whatever it calls itself', async ({ page }, {
  project,
}) => {
  await signInTo(page, pageOf(fileSource('falsch', project.name)));
  await page.getByRole('button', { name: 'Datei hochladen' }).click();
  await expect(field(page)).toHaveAccessibleDescription(/Bitte wählen Sie eine Datei aus/);

  await upload(page, DISGUISED);
  await expect(alert(page)).toContainText('Diese Art von Datei nimmt das Register nicht auf.');
  await expect(field(page)).toHaveAccessibleDescription(/ihrem Inhalt nach weder PDF noch/);
  await expect(field(page)).toBeFocused();

  await upload(page, ofSize(11 * MIB));
  await expect(field(page)).toHaveAccessibleDescription(/größer als 10 MB/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Datei hochladen' })).toBeVisible();
});

test('a file is removed with a reason, which the history keeps; it is handed out no more', async ({ page }, {
  project,
}) => {
  const slug = fileSource('entfernen', project.name);
  await signInTo(page, pageOf(slug));
  await upload(page, TEXT_FILE);
  await expect(page.getByText('Die Datei ist gespeichert.')).toBeVisible();
  await page.getByText('Datei entfernen').first().click();
  const form = page.locator('#source-file-removal');
  await form.getByRole('button', { name: 'Datei entfernen' }).click();
  await expect(form.getByLabel('Grund der Änderung')).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await form.getByLabel('Grund der Änderung').fill('Namen waren nicht geschwärzt');
  await form.getByRole('button', { name: 'Datei entfernen' }).click();
  await expect(page.getByText('Die Datei ist entfernt.')).toBeVisible();
  expect((await page.request.get(`/api/v1/sources/${slug}/file`)).status()).toBe(404);
  await page.getByRole('link', { name: 'Verlauf ansehen' }).click();
  await expect(page.getByText('Namen waren nicht geschwärzt')).toBeVisible();
});

test('a file is the office’s alone until it is published, after three questions, and again once that is withdrawn', async ({
  page,
  browser,
}, { project }) => {
  const slug = fileSource('freigabe', project.name);
  await signInTo(page, pageOf(slug));
  await upload(page, NAMING_FILE);
  await expect(page.getByText('Nicht öffentlich: Nur die Geschäftsstelle kann diese Datei öffnen.')).toBeVisible();
  const visitor = await browser.newContext();
  const statusForPublic = async () => (await visitor.request.get(`/api/v1/sources/${slug}/file`)).status();

  await page.getByText('Datei veröffentlichen').first().click();
  const form = page.locator('#source-file-publishing');
  await expect(form.getByText(/^Zeile 2: .*Frau Muster/)).toBeVisible();
  await form.getByRole('button', { name: 'Datei veröffentlichen' }).click();
  await expect(form.getByLabel(/^Die Datei nennt keine Person/)).toHaveAccessibleDescription(
    /Bitte bestätigen Sie dies/,
  );
  await form.getByLabel(/^Die Datei nennt keine Person/).check();
  await form.getByLabel(/^Die Datei zeigt keine Unterschrift/).check();
  await form.getByRole('button', { name: 'Datei veröffentlichen' }).click();
  await expect(form.getByLabel(/^Mit welchem Recht/)).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await form.getByLabel(/^Mit welchem Recht/).fill('Amtliches Werk, § 5 UrhG');
  await form.getByRole('button', { name: 'Datei veröffentlichen' }).click();
  await expect(page.getByText('Die Datei ist veröffentlicht.')).toBeVisible();
  await expect(page.getByText(/^Veröffentlicht am .*Grundlage: Amtliches Werk, § 5 UrhG/)).toBeVisible();
  expect(await statusForPublic(), 'nothing public cites the source yet').toBe(404);

  await page.getByText('Datei nicht mehr veröffentlichen').first().click();
  const withdrawal = page.locator('#source-file-withdrawal');
  await withdrawal.getByLabel('Grund der Änderung').fill('Unterschrift übersehen');
  await withdrawal.getByRole('button', { name: 'Datei nicht mehr veröffentlichen' }).click();
  await expect(page.getByText('Die Datei ist nicht mehr öffentlich.')).toBeVisible();
  await expect(page.getByText('Nicht öffentlich: Nur die Geschäftsstelle kann diese Datei öffnen.')).toBeVisible();
  await visitor.close();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every answer is a sentence: taken, too large, and far too large', async ({ page }, { project }) => {
    await signInTo(page, pageOf(fileSource('ohne-skript', project.name)));
    for (const size of [11 * MIB, 25 * MIB]) {
      await upload(page, ofSize(size));
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Protokoll datei-ohne-skript');
      await expect(alert(page)).toContainText('Nicht gespeichert: Die Datei ist zu groß.');
      await expect(field(page)).toHaveAccessibleDescription(/größer als 10 MB/);
    }
    await upload(page, DISGUISED);
    await expect(field(page)).toHaveAccessibleDescription(/ihrem Inhalt nach weder PDF noch/);
    await upload(page, PDF_FILE);
    await expect(page.getByText('Die Datei ist gespeichert.')).toBeVisible();
    await expect(page.getByText(createHash('sha256').update(PDF_FILE.buffer).digest('hex'))).toBeVisible();
  });
});
