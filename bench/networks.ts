import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseEnvironment, SEED_NETWORKS, type SeedNetwork } from '@/lib/config/environment';
import { seed } from '@/scripts/database/seed';
import { build } from '@/scripts/launch/build';
import { withClient } from '@/scripts/postgres/probe';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { runPaired } from './paired-runs';

/*
 * Whether pages stay as fast with four networks as with two: the same addresses of two servers of one build, in turn.
 * "Anew" is the first visit after a write, which works the page out; "kept" is every other one.
 */
const ROUNDS = 15;
/** Within which a server hears on any machine. */
const HEARD_MS = 200;
const TWO: readonly SeedNetwork[] = ['qualitaetszirkel', 'world-heritage-committee'];

/** Whether what a page says grows with the number of networks. */
const PAGES = [
  { page: 'start page', address: '/', grows: true },
  { page: 'networks', address: '/netzwerke', grows: true },
  { page: 'members', address: '/mitglieder', grows: true },
  { page: 'gaps', address: '/luecken', grows: true },
  { page: 'network', address: '/netzwerke/welterbekomitee', grows: false },
  { page: 'member', address: '/mitglieder/malawi', grows: false },
  { page: 'meeting', address: '/netzwerke/welterbekomitee/sitzungen/9-tagung', grows: false },
  { page: 'comparison', address: '/vergleich?member=malawi&member=brasilien', grows: false },
  { page: 'question', address: '/fragen?question=never&network=welterbekomitee&member=malawi', grows: false },
  { page: 'search', address: '/suche?q=malawi', grows: false },
] as const;

const server = await startThrowAwayServer();
const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-bench-'));
const { signal } = new AbortController();

/** A register of its own with these networks, served. */
async function serveNetworks(networks: readonly SeedNetwork[]) {
  const template = await createTemplate(REPOSITORY, server.url);
  const { ownerUrl, appUrl } = await cloneDatabase(template, 'bench');
  const dataDir = path.join(folder, String(networks.length));
  const seeded = parseEnvironment({ DATA_DIR: dataDir, SEED_NETWORKS: networks.join(',') }, REPOSITORY);
  await seed(REPOSITORY, { databaseUrl: ownerUrl, appDatabaseUrl: appUrl }, seeded, signal);
  const at = await freeAddress();
  const env = { ...webVariables(dataDir, appUrl, at.port), SEED_NETWORKS: networks.join(',') };
  const { address, stop } = await serveBeside({ root: REPOSITORY, env, signal }, at);
  const visit = async (page: string): Promise<number> => {
    const answer = await fetch(`${address}${page}`);
    if (!answer.ok) throw new Error(`${page} answers ${answer.status}`);
    return (await answer.text()).length;
  };
  /** Every page is worked out anew at its next visit. */
  const expire = async () => {
    await withClient(ownerUrl, (client) => client.query(`NOTIFY register_changes, '*'`));
    await delay(HEARD_MS);
  };
  return { visit, expire, stop };
}

try {
  await build(REPOSITORY, { signal });
  const two = await serveNetworks(TWO);
  const four = await serveNetworks(SEED_NETWORKS);
  console.log(`pages of a register of ${TWO.length} and of ${SEED_NETWORKS.length} networks; ${ROUNDS} pairs`);
  for (const { page, address, grows } of PAGES) {
    const length = (await four.visit(address)) / (await two.visit(address));
    const visits = [() => two.visit(address), () => four.visit(address)] as const;
    const kept = await runPaired(...visits, ROUNDS);
    const anew = await runPaired(...visits, ROUNDS, [two.expire, four.expire]);
    const measured = ({ firstMedian, secondMedian, ratio }: typeof kept) =>
      `${firstMedian.toFixed(1)} and ${secondMedian.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`;
    console.log(
      `${page}${grows ? ' (grows)' : ''}: anew ${measured(anew)}; kept ${measured(kept)}; length ${length.toFixed(2)}`,
    );
  }
  await Promise.all([two.stop(), four.stop()]);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
