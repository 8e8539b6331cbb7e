import { expect, test } from '@playwright/test';

for (const address of ['/healthz', '/readyz']) {
  test(`${address} answers and is never cached`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
    expect(answer.headers()['cache-control']).toBe('no-store');
  });
}

test('pages are cached whole', async ({ request }) => {
  await request.get('/mitglieder/berlin');
  const again = await request.get('/mitglieder/berlin');
  expect(again.headers()['x-nextjs-cache']).toBe('HIT');
});

test('the policy lets a page load from its own host only', async ({ request }) => {
  const policy = (await request.get('/')).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/https?:/);
});

for (const [kind, address] of [
  ['is kept', '/mitglieder/malawi'],
  ['is made for each request', '/suche?q=malawi'],
  ['takes long', '/vergleich?member=malawi&member=brasilien'],
] as const) {
  test(`in a page that ${kind} its own scripts run, and none that somebody put there`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    for (const visit of ['first', 'second']) {
      await page.goto(address);
      expect(await page.locator('script:not([src])').count(), visit).toBeGreaterThan(0);
      expect(refused, visit).toEqual([]);
    }
    await page.route(`**${address}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const body = html.replace('</body>', '<script>window.name = "ran"</script></body>');
      await route.fulfill({ response, body });
    });
    await page.goto(address);
    await expect.poll(() => refused).toHaveLength(1);
    expect(await page.evaluate(() => window.name)).toBe('');
  });
}
