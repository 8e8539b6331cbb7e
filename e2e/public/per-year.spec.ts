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
    await figure.getByText('As a table').click();
    const table = figure.getByRole('table');
    await expect(table).toBeVisible();
    await expect(table.getByRole('row').filter({ hasText: '1979' })).toContainText('7');
  });
});
