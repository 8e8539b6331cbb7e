import { expect, test, type APIRequestContext } from '@playwright/test';

/* Written by prepare.ts in the same way; only one of the two is published. */
const DRAFT = /entwurf-unveroeffentlicht|darf nirgends erscheinen|must show nowhere/i;
const CONTROL = /kontrolle-veroeffentlicht|Kontrollsitzung der Browsertests|Control meeting of the browser tests/;

const textOf = async (request: APIRequestContext, address: string) => (await request.get(address)).text();

const PAGES_WITH_THE_CONTROL = [
  '/netzwerke/qualitaetszirkel',
  '/en/networks/qualitaetszirkel',
  '/mitglieder/berlin',
  '/en/members/berlin',
  '/mitglieder/jena',
  '/quellen/anfrage-n17-02015',
  '/en/sources/anfrage-n17-02015',
  '/suche?q=browsertests',
  '/api/v1/search?q=browsertests&language=de',
  '/sitemap.xml',
];

for (const address of PAGES_WITH_THE_CONTROL) {
  test(`${address} shows the published meeting and not the draft`, async ({ request }) => {
    const text = await textOf(request, address);
    expect(text).toMatch(CONTROL);
    expect(text).not.toMatch(DRAFT);
  });
}

test('the draft cannot be opened; the published meeting can', async ({ request }) => {
  expect((await request.get('/netzwerke/qualitaetszirkel/sitzungen/entwurf-unveroeffentlicht')).status()).toBe(404);
  expect((await request.get('/netzwerke/qualitaetszirkel/sitzungen/kontrolle-veroeffentlicht')).status()).toBe(200);
});

test('the search does not find the draft', async ({ page }) => {
  await page.goto('/suche?q=entwurf');
  await expect(page.getByRole('main').getByText('Kein Treffer für „entwurf“')).toBeVisible();
});

test('no page of the sitemap holds the draft, neither in its text nor in its data', async ({ request }) => {
  const addresses = [...(await textOf(request, '/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)];
  const paths = addresses.map(([, address = '']) => new URL(address).pathname);
  const concerned = paths.filter((path) => /^\/(en)?$|qualitaetszirkel|berlin|jena|n17|^\/(en\/)?[a-z]+$/.test(path));
  expect(concerned.length).toBeGreaterThan(20);
  for (const path of concerned) {
    expect(await textOf(request, path), path).not.toMatch(DRAFT);
    const data = await request.get(path, { headers: { RSC: '1' } });
    expect(await data.text(), `data of ${path}`).not.toMatch(DRAFT);
  }
});
