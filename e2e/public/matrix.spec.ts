import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { expectNoFaultsAtBothWidths } from '../pages/looks';
import { UNGA_CELLS, UNGA_PAGE, UNGA_PAGE_EN, onlyWithUnga } from '../pages/unga';

/*
 * The matrix of 164 states and 524 voting days. What its numbers are is checked against the raw files elsewhere; here it is
 * whether a reader gets at them.
 */
onlyWithUnga();

const MATRIX = `${UNGA_PAGE}/matrix`;
const KILOBYTES_300 = 300_000;

const cell = (page: Page) => page.locator('.mx-cell');
const card = (page: Page) => page.getByTestId('matrix-card');
const names = (page: Page) => page.locator('.mx-name');

test('the whole page is smaller than 300 kB as it is sent, in every view', async ({ request }) => {
  for (const address of [
    UNGA_PAGE,
    UNGA_PAGE_EN,
    `${MATRIX}?axis=time`,
    `${MATRIX}?group=region&sort=gap`,
    `${MATRIX}?size=lines`,
    `${MATRIX}?size=meetings`,
  ]) {
    const page = await request.get(address);
    expect(page.status(), address).toBe(200);
    const sent = gzipSync(await page.body(), { level: 6 }).length;
    expect(sent, `${address}: ${sent} bytes`).toBeLessThan(KILOBYTES_300);
  }
});

test('86,000 cells are a dozen elements', async ({ page }) => {
  await page.goto(`${MATRIX}?size=meetings`);
  expect(await page.locator('.mx-wide .mx-cells *').count()).toBeLessThan(200);
  expect(await page.locator('#network-matrix *').count()).toBeLessThan(5_000);
});

