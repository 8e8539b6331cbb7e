import { expect, type Page, test } from '@playwright/test';
import { findFaults } from '../pages/axe';
import { overlappingLabels, overlappingTexts, sidewaysScroll } from '../pages/overlap';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ALL_WIDTHS } from '../pages/widths';

/* What accessibility.spec.ts measures on every page, held against pages that have the fault. */

test('a text moved over another is found, on a page without a figure', async ({ page }) => {
  await page.goto('/impressum');
  await expect(page.locator('figure')).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    const next = heading.ownerDocument.querySelector('main h2');
    const down = (next?.getBoundingClientRect().top ?? 0) - heading.getBoundingClientRect().top;
    heading.style.transform = `translateY(${down}px)`;
  });
  expect((await overlappingTexts(page)).filter((pair) => pair.includes('Diese Angaben fehlen noch'))).not.toEqual([]);
});

test('a label moved over another is found in a drawing', async ({ page }) => {
  await page.goto('/mitglieder/malawi');
  const labels = page.locator('figure svg text:visible');
  expect(await labels.count()).toBeGreaterThan(1);
  await labels.evaluateAll(([one, other]) => {
    const [from, to] = [one?.getBoundingClientRect(), other?.getBoundingClientRect()];
    if (!(other instanceof SVGElement) || !from || !to) return;
    other.style.transform = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
  });
  expect(await overlappingLabels(page)).not.toEqual([]);
});

test('one pale text is found among hundreds alike', async ({ page }) => {
  await page.goto('/luecken/auswahl?span=ever&network=welterbekomitee');
  expect(await findFaults(page)).toEqual([]);
  const cells = page.locator('#gaps td:visible');
  expect(await cells.count()).toBeGreaterThan(20);
  await cells
    .nth(11)
    .evaluate((cell) => (cell.innerHTML = '<span style="color: #ccc; background: #fff">bleich</span>'));
  expect(await findFaults(page)).toEqual([expect.stringMatching(/^color-contrast: .*bleich/)]);
});

