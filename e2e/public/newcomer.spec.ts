import { expect, test } from '@playwright/test';
import { searchField } from '../pages/search';
import { ON_PHONE } from '../pages/widths';

const QUOTE = 'nach einer längeren Pause zuletzt am 13. und 14. September 2012 vertreten';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test("a newcomer finds Berlin's answer and the words that prove it", onPhone, async ({ page }) => {
      await page.goto('/');
      await searchField(page, javaScriptEnabled).fill('Berlin');
      await page.getByRole('button', { name: 'Suchen' }).click();
      await expect(page).toHaveURL(/\/suche\?q=Berlin$/);
      await page.getByRole('main').getByRole('link', { name: 'Berlin', exact: true }).click();

      await expect(page).toHaveURL(/\/mitglieder\/berlin$/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Berlin');
      const answer = page.getByRole('region', { name: 'Auf einen Blick', exact: true });
      await expect(answer.getByRole('link', { name: '13.–\u206014. September 2012', exact: true })).toBeVisible();
      await expect(answer).toContainText('Beginn nicht bekannt');
      await expect(answer).toContainText(QUOTE);
      await expect(answer).toContainText('19. November 2012');
      await expect(answer).toContainText(/\d bekannte Sitzungen, zu denen über dieses Mitglied nichts erfasst ist/);
      await expect(answer).toContainText(/1 teilgenommen, \d+ nicht erfasst/);
      await expect(answer).not.toContainText('%');

      await answer
        .getByRole('link', { name: /19\. November 2012/ })
        .first()
        .click();
      await expect(page).toHaveURL(/\/quellen\//);
      await expect(page.getByRole('main')).toContainText(QUOTE);
      await expect(page.getByRole('main').getByRole('link', { name: /^https?:/ })).toBeVisible();
    });
  });
}

test('the answer is read without scrolling on a desktop', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/mitglieder/berlin');
  await expect(page.getByText(/1 teilgenommen, \d+ nicht erfasst/).first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('main').getByText(QUOTE).locator('visible=true').first()).toBeInViewport({ ratio: 1 });
});

test('the claim of never taking part is contradicted on the sole evidence of the member itself', async ({ page }) => {
  await page.goto('/en/members/berlin');
  const verdict = page.locator('[data-verdict="contradicted"]');
  await expect(verdict).toContainText(
    'Contradicted by a documented attendance: 13–\u206014 September 2012, on the sole evidence of the member itself',
  );
  await expect(verdict).toContainText('Senat von Berlin');
});
