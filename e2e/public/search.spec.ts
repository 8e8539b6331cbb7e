import { expect, test } from '@playwright/test';
import { expectNoFaults } from '../pages/axe';
import { sidewaysScroll } from '../pages/overlap';
import { headerField, searchFromHeader, searchField } from '../pages/search';
import { ON_PHONE } from '../pages/widths';

const SEARCHED = [
  '/suche',
  '/suche?q=berlin',
  '/suche?q=krefled',
  '/suche?q=stadt&kind=members',
  '/suche?q=x',
  '/suche?q=qzxwvy',
  '/en/search?q=Cairo',
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a search with JavaScript' : 'a search without JavaScript', () => {
    test.use({ javaScriptEnabled });
    // A phone without JavaScript is a phone, and without JavaScript.
    const onPhone = javaScriptEnabled ? ON_PHONE : {};

    test(
      'begins in the header of any page and answers first with the figure and its proof',
      onPhone,
      async ({ page }) => {
        await page.goto('/netzwerke/welterbekomitee');
        await searchFromHeader(page, 'Berlin', javaScriptEnabled);
        await expect(page).toHaveURL(/\/suche\?q=Berlin$/);
        const best = page.getByRole('region', { name: 'Beste Antwort' });
        await expect(best).toContainText('Berlin – zuletzt 13.–\u206014. September 2012');
        await expect(best).toContainText(/1 teilgenommen, \d+ nicht erfasst/);
        await best.getByRole('link', { name: '13.–\u206014. September 2012' }).click();
        await expect(page).toHaveURL(/\/netzwerke\/qualitaetszirkel\/sitzungen\/2012-09-13#berlin$/);
        await expect(page.locator('#berlin')).toBeInViewport();
      },
    );

    test('says under which other name it found a member', async ({ page }) => {
      await page.goto('/suche?q=Senat+von+Berlin');
      await expect(page.getByRole('region', { name: 'Beste Antwort' })).toContainText(
        'gefunden unter „Senat von Berlin“',
      );
    });

    test('asks what was meant where only the spelling is alike', async ({ page }) => {
      await page.goto('/suche?q=Krefled');
      await expect(page.getByRole('region', { name: 'Beste Antwort' })).toHaveCount(0);
      await page.getByRole('main').getByRole('link', { name: 'Krefeld', exact: true }).first().click();
      await expect(page).toHaveURL(/\/suche\?q=Krefeld$/);
      await expect(page.getByRole('region', { name: 'Beste Antwort' })).toContainText('Krefeld');
    });

    test('shows one kind further down and stays in the other language', async ({ page }) => {
      await page.goto('/suche?q=tagung');
      const all = page.getByRole('link', { name: /^Alle \d+ Sitzungen zeigen$/ });
      const count = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0]);
      expect(count).toBeGreaterThan(10);
      await all.click();
      await expect(page).toHaveURL(/\/suche\?q=tagung&kind=meetings$/);
      await expect(page.getByRole('region', { name: 'Sitzungen' }).getByRole('listitem')).toHaveCount(count);
      await page.getByRole('link', { name: 'English' }).click();
      await expect(page).toHaveURL(/\/en\/search\?q=tagung&kind=meetings$/);
      await expect(page.getByRole('region', { name: 'Meetings' })).toBeVisible();
    });

    test('says what to do about too little, too much and nothing', async ({ page }) => {
      await page.goto('/suche?q=x');
      await expect(page.getByRole('main')).toContainText('„x“ ist zu kurz');
      await page.goto(`/suche?q=${'x'.repeat(300)}`);
      await expect(page.getByRole('main')).toContainText('höchstens 200 Zeichen');
      await page.goto('/suche?q=qzxwvy');
      await expect(page.getByRole('main')).toContainText('Kein Treffer für „qzxwvy“');
      await expect(page.getByRole('main').getByRole('link', { name: 'Mitglieder' })).toBeVisible();
    });
  });
}

test('suggestions are chosen with the arrow keys, put away with Escape, and never in the way of the form', async ({
  page,
}) => {
  await page.goto('/mitglieder/jena');
  const field = headerField(page);
  const options = page.getByRole('listbox', { name: 'Vorschläge' }).getByRole('option');
  await field.fill('Krefe');
  await expect(options.first()).toContainText('Krefeld');
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByText(/^\d+ Vorschl(ag|äge)\./)).toBeAttached();
  await field.press('Escape');
  await expect(options).toHaveCount(0);
  await expect(field).toHaveValue('Krefe');
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  const chosen = await field.getAttribute('aria-activedescendant');
  await expect(page.getByRole('option', { selected: true })).toHaveAttribute('id', chosen ?? '');
  await field.press('ArrowUp');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/mitglieder\/krefeld$/);
});

test('Enter without a choice is the plain form', async ({ page }) => {
  await page.goto('/en');
  const field = searchField(page);
  await field.fill('Senat von Berlin');
  await expect(page.getByRole('option').first()).toContainText('found under “Senat von Berlin”');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\?q=Senat\+von\+Berlin$/);
});

