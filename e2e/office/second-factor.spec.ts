import { expect, test, type Page } from '@playwright/test';
import { appCode } from '../../test/authenticator';
import { otherClientAddress, signInTo } from '../pages/accounts';
import { expectNoFaultsInItsLanguage } from '../pages/looks';
import {
  beginFactor,
  confirmFactor,
  holding,
  looking,
  losing,
  obliged,
  OFFICE_SOURCE,
  proveOnlyPassword,
  scriptless,
  sendCode,
  signOutFrom,
} from '../pages/second-factor';

const SET_UP = '/admin/konto/zweiter-faktor';
const REFUSED = /Dieser Code gilt nicht oder wurde schon benutzt/;
/** The same register, with the same accounts, served with SECOND_FACTOR=administrators. */
const strict = process.env.STRICT_URL ?? '';

test.beforeEach(({ context }) => context.setExtraHTTPHeaders({ 'x-forwarded-for': otherClientAddress() }));

async function useFactor(page: Page, email: string): Promise<void> {
  const key = await beginFactor(page);
  const [first = '', second = ''] = await confirmFactor(page, key);
  await page.getByRole('link', { name: 'Ich habe sie aufbewahrt' }).click();
  await expect(page).toHaveURL(/\/admin\/konto(#.*)?$/);
  await expect(page.getByText(/^eingerichtet am/)).toBeVisible();
  await page.goto(SET_UP);
  await expect(page.getByText(first)).toHaveCount(0);

  await signOutFrom(page);
  await proveOnlyPassword(page, email);
  await page.goto('/admin/konto');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await proveOnlyPassword(page, email);
  const code = appCode(key, { ahead: 1 });
  await sendCode(page, code);
  await expect(page).toHaveURL(/\/admin\/konto(#.*)?$/);

  await signOutFrom(page);
  await proveOnlyPassword(page, email);
  await sendCode(page, code);
  await expect(page.locator('#second-step').getByRole('textbox')).toHaveAccessibleDescription(REFUSED);
  await expect(page.locator('#second-step').getByRole('textbox')).toHaveValue('');
  await sendCode(page, first);
  await expect(page).toHaveURL(/\/admin(#.*)?$/);

  await signOutFrom(page);
  await proveOnlyPassword(page, email);
  await sendCode(page, first);
  await expect(page.locator('#second-step').getByRole('textbox')).toHaveAccessibleDescription(REFUSED);
  await sendCode(page, second);
  await expect(page).toHaveURL(/\/admin(#.*)?$/);
}

test('set up, signed in with; neither a code of the app nor a recovery code is taken twice', async ({ page }, {
  project,
}) => {
  const { email } = holding(project.name);
  await signInTo(page, SET_UP, email);
  await useFactor(page, email);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the same way leads in', async ({ page }, { project }) => {
    const { email } = scriptless(project.name);
    await signInTo(page, SET_UP, email);
    await useFactor(page, email);
  });
});

test('an administrator resets what is lost, which ends the sessions', async ({ page, browser, baseURL }, {
  project,
}) => {
  const { name, email } = losing(project.name);
  const other = await browser.newContext({ baseURL: baseURL ?? '' });
  const theirs = await other.newPage();
  await signInTo(theirs, SET_UP, email);
  await confirmFactor(theirs, await beginFactor(theirs));

  await signInTo(page, '/admin/benutzer');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(/(?<!nicht )eingerichtet/);
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Zweiten Faktor zurücksetzen' }).click();
  await expect(page.getByText('Diese Person meldet sich nur mit dem Passwort an.')).toBeVisible();

  await signInTo(theirs, '/admin/konto', email);
  await expect(theirs.locator('#second-factor')).toContainText('nicht eingerichtet');
  await other.close();
});

test('where it is demanded of administrators, everything else is closed until it is set up', async ({ page }, {
  project,
}) => {
  const slug = `verlangt-${project.name}`;
  const file = `/api/v1/sources/${OFFICE_SOURCE}/file`;
  await signInTo(page, '/admin/mitglieder/neu', obliged(project.name).email);

  // A form as it is sent where nothing is demanded, caught on its way.
  const caught = new Promise<{ headers: Record<string, string>; data: Buffer }>((resolve) => {
    void page.route('**/admin/mitglieder/neu', async (route) => {
      const request = route.request();
      if (request.method() !== 'POST') return route.continue();
      resolve({ headers: await request.allHeaders(), data: request.postDataBuffer() ?? Buffer.alloc(0) });
      return route.abort();
    });
  });
  await page.locator('[name="name.de"]').fill('Verlangte Stadt');
  await page.locator('[name="name.en"]').fill('Demanded city');
  await page.locator('[name="slug"]').fill(slug);
  await page.getByRole('button', { name: 'Anlegen' }).click();
  const { headers, data } = await caught;
  await page.unroute('**/admin/mitglieder/neu');
  const send = (origin: string) =>
    page.request.post(`${origin}/admin/mitglieder/neu`, {
      headers: { 'next-action': headers['next-action'] ?? '', 'content-type': headers['content-type'] ?? '', origin },
      data,
    });
  const statusOf = async (address: string) => (await page.request.get(address)).status();

  for (const closed of [
    '/admin',
    '/admin/mitglieder',
    '/admin/quellen',
    '/en/admin/audit',
    '/admin/netzwerke/qualitaetszirkel',
  ]) {
    await page.goto(`${strict}${closed}`);
    await expect(page.getByRole('heading', { level: 1 }), closed).toHaveText(/^(Zweiter Faktor|Second factor)$/);
  }
  await send(strict);
  expect(await statusOf(`/admin/mitglieder/${slug}`)).toBe(404);
  expect(await statusOf(`${strict}${file}`)).toBe(404);
  // Neither was refused for another reason.
  const { origin } = new URL(page.url());
  expect(origin).toBe(strict);
  expect(await statusOf(file)).toBe(200);

  await page.goto(`${strict}/admin/konto`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihr Konto');
  await expect(page.getByRole('navigation', { name: 'Verwaltung' })).toHaveCount(0);
  await page.goto(`${strict}${SET_UP}`);
  await confirmFactor(page, await beginFactor(page));
  await page.goto(`${strict}${SET_UP}`);
  await expect(page.getByText('er lässt sich nicht abschalten')).toBeVisible();
  await page.goto(`${strict}/admin`);
  await expect(page).toHaveURL(`${strict}/admin`);
  await send(strict);
  expect(await statusOf(`${strict}/admin/mitglieder/${slug}`)).toBe(200);
  expect(await statusOf(`${strict}${file}`)).toBe(200);
});

test('no state of it has a fault that axe finds, in either language', async ({ page }, { project }) => {
  const { email } = looking(project.name);
  const check = (what: string) => expectNoFaultsInItsLanguage(page, what);
  const inBoth = async (german: string, english: string, what: string) => {
    for (const address of [english, german]) {
      await page.goto(address);
      await check(`${what} ${address}`);
    }
  };
  const english = '/en/admin/account/second-factor';
  await signInTo(page, SET_UP, email);
  await inBoth(SET_UP, english, 'none');
  const key = await beginFactor(page);
  await inBoth(SET_UP, english, 'begun');
  await confirmFactor(page, key);
  await check('codes de');
  await inBoth(SET_UP, english, 'confirmed');
  await inBoth('/admin/konto', '/en/admin/account', 'account');
  await page.goto(english);
  await page
    .locator('#factor-code')
    .getByRole('textbox')
    .fill(appCode(key, { ahead: 1 }));
  await page.locator('#factor-code').getByRole('button').click();
  await expect(page.getByRole('link', { name: 'I have kept them' })).toBeVisible();
  await check('codes en');
  await signOutFrom(page);
  await proveOnlyPassword(page, email);
  await inBoth('/admin/anmelden/code', '/en/admin/sign-in/code', 'code');
  await sendCode(page, '12');
  await expect(page.locator('#second-step').getByRole('textbox')).toHaveAccessibleDescription(REFUSED);
  await check('refused');
});
