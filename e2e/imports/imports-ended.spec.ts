import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { ensureAppLogin } from '@/scripts/database/app-role';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { webVariables } from '@/scripts/tests/variables';
import { ENDED_EDITOR, signInTo } from '../pages/accounts';
import {
  apply,
  chooseSource,
  previewCount,
  csv,
  ENDED,
  goToPreview,
  importsAddress,
  smallNetwork,
  upload,
} from '../pages/imports';
import { REPOSITORY } from '@/test/data';

/*
 * Work that ends in the middle of its writing: the database holds the network's meetings, so that an import gets as far
 * as its attendances, with a new meeting written, and waits.
 */

const NETWORK = smallNetwork(ENDED);
const LIST = `Datum;Mitglied;Teilnahme\n2019-05-01;Ahaus ${ENDED};anwesend\n2024-05-01;Bocholt ${ENDED};entschuldigt\n`;
const APPLY = { name: 'Einspielen', exact: true } as const;

// One after the other: both hold the same meetings.
test.describe.configure({ mode: 'default' });

/** @param name the variable that says where: set where the tests serve what they look at */
function databaseUrl(name: 'DATABASE_URL' | 'SPARE_DATABASE_URL'): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: this spec needs the servers that run where BASE_URL is not set.`);
  return url;
}

let owner: pg.Client;

async function connectTo(name: 'DATABASE_URL' | 'SPARE_DATABASE_URL'): Promise<void> {
  owner = new pg.Client({ connectionString: databaseUrl(name) });
  await owner.connect();
}

test.afterEach(() => owner.end());

/** What an import of the list would change, counted. */
async function written(): Promise<unknown> {
  const { rows } = await owner.query(
    `
    SELECT (SELECT count(*) FROM attendance a WHERE a.network_id = n.id) AS attendances, (SELECT count(*) FROM meeting m WHERE m.network_id = n.id) AS meetings,
      (SELECT sum(version) FROM meeting m WHERE m.network_id = n.id) AS versions, (SELECT count(*) FROM import_batch b WHERE b.network_id = n.id) AS batches,
      (SELECT count(*) FROM audit_event e WHERE e.network_id = n.id) AS events
    FROM network n WHERE n.slug = $1`,
    [NETWORK],
  );
  return rows[0];
}

/** Has the list applied whose preview is open, and does something while it waits in the middle of its writing. */
async function whileWriting(page: Page, act: () => Promise<unknown>): Promise<void> {
  await owner.query('BEGIN');
  await owner.query('SELECT FROM meeting WHERE network_id = (SELECT id FROM network WHERE slug = $1) FOR UPDATE', [
    NETWORK,
  ]);
  await page.getByRole('button', APPLY).click();
  await expect(async () => {
    const { rowCount } = await owner.query(
      'SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))',
    );
    expect(rowCount).toBeGreaterThan(0);
  }).toPass({ intervals: [50] });
  await act();
  await owner.query('ROLLBACK');
}

/** Until the step under way has looked whether somebody wants its end: its second report since then. */
async function untilHeard(fileName: string): Promise<void> {
  const versions = new Set<unknown>();
  await expect(async () => {
    const { rows } = await owner.query<{ version: string }>(
      'SELECT xmin::text AS version FROM import_job WHERE file_name = $1 AND cancel_requested',
      [fileName],
    );
    versions.add(rows[0]?.version);
    versions.delete(undefined);
    expect(versions.size).toBeGreaterThan(2);
  }).toPass({ intervals: [50] });
}

/** From the upload to a preview of two new rows, one of a meeting that is new too. */
async function preview(page: Page, fileName: string, email?: string): Promise<void> {
  await signInTo(page, importsAddress(NETWORK), email);
  await upload(page, NETWORK, csv(fileName, LIST));
  await chooseSource(page);
  await page.getByLabel('Sitzungen anlegen, die noch nicht im Register stehen').check();
  await goToPreview(page);
  await expect(previewCount(page, 'neu')).toHaveText(/^2\D/);
}

test('a list given up in the middle of its writing leaves nothing behind, and says so', async ({ page }) => {
  await connectTo('DATABASE_URL');
  await preview(page, 'aufgegeben.csv');
  const before = await written();
  await whileWriting(page, async () => {
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await untilHeard('aufgegeben.csv');
  });
  await expect(page.getByText('Abgebrochen. Es wurde nichts geändert.')).toBeVisible();
  expect(await written()).toEqual(before);
  await page.goto(importsAddress(NETWORK));
  await expect(page.getByText('aufgegeben.csv')).toHaveCount(0);
});

/** A server of its own on the spare database, which has nobody beside it that could go on with its work. */
async function serveSpare(folder: string) {
  const { url } = await ensureAppLogin(databaseUrl('SPARE_DATABASE_URL'), 'throw-away');
  const at = await freeAddress();
  return serveBeside(
    { root: REPOSITORY, env: webVariables(folder, url, at.port), signal: new AbortController().signal },
    at,
  );
}

test('a server killed in the middle leaves nothing behind; the next one says so, and the import can be started again', async ({
  browser,
}) => {
  await connectTo('SPARE_DATABASE_URL');
  const folder = mkdtempSync(path.join(tmpdir(), 'killed-server-'));
  const killed = await serveSpare(folder);
  const doomed = await browser.newPage({ baseURL: killed.address });
  let next: Awaited<ReturnType<typeof serveSpare>> | undefined;
  try {
    await preview(doomed, 'unterbrochen.csv', ENDED_EDITOR.email);
    const before = await written();
    await whileWriting(doomed, killed.kill);
    await doomed.close();

    next = await serveSpare(folder);
    const page = await browser.newPage({ baseURL: next.address });
    await signInTo(page, importsAddress(NETWORK), ENDED_EDITOR.email);
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('row', { name: /unterbrochen\.csv/ })).toContainText(
        'unterbrochen; nichts wurde geändert',
        { timeout: 1_000 },
      );
    }).toPass();
    expect(await written()).toEqual(before);

    await page.getByRole('link', { name: 'unterbrochen.csv' }).click();
    await expect(
      page.getByText(/Der Server wurde angehalten, während diese Liste bearbeitet wurde\. Es wurde nichts geändert\./),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Von neuem zuordnen' }).click();
    await goToPreview(page);
    await apply(page, { publish: true });
    await expect(page.getByText('2 Teilnahmen eingetragen')).toBeVisible();
    await page.close();
  } finally {
    await killed.kill();
    await next?.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
