import { expect, test, type Page } from '@playwright/test';
import { asUtf16, teamsGerman } from '@/test/call-reports';
import { signInTo } from '../pages/accounts';
import { csv, importsAddress, upload } from '../pages/imports';
import { LARGE_NETWORK, logAddress, REPORT_SOURCE } from '../pages/office';
import { expectNoFaultsAtBothWidths } from '../pages/looks';

const REPORT = csv(
  'Bericht.csv',
  Buffer.from(asUtf16(teamsGerman(['Gemeinde 01', 'Gemeinde 02', 'Gemeinde Nirgends']))),
);
const CONFIRM = 'Anwesenheiten als Entwürfe speichern';

/** One person of the report that was read. */
const person = (page: Page, name: RegExp) => page.getByRole('group', { name });

test('a Teams report becomes one presence for each member, and nobody in it is kept', async ({ page }, { project }) => {
  // Sent as an ordinary list it is known for what it is, and goes to a page of its own.
  await signInTo(page, importsAddress(LARGE_NETWORK));
  await upload(page, LARGE_NETWORK, REPORT);
  await expect(page.locator('main').getByRole('alert')).toContainText('Sie ist nicht gespeichert');
  await expect(page.getByRole('link', { name: 'Bericht übernehmen', exact: true })).toHaveAttribute(
    'href',
    /\/importe\/bericht$/,
  );

  await page.goto(logAddress('bericht', project.name));
  await page.getByRole('link', { name: 'Bericht einer Videokonferenz übernehmen' }).click();
  const source = page.getByLabel('Aus welcher Quelle stammt er?');
  const label = await source.getByRole('option', { name: new RegExp(REPORT_SOURCE) }).textContent();
  await source.selectOption({ label: label ?? '' });
  await page.getByLabel('Bericht', { exact: true }).setInputFiles(REPORT);
  await page.getByRole('button', { name: 'Bericht lesen' }).click();
  await expect(page.getByText('Bericht von Microsoft Teams: 4 Personen')).toBeVisible();
  await expect(person(page, /^Probe, Otto/).getByText('90 Minuten dabei · 2 Einwahlen')).toBeVisible();
  await expect(person(page, /^Vorlage, Karl/).getByRole('combobox')).toHaveValue('');
  await page.getByText(/Zeilen sind keine Personen und übersprungen/).click();
  await expect(page.getByText('Besprechungstitel · Kreis der Länder')).toBeVisible();
  await expectNoFaultsAtBothWidths(page);

  // The least duration is a decision; whoever stayed more briefly needs no member.
  await page.getByRole('button', { name: CONFIRM }).click();
  const least = page.getByLabel('Wie viele Minuten muss jemand mindestens dabei gewesen sein?');
  await expect(least).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await least.fill('5');
  await page.getByRole('button', { name: CONFIRM }).click();
  // The report is of another day than the meeting.
  await expect(page.getByText('Der Bericht ist vom 6. Oktober 2026, die Sitzung vom 4. Mai 2020.')).toBeVisible();
  const nevertheless = page.getByLabel('Der Bericht gehört trotzdem zu dieser Sitzung.');
  await expect(nevertheless).toHaveAccessibleDescription(/Bitte bestätigen Sie das/);
  await nevertheless.check();
  await page.getByRole('button', { name: CONFIRM }).click();
  const done = page.getByRole('status');
  await expect(done).toContainText('2 Anwesenheiten gespeichert: 4 Personen im Bericht, 2 Mitglieder');
  await expect(done).toContainText('1 zu kurz dabei');
  await expectNoFaultsAtBothWidths(page);

  await page.getByRole('link', { name: 'Zur Teilnahme dieser Sitzung' }).click();
  await expect(page.getByText('Gemeinde 02').first()).toBeVisible();
  await expect(page.getByText(/Muster|Probe|Exempel|Vorlage/)).toHaveCount(0);
});
