import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { copyFrom, gridAddress, gridCell, openGrid, OTHER_SOURCE, pasteInto } from '../pages/grid';
import { expectFaultless, looksAt } from '../pages/looks';
import { pressKeys } from '../pages/office';
import { BOTH_WIDTHS } from '../pages/widths';

test('a grid is filled by keys, saved as one step with one source, and undone as one', async ({ page }, {
  project,
}) => {
  await signInTo(page, gridAddress('tastatur', project.name));
  const grid = await openGrid(page);
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await expect(grid).toHaveAttribute('aria-colcount', '7');
  await expectFaultless(page, { ...looksAt(0).de, widths: BOTH_WIDTHS }, 'the grid');

  // A letter sets and goes on; a range is set at once, and what lies outside a seat is left out.
  await gridCell(page, 0, 0).click();
  await pressKeys(page, ['a', 'e']);
  await expect(gridCell(page, 2, 0)).toBeFocused();
  await pressKeys(page, ['Control+Home', 'ArrowRight', 'Shift+Control+End', 'a']);
  await expect(page.getByText('22 Felder gesetzt; 3 ohne Sitz ausgelassen.')).toBeVisible();
  await expect(gridCell(page, 4, 5)).toHaveAccessibleName(/kein Sitz zu dieser Sitzung/);
  await expect(page.getByText('24 Felder geändert')).toBeVisible();
  await pressKeys(page, ['Control+Z']);
  await expect(page.getByText('2 Felder geändert')).toBeVisible();
  await pressKeys(page, ['Control+Y', 'Control+End', 'Delete', 'Home', 'f']);
  // What another document says stands beside it, and contradicts it once it differs.
  await pressKeys(page, ['Control+Home', 'f']);
  await expect(gridCell(page, 0, 0)).toHaveAccessibleName(
    new RegExp(`^abwesend.*strittig.*${OTHER_SOURCE}.*: anwesend`),
  );
  await pressKeys(page, ['Control+Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D']);
  await expect(gridCell(page, 3, 0)).toHaveAccessibleName(/^abwesend/);

  // Nothing typed is lost by a reload.
  await expect(async () => {
    expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).toContain('absent');
  }).toPass();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await page.getByRole('button', { name: 'Eingaben übernehmen' }).click();
  await expect(gridCell(page, 3, 0)).toHaveAccessibleName(/^abwesend/);
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(page.getByText('Gespeichert: 27 Teilnahmen eingetragen')).toBeVisible();
  await expect(page.getByText('Nichts geändert')).toBeVisible();

  // What is public takes a reason.
  await gridCell(page, 1, 1).click();
  await pressKeys(page, ['e', 'Control+Enter']);
  await expect(page.getByText('Grund', { exact: false }).first()).toBeVisible();
  await page.getByLabel('Grund').fill('verlesen');
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(page.getByText('eine Teilnahme eingetragen, eine ersetzt')).toBeVisible();

  await page.getByRole('link', { name: 'Alles in einem Schritt ansehen' }).click();
  await expect(page.getByText('Erfassung im Raster').first()).toBeVisible();
  await page.getByLabel('Grund').fill('doch nicht');
  await page.getByRole('button', { name: /rückgängig/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Rückgängig gemacht' })).toContainText(
    '1 Teilnahme zurückgezogen, 1 frühere wiederhergestellt',
  );
});

test('blocks are copied, and pasted from spreadsheets, or nothing is', async ({ page }, { project }) => {
  await signInTo(page, gridAddress('einfuegen', project.name));
  await openGrid(page);
  await gridCell(page, 0, 1).click();
  // As LibreOffice 7.4 writes it.
  const libreOffice = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
    <style type="text/css">comment { display:none;  }</style></head><body>
    <table cellspacing="0" border="0">\n\t<colgroup span="2" width="85"></colgroup>
    \t<tr>\n\t\t<td height="17" align="left">anwesend</td>\n\t\t<td align="left">entschuldigt</td>\n\t</tr>
    \t<tr>\n\t\t<td height="17" align="left"><br></td>\n\t\t<td align="left">F</td>\n\t</tr>
    \t<tr>\n\t\t<td height="17" align="left">represented by<br>deputy</td>\n\t\t<td align="left">✓</td>\n\t</tr>
    </table></body></html>`;
  await pasteInto(page, { 'text/html': libreOffice, 'text/plain': 'anwesend\tentschuldigt\n\tF\n' });
  await expect(page.getByText('5 Felder geändert')).toBeVisible();
  await expect(gridCell(page, 2, 1)).toHaveAccessibleName(/^durch Stellvertretung/);
  await pressKeys(page, ['Control+Z']);

  // In the shape of Excel and of Google Sheets, made by hand.
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment-->
    <table border=0><col width=64><tr height=20><td height=20>anwesend</td><td>entschuldigt\n  </td></tr></table>
    <!--EndFragment--></body></html>`;
  await pasteInto(page, { 'text/html': excel, 'text/plain': 'anwesend\tentschuldigt\r\n' });
  await expect(page.getByText('2 Felder geändert')).toBeVisible();
  await pressKeys(page, ['Control+Z']);
  const google = `<google-sheets-html-origin><style>td {border: 1px}</style><table><colgroup><col width="100"/></colgroup>
    <tbody><tr><td data-sheets-value='{"1":2}'>excused</td><td>absent</td></tr></tbody></table></google-sheets-html-origin>`;
  await pasteInto(page, { 'text/html': google, 'text/plain': 'excused\tabsent' });
  await expect(gridCell(page, 0, 2)).toHaveAccessibleName(/^abwesend/);
  await pressKeys(page, ['Control+Z']);

  await pasteInto(page, { 'text/plain': 'A\tkrank\nE\tx' });
  const notice = page.getByRole('alert').filter({ hasText: 'Nichts eingefügt: 2 Felder lassen sich so nicht' });
  await expect(notice).toContainText('Altdorf, Sitzung 2017 (4. Mai 2017): „krank“');
  await expect(page.getByText('Nichts geändert')).toBeVisible();

  // A single value holds for the whole selection; what is copied can be pasted.
  await pressKeys(page, ['Shift+ArrowDown', 'Shift+ArrowRight']);
  await pasteInto(page, { 'text/plain': 'E\n' });
  await expect(page.getByText('4 Felder geändert')).toBeVisible();
  expect(await copyFrom(page)).toMatchObject({
    'text/plain': 'entschuldigt\tentschuldigt\nentschuldigt\tentschuldigt',
  });
});

test('two at once: a cell that another has changed is named with both values, and decided', async ({ page, context }, {
  project,
}) => {
  await signInTo(page, gridAddress('zu-zweit', project.name));
  await openGrid(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await gridCell(other, 0, 1).click();
  await pressKeys(other, ['e', 'a']);
  await other.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(other.getByText('Gespeichert: 2 Teilnahmen eingetragen')).toBeVisible();

  await gridCell(page, 0, 1).click();
  await pressKeys(page, ['f', 'a', 'a']);
  const save = page.getByRole('button', { name: 'Speichern und veröffentlichen' });
  await save.click();
  await expect(page.getByText('von Ihnen „abwesend“, inzwischen „entschuldigt“ (Ada Browsertest)')).toBeVisible();
  await page.getByRole('button', { name: 'Die andere lassen: entschuldigt' }).click();
  await expect(gridCell(page, 0, 1)).toHaveAccessibleName(/^entschuldigt/);
  await save.click();
  await expect(page.getByText('Gespeichert: eine Teilnahme eingetragen')).toBeVisible();
});
