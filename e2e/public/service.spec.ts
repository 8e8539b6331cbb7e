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
  expect(policy).not.toContain('http');
});