test('a mistyped name is suggested, by pointer too', ON_PHONE, async ({ page }) => {
  // On a phone the header leads to the page of the search.
  await page.goto('/methode');
  await page
    .getByRole('banner')
    .getByRole('link', { name: 'Suchen' })
    .or(headerField(page))
    .locator('visible=true')
    .click();
  const field = (await headerField(page).isVisible()) ? headerField(page) : searchField(page);
  await field.fill('Krefled');
  await expect(page.getByRole('group', { name: 'Ähnlich geschrieben: Mitglieder' })).toBeVisible();
  await page.getByRole('option', { name: /^Krefeld/ }).click();
  await expect(page).toHaveURL(/\/mitglieder\/krefeld$/);
});

test('the key / leads into the field, but not while something is typed', async ({ page }) => {
  await page.goto('/methode');
  const field = headerField(page);
  await expect(field).toHaveAttribute('aria-keyshortcuts', '/');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await page.keyboard.press('/');
  await expect(field).toHaveValue('/');
});

test('the key / can be switched off for good, and on again', async ({ page }) => {
  await page.goto('/barrierefreiheit');
  await page.getByRole('button', { name: 'Tastenkürzel „/“ ausschalten' }).click();
  await page.goto('/methode');
  await expect(headerField(page)).toBeVisible();
  await page.keyboard.press('/');
  await expect(headerField(page)).not.toBeFocused();
  await page.goto('/barrierefreiheit');
  await page.getByRole('button', { name: 'Tastenkürzel „/“ einschalten' }).click();
  await page.keyboard.press('/');
  await expect(headerField(page)).toBeFocused();
});

test('what is typed on breaks off what was asked before, and every letter asks once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname === '/api/v1/search') asked.push(searchParams.get('q') ?? '');
  });
  await page.goto('/methode');
  const field = headerField(page);
  await field.pressSequentially('Krefeld', { delay: 15 });
  await expect(page.getByRole('option', { name: /^Krefeld/ }).first()).toBeVisible();
  expect(asked.at(-1)).toBe('Krefeld');
  expect(asked.length).toBeLessThan(7);
  const before = asked.length;
  await field.press('Backspace');
  await field.pressSequentially('d');
  await expect(page.getByRole('option', { name: /^Krefeld/ }).first()).toBeVisible();
  expect(asked.slice(before)).not.toContain('Krefeld');
});

test('what is typed as a question is answered among the suggestions, as it was asked', async ({ request }) => {
  const firstGroup = async (query: string): Promise<unknown> => {
    const answer = await request.get(`/api/v1/search?q=${encodeURIComponent(query)}&language=de`);
    return ((await answer.json()) as { groups: unknown[] }).groups[0];
  };
  expect(await firstGroup('war Berlin je dabei')).toMatchObject({
    title: 'Antwort auf Ihre Frage',
    options: [
      {
        label: 'Hat Berlin je teilgenommen?',
        href: '/fragen?question=never&network=qualitaetszirkel&member=berlin',
        detail: expect.stringMatching(/^Ja, das ist belegt: 13\./) as unknown,
      },
    ],
  });
  expect(await firstGroup('Berlin')).toMatchObject({ title: 'Mitglieder' });
});

test('the route behind the suggestions is bounded and kept for a minute', async ({ request }) => {
  const good = await request.get('/api/v1/search?q=stadt&language=en');
  expect(good.headers()['cache-control']).toBe('public, max-age=60');
  expect((await good.body()).length).toBeLessThan(8_000);
  for (const query of ['', '?q=berlin', '?q=berlin&language=fr', `?q=${'x'.repeat(10_000)}&language=de`]) {
    const bad = await request.get(`/api/v1/search${query}`);
    expect(bad.status(), query.slice(0, 40)).toBe(400);
    expect(bad.headers()['cache-control']).toBe('no-store');
  }
  const hostile = await request.get('/api/v1/search?q=%00%25_%5C&language=de');
  expect(await hostile.json()).toMatchObject({ groups: [] });
});

test('no state of the page has a fault that axe finds, nor scrolls sideways', async ({ page }) => {
  for (const address of SEARCHED) {
    await page.goto(address);
    for (const width of [320, 820, 390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await sidewaysScroll(page), `${address} at ${width} px`).toBe(0);
      // The one time in dark, the other in light.
      if (width === 390 || width === 1440) await expectNoFaults(page, `${address} at ${width} px`);
    }
  }
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    // A phone's header leads to the page of the search instead.
    await page.goto(width < 768 ? '/suche' : '/methode');
    const field = width < 768 ? page.getByRole('main').getByRole('combobox') : headerField(page);
    await field.fill('Berlin');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await sidewaysScroll(page), `the list at ${width} px`).toBe(0);
    await expectNoFaults(page, `the list at ${width} px`);
  }
});
