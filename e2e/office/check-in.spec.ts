import { expect, test, type Page } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { expectFaultless, looksAt } from '../pages/looks';
import { choice, logAddress, MEMBER_COUNT, pressKeys, publicAddress } from '../pages/office';
import { cutOnPaper, pagesOnPaper } from '../pages/paper';
import { BOTH_WIDTHS } from '../pages/widths';

const memberOf = (number: number) => `Gemeinde ${String(number).padStart(2, '0')}`;
const tile = (page: Page, number: number) => page.getByRole('button', { name: new RegExp(`^${memberOf(number)} `) });
const isSaid = (page: Page, number: number, status: string) =>
  expect(tile(page, number)).toHaveAccessibleName(`${memberOf(number)} ${status}`);

test('who comes is ticked off with a tap each, kept through a cut connection and a reload, and saved once', async ({
  page,
}, { project }) => {
  await signInTo(page, `${logAddress('einlass', project.name)}/einlass`);
  await page.getByRole('button', { name: 'Teilnehmerliste dieser Sitzung anlegen' }).click();
  await page.getByRole('button', { name: 'Anlegen und danach erfassen' }).click();
  await expect(page.locator('[data-member]')).toHaveCount(MEMBER_COUNT);
  await expectFaultless(page, { ...looksAt(1).de, widths: BOTH_WIDTHS, isOnTablets: true }, 'the check-in');

  // Large targets, a tap each; the fourth one takes it back.
  expect((await tile(page, 1).boundingBox())?.height).toBeGreaterThanOrEqual(64);
  for (const [number, taps] of [1, 2, 3, 4].entries()) {
    for (let tap = 0; tap < taps; tap += 1) await tile(page, number + 1).click();
  }
  await isSaid(page, 1, 'anwesend');
  await isSaid(page, 2, 'durch Stellvertretung vertreten');
  await isSaid(page, 3, 'entschuldigt');
  await isSaid(page, 4, 'offen');
  await expect(page.getByText(`3 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await tile(page, 4).click();
  await page.getByRole('button', { name: 'Schritt zurück' }).click();
  await isSaid(page, 4, 'offen');

  // By name, and by keys alone; each step is said.
  await page.getByLabel('Mitglied suchen').fill('07');
  await expect(page.locator('[data-member]')).toHaveCount(1);
  await page.getByLabel('Mitglied suchen').press('Enter');
  await isSaid(page, 7, 'anwesend');
  await tile(page, 8).focus();
  await pressKeys(page, ['s', 'Enter']);
  await isSaid(page, 8, 'durch Stellvertretung vertreten');
  await isSaid(page, 9, 'anwesend');
  await expect(page.getByText(`${memberOf(9)}: anwesend`)).toBeAttached();
  await pressKeys(page, ['ArrowLeft', '0']);
  await isSaid(page, 8, 'offen');
  await page.getByLabel('Nur offene zeigen').check();
  await expect(page.locator('[data-member]')).toHaveCount(MEMBER_COUNT - 5);
  await page.getByLabel('Nur offene zeigen').uncheck();

  // Without a connection it goes on, and is sent once there is one again.
  const save = page.getByRole('button', { name: 'Speichern', exact: true });
  await page.context().setOffline(true);
  await expect(page.getByText('Keine Verbindung')).toBeVisible();
  await tile(page, 10).click();
  await save.click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Es kam keine Antwort');
  await tile(page, 11).click();
  await isSaid(page, 11, 'anwesend');
  await page.context().setOffline(false);
  await expect(page.getByText('Gespeichert: 7 Teilnahmen eingetragen')).toBeVisible();
  await expect(page.getByText('Alles gespeichert.')).toBeVisible();

  // Saved, but the answer is lost, and the page reloaded before it is sent again.
  await tile(page, 12).click();
  await page.route('**/*', async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await save.click();
  await expect(page.locator('main').getByRole('alert')).toContainText('Es kam keine Antwort');
  await page.unroute('**/*');
  await tile(page, 13).click();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await isSaid(page, 12, 'anwesend');
  await page.getByRole('button', { name: 'Eingaben übernehmen' }).click();
  await isSaid(page, 13, 'anwesend');
  await save.click();
  await expect(page.getByText('Gespeichert: eine Teilnahme eingetragen')).toBeVisible();

  await page.getByRole('link', { name: 'Alles in einem Schritt ansehen' }).click();
  await expect(page.getByText('Einlass').first()).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: 'Einzelheiten erfassen und veröffentlichen' }).click();
  await expect(page.getByText(`9 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await page.getByRole('button', { name: 'Speichern und veröffentlichen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Veröffentlicht' })).toContainText('9 Teilnahmen');
  await page.goto(publicAddress('einlass', project.name));
  await expect(page.getByRole('row', { name: /Gemeinde 02/ })).toContainText('durch Stellvertretung');
});

test('two at one door: a member that another ticked off is named with both values', async ({ page, context }, {
  project,
}) => {
  await signInTo(page, `${logAddress('einlass-zu-zweit', project.name)}/einlass`);
  await page.getByRole('button', { name: 'Teilnehmerliste dieser Sitzung anlegen' }).click();
  await page.getByRole('button', { name: 'Anlegen und danach erfassen' }).click();
  await expect(page.locator('[data-member]')).toHaveCount(MEMBER_COUNT);
  const other = await context.newPage();
  await other.goto(page.url());
  await tile(other, 1).click();
  await tile(other, 2).click();
  await other.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(other.getByText('Gespeichert: 2 Teilnahmen eingetragen')).toBeVisible();

  await tile(page, 1).click();
  await tile(page, 2).dblclick();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(
    page.getByText('Gemeinde 02: von Ihnen „durch Stellvertretung vertreten“, inzwischen „anwesend“ (Ada Browsertest)'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Meine Angabe: durch Stellvertretung vertreten' }).click();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Gespeichert: eine Teilnahme eingetragen, eine ersetzt')).toBeVisible();
});

test('a list is printed for signatures, and its crosses come back in place', async ({ page }, { project }) => {
  await signInTo(page, `${logAddress('unterschriften', project.name)}/unterschriftenliste`);
  await expect(page.getByRole('row')).toHaveCount(1 + MEMBER_COUNT + 4);
  expect(await cutOnPaper(page)).toEqual([]);
  expect(await pagesOnPaper(page)).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('link', { name: 'Die Kreuze der ausgefüllten Liste übernehmen' })).toBeHidden();
  await page.emulateMedia({ media: null });

  await page.getByRole('link', { name: 'Die Kreuze der ausgefüllten Liste übernehmen' }).click();
  await page.getByLabel('Aus welcher Quelle stammt die Liste?').selectOption({ index: 1 });
  const list = page.getByLabel('Teilnehmerliste', { exact: true });
  const [head = '', ...rows] = (await list.inputValue()).split('\n');
  expect(head).toBe('Mitglied\tanwesend\tdurch Stellvertretung vertreten\tentschuldigt');
  expect(rows).toHaveLength(MEMBER_COUNT);
  const marks = ['\tx\t\t', '\t\tx\t', '\t\t\tx'];
  await list.fill([head, ...rows.slice(0, 3).map((row, place) => row.trimEnd() + marks[place])].join('\n'));
  await page.getByRole('button', { name: 'Liste lesen' }).click();
  await expect(page.getByText('3 Einträge: alle klar')).toBeVisible();
  await page.getByRole('button', { name: 'Als Entwürfe speichern' }).click();
  await expect(page.getByText('3 Teilnahmen gespeichert')).toBeVisible();
  await page.goto(logAddress('unterschriften', project.name));
  await expect(choice(page, memberOf(2), 'durch Stellvertretung vertreten')).toBeChecked();
  await expect(choice(page, memberOf(3), 'entschuldigt')).toBeChecked();
});

