import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { formerEditor, nextEditor, signInTo } from '../pages/accounts';
import { handedNetwork } from '../pages/office';

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

test('the KGSt hands its network over to Stuttgart', async ({ page, browser }, { project }) => {
  const slug = handedNetwork(project.name);
  const office = `/admin/netzwerke/${slug}`;
  const [former, next, visitor] = [await newPage(browser), await newPage(browser), await newPage(browser)];
  await signInTo(former, office, formerEditor(project.name).email);
  await expect(former.getByRole('link', { name: 'Neue Sitzung anlegen' })).toBeVisible();
  await signInTo(next, office, nextEditor(project.name).email);
  await expect(next.getByRole('link', { name: 'Neue Sitzung anlegen' })).toHaveCount(0);
  // The public page is in the cache as it was.
  await visitor.goto(`/netzwerke/${slug}`);
  await expect(visitor.locator('main')).toContainText('KGSt, Zeitraum nicht bekannt');
  await expect(visitor.locator('main')).not.toContainText('Landeshauptstadt Stuttgart');

  await signInTo(page, office);
  await page.getByRole('link', { name: 'An eine andere Geschäftsstelle übergeben' }).click();
  await expect(page.getByText('endet die Trägerschaft von KGSt')).toBeVisible();
  await page.getByRole('button', { name: 'Netzwerk übergeben' }).click();
  const organiser = page.getByLabel('Neuer Träger, wie ihn die Quelle nennt');
  await expect(organiser).toHaveAccessibleDescription(/Bitte füllen Sie dieses Feld aus/);
  await expect(organiser).toBeFocused();

  await organiser.fill('Landeshauptstadt Stuttgart');
  await page.getByLabel('Dieser Träger ist ein Mitglied').selectOption({ label: 'Stuttgart' });
  await page.getByLabel('Übergabe am').fill('Januar 2009');
  const source = page.getByLabel('Quelle', { exact: true });
  const named = await source
    .getByRole('option', { name: /Senat von Berlin/ })
    .first()
    .textContent();
  await source.selectOption({ label: named ?? '' });
  await (await roleOf(page, formerEditor(project.name).email)).selectOption({ label: 'weder bearbeiten noch prüfen' });
  await (await roleOf(page, nextEditor(project.name).email)).selectOption({ label: 'Redaktion' });
  await page.getByRole('button', { name: 'Netzwerk übergeben' }).click();
  await expect(page.getByRole('status')).toContainText('Das Netzwerk ist übergeben');

  await visitor.reload();
  await expect(visitor.locator('main')).toContainText(/KGSt, bis Januar\s2009.*Stuttgart, seit Januar\s2009/);

  // The office that loses its role is signed out at once and, signed in again, finds nothing.
  await former.reload();
  await expect(former.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await signInTo(former, '/admin', formerEditor(project.name).email);
  expect((await former.goto(office))?.status()).toBe(404);
  expect((await former.goto(`${office}/sitzungen/neu`))?.status()).toBe(404);

  await next.reload();
  await expect(next.getByRole('link', { name: 'Neue Sitzung anlegen' })).toBeVisible();
  await next.goto('/admin/protokoll?kind=network.handed_over');
  await expect(next.getByText(`an eine andere Geschäftsstelle übergeben: Landeshauptstadt Stuttgart`)).toBeVisible();
  for (const one of [former, next, visitor]) await one.context().close();
});

/** Two accounts of the tests bear the same name: the address under the label tells them apart. */
async function roleOf(page: Page, email: string): Promise<Locator> {
  const hint = await page.getByText(email, { exact: true }).getAttribute('id');
  return page.locator(`select[aria-describedby="${hint}"]`);
}
