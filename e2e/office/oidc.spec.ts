import { expect, test, type Page } from '@playwright/test';
import { EDITOR, fillSignIn, PASSWORD, signInTo } from '../pages/accounts';
import { expectNoFaults, findFaults, TAGS } from '../pages/axe';
import { sidewaysScroll } from '../pages/overlap';
import {
  providerAccount,
  returnAddress,
  answerAtProvider,
  cookieNamed,
  goToProvider,
  providerPerson,
  PROVIDER,
  registerWithProvider,
  signInThroughProvider,
} from '../pages/provider';

const { BASE_URL = 'http://localhost:3000' } = process.env;

test.use({ baseURL: process.env.OIDC_BASE_URL });
test.beforeAll(() => void registerWithProvider());

const SIGN_IN = '/admin/anmelden';
const REFUSED = `Diese Anmeldung über ${PROVIDER} öffnet hier kein Konto.`;
const FAILED = `Die Anmeldung über ${PROVIDER} ist nicht zustande gekommen.`;

const alert = (page: Page) => page.locator('main').getByRole('alert');
const button = (page: Page) => page.getByRole('button', { name: new RegExp(PROVIDER) });

async function expectNobody(page: Page) {
  await page.goto('/admin/konto');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
}

test('the button is there only where a provider is configured', async ({ page }) => {
  await page.goto(`${BASE_URL}${SIGN_IN}?error=OAuthCallback`);
  await expect(page.getByLabel('Passwort')).toBeVisible();
  await expect(button(page)).toHaveCount(0);
  await expect(alert(page)).toHaveCount(0);
  const providers = await page.request.get(`${BASE_URL}/api/auth/providers`);
  expect(Object.keys((await providers.json()) as object)).toEqual(['credentials']);
  await page.goto(SIGN_IN);
  await expect(button(page)).toHaveText(`Mit ${PROVIDER} anmelden`);
});

test('somebody invited, without a password, comes in through the provider to where they wanted to be', async ({
  page,
}, { project }) => {
  const person = providerPerson('arriving', project.name);
  await signInThroughProvider(page, '/en/admin/account', person);
  await expect(page).toHaveURL('/en/admin/account');
  await expect(page.getByText(person.email)).toBeVisible();
  await expect(page.getByText('This account has no password.')).toBeVisible();
  const identities = page.locator('#identities');
  await expect(identities).toContainText(`${PROVIDER} (http://localhost:`);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(await findFaults(page, [...TAGS, 'best-practice'])).toEqual([]);
  await identities.getByRole('button', { name: 'Unlink' }).click();
  await expect(identities.getByRole('alert')).toContainText('This account has no password');

  expect(await cookieNamed(page.context(), 'praesenzregister')).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    domain: '127.0.0.1',
  });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.goto('/en/admin/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('unknown, unverified and deactivated people get the same sentence, in their language, and no session', async ({
  page,
}, { project }) => {
  const people = [
    { subject: `nobody-${project.name}`, email: `nobody-${project.name}@example.org`, verified: true },
    { ...providerPerson('unverified', project.name), verified: false },
    providerPerson('closed', project.name),
  ];
  for (const person of people) {
    await signInThroughProvider(page, '/admin/konto', person);
    await expect(alert(page)).toHaveText(
      `${REFUSED} Wenn Sie einen Zugang brauchen, wenden Sie sich bitte an die Stelle, die das Register führt.`,
    );
    expect(new URL(page.url()).searchParams.get('callbackUrl')).toBe('/admin/konto');
    await expectNobody(page);
    // The provider would remember who was there.
    await page.context().clearCookies();
  }
  await signInThroughProvider(page, '/en/admin/sign-in', { subject: 'x', email: 'x@example.org', verified: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(alert(page)).toContainText(`This sign-in through ${PROVIDER} does not open an account here.`);
});

for (const target of ['https://evil.example', '//evil.example', '/\\evil.example']) {
  test(`signing in through the provider never leads to ${target}`, async ({ page, baseURL }) => {
    await page.goto(`${SIGN_IN}?callbackUrl=${encodeURIComponent(target)}`);
    const form = page.locator('form', { has: button(page) });
    await form
      .locator('input[name=callbackUrl]')
      .evaluate((field, value) => field.setAttribute('value', value), target);
    await button(page).click();
    const { origin } = new URL(baseURL ?? '');
    await page.waitForURL((url) => url.origin !== origin);
    await answerAtProvider(page, { subject: 'rita', email: EDITOR.email, verified: true });
    await expect(page).toHaveURL('/admin');
  });
}

test('an administrator ends the session, then unlinks the identity: both work at once', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const person = providerPerson('ended', project.name);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await signInThroughProvider(theirs, '/admin/konto', person);
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Ihr Konto');

  await signInTo(page, '/admin/benutzer');
  await expect(page.getByRole('row', { name: providerAccount('ended', project.name).name })).toContainText('aktiv');
  await page.getByRole('link', { name: providerAccount('ended', project.name).name }).click();
  await page.locator('#sessions').getByRole('button', { name: 'Beenden' }).click();
  await expect(page.getByText('Derzeit ist dieses Konto nirgends angemeldet.')).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Anmelden');

  // The provider still knows them and does not ask again.
  await button(theirs).click();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Ihr Konto');
  await page.reload();
  await expect(page.locator('#identities')).toContainText(PROVIDER);
  await page.getByRole('button', { name: 'Verbindung lösen' }).click();
  await expect(page.locator('#identities')).toHaveCount(0);
  await theirs.reload();
  await expect(theirs.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await other.close();
});

test('the holder of a password unlinks the identity and stays signed in', async ({ page }, { project }) => {
  const person = providerPerson('unlinking', project.name);
  await signInThroughProvider(page, '/admin/konto', person);
  await page.locator('#identities').getByRole('button', { name: 'Verbindung lösen' }).click();
  await expect(page.locator('#identities')).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(person.email)).toBeVisible();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await fillSignIn(page, person.email, PASSWORD);
  await expect(page).toHaveURL('/admin');
});

