import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ON_PHONE } from '../pages/widths';

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

// The switch stands in the header, which is the same on every page, and is a plain link.
test('switching language stays on the page, there and back', ON_PHONE, async ({ page }) => {
  const [german, english] = ['/vergleich?member=malawi&member=brasilien', '/en/compare?member=malawi&member=brasilien'];
  await page.goto(german);
  await page.getByRole('navigation', { name: 'Sprache' }).getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(pathOf(page.url())).toBe(english);
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(pathOf(page.url())).toBe(german);
});

for (const { kind, de, en } of PAGE_KINDS.filter((page) => page.kind !== 'not found')) {
  test(`the ${kind} page leads to itself in the other language, and back`, async ({ request }) => {
    for (const [address, language, other, translation] of [
      [de, 'de', 'en', en],
      [en, 'en', 'de', de],
    ] as const) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      const html = await answer.text();
      expect(html, address).toContain(`<html lang="${language}"`);
      const link = new RegExp(`<a href="([^"]+)" lang="${other}" hrefLang="${other}"`, 'i').exec(html)?.[1];
      expect(link?.replaceAll('&amp;', '&'), address).toBe(translation);
    }
  });
}

test('the language of the browser decides nothing, and no cookie is set', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect(await context.cookies()).toEqual([]);
  await context.close();
});

test('every page names its translation', async ({ request }) => {
  const answer = await request.get('/mitglieder/berlin');
  expect(answer.headers()['link']).toMatch(/\/en\/members\/berlin>; rel="alternate"; hreflang="en"/);
  // Nobody else's address gets onto it by naming another host.
  const headers = { 'x-forwarded-host': 'elsewhere.example' };
  for (const address of ['/mitglieder/berlin', '/sitemap.xml']) {
    const asked = await request.get(address, { headers });
    expect(`${asked.headers()['link'] ?? ''}${await asked.text()}`).not.toContain('elsewhere.example');
  }
});
