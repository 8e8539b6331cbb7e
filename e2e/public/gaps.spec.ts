import { expect, test, type Page } from '@playwright/test';
import { UNGA } from '@/test/unga-facts';
import { expectNoFaultsAtBothWidths } from '../pages/looks';
import { onlyWithUnga } from '../pages/unga';
import { ON_PHONE } from '../pages/widths';

const GAPS = '/luecken';

const gaps = (page: Page) => page.locator('#gaps').getByRole('table');
const apart = (page: Page) => page.getByRole('region', { name: 'Nicht verglichen' });
const controls = (page: Page) => page.getByRole('region', { name: 'Auswahl der Lücken' });
const unfold = (page: Page) => page.locator('.controls-fold > summary').click();

/** Long lists are folded on a phone. */
async function unfoldList(page: Page): Promise<void> {
  const summary = page.locator('#gaps details.phone-fold > summary');
  if (await summary.isVisible()) await summary.click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the gaps with JavaScript' : 'the gaps without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test('are reached from the start page, and rank nobody of whom too little is recorded', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Alle Lücken, nach Netzwerk, Art und Region' }).click();
      // It begins with the longest gap of all, drawn in the record of its seat.
      await expect(
        page.getByRole('heading', { level: 1, name: /^Die längste belegte Lücke .*: Malawi, / }),
      ).toBeVisible();
      await expect(page.locator('#gaps-figure').getByRole('link', { name: 'Malawi', exact: true })).toBeVisible();
      await expect(gaps(page).getByRole('row', { name: /Berlin/ })).toHaveCount(0);
      const berlin = apart(page)
        .getByRole('row', { name: /^Berlin / })
        .filter({ hasText: 'Qualitätszirkel' });
      await expect(berlin).toContainText(/für einen Vergleich müssten? es \d+ sein/);
      await expect(berlin).toContainText('(freiwillig)');
    });

    test('lead from every length to the meetings and sources it rests on', onPhone, async ({ page }) => {
      await page.goto(`${GAPS}/auswahl?span=ever&network=welterbekomitee`);
      await unfoldList(page);
      const first = gaps(page).getByRole('row').nth(1);
      const words = (await first.locator('[data-gap="attendance"] a').textContent()) ?? '';
      expect(words).toMatch(/ohne Teilnahme/);
      await first.locator('[data-gap="attendance"] a').click();
      await expect(page).toHaveURL(/\/mitglieder\/[a-z-]+#welterbekomitee-attendance-/);
      const target = page.locator('li:target');
      await expect(target).toContainText(words);
      await expect(target.getByRole('link').first()).toBeVisible();
    });

    test('are chosen by form and links, and the address says how', onPhone, async ({ page }) => {
      await page.goto(GAPS);
      await unfold(page);
      await controls(page).getByLabel('Mindestens erfasst').selectOption('50');
      await controls(page).getByLabel('Netzwerk').selectOption('welterbekomitee');
      await controls(page).getByRole('button', { name: 'Anzeigen' }).click();
      await expect(page).toHaveURL(/\/luecken\/auswahl\?network=welterbekomitee&complete=50$/);
      await controls(page).getByRole('link', { name: 'jemals' }).click();
      await expect(page).toHaveURL(/\?span=ever&network=welterbekomitee&complete=50$/);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/gaps\/selection\?span=ever&network=welterbekomitee&complete=50$/);
      await page.getByRole('link', { name: 'Reset' }).click();
      await expect(page).toHaveURL(/\/en\/gaps$/);
    });

    test('of other kinds are listed without a rank: what a source states keeps its open start', async ({ page }) => {
      await page.goto(`${GAPS}/auswahl?gap=stated&span=ever`);
      const berlin = gaps(page).getByRole('row', { name: /^Berlin/ });
      await expect(berlin).toContainText('Beginn nicht bekannt');
      await expect(berlin.getByRole('blockquote')).toContainText('Pause');
      await expect(page.locator('.gap-rank')).toHaveCount(0);
      await controls(page).getByRole('link', { name: 'Erfassung' }).click();
      await expect(page.getByText(/eine Rangfolge ist es nicht/)).toBeVisible();
      await expect(page.locator('.gap-rank')).toHaveCount(0);
    });
  });
}

test('an address that says it otherwise, or nonsense, becomes the one address of its view', async ({ page }) => {
  await page.goto(`${GAPS}/auswahl?kind=planet&complete=7`);
  await expect(page).toHaveURL(/\/luecken$/);
  await page.goto(`${GAPS}/auswahl?span=ever&region=&utm=1`);
  await expect(page).toHaveURL(/\/auswahl\?span=ever$/);
});

test('a choice that nothing matches says so', async ({ page }) => {
  await page.goto(`${GAPS}/auswahl?kind=foundation&complete=100`);
  await expect(page.getByText('Keine Teilnahmelücke entspricht dieser Auswahl')).toBeVisible();
});

for (const address of [
  `${GAPS}/auswahl?span=ever`,
  '/en/gaps/selection?gap=stated&span=ever',
  `${GAPS}/auswahl?gap=record`,
]) {
  test(`axe finds no fault at ${address}, and nothing scrolls sideways`, async ({ page }) => {
    await page.goto(address);
    await expectNoFaultsAtBothWidths(page);
  });
}

test.describe('of the UN General Assembly', () => {
  onlyWithUnga();

  test('are fifty lines before somebody asks for all; an exclusion is none of them', async ({ page }) => {
    await page.goto(`${GAPS}/auswahl?span=ever`);
    await expect(gaps(page).getByRole('row')).toHaveCount(51);
    await page.getByRole('link', { name: /^Alles zeigen: \d+ Zeilen mit Lücken/ }).click();
    await expect(page).toHaveURL(/\?span=ever&lines=all$/);
    expect(await gaps(page).getByRole('row').count()).toBeGreaterThan(100);
    await page.goto(`${GAPS}/auswahl?gap=exclusion&span=ever`);
    await expect(gaps(page).getByRole('row', { name: /^Südafrika/ })).toContainText('wird nicht als Fehlen gezählt');
    await expect(gaps(page).getByRole('row')).toHaveCount(2);
  });

  test('follow a region', async ({ page }) => {
    await page.goto(`${GAPS}/auswahl?span=ever&network=${UNGA}`);
    await controls(page).getByLabel('Region').selectOption('oceania');
    await controls(page).getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page).toHaveURL(/&region=oceania$/);
    await expect(gaps(page).getByRole('row', { name: /Fidschi/ })).toBeVisible();
    await expect(gaps(page).getByRole('row', { name: /Malta/ })).toHaveCount(0);
  });
});
