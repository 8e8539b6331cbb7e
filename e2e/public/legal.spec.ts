import { expect, test } from '@playwright/test';

const NOTICES = [
  { link: 'Impressum', title: 'Impressum', file: 'imprint.de.txt' },
  { link: 'Datenschutz', title: 'Datenschutz', file: 'privacy.de.txt' },
  { link: 'Barrierefreiheit', title: 'Erklärung zur Barrierefreiheit', file: 'accessibility.de.txt' },
];

for (const { link, title, file } of NOTICES) {
  test(`${title} says openly that the operator has not provided it, and how to`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('contentinfo').getByRole('link', { name: link, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('heading', { name: 'Diese Angaben fehlen noch' })).toBeVisible();
    await expect(page.getByText(file)).toBeVisible();
  });
}

test('reading the register asks no other host for anything and leaves nothing in the browser', async ({
  page,
  context,
  baseURL,
}) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  await page.goto('/');
  await page.goto('/netzwerke/welterbekomitee');
  await page.goto('/mitglieder/berlin');
  expect([...hosts]).toEqual([new URL(baseURL ?? '').host]);
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] });
});