test.describe('with JavaScript', () => {
  test('the keyboard moves through the cells and leads to the evidence', async ({ page }) => {
    await page.goto(`${MATRIX}?sort=name&from=1980&to=1981`);
    await cell(page).focus();
    await expect(cell(page)).toHaveAccessibleName(/^Afghanistan, .*1980: gab eine Stimme ab$/);
    await page.keyboard.press('ArrowDown');
    await expect(cell(page)).toHaveAccessibleName(/^Ägypten, /);
    await page.keyboard.press('End');
    await expect(cell(page)).toHaveAccessibleName(/^Ägypten, .*1981: /);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+End');
    await expect(cell(page)).toHaveAccessibleName(/^Zypern, .*1981: /);
    await expect(cell(page)).toBeInViewport();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', /^1\d\d$/);
    await expect(card(page)).toContainText('Voeten, Strezhnev, Bailey');
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/sitzungen\/1981-\d\d-\d\d#cyprus$/);
    await expect(page.locator('tr:target')).toContainText('Zypern');
  });

  test('a pointer shows who, when, status, source and the gap, and a click leads there', async ({ page }) => {
    await page.goto(`${MATRIX}?from=1975&to=1985`);
    const row = await page
      .locator('.mx-name[data-member="south-africa"]')
      .evaluate((name) => (name.closest('li') as HTMLElement).offsetTop);
    await page.locator('.mx-name[data-member="south-africa"]').scrollIntoViewIfNeeded();
    const plot = page.locator('.mx-plot');
    await plot.hover({ position: { x: 12, y: row + 12 }, force: true });
    await expect(card(page)).toContainText('Südafrika');
    await expect(card(page)).toContainText('ausgeschlossen');
    await expect(card(page)).toContainText('Voeten, Strezhnev, Bailey');
    await expect(card(page)).toContainText('wird nicht als Fehlen gezählt');
    await plot.click({ position: { x: 12, y: row + 12 }, force: true });
    await expect(page).toHaveURL(/\/sitzungen\/197\d-\d\d-\d\d#south-africa$/);
  });

  test('names, time and totals stay in view', async ({ page }) => {
    await page.goto(`${MATRIX}?size=meetings`);
    const area = page.locator('.mx-scroll');
    await area.evaluate((element) => element.scrollTo(1_500, 1_500));
    await area.scrollIntoViewIfNeeded();
    const box = await area.boundingBox();
    const [head, lanes, corner] = [page.locator('.mx-head'), page.locator('.mx-foot'), page.locator('.mx-corner')];
    const tops = await Promise.all(
      [head, lanes, corner].map(async (part) => (await part.boundingBox()) ?? { x: -1, y: -1, height: 0 }),
    );
    expect(Math.round((tops[0]?.y ?? 0) - (box?.y ?? 0))).toBeLessThanOrEqual(1);
    expect(
      Math.round((tops[1]?.y ?? 0) + (tops[1]?.height ?? 0) - (box?.y ?? 0) - (box?.height ?? 0)),
    ).toBeLessThanOrEqual(1);
    expect(Math.round(tops[2]?.x ?? -1)).toBe(Math.round(box?.x ?? 0));
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the controls with JavaScript' : 'the controls without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('sort, group and filter, and the address says how', async ({ page }) => {
      await page.goto(UNGA_PAGE);
      const controls = page.getByRole('region', { name: 'Ansicht der Matrix' });
      await page.locator('.controls-fold > summary').click();
      await controls.getByLabel('Sortieren nach').selectOption('attended');
      await controls.getByLabel('Gruppieren').selectOption('region');
      await controls.getByLabel('Von Jahr').fill('1960');
      await controls.getByLabel('Bis Jahr').fill('1969');
      await controls.getByRole('button', { name: 'Anzeigen' }).click();
      await expect(page).toHaveURL(/\/matrix\?sort=attended&group=region&from=1960&to=1969#ansicht$/);
      await expect(page.locator('.mx-heading')).toHaveText([
        'Afrika',
        'Amerika',
        'Asien',
        'Europa',
        'Ozeanien',
        'ohne Region',
      ]);
      const counts = await page.locator('.mx-metric').allTextContents();
      const africa = counts.slice(0, 10).map((text) => Number(/^(\d+)\u00a0?\s?A\b/.exec(text)?.[1] ?? 0));
      expect(africa).toEqual(africa.toSorted((a, b) => b - a));
      await expect(names(page).filter({ hasText: 'Angola' })).toHaveCount(0);
    });

    test('switches lead from true time to columns and to the bird’s-eye view, and back', async ({ page }) => {
      await page.goto(`${MATRIX}?sort=gap&from=1988`);
      await page.getByRole('link', { name: 'zeitgetreu' }).click();
      await expect(page).toHaveURL(/\?axis=time&sort=gap&from=1988#ansicht$/);
      await page.getByRole('link', { name: 'alle auf einen Blick' }).click();
      await expect(page).toHaveURL(/\?axis=time&sort=gap&size=lines&from=1988#ansicht$/);
      await expect(names(page)).toHaveCount(0);
      await expect(page.locator('.mx-wide .mx-cells')).toHaveAttribute('data-mode', 'lines');
      await page.getByRole('link', { name: 'Zurücksetzen' }).click();
      await expect(page).toHaveURL(/\/matrix#ansicht$/);
      // Every place is known: who missed most stands first.
      await expect(names(page).first()).toHaveText('Dominica');
    });

    test('the language switch keeps the view', async ({ page }) => {
      await page.goto(`${MATRIX}?sort=gap&from=1970`);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/networks\/[^/]+\/matrix\?sort=gap&from=1970$/);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('years taken together open where they are clicked, and windows move from one to the next', async ({ page }) => {
    await page.goto(UNGA_PAGE);
    await expect(page.locator('.mx-wide .mx-block-inside, .mx-wide .mx-block-beside').first()).toBeVisible();
    expect(await page.locator('.mx-scroll').evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
    await page.locator('.mx-without-script input[type="image"]').click({ position: { x: 3, y: 12 } });
    await expect(page).toHaveURL(/\?from=1946&to=1946#ansicht$/);
    const windows = page.getByRole('navigation', { name: 'Zeitraum der Matrix' });
    await windows.getByRole('link', { name: /^später: / }).click();
    await expect(windows.locator('[aria-current]')).toHaveAccessibleName(/^1951 bis 1955, \d+ Sitzungen$/);
    await windows.getByRole('link', { name: 'alle Jahre' }).click();
    await expect(page).toHaveURL(/\/matrix#ansicht$/);
  });

  test('the bird’s-eye view names the longest gaps, and every line that has the focus', async ({ page }) => {
    await page.goto(`${MATRIX}?size=lines`);
    const told = page.locator('.mx-line-names a[data-told]');
    expect(await told.count()).toBeGreaterThan(5);
    const other = page.locator('.mx-line-names a:not([data-told])').first();
    expect(await other.evaluate((name) => getComputedStyle(name).clipPath)).not.toBe('none');
    await other.focus();
    expect(await other.evaluate((name) => getComputedStyle(name).clipPath)).toBe('none');
  });

  test('a click on the drawing leads to the evidence of the cell', async ({ page }) => {
    await page.goto(`${MATRIX}?sort=name&from=1980&to=1981`);
    await page.locator('.mx-without-script input[type="image"]').click({ position: { x: 3, y: 12 } });
    await expect(page).toHaveURL(/\/sitzungen\/1980-\d\d-\d\d#afghanistan$/);
    await expect(page.locator('tr:target')).toContainText('Afghanistan');
  });

  test('a phone shows one member at a time, from top to bottom', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(UNGA_PAGE);
    await expect(page.locator('.mx-wide')).toBeHidden();
    await page.getByRole('combobox', { name: 'Mitglied' }).selectOption('south-africa');
    await page.getByRole('button', { name: 'Zeigen', exact: true }).click();
    await expect(page).toHaveURL(/\?member=south-africa#ansicht$/);
    const list = page.getByRole('region', { name: 'Ein Mitglied, alle Sitzungen: Südafrika' });
    await list.getByText(/^1976 – /).click();
    await expect(list.getByRole('listitem').filter({ hasText: 'ausgeschlossen' }).first()).toBeVisible();
    await page.getByRole('link', { name: /^Nächstes: / }).click();
    await expect(page).toHaveURL(/\?member=(?!south-africa)/);
  });
});

test('a cell that does not exist, or an address that is none, is refused', async ({ request }) => {
  expect((await request.get(`${UNGA_CELLS}/malta/1980-12-04?language=de`)).status()).toBe(200);
  expect((await request.get(`${UNGA_CELLS}/atlantis/1980-12-04?language=de`)).status()).toBe(404);
  expect((await request.get(`${UNGA_CELLS}/malta/1850-01-01?language=de`)).status()).toBe(404);
  expect((await request.get(`${UNGA_CELLS}/malta/1980-12-04?language=fr`)).status()).toBe(400);
  expect((await request.get(`${UNGA_CELLS}/..%2F/1980-12-04?language=de`)).status()).toBe(400);
});

// Fewer columns: axe measures every element against its neighbours.
for (const address of [
  `${MATRIX}?from=1988`,
  `${UNGA_PAGE_EN}/matrix?axis=time&group=region&from=1988`,
  `${MATRIX}?size=lines&from=1985`,
]) {
  test(`axe finds no fault at ${address}, also with a cell in focus`, async ({ page }) => {
    await page.goto(address);
    await cell(page).focus();
    await expectNoFaultsAtBothWidths(page);
  });
}

// With names the last row in sight lies half under the sums, which axe takes for a target too small to be hit.
test('axe finds no fault where years are taken together', async ({ page }) => {
  await page.goto(`${MATRIX}?size=lines`);
  await expectNoFaultsAtBothWidths(page);
});