test('the way back counts once, in this browser, with its own state, nonce and proof', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const person = providerPerson('tampered', project.name);
  const context = page.context();
  await goToProvider(page, SIGN_IN);
  const [staleNonce, staleProof] = [
    await cookieNamed(context, 'praesenzregister-nonce'),
    await cookieNamed(context, 'praesenzregister-pkce'),
  ];

  const arrive = async (change: (address: URL) => Promise<unknown> | unknown) => {
    await context.clearCookies();
    await goToProvider(page, SIGN_IN);
    const address = new URL(await returnAddress(page, person));
    await change(address);
    await page.goto(address.href);
    return address.href;
  };
  for (const change of [
    (address: URL) => address.searchParams.set('state', 'another'),
    (address: URL) => address.searchParams.delete('state'),
    (address: URL) => address.searchParams.set('code', 'another'),
    () => context.addCookies([staleNonce]),
    () => context.addCookies([staleProof]),
    () => context.clearCookies({ name: 'praesenzregister-state' }),
  ]) {
    await arrive(change);
    await expect(alert(page), String(change)).toContainText(FAILED);
    await expectNobody(page);
  }

  const used = await arrive(() => undefined);
  await expect(page).toHaveURL('/admin');
  await context.clearCookies({ name: 'praesenzregister' });
  await page.goto(used);
  await expect(alert(page)).toContainText(FAILED);

  await context.clearCookies();
  await goToProvider(page, SIGN_IN);
  const theirs = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await theirs.goto(await returnAddress(page, person));
  await expect(alert(theirs)).toContainText(FAILED);
  await expectNobody(theirs);
  await theirs.context().close();
});

test('a user who cancels at the provider sees a message and still reaches the page they wanted', async ({ page }) => {
  await goToProvider(page, '/en/admin/account');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(alert(page)).toContainText(`Signing in through ${PROVIDER} did not work.`);
  await fillSignIn(page, EDITOR.email, PASSWORD);
  await expect(page).toHaveURL('/en/admin/account');
});

test('forms of the sign-in page may lead to the provider and nowhere else; nothing of the way is kept', async ({
  page,
  request,
}) => {
  const policyOf = async (address: string) =>
    (await page.goto(address))?.headers()['content-security-policy']?.split('; ') ?? [];
  const [own] = (await policyOf(SIGN_IN)).filter((directive) => directive.startsWith('form-action'));
  expect(own).toMatch(/^form-action 'self' http:\/\/localhost:\d+$/);
  expect(await policyOf('/en/admin/sign-in')).toContain(own);
  expect(await policyOf('/admin/einrichten/gibt-es-nicht')).toContain("form-action 'self'");
  const answer = await request.get('/api/auth/callback/oidc?code=x&state=y', { maxRedirects: 0 });
  expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one comes in through the provider', async ({ page }, { project }) => {
    await signInThroughProvider(page, '/admin/konto', providerPerson('without-script', project.name));
    await expect(page).toHaveURL(/\/admin\/konto(#.*)?$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Konto');
  });
});

for (const [language, address] of [
  ['de', SIGN_IN],
  ['en', '/en/admin/sign-in'],
] as const) {
  test(`the sign-in page with the provider (${language}) has no fault that axe finds`, async ({ page }) => {
    for (const query of ['', '?error=refused', '?error=OAuthCallback']) {
      await page.goto(`${address}${query}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(button(page)).toBeVisible();
      await expect(alert(page)).toHaveCount(query === '' ? 0 : 1);
      expect(await sidewaysScroll(page)).toBe(0);
      await expectNoFaults(page);
    }
  });
}
