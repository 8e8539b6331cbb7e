import { expect, test, type Page } from '@playwright/test';
import {
  otherClientAddress,
  ADMINISTRATOR,
  changing,
  EDITOR,
  fillSignIn,
  leaving,
  lockedOut,
  PASSWORD,
  signInTo,
} from '../pages/accounts';
import { ON_PHONE } from '../pages/widths';

const WRONG = 'E-Mail-Adresse und Passwort passen nicht zusammen.';

// Each test comes from an address of its own, so that none uses up the attempts of another.
test.beforeEach(({ context }) => context.setExtraHTTPHeaders({ 'x-forwarded-for': otherClientAddress() }));

const alert = (page: Page) => page.locator('main').getByRole('alert');

test('a wrong password and an unknown account get the same answer; what was typed stays', async ({ page }) => {
  await page.goto('/admin/anmelden');
  for (const email of [ADMINISTRATOR.email, 'niemand@example.org']) {
    await fillSignIn(page, email, 'das ist es nicht');
    await expect(alert(page)).toContainText(WRONG);
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue(email);
    await expect(page.getByLabel('Passwort')).toHaveValue('');
  }
});

test('ten wrong passwords lock the account for a while, even for the right one', async ({ page }, { project }) => {
  const { email } = lockedOut(project.name);
  await page.goto('/admin/anmelden');
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await fillSignIn(page, email, `falsch Nummer ${attempt}`);
    // The answer empties the field: the next attempt is typed only when it has been drawn.
    await expect(page.getByLabel('Passwort')).toHaveValue('');
    await expect(alert(page)).toContainText(WRONG);
  }
  await fillSignIn(page, email, PASSWORD);
  await expect(alert(page)).toContainText('Zu viele Versuche');
});

for (const target of [
  '//evil.example',
  'https://evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '/admin/%5C..//evil.example/..',
]) {
  test(`signing in never leads to ${target}`, async ({ page, baseURL }) => {
    await page.goto(`/admin/anmelden?callbackUrl=${encodeURIComponent(target)}`);
    await fillSignIn(page, EDITOR.email, PASSWORD);
    await page.waitForURL((url) => !url.pathname.endsWith('/anmelden'));
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin);
  });
}

test(
  'the sign-in leads back to where one wanted to be, and signing out closes it again',
  ON_PHONE,
  async ({ page }) => {
    await page.goto('/en/admin/account');
    await expect(page).toHaveURL('/en/admin/sign-in?callbackUrl=%2Fen%2Fadmin%2Faccount');
    await fillSignIn(page, EDITOR.email, PASSWORD);
    await expect(page).toHaveURL('/en/admin/account');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await page.goto('/en/admin/account');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  },
);

test('a cookie kept from before signing out opens nothing', async ({ page, context }) => {
  await signInTo(page, '/admin/konto', EDITOR.email);
  const cookies = await context.cookies();
  const kept = { httpOnly: true, sameSite: 'Lax', path: '/' };
  // The second tells a browser that signed in before from a stranger's, and opens nothing either.
  expect(cookies.toSorted((one, other) => (one.name < other.name ? -1 : 1))).toMatchObject([
    { name: 'praesenzregister', ...kept },
    { name: 'praesenzregister-browser', ...kept },
  ]);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
  await context.addCookies(cookies);
  await page.goto('/admin/konto');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
});

test('the list of sessions names browsers in words', async ({ browser, baseURL }) => {
  const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0';
  const context = await browser.newContext({ baseURL: baseURL ?? '', userAgent });
  const page = await context.newPage();
  await signInTo(page, '/admin/konto', EDITOR.email);
  await expect(page.getByRole('row', { name: 'dieser Browser' })).toContainText('Firefox unter Windows');
  await page.goto('/en/admin/account');
  await expect(page.getByRole('row', { name: 'this browser' })).toContainText('Firefox on Windows');
  await context.close();
});

