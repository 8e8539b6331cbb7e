import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { choice, chooseSource, logAddress, MEMBER_COUNT, publicAddress, setStatus } from '../pages/office';
import { ON_PHONE } from '../pages/widths';

const memberOf = (number: number) => `Gemeinde ${String(number).padStart(2, '0')}`;

test('forty members are logged by keyboard; what nobody touched stays not recorded', async ({ page }, { project }) => {
  await signInTo(page, logAddress('tastatur', project.name));
  await chooseSource(page);
  const first = choice(page, memberOf(1), 'nicht erfasst');
  await first.focus();
  // Before the page has come to life a letter does nothing yet.
  await expect(async () => {
    await page.keyboard.press('s');
    await expect(first).not.toBeChecked({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('ArrowDown');
  const started = Date.now();
  for (let number = 2; number < MEMBER_COUNT; number += 1) {
    await page.keyboard.press(['a', 's', 'e', 'f'][number % 4] ?? 'a');
    await page.keyboard.press('ArrowDown');
  }
  expect(Date.now() - started).toBeLessThan(60_000);
  await expect(choice(page, memberOf(MEMBER_COUNT), 'nicht erfasst')).toBeFocused();
  await expect(page.getByText(`39 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(choice(page, memberOf(39), 'abwesend')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(choice(page, memberOf(39), 'nicht erfasst')).toBeChecked();

  // A list that is said to be complete names first whom it makes absent.
  const complete = page.getByLabel('Für wen die Liste dieser Quelle vollständig ist');
  await complete.selectOption('seats');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByText('2 Mitglieder gelten durch diese vollständige Liste als abwesend')).toBeVisible();
  await complete.selectOption('nothing');
  await page.getByRole('button', { name: 'Entwurf speichern' }).click();
  await expect(page.getByRole('status')).toContainText('38 Teilnahmen gespeichert.');
  await expect(page.getByRole('status')).toBeFocused();
  await page.reload();
  await expect(choice(page, memberOf(1), 'durch Stellvertretung vertreten')).toBeChecked();
  await expect(choice(page, memberOf(39), 'nicht erfasst')).toBeChecked();
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
    await chooseSource(page);
    await setStatus(page, memberOf(2), 'abwesend');
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(page.getByText('1 Teilnahme gespeichert.')).toBeVisible();
    await expect(choice(page, memberOf(2), 'abwesend')).toBeChecked();
  });
});
