import { expect, test } from '@playwright/test';
import { PAGE_KINDS } from '../pages/page-kinds';
import { ON_PHONE } from '../pages/widths';

const pathOf = (url: string) => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

for (const { kind, de, en } of PAGE_KINDS.filter((page) => page.kind !== 'not found')) {
  // The switch stands in the header, which is the same on every page.
  const widths = kind === 'start' ? ON_PHONE : {};
  test(`switching language on the ${kind} page stays on it, there and back`, widths, async ({ page }) => {
    await page.goto(de);
    await page.getByRole('navigation', { name: 'Sprache' }).getByRole('link', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    expect(pathOf(page.url())).toBe(en);
    await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    expect(pathOf(page.url())).toBe(de);
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
});
