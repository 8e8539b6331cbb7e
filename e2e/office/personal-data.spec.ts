import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { expectNoFaults } from '../pages/axe';
import { chooseSource, csv, goToPreview, HOSTILE, importsAddress, smallNetwork, upload } from '../pages/imports';

const CONFIRM = 'Diese Angaben nennen keine Person und nichts über Gesundheit oder persönliche Umstände';

test('a form asks once about what looks like a person, keeps what was typed, and lets it through when told so', async ({
  browser,
}, { project }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, '/admin/quellen/neu');
  const title = page.getByLabel('Titel, wie er auf dem Dokument steht');
  const typed = `Rede im Haus Maria Beispiel, ${project.name}`;
  await title.fill(typed);
  await page.getByLabel('Herausgeber').fill('Geschäftsstelle');
  await page.getByLabel('Eingesehen am').fill('März 2014');
  await page.getByRole('button', { name: 'Anlegen' }).click();

  const told = page.locator('main').getByRole('alert');
  await expect(told).toContainText('etwas, das nach einer Person oder nach Gesundheit aussieht');
  await expect(told.getByRole('listitem')).toHaveText(
    'Titel, wie er auf dem Dokument steht: „Maria Beispiel“ (Name einer Person)',
  );
  await expect(title).toHaveValue(typed);
  await expect(title).toHaveAccessibleDescription(/Hier scheint eine Person genannt zu sein/);

  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(told).toContainText('etwas, das nach einer Person oder nach Gesundheit aussieht');
  await page.getByLabel(CONFIRM).check();
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Die Quelle ist angelegt.')).toBeVisible();
  await page.context().close();
});

test('the preview of a list names what looks like a person by line and column, and asks', async ({ page }) => {
  const network = smallNetwork(HOSTILE);
  const list = `Mitglied;Datum;Teilnahme;Bemerkung\nAhaus ${HOSTILE};2019-05-01;anwesend;Frau Beispiel erkrankt\n`;
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('notizen.csv', list));
  const remarks = page.getByLabel(/^Anmerkung/);
  await expect(remarks).toHaveValue('');
  const label = await remarks.getByRole('option', { name: /^Bemerkung/ }).textContent();
  await remarks.selectOption({ label: label ?? '' });
  await chooseSource(page);
  await goToPreview(page);
  const cells = page.getByRole('region', { name: /Eine Angabe sieht nach einer Person oder nach Gesundheit aus/ });
  await expect(cells.getByRole('listitem')).toHaveText(
    'Zeile 2, Spalte „Bemerkung“: „Frau Beispiel“ (Anrede, Titel oder Amt mit Namen)',
  );
  await expectNoFaults(page);

  await cells.getByRole('button', { name: 'Angaben mit übernehmen' }).click();
  await expect(cells.getByLabel(CONFIRM)).toHaveAccessibleDescription(/Bitte setzen Sie das Häkchen/);
  await cells.getByLabel(CONFIRM).check();
  await cells.getByRole('button', { name: 'Angaben mit übernehmen' }).click();
  await expect(cells).toContainText('Sie wird mit übernommen', { timeout: 120_000 });
  await expect(page.getByRole('row', { name: /Zeile 2/ })).toContainText('wird übernommen, weil jemand bestätigt hat');
});
