import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { LARGE_NETWORK, meetingSlugFor } from '../pages/office';
import { expectNoFaultsAtBothWidths } from '../pages/looks';

/** Minutes of a meeting of the forty: twenty lines, of which three need a person. */
const MINUTES = `Protokoll der 12. Sitzung des Kreises der Vierzig
Ort: Rathaus, Raum 2.14
Beginn: 10:00 Uhr

Vorsitz: Frau Dr. Muster (Gemeinde 01)
Protokollführung: Herr Probe

Teilnehmende des Kreises (12)
Gemeinde 01: Frau Dr. Muster
Gemeinde 02 – Herr Beispiel (online)
• Gemeinde 03, Gemeinde 04 und
Gemeinde 05
Herr Probe für Gemeinde 06
Gemeinde 07
Frau Vorlage
Gemeinde 08 (ab TOP 3); Gemeinde 09, vertreten durch Gemeinde 10
Gemeinde 10
Rathaus Gemeinde 11
Es fehlten entschuldigt: Gemeinde 12, Gemeinde 13 (Frau Muster, erkrankt) und
Gemeinde 14
Alle übrigen Gemeinden waren entschuldigt.
TOP 1: Begrüßung
Gemeinde 40 berichtet.`;

const row = (page: Page, shown: string | RegExp) => page.getByRole('group', { name: shown });
const address = (project: string): string =>
  `/admin/netzwerke/${LARGE_NETWORK}/sitzungen/${meetingSlugFor('protokoll', project)}`;

test('minutes with twenty lines: only what needs a person is open, and absences are named first', async ({ page }, {
  project,
}) => {
  await signInTo(page, `${address(project.name)}/protokoll`);
  await page.getByLabel('Aus welcher Quelle stammt die Liste?').selectOption({ index: 1 });
  const list = page.getByLabel('Teilnehmerliste', { exact: true });
  await list.fill(MINUTES.replace('Alle übrigen Gemeinden waren entschuldigt.\n', ''));
  const complete = page.getByLabel('Für wen die Liste dieser Quelle vollständig ist');
  await complete.selectOption('seats');
  await page.getByRole('button', { name: 'Liste lesen' }).click();

  // The town that an open line may mean is not among them; where a line speaks of all others, nobody is yet.
  const absences = page.getByText('26 Mitglieder gelten durch diese vollständige Liste als abwesend');
  await expect(absences).toBeVisible();
  await expect(page.getByText('Eine Zeile ist noch nicht entschieden')).toBeVisible();
  await expectNoFaultsAtBothWidths(page);
  await list.fill(MINUTES);
  await page.getByRole('button', { name: 'Liste neu lesen' }).click();

  await expect(page.getByText('15 Einträge: 2 brauchen Ihre Entscheidung, 13 klar')).toBeVisible();
  await expect(page.getByText('die Überschrift nennt 12')).toBeVisible();
  await expect(page.getByText('2 Zeilen sind noch nicht entschieden')).toBeVisible();
  await expect(absences).toBeHidden();
  await expect(row(page, 'Gemeinde 02 – Herr Beispiel (online)')).toBeHidden();

  // Folded, but in reach of the keyboard.
  await page.getByText('13 klare Einträge').focus();
  await page.keyboard.press('Enter');
  await expect(row(page, /^Gemeinde 02/).getByLabel('Art der Teilnahme')).toHaveValue('online');
  await expect(row(page, /^Herr Probe für Gemeinde 06/).getByLabel('Status')).toHaveValue('represented_by_deputy');
  await expect(row(page, /^Gemeinde 13/).getByLabel('Status')).toHaveValue('excused');

  // A complete list takes no line that speaks of all others.
  await row(page, /^Rathaus/)
    .getByRole('combobox', { name: 'Mitglied' })
    .selectOption({ label: 'Gemeinde 11' });
  await row(page, /^Alle übrigen/)
    .getByRole('combobox', { name: 'Mitglied' })
    .selectOption('none');
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(row(page, /^Alle übrigen/).getByRole('combobox', { name: 'Mitglied' })).toHaveAccessibleDescription(
    /vollständige Liste/,
  );
  await complete.selectOption('nothing');
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(page.getByRole('status')).toContainText('14 Teilnahmen gespeichert, ein Eintrag ausgelassen');
});

test('minutes as a document are read into the field', async ({ page }, { project }) => {
  await signInTo(page, `${address(project.name)}/protokoll`);
  await page.getByLabel('Aus welcher Quelle stammt die Liste?').selectOption({ index: 1 });
  const file = page.getByLabel('Protokoll als Datei');
  await file.setInputFiles(path.resolve('test/data/minutes/scan.pdf'));
  await page.getByRole('button', { name: 'Liste lesen' }).click();
  await expect(file).toHaveAccessibleDescription(/Texterkennung|OCR/);
  await file.setInputFiles(path.resolve('test/data/minutes/minutes.docx'));
  await page.getByRole('button', { name: 'Liste lesen' }).click();
  await expect(page.getByLabel('Teilnehmerliste', { exact: true })).toHaveValue(/Teilnehmende des Arbeitskreises/);
  await expect(page.getByRole('heading', { name: 'Was die Liste sagt' })).toBeVisible();
});
