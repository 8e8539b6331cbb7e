import assert from 'node:assert/strict';
import type { Browser, Page } from '@playwright/test';
import type { RunningServer } from '@/scripts/postgres/server';
import { ask } from './answers';
import type { TriedProxy } from './proxy';
import type { TriedServer } from './servers';

export interface Tried {
  proxy: TriedProxy;
  servers: readonly [TriedServer, TriedServer];
  database: RunningServer;
  browser: Browser;
  /** Address that sets up the first administrator, on the proxy. */
  setUp: string;
}

type Check = (tried: Tried) => Promise<void>;

const NETWORKS = '/netzwerke';
const NETWORK = '/netzwerke/qualitaetszirkel';
const PASSWORD = 'vier Lampen am Kanal';
const SIGNED_IN = 'Konto von Ada';

let page: Page | undefined;
const openPage = async ({ browser }: Tried): Promise<Page> =>
  (page ??= await browser.newPage({ javaScriptEnabled: false }));

const bothAnswer: Check = async ({ servers, proxy }) => {
  for (const server of servers) {
    await proxy.serveBy(server);
    const answer = await ask(`${proxy.address}/readyz`);
    assert.equal(answer.status, 200, answer.text);
    assert.equal((await ask(`${proxy.address}${NETWORKS}`)).status, 200);
  }
};

/** Whoever made the page of a form is out of service when it is sent. */
const formOfTheOther: Check = async (tried) => {
  const { proxy, servers } = tried;
  const [first, second] = servers;
  const tab = await openPage(tried);
  await proxy.serveBy(first);
  await tab.goto(tried.setUp);
  await tab.getByLabel('Name', { exact: true }).fill('Ada');
  await tab.getByLabel('E-Mail-Adresse').fill('ada@example.org');
  await tab.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await tab.getByLabel('Neues Passwort wiederholen').fill(PASSWORD);
  await proxy.serveBy(second);
  await tab.getByRole('button', { name: 'Konto anlegen' }).click();
  await tab.getByText('Das Passwort ist gesetzt.').waitFor();
};

const signInHoldsOnBoth: Check = async (tried) => {
  const { proxy, servers } = tried;
  const [first, second] = servers;
  const tab = await openPage(tried);
  await proxy.serveBy(first);
  await tab.goto(`${proxy.address}/admin/anmelden`);
  await tab.getByLabel('E-Mail-Adresse').fill('ada@example.org');
  await tab.getByLabel('Passwort', { exact: true }).fill(PASSWORD);
  await tab.locator('main').getByRole('button', { name: 'Anmelden' }).click();
  for (const server of [first, second]) {
    await proxy.serveBy(server);
    await tab.goto(`${proxy.address}/admin`);
    await tab.getByRole('link', { name: SIGNED_IN }).waitFor();
  }
};

/** Renames the network through one server, once nginx and both servers keep its page */
async function rename(tried: Tried, writer: TriedServer, name: string): Promise<void> {
  const { proxy, servers } = tried;
  const tab = await openPage(tried);
  for (const server of servers) {
    await proxy.serveBy(server);
    for (let times = 0; times < 2; times += 1) await ask(`${proxy.address}${NETWORK}`);
  }
  await proxy.serveBy(writer);
  await tab.goto(`${proxy.address}/admin/netzwerke/qualitaetszirkel/bearbeiten`);
  await tab.locator('[name="name.de"]').fill(name);
  await tab.locator('[name="reason"]').fill('Probe');
  await tab.locator('form:has([name="name.de"]) button[type=submit]').first().click();
  await tab.locator('main').getByRole('status').first().waitFor();
}

const showsName = async ({ proxy }: Tried, name: string): Promise<boolean> =>
  (await ask(`${proxy.address}${NETWORK}`)).text.includes(`>${name}<`);

const freshAfterPublishing: Check = async (tried) => {
  const [first] = tried.servers;
  await rename(tried, first, 'Zirkel A');
  assert.ok(await showsName(tried, 'Zirkel A'));
};

const freshByTheOther: Check = async (tried) => {
  const [first, second] = tried.servers;
  await rename(tried, first, 'Zirkel B');
  await tried.proxy.serveBy(second);
  assert.ok(await showsName(tried, 'Zirkel B'), 'the other server still shows its kept page');
};

const keptAndAskedAbout: Check = async ({ proxy, servers }) => {
  await proxy.serveBy(...servers);
  await ask(`${proxy.address}${NETWORKS}`);
  await ask(`${proxy.address}${NETWORKS}`);
  assert.equal(proxy.lastCacheStatus(NETWORKS), 'REVALIDATED');
};

