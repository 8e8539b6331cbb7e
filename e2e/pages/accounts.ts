import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page, Response } from '@playwright/test';
import { z } from 'zod';

/*
 * The accounts of the browser tests. The administrator is made by set-up.setup.ts, with the link that prepare.ts puts
 * into the database; everybody else by prepare.ts.
 */

export const SET_UP_TOKEN = 'einrichtung-der-browsertests-einrichtung-ok';
/** An invitation that no test uses up. */
export const OPEN_INVITATION_TOKEN = 'einladung-der-browsertests-bleibt-offen-bis';
export const PASSWORD = 'vier Lampen am Kanal';
export const ADMINISTRATOR = { name: 'Ada Browsertest', email: 'ada@example.org' };
export const EDITOR = { name: 'Rita Redaktion', email: 'redaktion@example.org' };
/** Edits the network whose imports are ended in the middle; signs in where there is no administrator. */
export const ENDED_EDITOR = { name: 'Ende Redaktion', email: 'ende@example.org' };

/** Accounts that a test uses up, one for each browser the tests run in. */
export const lockedOut = (project: string) => ({ name: 'Lothar Zuspät', email: `gesperrt-${project}@example.org` });
export const leaving = (project: string) => ({
  name: `Gerda Gehend ${project}`,
  email: `gehend-${project}@example.org`,
});
export const changing = (project: string) => ({ name: 'Wanda Wechsel', email: `wechsel-${project}@example.org` });

/** The editors of the office that hands its network over, and of the one that takes it. */
export const formerEditor = (project: string) => ({ name: 'Frieda Früher', email: `frueher-${project}@example.org` });
export const nextEditor = (project: string) => ({ name: 'Nils Nachher', email: `nachher-${project}@example.org` });

export const PROJECTS = ['desktop', 'phone'] as const;

/** For the header of a trusted proxy: an address no other test comes from, so that none uses up another's attempts. */
export const otherClientAddress = (): string =>
  `2001:db8:${[1, 2].map(() => Math.floor(Math.random() * 0xffff).toString(16)).join(':')}::1`;

/** Fills in the sign-in form, wherever it is open, in either language. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel(/^E-?Mail[- ]address$|^E-Mail-Adresse$/i).fill(email);
  await page.getByLabel(/^(Passwort|Password)$/).fill(password);
  await page
    .locator('main')
    .getByRole('button', { name: /^(Anmelden|Sign in)$/ })
    .click();
}

/** Where the first test leaves the session in which it signed the administrator in. */
export const ADMINISTRATOR_SESSION = path.resolve(
  import.meta.dirname,
  '../../node_modules/.cache/praesenzregister/administrator.json',
);

const session = z.object({
  cookies: z.array(z.object({ name: z.string(), value: z.string(), domain: z.string(), path: z.string() })),
});

async function takeSession(context: BrowserContext): Promise<void> {
  if (!existsSync(ADMINISTRATOR_SESSION)) return;
  await context.addCookies(session.parse(JSON.parse(readFileSync(ADMINISTRATOR_SESSION, 'utf8'))).cookies);
}

const isAt = (page: Page, address: string): boolean => new URL(page.url()).pathname === address.split('?')[0];

/**
 * Opens a page of the admin area, through the sign-in where that is in the way: the administrator brings the session
 * along that the first test began, unless this is another register.
 */
export async function signInTo(page: Page, address: string, email = ADMINISTRATOR.email): Promise<void> {
  await page.context().setExtraHTTPHeaders({ 'x-forwarded-for': otherClientAddress() });
  if (email === ADMINISTRATOR.email) await takeSession(page.context());
  await page.goto(address);
  if (isAt(page, address)) return;
  await fillSignIn(page, email, PASSWORD);
  await page.waitForURL((url) => url.pathname === address.split('?')[0]);
}

/** Opens a page of the admin area as the administrator. @returns what the server answered */
export async function openAsAdministrator(page: Page, address: string): Promise<Response | null> {
  await takeSession(page.context());
  const response = await page.goto(address);
  if (isAt(page, address)) return response;
  await signInTo(page, '/admin');
  return page.goto(address);
}
