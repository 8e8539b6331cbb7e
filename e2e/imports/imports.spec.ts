import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { inlineRow, writeWorkbook } from '@/test/packed-files';
import { signInTo } from '../pages/accounts';
import { expectNoFaults } from '../pages/axe';
import {
  apply,
  chooseSource,
  previewCount,
  csv,
  goToPreview,
  keepAsDraft,
  HOSTILE,
  importsAddress,
  smallNetwork,
  undo,
  upload,
} from '../pages/imports';
import { sidewaysScroll } from '../pages/overlap';

/** Nor does it scroll sideways. */
async function expectNoFaultsHere(page: Page): Promise<void> {
  await expectNoFaults(page);
  expect(await sidewaysScroll(page), page.url()).toBe(0);
}

/** Each page is looked at in the other language too. */
async function expectNoFaultsInBoth(page: Page): Promise<void> {
  await expectNoFaultsHere(page);
  const german = page.url();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expectNoFaultsHere(page);
  await page.goto(german);
}

test('a list is read, its wrong row taken away, mended and imported; undone and imported again', async ({ page }, {
  project,
}) => {
  const network = smallNetwork(project.name);
  const [ahaus, bocholt] = [`Ahaus ${project.name}`, `Bocholt ${project.name}`];
  const rows = [
    `2019-05-01;${ahaus};anwesend`,
    `1.5.2020;${bocholt};entschuldigt`,
    `31.02.2020;${ahaus};anwesend`,
    `2020-05-01;Niemandstadt;anwesend`,
  ];
  await signInTo(page, importsAddress(network));
  await expectNoFaultsInBoth(page);
  await upload(page, network, csv('teilnahmen.csv', `Datum;Mitglied;Teilnahme\n${rows.join('\n')}\n`));
  await expect(page.getByText(/Vermutet aus den Überschriften/)).toBeVisible();
  await expectNoFaultsInBoth(page);

  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByLabel('Quelle', { exact: true }).last()).toHaveAccessibleDescription(
    /Jede Angabe braucht eine Quelle/,
  );
  await chooseSource(page);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByLabel('entschuldigt', { exact: true })).toHaveValue('excused');
  await expectNoFaultsInBoth(page);
  await page.getByRole('button', { name: 'Vorschau erstellen' }).click();
  await expect(previewCount(page, 'neu')).toHaveText(/^2/);
  await expect(previewCount(page, 'fehlerhaft')).toHaveText(/^2/);
  await expectNoFaultsInBoth(page);

  await previewCount(page, 'fehlerhaft').click();
  await expect(page.getByRole('row', { name: /Zeile 4/ })).toContainText(/Datum: Den Tag „31.02.2020“ gibt es nicht/);
  await expect(page.getByRole('row', { name: /Zeile 5/ })).toContainText('„Niemandstadt“ gibt es im Register nicht');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Die fehlerhaften Zeilen herunterladen/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('teilnahmen-fehler.csv');
  const wrong = readFileSync(await download.path(), 'utf8');
  expect(wrong).toMatch(/"Datum";"Mitglied";"Teilnahme";"Fehler"/);
  expect(wrong.trim().split('\r\n')).toHaveLength(3);
  await apply(page, { publish: true });
  await expect(page.getByText('2 Teilnahmen eingetragen')).toBeVisible();
  await expectNoFaultsInBoth(page);

  const mended = wrong.replace('31.02.2020', '2020-05-01').replace(/^2020-05-01;Niemandstadt.*\r\n/m, '');
  await upload(page, network, csv('teilnahmen-fehler.csv', mended));
  await expect(page.getByText(/So wurde die letzte Datei mit diesen Spalten/)).toBeVisible();
  await goToPreview(page);
  await expect(previewCount(page, 'neu')).toHaveText(/^1/);
  await keepAsDraft(page);
  await expect(page.getByText('1 Teilnahme – neu')).toBeVisible();
  // Its meeting is a draft itself: of that nobody sees anything either way.
  await expect(page.getByText(/^Kein Feld in Tabellen und Zeitleisten würde anders/)).toBeVisible();
  await expectNoFaultsInBoth(page);
  await page.getByLabel('Grund', { exact: true }).fill('Zu früh eingespielt');
  await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Der Entwurf ist verworfen' })).toBeVisible();

  await upload(page, network, csv('teilnahmen-fehler.csv', mended));
  await goToPreview(page);
  await keepAsDraft(page);
  await page.getByRole('button', { name: 'Entwurf veröffentlichen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Der Entwurf ist in Kraft' })).toBeVisible();
  await page.reload();
  await page.getByRole('link', { name: 'Was daraus wurde, und wie es sich rückgängig machen lässt' }).click();
  await undo(page, 'Probe');
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText(
    '1 Teilnahme zurückgezogen',
  );

  await page.goto(importsAddress(network));
  await page.getByRole('link', { name: 'teilnahmen.csv' }).click();
  await expectNoFaultsInBoth(page);
});

