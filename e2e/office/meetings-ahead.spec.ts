import { expect, test } from '@playwright/test';
import { signInTo } from '../pages/accounts';
import { expectFaultless, looksAt } from '../pages/looks';
import { planMember, planMemberSlug, planNetwork } from '../pages/plan';
import { BOTH_WIDTHS } from '../pages/widths';

test('a year is planned, the next term is entered, and a member leaves, each in one step', async ({ page }, {
  project,
}) => {
  const network = `/admin/netzwerke/${planNetwork(project.name)}`;
  await signInTo(page, `${network}/sitzungen/terminreihe`);
  await page.getByLabel('Erster Tag').fill('14.1.2031');
  await page.getByLabel('Anzahl').fill('3');
  await page.getByRole('button', { name: 'Tage in die Liste schreiben' }).click();
  const days = page.getByLabel('Liste der Tage');
  await expect(days).toHaveValue('2031-01-14\n2031-02-11\n2031-03-11');
  await days.fill(
    `${await days.inputValue()}\n14.1.2031; Saal 2\n8. April 2031; Rathaus; ${planMember('Zossen', project.name)}`,
  );
  await page.getByRole('button', { name: 'Vorschau' }).click();
  await expect(page.getByText('4 Sitzungen werden angelegt, ein Tag ist schon belegt.')).toBeVisible();
  await expect(page.getByText('Dieser Tag steht schon in Zeile 1.')).toBeVisible();
  await expectFaultless(page, { ...looksAt(0).de, widths: BOTH_WIDTHS }, 'the plan of a year');
  await page.getByRole('button', { name: 'Geplante Sitzungen anlegen' }).click();
  await expect(page.getByText('4 geplante Sitzungen angelegt, ein Tag ausgelassen.')).toBeVisible();
  await page.goto(network);
  await expect(page.getByRole('row', { name: /8\. April 2031.*4\. Sitzung.*Angekündigt/ })).toBeVisible();

  await page.getByRole('link', { name: 'Sitze der nächsten Amtszeit' }).click();
  await page.getByLabel('Erster Tag der neuen Amtszeit').fill('1.1.2031');
  await page.getByRole('button', { name: 'Mitglieder der letzten Amtszeit zeigen' }).click();
  await page
    .getByRole('row', { name: /Zeuthen/ })
    .getByRole('checkbox')
    .uncheck();
  await page.getByLabel('Quelle').selectOption({ index: 1 });
  await page.locator('#next-term-basis-de').fill('Beschluss');
  await page.locator('#next-term-basis-en').fill('Decision');
  await expectFaultless(page, { ...looksAt(1).de, widths: BOTH_WIDTHS }, 'the next term');
  await page.getByRole('button', { name: 'Sitze eintragen' }).click();
  await expect(page.getByText('2 Sitze eingetragen, 2 bisherige beendet.')).toBeVisible();

  await page.goto(`/admin/mitglieder/${planMemberSlug('Zossen', project.name)}/ausscheiden`);
  await expect(page.getByText('Gastgeber einer geplanten Sitzung: 4. Sitzung', { exact: false })).toBeVisible();
  await page.getByLabel('Letzter Tag').fill('30.6.2032');
  await page.getByLabel('Grund').fill('ausgetreten');
  await page.getByRole('button', { name: 'Sitze beenden' }).click();
  await expect(page.getByText('Ein Sitz beendet. Was offen bleibt, steht unten.')).toBeVisible();
  await expect(page.getByText('Kein offener Sitz in einem Netzwerk, in dem Sie bearbeiten dürfen.')).toBeVisible();
});

test('what is due is told on the overview, and at a private address that is shown once and revoked', async ({ page }, {
  project,
}) => {
  await signInTo(page, '/admin');
  await expect(page.getByRole('heading', { name: 'Erinnerungen' })).toBeVisible();
  await page.getByRole('link', { name: 'Erinnerungen einrichten und als Feed abonnieren' }).click();
  await expectFaultless(page, { ...looksAt(0).de, widths: BOTH_WIDTHS }, 'the reminders');
  const days = page.getByLabel(`Zeitplanprobe ${project.name}: Tage nach der Sitzung`);
  await days.fill('400');
  const own = page.locator('form').filter({ has: days });
  await own.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Bitte höchstens 365 Tage angeben.')).toBeVisible();
  await days.fill('30');
  await own.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();

  await page.getByRole('button', { name: /private Adresse anlegen/i }).click();
  const address = new URL((await page.locator('#feed code').textContent()) ?? '');
  const feed = await page.request.get(address.pathname, { headers: { cookie: '' } });
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain('<title>Präsenzregister: Erinnerungen</title>');
  await page.reload();
  await expect(page.locator('#feed code')).toHaveCount(0);
  await page.getByRole('button', { name: 'Adresse widerrufen' }).click();
  await expect(page.getByText('Widerrufen: Unter der Adresse gibt es nichts mehr.')).toBeVisible();
  expect((await page.request.get(address.pathname)).status()).toBe(404);
});
