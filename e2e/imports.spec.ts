import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { signInTo } from './pages/accounts';
import { expectNoFaults } from './pages/axe';
import { apply, chooseSource, countOf, csv, goToPreview, importsAddress, smallNetwork, undo, upload } from './pages/imports';
import { sidewaysScroll } from './pages/overlap';

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

test('a list is read, its wrong row taken away, mended and imported; undone and imported again', async ({ page }, { project }) => {
  test.setTimeout(300_000);
  const network = smallNetwork(project.name);
  const [ahaus, bocholt] = [`Ahaus ${project.name}`, `Bocholt ${project.name}`];
  const rows = [`2019-05-01;${ahaus};anwesend`, `1.5.2020;${bocholt};entschuldigt`, `31.02.2020;${ahaus};anwesend`, `2020-05-01;Niemandstadt;anwesend`];
  await signInTo(page, importsAddress(network));
  await expectNoFaultsInBoth(page);
  await upload(page, network, csv('teilnahmen.csv', `Datum;Mitglied;Teilnahme\n${rows.join('\n')}\n`));
  await expect(page.getByText(/Vermutet aus den Überschriften/)).toBeVisible();
  await expectNoFaultsInBoth(page);

  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByLabel('Quelle', { exact: true }).last()).toHaveAccessibleDescription(/Jede Angabe braucht eine Quelle/);
  await chooseSource(page);
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await expect(page.getByLabel('entschuldigt', { exact: true })).toHaveValue('excused');
  await expectNoFaultsInBoth(page);
  await page.getByRole('button', { name: 'Vorschau erstellen' }).click();
  await expect(countOf(page, 'neu')).toHaveText(/^2/);
  await expect(countOf(page, 'fehlerhaft')).toHaveText(/^2/);
  await expectNoFaultsInBoth(page);

  await countOf(page, 'fehlerhaft').click();
  await expect(page.getByRole('row', { name: /Zeile 4/ })).toContainText(/Datum: Den Tag „31.02.2020“ gibt es nicht/);
  await expect(page.getByRole('row', { name: /Zeile 5/ })).toContainText('„Niemandstadt“ gibt es im Register nicht');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Die fehlerhaften Zeilen herunterladen/ }).click()]);
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
  await expect(countOf(page, 'neu')).toHaveText(/^1/);
  await apply(page, { publish: false });
  await undo(page, 'Zu früh eingespielt');
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText('1 Teilnahme zurückgenommen');

  await upload(page, network, csv('teilnahmen-fehler.csv', mended));
  await goToPreview(page);
  await apply(page, { publish: false });
  await page.getByRole('button', { name: 'Alles daraus veröffentlichen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Veröffentlicht' })).toBeVisible();

  await page.goto(importsAddress(network));
  await page.getByRole('link', { name: 'teilnahmen.csv' }).click();
  await expectNoFaultsInBoth(page);
});

test('what cannot be read is refused with a sentence that says how to mend it', async ({ page }, { project }) => {
  const network = smallNetwork(project.name);
  const hostile: readonly [string, string | Buffer, RegExp][] = [
    ['leer.csv', '', /Die Datei ist leer/],
    ['kopf.csv', 'Datum,Mitglied\n', /nur eine Kopfzeile/],
    ['binaer.csv', Buffer.from([1, 2, 0, 3, 4, 0, 5, 6]), /kein Text und keine Tabelle/],
    ['falsch.xlsx', 'Datum,Mitglied\n2020-05-01,Ahaus\n', /passt nicht zu ihrem Namen/],
    ['doppelt.csv', 'Datum,Datum\n1,2\n', /Zwei Spalten heißen gleich: „Datum“/],
    ['kaputt.xlsx', Buffer.from('PK\u0003\u0004kaputt'), /beschädigt oder unvollständig/],
    ['dokument.csv', '%PDF-1.7\n%%EOF', /Dateien dieser Art \(PDF\)/],
    ['seite.csv', '<!doctype html><p>', /Dateien dieser Art \(HTML\)/],
    ['gemischt.csv', Buffer.concat([Buffer.from('Name,Ort\nMüller,x\nM'), Buffer.from([0xfc]), Buffer.from('ller,y\n')]), /mischt zwei Zeichenkodierungen/],
  ];
  await signInTo(page, importsAddress(network));
  for (const [name, content, message] of hostile) {
    await upload(page, network, csv(name, content));
    await expect(page.getByLabel('Datei auswählen oder hierher ziehen'), name).toHaveAccessibleDescription(message);
  }
  await page.getByLabel('Datei auswählen oder hierher ziehen').setInputFiles(csv('gross.csv', Buffer.alloc(33 * 1_024 * 1_024, 'a')));
  await expect(page.getByLabel('Datei auswählen oder hierher ziehen')).toHaveAccessibleDescription(/größer als 32 MB/);
});

test('a list goes in without JavaScript, and is given up without a trace', async ({ browser }, { project }) => {
  test.setTimeout(240_000);
  const network = smallNetwork(project.name);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('ohne-skript.csv', `date,member,status\n2019-05-01,Bocholt ${project.name},present\n`));
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
  await page.getByRole('button', { name: 'Einspielen', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'gesetzt' })).toContainText('1 Teilnahme ist gesetzt.');
  await page.getByRole('link', { name: /Zu den Importen/ }).click();
  await page.getByRole('link', { name: new RegExp(`Bocholt ${project.name}: ausgeschlossen`) }).first().click();
  await undo(page, 'Versehen');
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText('1 Teilnahme zurückgenommen');
});
