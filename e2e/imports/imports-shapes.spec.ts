import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { casePath } from '@/test/cases';
import { signInTo } from '../pages/accounts';
import { expectNoFaults } from '../pages/axe';
import { chooseSource, csv, importsAddress, previewCount, smallNetwork, upload } from '../pages/imports';

const workbook = (name: string) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: readFileSync(casePath(`20-office-spreadsheets/${name}`)),
});

const createsAll = [
  'Mitglieder anlegen, die noch nicht im Register stehen',
  'Sitzungen anlegen, die noch nicht im Register stehen',
];

test('a list that begins behind titles is read from the row that somebody chooses', async ({ page }, { project }) => {
  const network = smallNetwork(project.name);
  await signInTo(page, importsAddress(network));
  await upload(page, network, workbook('02-titel-summe.xlsx'));
  await expect(page.getByText('Die Namen der Spalten stehen in Zeile 4.')).toBeVisible();
  await expect(page.getByText(/Zeile 1 „Anwesenheit Bund-Länder-Netzwerk“, Zeile 2 „Stand: 20.06.2026“/)).toBeVisible();
  await expect(page.getByText(/Als Sitzungen gelesen: 3 Spalten/)).toBeVisible();
  await expectNoFaults(page);

  const first = page.getByLabel('Zeile mit den Namen der Spalten');
  await first.selectOption('2');
  await page.getByRole('button', { name: 'Ab dieser Zeile lesen' }).click();
  await expect(page.getByText('Die Namen der Spalten stehen in Zeile 2.')).toBeVisible();
  await first.selectOption('4');
  await page.getByRole('button', { name: 'Ab dieser Zeile lesen' }).click();
  await expect(page.getByText(/Als Sitzungen gelesen: 3 Spalten/)).toBeVisible();
});

test('a table with the meetings down is recognised and comes to its preview', async ({ page }, { project }) => {
  const network = smallNetwork(project.name);
  await signInTo(page, importsAddress(network));
  await upload(page, network, workbook('11-gedreht.xlsx'));
  await expect(page.locator('[aria-current="true"]', { hasText: 'Sitzungen untereinander' })).toBeVisible();
  await expectNoFaults(page);
  await chooseSource(page);
  for (const label of createsAll) await page.getByLabel(label).check();
  await page.getByLabel('Art der neuen Mitglieder').selectOption('land');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('button', { name: 'Vorschau erstellen' }).click();
  await expect(previewCount(page, 'neu')).toHaveText(/^27/);
});

test('a heading that only a person can read stops the list until somebody has said what it means', async ({ page }, {
  project,
}) => {
  const network = smallNetwork(project.name);
  await signInTo(page, importsAddress(network));
  await upload(page, network, csv('h10.csv', readFileSync(casePath('20-office-spreadsheets/h10.csv'))));
  await chooseSource(page);
  for (const label of createsAll) await page.getByLabel(label).check();
  await page.getByLabel('Art der neuen Mitglieder').selectOption('land');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  const heading = page.getByLabel('1. Sitzung (5.3.15)', { exact: true });
  await expect(heading).toHaveAccessibleDescription(/Bitte sagen Sie, welche Sitzung das ist/);
  await expectNoFaults(page);

  const offered = await heading.getByRole('option', { name: /neue Sitzung: .*2015/ }).textContent();
  await heading.selectOption({ label: offered ?? '' });
  await page.getByLabel('„2. Sitzung (7.9.15)“ ist eine andere Sitzung').fill('7.9.2015');
  await page.getByRole('button', { name: 'Weiter', exact: true }).click();
  await page.getByRole('button', { name: 'Vorschau erstellen' }).click();
  await expect(previewCount(page, 'neu')).toHaveText(/^6/);
});