test('another sheet of a workbook is chosen, and read again', async ({ page }) => {
  const network = smallNetwork(HOSTILE);
  const sheet = (...row: string[]) => inlineRow(1, ['Datum', 'Mitglied', 'Teilnahme']) + inlineRow(2, row);
  const sheets = {
    Deckblatt: inlineRow(1, ['Teilnahmen']),
    Erstes: sheet('2019-05-01', `Ahaus ${HOSTILE}`, 'anwesend'),
    Zweites: sheet('31.02.2019', `Bocholt ${HOSTILE}`, 'anwesend'),
  };
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('mappe.xlsx', writeWorkbook({ sheets })));
  await expect(page.getByText('XLSX, Blatt „Erstes“')).toBeVisible();
  await expectNoFaultsInBoth(page);
  const choice = page.getByLabel('Tabellenblatt');
  await choice.selectOption('Deckblatt');
  await page.getByRole('button', { name: 'Dieses Blatt lesen' }).click();
  await expect(choice).toHaveAccessibleDescription(/nur eine Kopfzeile/);
  await choice.selectOption('Zweites');
  await page.getByRole('button', { name: 'Dieses Blatt lesen' }).click();
  await expect(page.getByText('XLSX, Blatt „Zweites“')).toBeVisible();
  await chooseSource(page);
  await goToPreview(page);
  await expect(page.getByRole('row', { name: /Zeile 2/ })).toContainText('Den Tag „31.02.2019“ gibt es nicht');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
});

test('what only a person can say of a list is asked, and the preview lists every column', async ({ page }) => {
  const network = smallNetwork(HOSTILE);
  const hidden = inlineRow(3, ['06/05/2019', `Ahaus ${HOSTILE}`, 'anwesend', 'Chefsache', '']);
  const rows = [
    inlineRow(1, ['Datum', 'Mitglied', 'Teilnahme', 'Rang', 'Aktenzeichen']),
    inlineRow(2, ['05/04/2019', `Ahaus ${HOSTILE}`, 'anwesend', 'Chefsache', 'A 1']),
    hidden.replace('<row ', '<row hidden="1" '),
  ];
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('fragen.xlsx', writeWorkbook({ sheets: { Liste: rows.join('') } })));
  await chooseSource(page);
  await page.getByLabel('Sitzungen anlegen').check();
  const [order, shown] = [
    page.getByLabel(/^Datumsangaben mit Schrägstrichen/),
    page.getByLabel('Was die Datei nicht zeigt'),
  ];
  await expect(order).toHaveValue('');
  await expect(order).toHaveAccessibleDescription(/„05\/04\/2019“ \(Zeile 2\)/);
  await expect(shown).toHaveAccessibleDescription(/Nicht gezeigte Zeilen: 3 \(ausgeblendet\)/);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(order).toHaveAccessibleDescription(/Bitte sagen Sie, was zuerst steht/);
  await expect(shown).toHaveAccessibleDescription(/Bitte sagen Sie, ob das gelesen oder weggelassen wird/);
  await order.selectOption('yes');
  await shown.selectOption('leave_out');
  await goToPreview(page);
  await expectNoFaultsInBoth(page);
  await expect(page.getByText('Der Tag steht zuerst, wie Sie angegeben haben.')).toBeVisible();
  await expect(page.getByText('Gelesen: 2 Zeilen = 0 neu')).toContainText('1 fehlerhaft + 1 ausgelassen');
  await expect(page.getByRole('row', { name: /^„Rang“/ })).toContainText(
    /halb verstanden.*„Chefsache“ \(1-mal, Zeile 2\)/,
  );
  await expect(page.getByRole('row', { name: /^„Aktenzeichen“/ })).toContainText(/nicht gelesen.*1 Wert/);
  await page.getByLabel('Für wen die Liste dieser Quelle vollständig ist').selectOption('seats');
  await page.getByRole('button', { name: 'Angeben und neu prüfen' }).click();
  await expect(
    page.getByRole('region', { name: 'Wegen 2 Zeilen kann die Liste nicht vollständig sein' }),
  ).toContainText('Zeilen 2, 3');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
});

