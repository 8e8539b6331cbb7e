import { expect, test, type Page } from '@playwright/test';
import { expectNoFaultsAtBothWidths } from '../pages/looks';
import { onlyWithUnga } from '../pages/unga';
import { ON_PHONE } from '../pages/widths';

const COMPARE = '/vergleich';
const PAIR = `${COMPARE}?member=malawi&member=brasilien`;

const form = (page: Page) => page.getByRole('region', { name: 'Auswahl der Mitglieder' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a comparison with JavaScript' : 'a comparison without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test('is chosen by names, and its address says whom', onPhone, async ({ page }) => {
      await page.goto(COMPARE);
      // An example, until somebody chooses.
      await expect(page.getByRole('heading', { level: 1, name: /^Malawi fehlte bei allen .* teil$/ })).toBeVisible();
      await page.getByText('Andere Mitglieder vergleichen').click();
      await form(page).getByLabel('1. Mitglied').selectOption({ label: 'Malawi' });
      await form(page).getByLabel('3. Mitglied').selectOption({ label: 'Brasilien' });
      await form(page).getByRole('button', { name: 'Vergleichen' }).click();
      await expect(page).toHaveURL(/\/vergleich\?member=malawi&member=brasilien$/);
      await expect(page.getByRole('heading', { level: 2, name: 'UNESCO-Welterbekomitee' })).toBeVisible();
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/compare\?member=malawi&member=brasilien$/);
    });

    test('shows numbers side by side, each with its evidence one click away', async ({ page }) => {
      await page.goto(PAIR);
      const malawi = page.getByRole('row', { name: /^Malawi .*nicht teilgenommen/ });
      await malawi.getByRole('link', { name: /^\d+ nicht teilgenommen, .*ohne Sitz$/ }).click();
      await expect(page).toHaveURL(/\/mitglieder\/malawi#welterbekomitee$/);
    });

    test('shows in both directions who was there when the other was not, and leads to the meeting', async ({
      page,
    }) => {
      await page.goto(PAIR);
      const there = page
        .getByRole('listitem')
        .filter({ hasText: /^Brasilien nahm teil, Malawi nicht: bei \d+ Sitzung/ });
      await expect(there).toHaveCount(1);
      await expect(page.getByRole('listitem').filter({ hasText: /^Malawi nahm teil, Brasilien nicht: / })).toHaveCount(
        1,
      );
      await there.getByRole('link').first().click();
      await expect(page).toHaveURL(/\/netzwerke\/welterbekomitee\/sitzungen\/[^/]+#malawi$/);
      await expect(page.locator('tr:target')).toContainText('Malawi');
    });
  });
}

test('a member page offers to compare, and one member alone asks for another', async ({ page }) => {
  await page.goto('/mitglieder/malawi');
  await page.getByRole('link', { name: 'Mit anderen Mitgliedern vergleichen' }).click();
  await expect(page).toHaveURL(/\/vergleich\?member=malawi$/);
  await expect(page.getByText('Bisher ist nur Malawi ausgewählt.')).toBeVisible();
  await expect(form(page).getByLabel('1. Mitglied')).toHaveValue('malawi');
});

test('an unknown member is named and left out; empty and repeated fields leave the address', async ({ page }) => {
  await page.goto(`${COMPARE}?member=atlantis&member=malawi&member=&member=malawi&network=`);
  await expect(page).toHaveURL(/\?member=atlantis&member=malawi$/);
  await expect(page.getByText('Nicht im Register und deshalb nicht verglichen: atlantis.')).toBeVisible();
});

test('members without a shared network get an explanation', async ({ page }) => {
  await page.goto(`${COMPARE}?member=berlin&member=malawi`);
  await expect(page.getByRole('heading', { name: 'Kein gemeinsames Netzwerk' })).toBeVisible();
  await page.goto(`${PAIR}&network=qualitaetszirkel`);
  await page.getByRole('link', { name: 'Alle gemeinsamen Netzwerke vergleichen' }).click();
  await expect(page).toHaveURL(/\/vergleich\?member=malawi&member=brasilien$/);
});

test('a network in which nobody has to take part gets counts, no median and no share', async ({ page }) => {
  await page.goto(`${COMPARE}?member=berlin&member=krefeld`);
  await expect(page.getByText('Die Teilnahme an diesem Netzwerk ist freiwillig')).toBeVisible();
  await expect(page.getByText('genannt werden Zahlen, kein Anteil')).toHaveCount(1);
  await expect(page.getByRole('columnheader', { name: 'Anteil' })).toHaveCount(0);
  // The frame of another page is given its width in per cent.
  await expect(page.getByRole('main')).not.toContainText(/Median|\d\s*%(?!")/);
});

for (const address of [COMPARE, '/en/compare', `${COMPARE}?member=berlin&member=krefeld`]) {
  test(`axe finds no fault at ${address}, and nothing scrolls sideways`, async ({ page }) => {
    await page.goto(address);
    await expectNoFaultsAtBothWidths(page);
  });
}

test.describe('of the UN General Assembly', () => {
  onlyWithUnga();

  test('six states stand one above the other, before the median of all that are known well enough', async ({
    page,
  }) => {
    await page.goto(
      `${COMPARE}?${['malta', 'south-africa', 'albania', 'fiji', 'france', 'mexico'].map((slug) => `member=${slug}`).join('&')}`,
    );
    await expect(page.getByText(/^Median \d+.%.*bei 164 von 164 Mitgliedern/)).toBeVisible();
    await expect(page.locator('.band-rows li')).toHaveCount(6);
    await expect(page.locator('.differences > li')).toHaveCount(30);
  });
});
