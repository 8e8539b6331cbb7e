import { expect, test, type Page } from '@playwright/test';
import { ADMINISTRATOR, fillSignIn, PASSWORD, signInTo } from '../pages/accounts';
import {
  choice,
  chooseSource,
  logAddress,
  MEMBER_COUNT,
  pressKeys,
  publicAddress,
  setStatus,
  sourceField,
} from '../pages/office';
import { ON_PHONE } from '../pages/widths';

/** What the browser keeps of what was typed. */
const keptTyping = (page: Page) =>
  page.evaluate(() => Object.keys({ ...localStorage }).filter((key) => key.startsWith('typed:')));

const memberOf = (number: number) => `Gemeinde ${String(number).padStart(2, '0')}`;

test('forty members are logged in 45 keys, the source included; who is left open stays not recorded', async ({ page }, {
  project,
}) => {
  await signInTo(page, logAddress('tastatur', project.name));
  const source = sourceField(page);
  await expect(source).toBeFocused();
  // The field offers the sources of the network before others.
  await expect(page.getByRole('listbox').getByRole('group').first()).toHaveAccessibleName('Quellen dieses Netzwerks');
  let keys = await pressKeys(page, [...`Liste ${project.name === 'phone' ? 'b' : 'a'}`, 'Enter']);
  await expect(page.getByRole('button', { name: 'Anlegen und danach erfassen' })).toBeFocused();
  keys += await pressKeys(page, ['Enter']);

  await expect(choice(page, memberOf(1), 'nicht erfasst')).toBeFocused();
  keys += await pressKeys(page, ['Shift+A']);
  await expect(page.getByText(`40 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  keys += await pressKeys(page, [
    '.',
    '1',
    '7',
    'Enter',
    'e',
    '.',
    '2',
    '3',
    'Enter',
    'f',
    '.',
    '3',
    '1',
    'Enter',
    '0',
  ]);
  await expect(choice(page, memberOf(32), 'anwesend')).toBeFocused();
  await expect(page.getByText(`39 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  keys += await pressKeys(page, ['Control+Enter']);
  await expect(page.getByRole('status').filter({ hasText: 'gespeichert' })).toContainText('39 Teilnahmen gespeichert.');
  expect(keys).toBeLessThanOrEqual(45);

  // A list that is said to be complete names first whom it makes absent.
  await page.getByLabel('Für wen die Liste dieser Quelle vollständig ist').selectOption('seats');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByText('Ein Mitglied gilt durch diese vollständige Liste als abwesend')).toBeVisible();
  await page.reload();
  await expect(choice(page, memberOf(1), 'anwesend')).toBeChecked();
  await expect(choice(page, memberOf(17), 'entschuldigt')).toBeChecked();
  await expect(choice(page, memberOf(23), 'abwesend')).toBeChecked();
  await expect(choice(page, memberOf(31), 'nicht erfasst')).toBeChecked();
});

test('each step is undone and redone; what is left open is not among all others', async ({ page }, { project }) => {
  await signInTo(page, logAddress('schritte', project.name));
  await chooseSource(page);
  await expect(choice(page, memberOf(1), 'nicht erfasst')).toBeFocused();
  await pressKeys(page, ['e', '0', 'f']);
  await expect(choice(page, memberOf(4), 'nicht erfasst')).toBeFocused();
  await page.getByRole('button', { name: 'Alle übrigen anwesend' }).click();
  await expect(page.getByText(`39 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await page.getByRole('button', { name: 'Schritt zurück' }).click();
  await expect(page.getByText(`2 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await choice(page, memberOf(3), 'abwesend').focus();
  await pressKeys(page, ['Control+Z']);
  await expect(choice(page, memberOf(3), 'nicht erfasst')).toBeChecked();
  await pressKeys(page, ['Control+Y']);
  await expect(choice(page, memberOf(3), 'abwesend')).toBeChecked();
  await page.getByRole('button', { name: 'Schritt vor' }).click();
  await expect(page.getByText(`39 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await expect(choice(page, memberOf(2), 'nicht erfasst')).toBeChecked();

  // Forty rows are seen on two screens, below a legend that stays.
  const rows = page.locator('tr[data-member]');
  const [first, last] = [await rows.first().boundingBox(), await rows.last().boundingBox()];
  const height = (last?.y ?? 0) + (last?.height ?? 0) - (first?.y ?? 0);
  if (project.name === 'desktop') expect(height).toBeLessThanOrEqual(2 * (page.viewportSize()?.height ?? 0));
});

test('what is typed survives a reload, a cut connection, a lost answer and an ended session, and is saved once', async ({
  page,
}, { project }) => {
  await signInTo(page, logAddress('nichts-verloren', project.name));
  await chooseSource(page);
  await expect(choice(page, memberOf(1), 'nicht erfasst')).toBeFocused();
  await pressKeys(page, ['e', 'f']);
  await page.getByText('Näheres: Gemeinde 01').click();
  await page.getByLabel('Zitat zu Gemeinde 01').fill('lässt sich entschuldigen');
  await expect(async () => {
    expect(await page.evaluate(() => Object.values({ ...localStorage }).join())).toContain('lässt sich');
  }).toPass();
  await page.reload();
  await expect(choice(page, memberOf(2), 'nicht erfasst')).toBeChecked();
  await page.getByRole('button', { name: 'Eingaben übernehmen' }).click();
  await expect(choice(page, memberOf(1), 'entschuldigt')).toBeChecked();
  await expect(choice(page, memberOf(2), 'abwesend')).toBeChecked();
  await expect(page.getByLabel('Zitat zu Gemeinde 01')).toHaveValue('lässt sich entschuldigen');

  // The connection is cut: nothing arrives.
  const save = page.getByRole('button', { name: 'Entwurf speichern' });
  await page.context().setOffline(true);
  await save.click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Es kam keine Antwort');
  await expect(choice(page, memberOf(2), 'abwesend')).toBeChecked();
  await page.context().setOffline(false);

  // It arrives and is done, but the answer gets lost: sent again it is answered as it was.
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await save.click();
  await expect(save).toHaveText('Entwurf speichern');
  await expect(page.locator('main').getByRole('alert')).toContainText('Es kam keine Antwort');
  await page.unroute('**/*');
  await save.click();
  await expect(page.locator('main').getByRole('status')).toContainText('2 Teilnahmen gespeichert.');
  await expect.poll(() => keptTyping(page)).toEqual([]);

  // The session ends, and somebody signs in again in another window.
  await setStatus(page, memberOf(3), 'anwesend');
  await page.context().clearCookies();
  await save.click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Sie sind nicht mehr angemeldet');
  const second = await page.context().newPage();
  // A session of its own: the one that other tests share must not be ended below.
  await second.goto('/admin/anmelden');
  await fillSignIn(second, ADMINISTRATOR.email, PASSWORD);
  await expect(second).toHaveURL('/admin');
  await second.close();
  await save.click();
  await expect(page.locator('main').getByRole('status')).toContainText('1 Teilnahme gespeichert.');

  // Leaving is asked about; signing out takes what was typed along.
  await setStatus(page, memberOf(4), 'anwesend');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return asked.length === 1 ? dialog.dismiss() : dialog.accept();
  });
  await page.getByRole('link', { name: 'Quellen', exact: true }).click();
  await expect(choice(page, memberOf(4), 'anwesend')).toBeChecked();
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  expect(asked.map((question) => question.split('.')[0])).toEqual(
    Array.from({ length: 2 }, () => 'Auf dieser Seite ist noch nicht alles gespeichert'),
  );
  await expect.poll(() => keptTyping(page)).toEqual([]);
});

test('one goes on with the next meeting, which begins like the last one; what contradicts is said first', async ({
  page,
}, { project }) => {
  await signInTo(page, logAddress('weiter', project.name));
  await chooseSource(page);
  await expect(choice(page, memberOf(1), 'nicht erfasst')).toBeFocused();
  await pressKeys(page, ['e', 'f']);
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'gespeichert' })).toContainText(
    `Sitzung weiter-${project.name}: 2 Teilnahmen gespeichert.`,
  );
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(`Sitzung weiter-${project.name}`);

  await page.goto(logAddress('weiter', project.name));
  const field = sourceField(page);
  await field.fill('Bericht der Browsertests');
  await field.press('Enter');
  await expect(page.getByRole('heading', { name: /^Teilnahme laut.*Bericht der Browsertests/ })).toBeVisible();
  await page.getByRole('button', { name: /^Wie laut Senat von Berlin/ }).click();
  await expect(choice(page, memberOf(1), 'entschuldigt')).toBeChecked();
  await setStatus(page, memberOf(2), 'anwesend');
  await page.getByRole('button', { name: 'Speichern und weiter' }).click();
  await expect(page.locator('main').getByRole('status')).toContainText(
    /Widersprüchlich ist jetzt die Angabe zu Gemeinde 02/,
  );
});

test('a draft shows nowhere; published, another browser sees it at the next request', async ({ page, browser }, {
  project,
}) => {
  const visitor = await (await browser.newContext()).newPage();
  await signInTo(page, logAddress('erst-spaeter', project.name));
  await chooseSource(page);
  await setStatus(page, memberOf(7), 'anwesend');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('status')).toContainText('1 Teilnahme gespeichert.');
  expect((await visitor.goto(publicAddress('erst-spaeter', project.name)))?.status()).toBe(404);

  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(page.getByRole('status')).toContainText('Veröffentlicht: 1 Teilnahme steht');
  await expect(page.getByRole('status')).not.toContainText('Keine Änderung');
  expect((await visitor.goto(publicAddress('erst-spaeter', project.name)))?.status()).toBe(200);
  await expect(visitor.getByRole('row', { name: /Gemeinde 07/ })).toContainText('anwesend');
  await expect(visitor.getByRole('row', { name: /Gemeinde 08/ })).toContainText('nicht erfasst');
  await visitor.context().close();
});

test('what was just saved can be undone', ON_PHONE, async ({ page }, { project }) => {
  await signInTo(page, logAddress('zurueck', project.name));
  await chooseSource(page);
  await setStatus(page, memberOf(3), 'entschuldigt');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect(page.getByRole('status')).toContainText('Rückgängig gemacht.');
  await expect(choice(page, memberOf(3), 'nicht erfasst')).toBeChecked();
});

test('two browsers on one meeting: the second is shown the difference, and nothing is overwritten', async ({
  page,
  browser,
}, { project }) => {
  const second = await (await browser.newContext()).newPage();
  for (const one of [page, second]) {
    await signInTo(one, logAddress('zu-zweit', project.name));
    await chooseSource(one);
  }
  await setStatus(page, memberOf(1), 'anwesend');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('status')).toContainText('gespeichert');

  await setStatus(second, memberOf(1), 'entschuldigt');
  await second.getByRole('button', { name: 'Entwurf speichern' }).click();
  const told = second.locator('main').getByRole('alert');
  await expect(told).toContainText('Jemand anders hat den Eintrag inzwischen geändert.');
  await expect(told.getByRole('row', { name: /Gemeinde 01: Status/ })).toContainText(/anwesend.*entschuldigt/);
  await expect(choice(second, memberOf(1), 'entschuldigt')).toBeChecked();
  await page.reload();
  await expect(choice(page, memberOf(1), 'anwesend')).toBeChecked();
  await second.context().close();
});

test('a public attendance is corrected with a reason, and its history keeps what stood there', async ({ page }, {
  project,
}) => {
  await signInTo(page, logAddress('berichtigung', project.name));
  await chooseSource(page);
  await setStatus(page, memberOf(5), 'anwesend');
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await page.getByRole('link', { name: 'Gemeinde 05 berichtigen' }).click();
  await page.getByLabel('Status', { exact: true }).selectOption('entschuldigt');
  await page.getByRole('button', { name: 'Berichtigen' }).click();
  await expect(page.getByLabel('Grund der Berichtigung')).toHaveAccessibleDescription(
    /Bitte füllen Sie dieses Feld aus/,
  );
  await expect(page.getByLabel('Grund der Berichtigung')).toBeFocused();
  await page.getByLabel('Grund der Berichtigung').fill('Im Protokoll steht: entschuldigt.');
  await page.getByRole('button', { name: 'Berichtigen' }).click();
  await expect(page.getByRole('status')).toContainText('Berichtigt.');
  await page.goto(publicAddress('berichtigung', project.name));
  await expect(page.getByRole('row', { name: /Gemeinde 05/ })).toContainText('entschuldigt');
  await page.goto(logAddress('berichtigung', project.name));
  await page.getByRole('link', { name: 'Verlauf ansehen' }).click();
  const withdrawn = page
    .getByRole('row', { name: /Gemeinde 05/ })
    .filter({ hasText: 'Im Protokoll steht: entschuldigt.' });
  await expect(withdrawn).toContainText('anwesend');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a meeting is logged too', async ({ page }, { project }) => {
    await signInTo(page, logAddress('ohne-skript', project.name));
    await chooseSource(page, { scripted: false });
    await setStatus(page, memberOf(2), 'abwesend');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.getByText('1 Teilnahme gespeichert.')).toBeVisible();
    await expect(choice(page, memberOf(2), 'abwesend')).toBeChecked();
  });
});
