import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { expectNoFaults } from '../pages/axe';

test('the parts of a figure are tabs by keyboard, and the link to one restores it and the cell that was looked at', async ({
  page,
}) => {
  await page.goto('/netzwerke/welterbekomitee');
  const tab = (name: RegExp) => page.getByRole('tab', { name });
  await expect(tab(/^Diagramm/)).toHaveAttribute('aria-selected', 'true');
  await tab(/^Diagramm/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(/^Tabelle/)).toBeFocused();
  const panel = page.getByRole('tabpanel', { name: 'Tabelle' });
  await expect(panel.getByRole('row')).toHaveCount(48);
  await expect(page.locator('.mx-scroll')).toBeHidden();
  await panel.getByRole('button', { name: 'nicht teilgenommen' }).click();
  await expect(panel.getByRole('columnheader', { name: 'nicht teilgenommen' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(panel.getByRole('row').nth(1)).toContainText('Malawi');
  await panel.getByRole('button', { name: 'Mitglied' }).click();
  await expect(panel.getByRole('row').nth(1)).toContainText('Ägypten');
  await expect(panel.getByRole('columnheader', { name: 'Mitglied' })).toHaveAttribute('aria-sort', 'ascending');
  await expectNoFaults(page, 'an open table');

  // What the page offers as its link is what the browser shows, and leads back to the open tab.
  await page.getByText('Link zu genau dieser Ansicht').click();
  const link = page.locator('[data-copy="link"] code');
  await expect(link).toHaveText(page.url());
  const passedOn = await link.innerText();
  await page.goto('about:blank');
  await page.goto(passedOn);
  await expect(tab(/^Tabelle/)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: 'Tabelle' })).toBeVisible();

  await page.goto('about:blank');
  await page.goto('/netzwerke/welterbekomitee#cell=malawi/8-tagung');
  const cell = page.locator('.mx-cell');
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAttribute('href', /8-tagung#malawi$/);
  await page.getByText('Link zu genau dieser Ansicht').click();
  await expect(link).toHaveText(/#cell=malawi\/8-tagung$/);

  // Of a timeline each mark is a link of its own.
  await page.goto('/mitglieder/malawi#cell=malawi/8-tagung');
  await expect(page.locator('.tl-mark[data-meeting="8-tagung"]:visible')).toBeFocused();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the address opens a part of a figure, and everything can be taken', async ({ page }) => {
    await page.goto('/mitglieder/berlin');
    const figure = page.locator('#member-timeline-chart');
    const table = page.locator('#member-timeline-data');
    await expect(figure).toBeVisible();
    await expect(table).toBeHidden();
    await page.getByRole('link', { name: 'Tabelle', exact: true }).click();
    // Its head, and a row for each meeting.
    await expect(table.getByRole('row')).toHaveCount(1 + (await page.locator('a.told-mark').count()));
    await expect(figure).toBeHidden();
    await page.getByText('Zitieren', { exact: true }).click();
    await expect(page.locator('.kit-copy code').first()).toHaveText(
      /^Präsenzregister, Berlin – Kommunaler Qualitätszirkel zur Integrationspolitik: Für Berlin ist eine einzige Teilnahme belegt: .* Stand \d+\.\d+\.\d{4}, http.*\/mitglieder\/berlin\.$/,
    );
    await page.getByText('Herunterladen', { exact: true }).click();
    for (const format of ['SVG', 'PNG', 'CSV', 'XLSX', 'JSON']) {
      const address = await page.getByRole('link', { name: new RegExp(`^${format}:`) }).getAttribute('href');
      expect((await page.request.get(String(address))).status(), format).toBe(200);
    }
  });
});

test('a figure stands in the page of another site, as wide as its frame, and asks for nothing', async ({
  page,
  baseURL,
}) => {
  await page.goto('/mitglieder/berlin');
  await page.getByText('Einbetten', { exact: true }).click();
  const code = await page.locator('[data-label="Einbetten"] code').innerText();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Another port is another origin; a name would have to be looked up.
  const other = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end(`<!DOCTYPE html><title>Seite</title><div>${code}</div>`),
  );
  const elsewhere = await new Promise<string>((resolve) =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
    }),
  );
  for (const [frameWidth, drawn] of [
    [340, 320],
    [1240, 1168],
  ] as const) {
    await page.goto(elsewhere);
    await page.locator('div').evaluate((frame, width) => frame.setAttribute('style', `width:${width}px`), frameWidth);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading')).toContainText('Für Berlin ist eine einzige Teilnahme belegt');
    const drawing = frame.locator('svg[data-tier]').locator('visible=true');
    await expect(drawing).toHaveCount(1);
    expect((await drawing.boundingBox())?.width, `in a frame of ${frameWidth} px`).toBeLessThanOrEqual(drawn + 4);
    await expect(frame.getByRole('link', { name: 'Beim Präsenzregister ansehen' })).toHaveAttribute(
      'href',
      /\/mitglieder\/berlin$/,
    );
  }
  const embeds = asked.filter((url) => !url.startsWith(elsewhere));
  expect(new Set(embeds.map((url) => new URL(url).pathname))).toEqual(
    new Set(['/embed/de/member/berlin/qualitaetszirkel']),
  );
  expect(await page.context().cookies(baseURL ?? '')).toEqual([]);
  other.close();
  await page.goto('/embed/de/member/berlin/qualitaetszirkel');
  await expectNoFaults(page, 'a frame');
  const gone = await page.request.get('/embed/en/network/gone');
  expect(gone.status()).toBe(404);
  expect(await gone.text()).toBe('The Präsenzregister has no figure at this address, or no longer has one.');
});