test('the matrix that a network’s page gives out says nothing new when it is imported again', async ({ page }) => {
  const network = 'qualitaetszirkel';
  await page.goto(`/netzwerke/${network}`);
  const more = page.getByText('Als Matrix, Mitglieder untereinander und Sitzungen nebeneinander, je Quelle');
  if (await more.isVisible()) await more.click();
  const links = page.getByRole('link', { name: /^Matrix \(Mitglieder × Sitzungen\) nach „.*“ als CSV$/ });
  const [, source = ''] = /„(.*)“ als CSV$/.exec((await links.first().getAttribute('aria-label')) ?? '') ?? [];
  const [download] = await Promise.all([page.waitForEvent('download'), links.first().click()]);
  expect(download.suggestedFilename()).toBe(`${network}-matrix.csv`);
  const matrix = readFileSync(await download.path(), 'utf8');
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('matrix.csv', matrix));
  await expect(page.getByText(/^Als Sitzungen gelesen/)).toBeVisible();
  const select = page.getByLabel('Quelle', { exact: true }).last();
  const label = await select.getByRole('option').filter({ hasText: source }).first().textContent();
  await select.selectOption({ label: label ?? '' });
  await goToPreview(page);
  for (const kind of ['neu', 'geändert', 'fehlerhaft']) await expect(previewCount(page, kind)).toHaveText(/^0\D/);
  await expect(previewCount(page, 'unverändert')).toHaveText(/^[1-9]/);
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
});

test('a list goes in without JavaScript, and is given up without a trace', async ({ browser }, { project }) => {
  const network = smallNetwork(project.name);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, importsAddress(network));
  await upload(
    page,
    network,
    csv('ohne-skript.csv', `date,member,status\n2019-05-01,Bocholt ${project.name},present\n`),
  );
  await chooseSource(page);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('button', { name: 'Vorschau erstellen' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Vorschau', exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
  await page.goto(importsAddress(network));
  await expect(page.getByText('ohne-skript.csv')).toHaveCount(0);
  await page.context().close();
});

test('a status is set for a member and a period, with a preview and one undo', async ({ page }, { project }) => {
  const network = smallNetwork(project.name);
  const address = `/admin/netzwerke/${network}/zeitraum`;
  await signInTo(page, address);
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(page.getByLabel('Mitglied', { exact: true })).toHaveAccessibleDescription(/Bitte/);
  await page.getByLabel('Mitglied', { exact: true }).selectOption({ label: `Bocholt ${project.name}` });
  await page.getByLabel('Status', { exact: true }).selectOption('excluded');
  await page.getByLabel('Von', { exact: true }).fill('1.1.2019');
  await page.getByLabel('Bis', { exact: true }).fill('31.12.2019');
  await chooseSource(page);
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(page.getByRole('row', { name: /1. Mai 2019/ })).toContainText(/nicht erfasst.*ausgeschlossen/);
  await expectNoFaultsInBoth(page);
  await page.getByLabel('Sichtbarkeit', { exact: true }).selectOption('publish');
  await page.getByRole('button', { name: 'Einspielen', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'gesetzt' })).toContainText('1 Teilnahme ist gesetzt.');
  await page.getByRole('link', { name: /Zu den Importen/ }).click();
  await page
    .getByRole('link', { name: new RegExp(`Bocholt ${project.name}: ausgeschlossen`) })
    .first()
    .click();
  await undo(page, 'Versehen');
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText(
    '1 Teilnahme zurückgezogen',
  );
});
