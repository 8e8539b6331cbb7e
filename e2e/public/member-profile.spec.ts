import { expect, test, type Page } from '@playwright/test';
import { partialDate } from '@/lib/core/partial-date';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { readRawUnga, ungaSlug } from '@/test/unga-facts';
import { expectNoFaultsAtBothWidths } from '../pages/looks';
import { sidewaysScroll } from '../pages/overlap';
import { cutOnPaper, pagesOnPaper } from '../pages/paper';
import { onlyWithUnga } from '../pages/unga';

const WIDTHS = [320, 390, 820, 1440];

async function expectNothingSideways(page: Page, address: string) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
  }
}

test('every figure of a member leads to what it rests on', async ({ page }) => {
  await page.goto('/mitglieder/malawi');
  const answer = page.getByRole('region', { name: 'Auf einen Blick', exact: true });
  const figures = await answer
    .locator('dd a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(figures.length).toBeGreaterThan(1);
  for (const anchor of figures) {
    const sources = await page
      .locator(`[id="${anchor.slice(1)}"]`)
      .locator('a[href^="/quellen/"]')
      .count();
    expect(sources, `${anchor} cites its sources`).toBeGreaterThan(0);
  }
});

test('the level of representation is shown where a source names it, and called unrecorded where none does', async ({
  page,
}) => {
  await page.goto('/en/members/solingen');
  const level = page.getByRole('table', { name: 'Level of representation' });
  await expect(level.getByRole('row', { name: /21 March 2014/ })).toContainText('head of government');
  await expect(level.getByRole('link', { name: /Stadt Solingen/ })).toHaveAttribute('href', /^\/en\/sources\//);
  await page.goto('/en/members/berlin');
  await expect(
    page.getByText('For the one attendance it is not recorded at which level the member was represented.'),
  ).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the printout with JavaScript' : 'the printout without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('is reached from the page, shows day and address, and numbers its sources', async ({ page, baseURL }) => {
      await page.goto('/mitglieder/berlin');
      await page.getByRole('link', { name: 'Druckfassung (A4)' }).click();
      await expect(page).toHaveURL(/\/mitglieder\/berlin\/druck$/);
      const printout = page.getByRole('main');
      await expect(printout).toContainText(/Stand: \d{1,2}\. \p{L}+ 20\d\d/u);
      await expect(printout.getByRole('link', { name: `${baseURL}/mitglieder/berlin` })).toBeVisible();
      await expect(printout).toContainText('nach einer längeren Pause');
      await expect(printout.locator('[data-verdict="contradicted"]')).toContainText(
        'Widerlegt durch eine belegte Teilnahme',
      );
      const notes = printout.getByRole('region', { name: 'Quellen' }).getByRole('listitem');
      await expect(notes.first()).toContainText(/^\[1\].+https?:\/\//);
      await printout.getByRole('link', { name: 'Quelle 1', exact: true }).first().click();
      await expect(page).toHaveURL(/#note-1$/);
      await notes.first().getByRole('link').click();
      await expect(page).toHaveURL(/\/quellen\//);
    });
  });
}

test('no note of a printout leads nowhere, and every source on it is cited', async ({ page }) => {
  for (const address of ['/mitglieder/brasilien/druck', '/en/members/malawi/print', '/mitglieder/berlin/druck']) {
    await page.goto(address);
    const marks = await page.locator('.printout-note a').evaluateAll((links) => links.map((link) => link.textContent));
    const cited = new Set(
      marks.flatMap((mark) => {
        const [from = 0, to = from] = mark.split('–').map(Number);
        return Array.from({ length: to - from + 1 }, (_, index) => from + index);
      }),
    );
    const listed = await page
      .locator('.printout-notes li')
      .evaluateAll((items) => items.map(({ id }) => Number(id.replace('note-', ''))));
    expect(
      [...cited].toSorted((a, b) => a - b),
      address,
    ).toEqual(listed);
  }
});

test('a printout is at most two pages of A4 on which nothing is cut', async ({ page }) => {
  for (const address of [
    '/mitglieder/berlin/druck',
    '/en/members/berlin/print',
    '/mitglieder/brasilien/druck',
    '/mitglieder/malawi/druck',
  ]) {
    await page.goto(address);
    expect(await cutOnPaper(page), address).toEqual([]);
    expect(await pagesOnPaper(page), address).toBeLessThanOrEqual(2);
  }
});

test('the page itself can be printed with nothing cut', async ({ page }) => {
  for (const address of ['/mitglieder/berlin', '/en/members/malawi']) {
    await page.goto(address);
    expect(await cutOnPaper(page), address).toEqual([]);
    expect(await pagesOnPaper(page), address).toBeLessThan(8);
  }
});

test('a printout shows what is published and no draft', async ({ page }) => {
  await page.goto('/mitglieder/jena/druck');
  await expect(page.getByRole('main')).toContainText('15. Juni 2013');
  await page.goto('/mitglieder/berlin/druck');
  await expect(page.getByRole('main')).not.toContainText('15. Mai 2013');
});

test('there is no printout of nobody', async ({ request }) => {
  expect((await request.get('/mitglieder/gibt-es-nicht/druck')).status()).toBe(404);
});

test('member and printout need no sideways scrolling at any width', async ({ page }) => {
  for (const address of [
    '/mitglieder/solingen',
    '/en/members/malawi',
    '/mitglieder/brasilien/druck',
    '/en/members/berlin/print',
  ]) {
    await page.goto(address);
    await expectNothingSideways(page, address);
  }
});

test.describe('of the UN General Assembly', () => {
  onlyWithUnga();
  const STATES = ['Malta', 'Albania', 'Mexico', 'South Africa'];

  for (const name of STATES) {
    test(`the page and the printout of ${name} say what the files say`, async ({ page }) => {
      const { members, attendance } = readRawUnga();
      const state = members.find((member) => member.name === name);
      const slug = ungaSlug({ name });
      const own = attendance.filter(
        ({ ccode, date }) => ccode === state?.ccode && !(name === 'South Africa' && date >= '1974-10-04'),
      );
      const present = own
        .filter(({ status }) => status === 'present')
        .map(({ date }) => date)
        .toSorted();
      // Its parts are held together.
      const last = formatPartialDate(partialDate(present.at(-1) ?? ''), 'en').replaceAll(' ', '\\s');
      const absent = own.length - present.length;
      const count = `${present.length} with a vote cast, ${absent} without a vote cast`;
      for (const address of [`/en/members/${slug}`, `/en/members/${slug}/print`]) {
        await page.goto(address);
        await expect(page.getByRole('main')).toContainText(count);
        await expect(page.getByRole('main')).toContainText(new RegExp(`Last voted\\s*${last}`));
      }
    });
  }

  test('a member of hundreds of meetings stays readable, its page small', async ({ page, request }) => {
    const response = await request.get('/mitglieder/albania');
    expect((await response.body()).byteLength).toBeLessThan(500_000);
    await page.goto('/mitglieder/mexico');
    const record = page.getByRole('table', { name: /^Sitzung für Sitzung/ });
    expect(await record.getByRole('row').count()).toBeLessThan(60);
    await expect(record.getByRole('row').nth(1)).toContainText(/ bis .*\d+.*gab eine Stimme ab/);
  });

  test('South Africa’s exclusion is a stretch of its own and no absence', async ({ page }) => {
    await page.goto('/en/members/south-africa');
    const exclusion = page.locator('li[data-gap="exclusion"]');
    await expect(exclusion).toHaveCount(1);
    await expect(exclusion).toContainText('189 meetings, from 4 October 1974 to 6 December 1990');
    const fact = /Excluded\s*189 meetings during an exclusion/;
    await expect(page.getByRole('main')).toContainText(fact);
    await page.goto('/en/members/south-africa/print');
    await expect(page.getByRole('main')).toContainText(fact);
  });

  test('printouts are three pages at most, and the page can be printed, with nothing cut', async ({ page }) => {
    for (const address of ['/mitglieder/malta/druck', '/en/members/albania/print', '/mitglieder/south-africa/druck']) {
      await page.goto(address);
      expect(await cutOnPaper(page), address).toEqual([]);
      expect(await pagesOnPaper(page), address).toBeLessThanOrEqual(3);
    }
    await page.goto('/mitglieder/malta');
    expect(await cutOnPaper(page)).toEqual([]);
  });

  for (const address of ['/mitglieder/malta', '/en/members/south-africa', '/mitglieder/albania/druck']) {
    test(`axe finds no fault at ${address}, and nothing scrolls sideways`, async ({ page }) => {
      await page.goto(address);
      await expectNoFaultsAtBothWidths(page);
      await expectNothingSideways(page, address);
    });
  }
});