test.describe('the first screen', () => {
  // Nothing that a script adds moves what is above it.
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`holds the finding and its figure at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const path of ['/', '/en', '/mitglieder/berlin', '/mitglieder/malawi', '/en/members/malawi']) {
        await page.goto(path);
        const drawing = await page.locator('figure .tl-scroll').first().boundingBox();
        expect((drawing?.y ?? height) + (drawing?.height ?? 0), `end of the drawing at ${path}`).toBeLessThan(height);
        // Words stand at its marks: each meeting says when it was, and no other drawing is shown beside it.
        const marks = page.locator('figure').first().locator('a[data-meeting]:visible');
        expect(await marks.count(), `marks at ${path}`).toBeGreaterThan(5);
        for (const mark of await marks.all()) await expect(mark).toContainText(/\d/);
      }
      for (const path of [
        '/netzwerke/qualitaetszirkel',
        '/netzwerke/welterbekomitee',
        '/en/networks/welterbekomitee',
        // Nobody has asked for anything yet: an example answers something.
        ...['/luecken', '/en/gaps', '/vergleich', '/en/compare', '/fragen', '/en/questions'],
      ]) {
        await page.goto(path);
        const drawing = page.locator('figure .tl-scroll, figure .mx-scroll, .mx-rows li > svg');
        const box = await drawing.locator('visible=true').first().boundingBox();
        // A matrix goes on below: its head and some rows are there.
        expect(box?.y ?? height, `begin of the drawing at ${path}`).toBeLessThan(height - 120);
      }
    });
  }
});

test.describe('no page is longer than twenty screens of a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('of any kind, and what it folds can be opened', async ({ page }) => {
    const longest = [
      '/netzwerke/datenschutzkonferenz',
      '/mitglieder/bremen-datenschutzbehoerde',
      '/luecken/auswahl?span=ever',
    ];
    const tooLong: string[] = [];
    for (const path of [...PAGE_KINDS.map(({ de }) => de), ...longest]) {
      await page.goto(path);
      const screens = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
      if (screens > 20) tooLong.push(`${path}: ${screens.toFixed(1)} screens`);
    }
    expect(tooLong).toEqual([]);
    await page.goto('/netzwerke/welterbekomitee');
    const members = page.locator('#members');
    await expect(members.getByRole('link', { name: 'Malawi', exact: true })).toBeHidden();
    await members.getByText('Alle 47 zeigen').click();
    await expect(members.getByRole('link', { name: 'Malawi', exact: true })).toBeVisible();
  });

  test('and on a wide window nothing of it is folded', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto('/netzwerke/welterbekomitee');
    await expect(page.locator('#members').getByRole('link', { name: 'Malawi', exact: true })).toBeVisible();
    await expect(page.locator('#members').getByText('Alle 47 zeigen')).toBeHidden();
    const contents = page.getByRole('navigation', { name: 'Auf dieser Seite' });
    await expect(contents.getByRole('link', { name: 'Mitglieder', exact: true })).toBeVisible();
    const [side, section] = [await contents.boundingBox(), await page.locator('#members').boundingBox()];
    expect((side?.x ?? 0) + (side?.width ?? 0), 'contents stand at the side').toBeLessThan(section?.x ?? 0);
  });
});

test('members are found by letter and by a form, without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/mitglieder');
  await page.getByRole('navigation', { name: 'Buchstaben' }).getByRole('link', { name: 'M', exact: true }).click();
  await expect(page.locator('section:target').getByRole('link', { name: 'Malawi' })).toBeVisible();
  const form = page.getByRole('region', { name: 'Auswahl der Mitglieder' });
  await form.getByLabel('Name enthält').fill('bre');
  await form.getByLabel('Art').selectOption('authority');
  await form.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(page).toHaveURL(/\/mitgliederliste\?name=bre&kind=/);
  await expect(page.getByRole('row').nth(1)).toContainText('Bremen');
  await page.getByRole('link', { name: 'Alle Mitglieder' }).click();
  await expect(page).toHaveURL(/\/mitglieder$/);
  await context.close();
});

test.describe('no page is wider than its window', () => {
  // Nothing that a script adds is wider than what it stands in, and pages are there sooner.
  test.use({ javaScriptEnabled: false });

  /** Every first address of its kind that a page leads to: a meeting, a member, a source. */
  const firstOfEach = async (page: Page, path: string): Promise<string[]> => {
    const html = await (await page.request.get(path)).text();
    const kinds = [/"(\/netzwerke\/[\w-]+\/sitzungen\/[\w-]+)"/, /"(\/mitglieder\/[\w-]+)"/, /"(\/quellen\/[\w-]+)"/];
    return kinds.flatMap((kind) => kind.exec(html)?.[1] ?? []);
  };

  test('of any kind, of any network, at any width', async ({ page }) => {
    const index = await (await page.request.get('/netzwerke')).text();
    const networks = [...new Set(index.match(/\/netzwerke\/[\w-]+(?=")/g))];
    expect(networks.length).toBeGreaterThanOrEqual(4);
    const found = await Promise.all(networks.map((network) => firstOfEach(page, network)));
    // One page of every kind is measured at all widths where axe looks at it (accessibility.spec.ts).
    const measured = new Set(PAGE_KINDS.map(({ de }) => de));
    const others = new Set([...networks, ...found.flat(), '/luecken/auswahl?span=ever&complete=50']);
    const tooWide: string[] = [];
    for (const path of [...others].filter((one) => !measured.has(one))) {
      await page.goto(path);
      for (const width of ALL_WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const by = await sidewaysScroll(page);
        if (by > 0) tooWide.push(`${path} at ${width} px by ${by}`);
      }
    }
    expect(tooWide).toEqual([]);
  });
});