const adminNeverKept: Check = async ({ proxy }) => {
  const address = '/admin/anmelden';
  const policies = [];
  for (let times = 0; times < 2; times += 1) {
    const { headers } = await ask(`${proxy.address}${address}`);
    assert.match(headers['cache-control'] ?? '', /no-store/);
    assert.equal(proxy.lastCacheStatus(address), '-');
    policies.push(headers['content-security-policy']);
  }
  assert.notEqual(policies[0], policies[1], 'each page has a nonce of its own');
};

const compressedOnce: Check = async ({ proxy }) => {
  const plain = await ask(`${proxy.address}${NETWORKS}`);
  assert.equal(plain.headers['content-encoding'], undefined);
  for (const [accepted, encodings] of [
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['gzip', ['gzip']],
  ] as const) {
    const answer = await ask(`${proxy.address}${NETWORKS}`, { headers: { 'Accept-Encoding': accepted } });
    assert.ok(encodings.some((encoding) => encoding === answer.headers['content-encoding']));
    assert.equal(answer.text, plain.text, 'unpacked once, it is the page');
    assert.ok(answer.body.length < plain.body.length / 2);
  }
};

const headersOnce: Check = async ({ proxy }) => {
  for (const address of [NETWORKS, '/admin/anmelden', '/api/v1/search?q=Berlin']) {
    const { names } = await ask(`${proxy.address}${address}`);
    for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'cache-control']) {
      assert.ok(names.filter((one) => one === name).length <= 1, `${name} at ${address}`);
    }
    assert.ok(!names.includes('x-accel-expires') && !names.includes('x-powered-by'));
  }
};

const limitsSaySo: Check = async ({ proxy }) => {
  const large = await ask(`${proxy.address}/admin/anmelden`, {
    method: 'POST',
    headers: { 'Content-Length': String(60 * 1024 * 1024), 'Content-Type': 'multipart/form-data; boundary=x' },
  }).catch((error: unknown) => String(error));
  assert.ok(typeof large !== 'string', String(large));
  assert.equal(large.status, 413);
  assert.match(large.text, /Die Datei ist zu groß.*The file is too large/s);
  const many = await Promise.all(Array.from({ length: 50 }, () => ask(`${proxy.address}/api/v1/sources/keine/file`)));
  const refused = many.filter(({ status }) => status === 429);
  assert.ok(refused.length > 0 && refused.length < 50, `${refused.length} of 50`);
  assert.match(refused[0]?.text ?? '', /Zu viele Anfragen.*Too many requests/s);
  assert.equal(refused[0]?.headers['retry-after'], '10');
};

const oneServerAway: Check = async ({ proxy, servers: [first, second] }) => {
  await proxy.serveBy(first, second);
  await first.stop();
  for (let times = 0; times < 6; times += 1) assert.equal((await ask(`${proxy.address}${NETWORKS}`)).status, 200);
  await first.start();
};

/** The servers themselves show what they keep; a page they do not keep is the one that nginx has kept. */
const databaseAway: Check = async ({ proxy, servers, database }) => {
  await proxy.serveBy(...servers);
  await ask(`${proxy.address}${NETWORK}`);
  await database.stop();
  try {
    assert.equal((await ask(`${proxy.address}/readyz`)).status, 503);
    assert.equal((await ask(`${proxy.address}${NETWORK}`)).status, 200);
    for (const server of servers) await server.stop();
    const kept = await ask(`${proxy.address}${NETWORK}`);
    assert.equal(kept.status, 200);
    assert.equal(proxy.lastCacheStatus(NETWORK), 'STALE');
    assert.equal(kept.headers['x-register-state'], 'kept');
    assert.match(kept.headers['warning'] ?? '', /^110 /);
    const none = await ask(`${proxy.address}/methode`);
    assert.equal(none.status, 503);
    assert.match(none.text, /gerade nicht erreichbar.*cannot be reached/s);
    assert.equal(none.headers['retry-after'], '30');
  } finally {
    await database.restart();
    for (const server of servers) await server.start();
  }
  const again = await ask(`${proxy.address}${NETWORK}`);
  assert.equal(again.headers['x-register-state'], undefined);
};

/** In this order: later ones go on from what earlier ones did. */
export const CHECKS: readonly (readonly [string, Check])[] = [
  ['both servers answer', bothAnswer],
  ["a form of one server's page is done by the other", formOfTheOther],
  ['a sign-in at one holds at the other', signInHoldsOnBoth],
  ['a kept page is fresh on the next request after publishing', freshAfterPublishing],
  ['so it is where the other server took the publication', freshByTheOther],
  ['a kept page is asked about, not sent again', keptAndAskedAbout],
  ['the admin area is never kept', adminNeverKept],
  ['a page is compressed once', compressedOnce],
  ['headers are sent once', headersOnce],
  ['limits answer with a page that says why', limitsSaySo],
  ['one server may be away', oneServerAway],
  ['kept pages are shown, marked, while database and servers are away', databaseAway],
];
