import { expect, test } from '@playwright/test';
import { ON_PHONE } from '../pages/widths';

// All other tests ask for less motion; here the chart moves into its place.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('the chart of meetings by year is drawn when it comes into view', ON_PHONE, async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee');
  const figure = page.locator('#network-years');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('.recharts-surface').first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the numbers of the chart stand in a table', async ({ page }) => {
    await page.goto('/en/networks/welterbekomitee');
    const figure = page.locator('#network-years');
    await expect(figure.locator('.mpy-still svg')).toBeVisible();
    await figure.getByText('As a table').click();
    const table = figure.getByRole('table');
    await expect(table).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: '1979' })).toContainText('7');
  });

  test('the other charts are drawn, each with its finding, and their tables are a link away', async ({ page }) => {
    await page.goto('/netzwerke/welterbekomitee');
    await page
      .locator('#charts')
      .getByRole('link', { name: 'Für 25 von 47 Mitgliedern ist kein Fehlen belegt' })
      .click();
    await expect(page).toHaveURL(/\/netzwerke\/welterbekomitee\/auswertung#distribution$/);
    const chart = page.getByRole('region', { name: 'Für 25 von 47 Mitgliedern ist kein Fehlen belegt' });
    await expect(chart.locator('.an-drawing:visible')).toHaveCount(1);
    await expect(chart.locator('.an-drawing:visible').getByText('Median: 0')).toBeVisible();
    await chart.getByRole('link', { name: 'Tabelle' }).click();
    await expect(chart.getByRole('row', { name: 'Malawi 6 6' })).toBeVisible();
    await expect(page.getByText('Wechsel der Trägerschaft: Das Register kennt keinen.')).toBeVisible();
  });
});

test('a dot of a chart is a link that the keyboard reaches, and a table of a chart is sorted', async ({ page }) => {
  await page.goto('/netzwerke/welterbekomitee/auswertung#distribution');
  const chart = page.locator('#distribution');
  const malawi = chart.locator('.an-drawing:visible a').filter({ hasText: 'Malawi: 6 von 6' });
  await malawi.focus();
  await expect(malawi).toBeFocused();
  await chart.getByRole('tab', { name: 'Tabelle' }).click();
  const rows = chart.getByRole('row');
  await expect(rows.nth(1)).toContainText('Malawi');
  await chart.getByRole('button', { name: 'Sitzungen mit belegtem Fehlen' }).click();
  await chart.getByRole('button', { name: 'Sitzungen mit belegtem Fehlen' }).click();
  await expect(rows.last()).toContainText('Malawi');
});