test('changing the password ends every session', async ({ page }, { project }) => {
  const next = `Sieben Rohre unter ${project.name} Rädern`;
  await signInTo(page, '/admin/konto', changing(project.name).email);
  const form = page.locator('#own-password');
  await form.getByLabel('Bisheriges Passwort').fill('nicht das richtige');
  await form.getByLabel('Neues Passwort', { exact: true }).fill(next);
  await form.getByLabel('Neues Passwort wiederholen').fill(next);
  await form.getByRole('button').click();
  await expect(form.getByLabel('Bisheriges Passwort')).toHaveAccessibleDescription(
    'Das ist nicht Ihr bisheriges Passwort.',
  );
  // What was right stays typed.
  await expect(form.getByLabel('Neues Passwort', { exact: true })).toHaveValue(next);
  await expect(form.getByLabel('Neues Passwort wiederholen')).toHaveValue(next);
  await form.getByLabel('Bisheriges Passwort').fill(PASSWORD);
  await form.getByRole('button').click();
  await expect(page.getByText('Das Passwort ist gesetzt.')).toBeVisible();
  await fillSignIn(page, changing(project.name).email, next);
  await expect(page).toHaveURL('/admin');
});

test('a role taken away ends the session of its holder at once', async ({ page, browser, baseURL }, { project }) => {
  const holder = leaving(project.name);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await signInTo(theirs, '/admin/konto', holder.email);

  await signInTo(page, '/admin/benutzer');
  await page.getByRole('link', { name: holder.name }).click();
  await page.getByRole('button', { name: 'Lesen entziehen' }).click();
  await expect(page.getByText('keine Rolle')).toBeVisible();

  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await other.close();
});

test('an invitation is shown once and opens an account', async ({ page, browser, baseURL }, { project }) => {
  const name = `Ina Eingeladen ${project.name}`;
  await signInTo(page, '/admin/benutzer');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('E-Mail-Adresse').fill(`ina-${project.name}@example.org`);
  await page.getByLabel('Rolle').selectOption('Redaktion');
  await page.getByLabel('Gilt für').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Einladen' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  expect(link).toMatch(new RegExp(`^${baseURL}/admin/einrichten/[\\w-]{43}$`));
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('eingeladen, noch ohne Passwort');

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(`Willkommen, ${name}`);
  const password = theirs.getByLabel('Neues Passwort', { exact: true });
  for (const [typed, verdict] of [
    ['Kanal', 'Das Passwort ist zu kurz'],
    [`${name}2026`, 'lässt sich aus Namen oder Adresse erraten'],
    [PASSWORD, 'Das Passwort ist stark.'],
  ] as const) {
    await password.fill(typed);
    await expect(theirs.locator('#new-password [aria-live]')).toContainText(verdict);
  }
  await theirs.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
  await theirs.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(theirs.getByText('Das Passwort ist gesetzt.')).toBeVisible();
  await other.close();
});

test('the only administrator can neither lose the role nor be deactivated', async ({ page }) => {
  await signInTo(page, '/admin/benutzer');
  await page.getByRole('link', { name: ADMINISTRATOR.name, exact: true }).click();
  await page.getByRole('button', { name: 'Administration entziehen' }).click();
  await expect(page.locator('main').getByRole('alert').first()).toContainText('Danach könnte niemand mehr');
  await page.getByRole('button', { name: 'Konto sperren' }).click();
  await expect(page.locator('#activation').getByRole('alert')).toContainText('Danach könnte niemand mehr');
});

test('somebody without the permission finds no list of accounts', async ({ page }) => {
  await signInTo(page, '/admin/konto', EDITOR.email);
  const answer = await page.goto('/admin/benutzer');
  expect(answer?.status()).toBe(404);
  await expect(page.getByText(ADMINISTRATOR.email)).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a user signs in, sees what is wrong, and signs out', async ({ page }) => {
    await page.goto('/admin/konto');
    await fillSignIn(page, EDITOR.email, 'das ist es nicht');
    await expect(alert(page)).toContainText(WRONG);
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue(EDITOR.email);
    await fillSignIn(page, EDITOR.email, PASSWORD);
    await expect(page).toHaveURL(/\/admin\/konto(#.*)?$/);
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await expect(page.getByText('Sie sind abgemeldet.')).toBeVisible();
  });
});