test('what members announce beforehand is noted, and is where the door begins', async ({ page }, { project }) => {
  await signInTo(page, `${logAddress('zusagen', project.name)}/zusagen`);
  const reply = (number: number, kind: string) =>
    page.getByRole('group', { name: `Ankündigung von ${memberOf(number)}` }).getByRole('radio', { name: kind });
  await reply(1, 'kommt').check();
  await reply(2, 'durch Stellvertretung').check();
  await reply(3, 'entschuldigt').check();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('3 Angaben gespeichert.')).toBeVisible();
  await expect(page.getByText('Ein Mitglied kommt, eines durch Stellvertretung, eines entschuldigt')).toBeVisible();
  await expectFaultless(page, { ...looksAt(0).de, widths: BOTH_WIDTHS }, 'the replies');

  await page.getByRole('link', { name: 'Zum Einlass' }).click();
  await page.getByRole('button', { name: 'Teilnehmerliste dieser Sitzung anlegen' }).click();
  await page.getByRole('button', { name: 'Anlegen und danach erfassen' }).click();
  await isSaid(page, 1, 'offen angekündigt: kommt');
  await expect(page.getByText(`0 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await tile(page, 3).click();
  await page.getByRole('button', { name: 'Angekündigtes übernehmen' }).click();
  await isSaid(page, 1, 'anwesend angekündigt: kommt');
  await isSaid(page, 2, 'durch Stellvertretung vertreten angekündigt: durch Stellvertretung');
  await isSaid(page, 3, 'anwesend angekündigt: entschuldigt');
  await page.getByRole('button', { name: 'Schritt zurück' }).click();
  await expect(page.getByText(`1 von ${MEMBER_COUNT} erfasst`)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Die Sitzung steht noch als angekündigt im Register' })).toBeVisible();
});
