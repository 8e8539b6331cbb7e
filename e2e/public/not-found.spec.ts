import { expect, test } from '@playwright/test';
import { searchField } from '../pages/search';

const ADDRESSES = [
  { address: '/gibt-es-nicht', title: 'Diese Seite gibt es nicht', language: 'de' },
  { address: '/mitglieder/atlantis', title: 'Diese Seite gibt es nicht', language: 'de' },
  { address: '/netzwerke/qualitaetszirkel/sitzungen/1900-01-01', title: 'Diese Seite gibt es nicht', language: 'de' },
  { address: '/datei.txt', title: 'Diese Seite gibt es nicht', language: 'de' },
  { address: '/en/no-such-page', title: 'There is no such page', language: 'en' },
  { address: '/en/sources/nothing', title: 'There is no such page', language: 'en' },
];

for (const { address, title, language } of ADDRESSES) {
  test(`${address} says in ${language} that there is no such page and offers the search`, async ({ page }) => {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    // The page about a fault has no script.
    await searchField(page, false).fill('Stuttgart');
    await searchField(page, false).press('Enter');
    await expect(page.getByRole('main').getByRole('link', { name: 'Stuttgart', exact: true })).toBeVisible();
  });
}
