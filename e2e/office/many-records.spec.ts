import { expect, test, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { LARGE_NETWORK, meetingSlugFor, type OfficeTest } from '../pages/office';
import { expectNoFaultsAtBothWidths } from '../pages/looks';

const addressOf = (meeting: OfficeTest, project: string, page = ''): string =>
  `/admin/netzwerke/${LARGE_NETWORK}/sitzungen/${meetingSlugFor(meeting, project)}${page}`;

const LIST = `Anwesend:
Gemeinde 01, Frau Dr. Erika Beispiel
Gemeinde 4
Gemeinde Wolkenkuckucksheim
Entschuldigt: Gemeinde 03`;

/** One participant of the list that was read. */
const row = (page: Page, shown: string | RegExp) => page.getByRole('group', { name: shown });

async function readList(page: Page): Promise<void> {
  await page.getByLabel('Aus welcher Quelle stammt die Liste?').selectOption({ index: 1 });
  await page.getByLabel('Teilnehmerliste', { exact: true }).fill(LIST);
  await page.getByRole('button', { name: 'Liste lesen' }).click();
  await expect(page.getByRole('heading', { name: 'Was die Liste sagt' })).toBeVisible();
}

test('a pasted list is decided line by line, saved as drafts, and undone', async ({ page }, { project }) => {
  await signInTo(page, addressOf('einfuegen', project.name));
  await page.getByRole('link', { name: 'Teilnehmerliste einfügen' }).click();
  await readList(page);
  await page.getByText('2 klare Einträge').click();
  await expect(row(page, /^Gemeinde 01/).getByText('sicher erkannt')).toBeVisible();
  await expect(row(page, /^Gemeinde 03/).getByLabel('Status')).toHaveValue('excused');
  await expectNoFaultsAtBothWidths(page);

  // Nothing is guessed: what is open has to be said first, and what was chosen stays.
  await row(page, /^Gemeinde 01/)
    .getByLabel('Art der Teilnahme')
    .selectOption('online');
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Bitte prüfen Sie die markierten Felder');
  await expect(row(page, /^Gemeinde 01/).getByLabel('Art der Teilnahme')).toHaveValue('online');
  const unknown = row(page, /Wolkenkuckucksheim/).getByRole('combobox', { name: 'Mitglied' });
  await expect(unknown).toHaveAccessibleDescription(/Bitte wählen Sie/);
  await unknown.selectOption('leave');
  const short = row(page, 'Gemeinde 4').getByRole('combobox', { name: 'Mitglied' });
  await short.selectOption({ label: 'Gemeinde 04' });
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(page.getByRole('status')).toContainText('3 Teilnahmen gespeichert, ein Eintrag ausgelassen');

  await page.getByRole('button', { name: 'Diesen Schritt rückgängig machen' }).click();
  await expect(page.getByLabel('Grund')).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await page.getByLabel('Grund').fill('falsche Sitzung');
  await page.getByRole('button', { name: 'Diesen Schritt rückgängig machen' }).click();
  await expect(page.getByText('Alles steht wieder wie zuvor')).toBeVisible();
});

test('a list is pasted without JavaScript', async ({ browser }, { project }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, addressOf('einfuegen-ohne-skript', project.name, '/protokoll'));
  await readList(page);
  await row(page, /Wolkenkuckucksheim/)
    .getByRole('combobox', { name: 'Mitglied' })
    .selectOption('leave');
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(row(page, 'Gemeinde 4').getByRole('combobox', { name: 'Mitglied' })).toHaveAccessibleDescription(
    /Bitte wählen Sie/,
  );
  await expect(row(page, /Wolkenkuckucksheim/).getByRole('combobox', { name: 'Mitglied' })).toHaveValue('leave');
  await expect(page.getByLabel('Teilnehmerliste', { exact: true })).toHaveValue(LIST);
  await row(page, 'Gemeinde 4').getByRole('combobox', { name: 'Mitglied' }).selectOption({ label: 'Gemeinde 04' });
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(page.getByRole('status')).toContainText('3 Teilnahmen gespeichert');
  await page.context().close();
});

test('a meeting moves after its consequences were shown, and back', async ({ page }, { project }) => {
  await signInTo(page, addressOf('verlegen', project.name));
  await page.getByRole('link', { name: 'Sitzung verlegen' }).click();
  await page.getByLabel('Neues Datum').fill('4.5.1999');
  await expect(page.getByRole('button', { name: 'Sitzung verlegen' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Folgen ansehen' }).click();
  await expect(page.getByText('künftig: als erste Sitzung')).toBeVisible();
  await expect(page.getByText('Mitglieder, deren Sitz das neue Datum nicht mehr umfasst')).toBeVisible();
  await expect(page.getByText(/^Gemeinde 01, Gemeinde 02, /)).toBeVisible();
  await expectNoFaultsAtBothWidths(page);
  await page.getByRole('button', { name: 'Sitzung verlegen' }).click();
  await expect(page.getByLabel('Grund der Änderung')).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await page.getByLabel('Grund der Änderung').fill('Tippfehler in der Einladung');
  await page.getByRole('button', { name: 'Sitzung verlegen' }).click();
  await expect(page.getByRole('status')).toContainText('Die Sitzung ist verlegt');
  await page.getByLabel('Grund').fill('war doch richtig');
  await page.getByRole('button', { name: 'Diesen Schritt rückgängig machen' }).click();
  await expect(page.getByText('Alles steht wieder wie zuvor')).toBeVisible();
});

test('the pages in English', async ({ page }, { project }) => {
  await signInTo(
    page,
    `/en/admin/networks/${LARGE_NETWORK}/meetings/${meetingSlugFor('tastatur', project.name)}/paste`,
  );
  // The last is a document that this network does not cite: it has said nothing yet.
  const source = page.getByLabel('Which source is the list from?');
  await source.selectOption({ index: (await source.getByRole('option').count()) - 1 });
  await page.getByLabel('Participant list', { exact: true }).fill('Present: Gemeinde 01\nApologies: Gemeinde 4');
  await page.getByRole('button', { name: 'Read the list' }).click();
  await page.getByText('One clear entry').click();
  await expect(row(page, /^Gemeinde 01/).getByText('certainly recognised')).toBeVisible();
  await expectNoFaultsAtBothWidths(page);
  await page.goto(`/en/admin/networks/${LARGE_NETWORK}/meetings/${meetingSlugFor('tastatur', project.name)}/move`);
  await page.getByLabel('New date').fill('May 2031');
  await page.getByRole('button', { name: 'Show the consequences' }).click();
  await expect(page.getByRole('heading', { name: 'What the new date means' })).toBeVisible();
  await expectNoFaultsAtBothWidths(page);
});
