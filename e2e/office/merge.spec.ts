import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { MERGE_SOURCES, mergeAddress, twinNames, twinNetwork, twinSlug, type MergeTest } from '../pages/merge';
import { expectNoFaultsAtBothWidths } from '../pages/looks';

const previewLink = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^Vorschau ?: ${name}$`) });

/** Looks the remaining member up and chooses it. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Welches Mitglied bleibt?' }).fill(name.toUpperCase());
  await page.locator('main').getByRole('button', { name: 'Suchen' }).click();
  await previewLink(page, name).click();
  await expect(page.getByRole('heading', { name: 'Was das Zusammenführen bewirkt' })).toBeVisible();
}

async function confirm(page: Page, reason: string): Promise<void> {
  await page.getByLabel('Warum ist es dasselbe Mitglied?').fill(reason);
  await page.getByRole('button', { name: 'Jetzt zusammenführen' }).click();
  await expect(page.getByRole('status')).toContainText('Die beiden Mitglieder sind jetzt eines.');
}

/** Where an address leads, without following it. */
async function leadsTo(request: APIRequestContext, address: string): Promise<[number, string | undefined]> {
  const response = await request.get(address, { maxRedirects: 0 });
  return [response.status(), response.headers()['location']];
}

/** Both have pages of their own again. */
async function expectTwo(request: APIRequestContext, kind: MergeTest, project: string): Promise<void> {
  for (const side of ['kept', 'gone'] as const) {
    const response = await request.get(`/mitglieder/${twinSlug(side, kind, project)}`, { maxRedirects: 0 });
    expect(response.status(), side).toBe(200);
  }
}

test('two entries of one municipality become one after a preview, and two again', async ({ page, request }, {
  project,
}) => {
  const kind = 'skript';
  const names = twinNames(kind, project.name);
  const [kept, gone] = [twinSlug('kept', kind, project.name), twinSlug('gone', kind, project.name)];
  const cell = (member: string) =>
    `/api/v1/networks/${twinNetwork(kind, project.name)}/cells/${member}/2019-05-01?language=de`;
  await signInTo(page, `/admin/mitglieder/${gone}`);
  await page.getByRole('link', { name: 'Mit einem anderen Mitglied zusammenführen' }).click();
  await expect(previewLink(page, names.kept)).toBeVisible();
  await expectNoFaultsAtBothWidths(page);
  await choose(page, names.kept);
  await expect(page.getByRole('row', { name: /1\. Mai 2019/ })).toContainText(/Wird strittig/);
  await expect(page.getByRole('row', { name: /1\. Mai 2019/ })).toContainText(
    `${names.gone}: abwesend, laut ${MERGE_SOURCES.press}`,
  );
  await expect(page.getByRole('row', { name: new RegExp(`^${names.kept}.*Vollmitglied`) })).toContainText(
    'endet künftig dort, wo der folgende beginnt (2019)',
  );
  await expectNoFaultsAtBothWidths(page);
  await expectTwo(request, kind, project.name);

  await page.getByRole('button', { name: 'Jetzt zusammenführen' }).click();
  await expect(page.getByLabel('Warum ist es dasselbe Mitglied?')).toHaveAccessibleDescription(
    /Bitte füllen Sie dieses Feld aus/,
  );
  await confirm(page, 'dieselbe Gemeinde');
  await expectNoFaultsAtBothWidths(page);

  expect(await leadsTo(request, `/mitglieder/${gone}`)).toEqual([308, `/mitglieder/${kept}`]);
  expect(await leadsTo(request, `/en/members/${gone}`)).toEqual([308, `/en/members/${kept}`]);
  expect(await leadsTo(request, cell(gone))).toEqual([308, cell(kept)]);
  const other = await page.context().newPage();
  await other.goto(`/mitglieder/${gone}`);
  await expect(other).toHaveURL(`/mitglieder/${kept}`);
  await expect(other.getByRole('heading', { level: 1 })).toContainText(names.kept);
  await expect(other.getByText(names.gone).first()).toBeVisible();
  await other.goto(`/netzwerke/${twinNetwork(kind, project.name)}/sitzungen/2019-05-01`);
  await expect(other.getByText('strittig').first()).toBeVisible();
  await other.goto(`/suche?q=${encodeURIComponent(names.gone)}`);
  await expect(other.getByRole('link', { name: names.kept, exact: true })).toBeVisible();
  await other.goto(`/admin/mitglieder/${gone}`);
  await expect(other.getByText('In einem anderen Mitglied aufgegangen')).toBeVisible();
  await expectNoFaultsAtBothWidths(other);
  await other.getByRole('link', { name: 'Verlauf' }).click();
  await expect(other.getByText('dieselbe Gemeinde')).toBeVisible();
  await expectNoFaultsAtBothWidths(other);
  await other.goto(`/admin/mitglieder/${gone}`);
  await other.getByRole('link', { name: 'Zum Schritt, der das bewirkt hat' }).click();
  await expect(other.getByText('1 Mitglied ist in einem anderen aufgegangen')).toBeVisible();
  await other.close();

  await page.getByLabel('Grund', { exact: true }).fill('doch zwei Gemeinden');
  await page.getByRole('button', { name: 'Diesen Schritt rückgängig machen' }).click();
  await expect(page.getByText('Alles steht wieder wie zuvor')).toBeVisible();
  await expectTwo(request, kind, project.name);
});

test('the same without JavaScript, undone from the page of the batch', async ({ browser, request }, { project }) => {
  const kind = 'ohne-skript';
  const names = twinNames(kind, project.name);
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInTo(page, mergeAddress(kind, project.name));
  await choose(page, names.kept);
  await confirm(page, 'dieselbe Gemeinde');
  await page.goto(`/admin/mitglieder/${twinSlug('gone', kind, project.name)}`);
  await page.getByRole('link', { name: 'Zum Schritt, der das bewirkt hat' }).click();
  await page.getByLabel('Grund der Änderung').fill('doch zwei Gemeinden');
  await page.getByRole('button', { name: 'Diesen Import rückgängig machen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText(
    '2 Teilnahmen zurückgezogen',
  );
  await expectTwo(request, kind, project.name);
  await page.context().close();
});
