import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseEnvironment } from '@/lib/config/environment';
import { seed } from '@/scripts/database/seed';
import { build } from '@/scripts/launch/build';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { prepareUnga } from '@/scripts/tests/serve-unga';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { UNGA } from '@/test/unga-facts';
import { emptyAppScripts } from './pages/empty-app';
import { scriptBytes } from './pages/scripts';

/*
 * What a visitor is sent: bytes of the page as they are, of them those that React reads to make it come alive, bytes
 * compressed, and the scripts of the first load beyond those of an empty page of the same framework.
 */
const [MORE_OFTEN, MATRIX] = ['question=more_often', `/netzwerke/${UNGA}/matrix`] as const;

/** Of the seed facts, and of the UN General Assembly. */
const PAGES = {
  seed: [
    '/',
    '/netzwerke',
    '/netzwerke/welterbekomitee',
    '/netzwerke/datenschutzkonferenz',
    '/netzwerke/informationsfreiheitskonferenz',
    '/netzwerke/qualitaetszirkel',
    '/mitglieder',
    '/mitglieder/malawi',
    '/luecken',
    '/vergleich?member=malawi&member=brasilien',
    `/fragen?${MORE_OFTEN}&network=welterbekomitee&member=malawi&other=brasilien`,
    '/suche?q=malawi',
    '/netzwerke/welterbekomitee/sitzungen/9-tagung',
    '/quellen/unesco-whc-03',
  ],
  unga: [
    `/netzwerke/${UNGA}`,
    MATRIX + '?axis=time',
    MATRIX + '?size=lines',
    '/mitglieder/south-africa',
    `/fragen?${MORE_OFTEN}&network=${UNGA}&member=south-africa&other=malta`,
  ],
} as const;

const FLIGHT = /<script(?: nonce="[^"]*")?>self\.__next_f\.push\([^]*?<\/script>/g;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

async function measure(address: string, page: string, framework: number): Promise<string> {
  const answer = await fetch(`${address}${page}`);
  if (!answer.ok) throw new Error(`${page} answers ${answer.status}`);
  const html = await answer.text();
  const payload = (html.match(FLIGHT) ?? []).reduce((sum, script) => sum + Buffer.byteLength(script), 0);
  const sizes = [Buffer.byteLength(html), payload, gzipSync(html).length, scriptBytes(REPOSITORY, html) - framework];
  return row([page, ...sizes.map(kilobytes)]);
}

const server = await startThrowAwayServer();
const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-bench-'));
const { signal } = new AbortController();

try {
  await build(REPOSITORY, { signal });
  const framework = await emptyAppScripts(REPOSITORY);
  const template = await createTemplate(REPOSITORY, server.url);
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'bench');
  const dataDir = path.join(folder, 'data');
  const seeded = parseEnvironment({ DATA_DIR: dataDir }, REPOSITORY);
  await seed(REPOSITORY, { databaseUrl: ownerUrl, appDatabaseUrl: appUrl }, seeded, signal);
  const at = await freeAddress();
  const env = { ...webVariables(dataDir, appUrl, at.port), SEED_NETWORKS: seeded.seedNetworks.join(',') };
  const unga = await prepareUnga(template, env, signal);
  const servers = {
    seed: await serveBeside({ root: REPOSITORY, env, signal }, at),
    unga: await serveBeside({ root: REPOSITORY, env: unga, signal }),
  };
  console.log(`bytes of pages, in kB; the scripts of an empty page of the framework have ${kilobytes(framework)} kB`);
  console.log(row(['page', 'sent', 'of it payload', 'compressed', 'scripts beyond the framework’s']));
  console.log(row(['---', '---', '---', '---', '---']));
  for (const [register, pages] of Object.entries(PAGES) as [keyof typeof PAGES, readonly string[]][])
    for (const page of pages) console.log(await measure(servers[register].address, page, framework));
  await Promise.all(Object.values(servers).map(({ stop }) => stop()));
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
