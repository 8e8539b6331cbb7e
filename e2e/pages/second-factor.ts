import { expect, type Page } from '@playwright/test';
import { appCode } from '../../test/authenticator';
import { fillSignIn, PASSWORD } from './accounts';

/* Accounts that a test gives a second factor, one for each browser the tests run in. */
export const holding = (project: string) => ({ name: 'Hanna Zweifach', email: `zweifach-${project}@example.org` });
export const scriptless = (project: string) => ({
  name: 'Oskar Ohneskript',
  email: `ohneskript-${project}@example.org`,
});
export const losing = (project: string) => ({
  name: `Vera Verloren ${project}`,
  email: `verloren-${project}@example.org`,
});
export const looking = (project: string) => ({ name: 'Axel Prüfend', email: `pruefend-${project}@example.org` });
/** An administrator of one network. */
export const obliged = (project: string) => ({ name: 'Paula Pflicht', email: `pflicht-${project}@example.org` });

/** The slug of a source that nothing public cites, with a file. */
export const OFFICE_SOURCE = 'nur-fuer-die-geschaeftsstelle';

/** Begins the set-up on its page, in either language. @returns the key the app is told */
export async function beginFactor(page: Page): Promise<string> {
  await page
    .locator('#begin-factor')
    .getByLabel(/^(Passwort|Password)$/)
    .fill(PASSWORD);
  await page.locator('#begin-factor').getByRole('button').click();
  const key = page.locator('dd').filter({ hasText: /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/ });
  await expect(key).toBeVisible();
  return (await key.textContent()) ?? '';
}

/** Confirms the set-up. @returns the recovery codes */
export async function confirmFactor(page: Page, key: string): Promise<string[]> {
  await page.locator('#factor-code').getByRole('textbox').fill(appCode(key));
  await page.locator('#factor-code').getByRole('button').click();
  await expect(page.getByRole('link', { name: /^(Ich habe sie aufbewahrt|I have kept them)$/ })).toBeVisible();
  return page.locator('main ol li').allTextContents();
}

export async function signOutFrom(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Abmelden|Sign out)$/ }).click();
  await expect(page.getByText(/^(Sie sind abgemeldet\.|You are signed out\.)$/)).toBeVisible();
}

/** The first step of a sign-in, up to the page that asks for the code. */
export async function proveOnlyPassword(page: Page, email: string): Promise<void> {
  await fillSignIn(page, email, PASSWORD);
  await expect(page).toHaveURL(/\/admin\/(anmelden|sign-in)\/code/);
}

export async function sendCode(page: Page, code: string): Promise<void> {
  await page.locator('#second-step').getByRole('textbox').fill(code);
  await page.locator('#second-step').getByRole('button').click();
}
