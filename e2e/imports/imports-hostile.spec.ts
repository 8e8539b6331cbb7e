import { expect, test, type Page } from '@playwright/test';
import { HOSTILE_CELLS, HOSTILE_FILES, HOSTILE_ROWS, hostileSheet } from './hostile-files';
import { signInTo } from '../pages/accounts';
import {
  chooseSource,
  previewCount,
  csv,
  goToPreview,
  HOSTILE,
  importsAddress,
  smallNetwork,
  upload,
} from '../pages/imports';

const NETWORK = smallNetwork(HOSTILE);

/** The server goes on: it answers at once, and shows the same page again. */
async function expectAlive(page: Page, what: string): Promise<void> {
  // A connection that was idle for seconds may be closed by the server while it is asked over it: that is asked again.
  expect((await page.request.get('/healthz', { maxRetries: 2 })).status(), what).toBe(200);
}

const wrongLine = (page: Page, line: number) => page.getByRole('row', { name: new RegExp(`Zeile ${line}\\D`) });

test('what cannot be read is refused with a sentence that says how to mend it', async ({ page }) => {
  const field = page.getByLabel('Datei auswählen oder hierher ziehen');
  await signInTo(page, importsAddress(NETWORK));
  for (const { what, name, content, message } of HOSTILE_FILES) {
    await upload(page, NETWORK, csv(name, content()));
    await expect(field, what).toHaveAccessibleDescription(message);
    await expectAlive(page, what);
  }
  await field.setInputFiles(csv('gross.csv', Buffer.alloc(33 * 1_024 * 1_024, 'a')));
  await expect(field).toHaveAccessibleDescription(/größer als 32 MB/);
  await page.goto(importsAddress(NETWORK));
  for (const { name } of HOSTILE_FILES) await expect(page.getByText(name)).toHaveCount(0);
});

test('a row that cannot be read is reported with its line, and hides neither its neighbours nor the next', async ({
  page,
}) => {
  const right = `2020-05-01;Bocholt ${HOSTILE};anwesend`;
  const rows = HOSTILE_ROWS.flatMap(({ row }) => [row, '']);
  await signInTo(page, importsAddress(NETWORK));
  await upload(page, NETWORK, csv('zeilen.csv', `Datum;Mitglied;Teilnahme\n${right}\n${rows.join('\n')}\n${right}\n`));
  await chooseSource(page);
  await goToPreview(page);
  await expect(previewCount(page, 'fehlerhaft')).toHaveText(new RegExp(`^${HOSTILE_ROWS.length}\\D`));
  await expect(previewCount(page, 'neu')).toHaveText(/^1\D/);
  await previewCount(page, 'fehlerhaft').click();
  for (const [index, { what, message }] of HOSTILE_ROWS.entries()) {
    await expect(wrongLine(page, 3 + 2 * index), what).toContainText(message);
  }
  await expectAlive(page, 'rows');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
});

test('dates of a workbook are read as it shows them; formulas are never evaluated and errors are reported', async ({
  page,
}) => {
  await signInTo(page, importsAddress(NETWORK));
  await upload(page, NETWORK, csv('zellen.xlsx', hostileSheet(`Ahaus ${HOSTILE}`)));
  await chooseSource(page);
  await goToPreview(page);
  await previewCount(page, 'fehlerhaft').click();
  for (const [line, message] of Object.entries(HOSTILE_CELLS))
    await expect(wrongLine(page, Number(line))).toContainText(message);
  await expect(wrongLine(page, 2)).toHaveCount(0);
  await previewCount(page, 'neu').click();
  await expect(page.getByRole('row', { name: /Zeile 2/ })).toContainText('2019-05-01');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
});
