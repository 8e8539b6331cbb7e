import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testRun } from '@/lib/config/test-run';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { issueSetUpLink } from './database/set-up-link';
import { BROWSER_ARGUMENTS, findBrowser } from './launch/browser';
import { build } from './launch/build';
import { freePort } from './launch/port';
import { localAddress, startWebServer, type WebServer } from './launch/web-server';
import { startThrowAwayServer, type ThrowAwayServer } from './postgres/throw-away';

const root = path.resolve(import.meta.dirname, '..');
const EMAIL = 'ada@example.org';
const PASSWORD = 'vier Lampen am Kanal';
const ATTEMPTS = 10;

let folder: string;
let server: ThrowAwayServer | undefined;
let browser: Browser;
let port: number;
let web: WebServer | undefined;
let ownerUrl: string;
let env: Record<string, string>;

const startWeb = () => startWebServer({ root, port, host: '127.0.0.1', dev: false, env });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-out-'));
  const { databaseUrl } = testRun();
  server = databaseUrl ? undefined : await startThrowAwayServer();
  const urls = await cloneDatabase(await createTemplate(root, databaseUrl ?? server?.url ?? ''), 'lock_out');
  ownerUrl = urls.ownerUrl;
  port = await freePort();
  env = {
    APP_DATABASE_URL: urls.appUrl,
    DATABASE_URL: '',
    DATA_DIR: folder,
    LEGAL_DIR: '',
    PUBLIC_URL: '',
    SEED_NETWORKS: 'none',
    TRUST_PROXY: '',
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: localAddress('127.0.0.1', port),
  };
  await build(root, {});
  browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_ARGUMENTS });
});

afterAll(async () => {
  await browser?.close();
  await web?.stop();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Makes the administrator by the link of an empty register. */
async function setUp(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/admin/einrichten/${await issueSetUpLink(ownerUrl)}`);
  await page.getByLabel('Name', { exact: true }).fill('Ada');
  await page.getByLabel('E-Mail-Adresse').fill(EMAIL);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await page.getByText('Das Passwort ist gesetzt.').waitFor();
}

/** What counts here is what the server keeps. */
const withoutScript = (): Promise<Page> => browser.newPage({ javaScriptEnabled: false });

/** What the sign-in answers to a password. */
async function answerTo(page: Page, address: string, password: string): Promise<string> {
  await page.goto(`${address}/admin/anmelden`);
  await page.getByLabel('E-Mail-Adresse').fill(EMAIL);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'Anmelden' }).click();
  const answer = page
    .locator('main')
    .getByRole('alert')
    .or(page.getByRole('link', { name: 'Konto von Ada' }));
  await answer.waitFor();
  return answer.innerText();
}

it('a locked account stays locked when the whole web server is stopped and started again', async () => {
  web = await startWeb();
  await setUp(await browser.newPage(), web.address);
  const page = await withoutScript();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    expect(await answerTo(page, web.address, `falsch ${attempt}`)).toContain('passen nicht zusammen');
  }
  expect(await answerTo(page, web.address, PASSWORD)).toContain('Zu viele Versuche');

  await web.stop();
  await expect(fetch(`${web.address}/healthz`)).rejects.toThrow();
  web = await startWeb();
  expect(await answerTo(await withoutScript(), web.address, PASSWORD)).toContain('Zu viele Versuche');
});
