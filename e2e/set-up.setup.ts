import { expect, test } from '@playwright/test';
import { ADMINISTRATOR, ADMINISTRATOR_SESSION, fillSignIn, PASSWORD, SET_UP_TOKEN } from './pages/accounts';

/* Runs before all other tests, once: it makes the administrator they sign in as. */
test('from the set-up link to a signed-in page of the admin area', async ({ page }) => {
  await page.goto(`/admin/einrichten/${SET_UP_TOKEN}`);
  const submit = page.getByRole('button', { name: 'Konto anlegen' });
  await page.getByLabel('Name', { exact: true }).fill(ADMINISTRATOR.name);
  await page.getByLabel('E-Mail-Adresse').fill('keine Adresse');
  await page.getByLabel('Neues Passwort', { exact: true }).fill('Passwort2026!');
  await page.getByLabel('Neues Passwort wiederholen').fill('Passwort2026!');
  await submit.click();
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveAccessibleDescription(/keine E-Mail-Adresse/);
  await expect(page.getByLabel('E-Mail-Adresse')).toBeFocused();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue(ADMINISTRATOR.name);
  await expect(page.getByLabel('Neues Passwort', { exact: true })).toHaveValue('Passwort2026!');
  await expect(page.getByLabel('Neues Passwort wiederholen')).toHaveValue('Passwort2026!');
  // The server never sends it back, and no markup holds it.
  await expect(page.locator('[value="Passwort2026!"]')).toHaveCount(0);

  await page.getByLabel('E-Mail-Adresse').fill(ADMINISTRATOR.email);
  await submit.click();
  await expect(page.getByLabel('Neues Passwort', { exact: true })).toHaveAccessibleDescription(/sehr häufig benutzt/);

  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
  await submit.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
  await expect(page.getByText('Das Passwort ist gesetzt.')).toBeVisible();

  await fillSignIn(page, ADMINISTRATOR.email, PASSWORD);
  await expect(page).toHaveURL('/admin');
  await expect(page.getByRole('link', { name: `Konto von ${ADMINISTRATOR.name}` })).toBeVisible();

  await page.context().storageState({ path: ADMINISTRATOR_SESSION });

  await page.goto(`/admin/einrichten/${SET_UP_TOKEN}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht mehr');
});
