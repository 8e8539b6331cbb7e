import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { setStatus, chooseSource } from '../pages/office';
import { ON_PHONE } from '../pages/widths';

test(
  'a meeting of the Qualitätszirkel is created, logged by a source, and seen on the public timeline',
  ON_PHONE,
  async ({ page, browser }, { project }) => {
    const [year, slug] = project.name === 'desktop' ? ['2014', 'maerz-2014-desktop'] : ['2015', 'maerz-2015-phone'];
    await signInTo(page, '/admin/netzwerke/qualitaetszirkel/sitzungen/neu');
    await page.getByLabel('Datum', { exact: true }).fill('neulich');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await expect(page.getByLabel('Datum', { exact: true })).toHaveAccessibleDescription(
      /Das ist kein Datum, das wir verstehen/,
    );
    await expect(page.getByLabel('Datum', { exact: true })).toBeFocused();
    await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('neulich');

    await page.getByLabel('Datum', { exact: true }).fill(`13.–14.3.${year}`);
    await expect(page.getByText(`verstanden als 13.–14. März ${year}`)).toBeVisible();
    const short = page.getByLabel('Kürzel in der Adresse');
    await page.getByLabel('Bezeichnung auf Deutsch').fill(`Frühjahrssitzung ${slug}`);
    await expect(short).toHaveValue(`fruehjahrssitzung-${slug}`);
    await short.fill(slug);
    await page.getByLabel('Bezeichnung auf Deutsch').fill(`Frühjahrssitzung  ${slug}`);
    await expect(short).toHaveValue(slug);
    await page.getByLabel('Bezeichnung auf Deutsch').fill(`Frühjahrssitzung ${slug}`);
    await page.getByLabel('Bezeichnung auf Englisch').fill(`Spring meeting ${slug}`);
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await expect(page.getByRole('status')).toContainText('Die Sitzung ist angelegt');
    await page.getByRole('link', { name: 'Weiter: Teilnahme erfassen' }).click();
    await chooseSource(page);
    await setStatus(page, 'Jena', 'anwesend');
    await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
    await expect(page.getByRole('status')).toContainText('Veröffentlicht: 1 Teilnahme steht');

    const visitor = await (await browser.newContext()).newPage();
    await visitor.goto('/netzwerke/qualitaetszirkel');
    await expect(visitor.getByRole('cell', { name: `Frühjahrssitzung ${slug}` })).toBeVisible();
    await visitor.goto(`/en/networks/qualitaetszirkel/meetings/${slug}`);
    await expect(visitor.getByRole('row', { name: /Jena/ })).toContainText('present');
    await visitor.context().close();
  },
);

test('a form is sent without JavaScript, keeps what was typed and reads dates as people write them', async ({
  browser,
}, { project }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, '/admin/quellen/neu');
  const title = `Protokoll ohne Skript für ${project.name}`;
  await page.getByLabel('Titel, wie er auf dem Dokument steht').fill(title);
  await page.getByLabel('Datum des Dokuments').fill('13.3.2014');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByLabel('Titel, wie er auf dem Dokument steht')).toHaveValue(title);
  await expect(page.getByLabel('Herausgeber')).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await page.getByLabel('Herausgeber').fill('Geschäftsstelle');
  await page.getByLabel('Eingesehen am').fill('März 2014');
  // Nobody typed a short name: the server made it from the title.
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByText('Die Quelle ist angelegt.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Weiter zur Quelle' })).toHaveAttribute(
    'href',
    `/admin/quellen/protokoll-ohne-skript-fuer-${project.name}`,
  );
  await page.context().close();
});

test('two people edit one record: the second sees what the first wrote and decides', async ({ page, browser }, {
  project,
}) => {
  const address = project.name === 'desktop' ? '/admin/mitglieder/gemeinde-11' : '/admin/mitglieder/gemeinde-12';
  const second = await (await browser.newContext()).newPage();
  for (const one of [page, second]) await signInTo(one, address);
  await page.getByLabel('Name auf Englisch').fill('First municipality');
  await page.getByLabel('Grund der Änderung').fill('Schreibweise');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Gespeichert.');

  await second.getByLabel('Name auf Englisch').fill('Second municipality');
  await second.getByRole('button', { name: 'Speichern', exact: true }).click();
  const told = second.locator('main').getByRole('alert');
  await expect(told.getByRole('row', { name: /Name auf Englisch/ })).toContainText(
    /First municipality.*Second municipality/,
  );
  await second.getByRole('button', { name: 'Meine Eingabe trotzdem speichern' }).click();
  await expect(second.getByRole('status')).toContainText('Gespeichert.');
  await second.getByRole('link', { name: 'Verlauf ansehen' }).click();
  await expect(second.getByText('Schreibweise')).toBeVisible();
  await second.context().close();
});
