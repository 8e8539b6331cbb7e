import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DOWNLOAD_FORMATS } from '@/lib/exports/types';
import { MATRIX_AXES, MATRIX_SIZES, MATRIX_SORTS } from '@/lib/participation/matrix/types';
import { build } from '@/scripts/launch/build';
import { withClient } from '@/scripts/postgres/probe';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { prepareUnga } from '@/scripts/tests/serve-unga';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { createTemplate } from '@/test/databases';
import { UNGA } from '@/test/unga-facts';
import { median } from './paired-runs';

/*
 * What readers of heavy pages do to everybody else: a small page and the health check, alone and while sixteen load views of the
 * General Assembly's matrix, answers to "more often" and downloads; and what these get together over what one of them gets alone.
 */
const READERS = Number(process.argv[3] ?? 16);
const SECONDS = 30;
const SMALL_PAGE = '/methode';
const HEALTH = '/healthz';
/** Between two looks at a small page. */
const PAUSE_MS = 20;
/** Within which everything heavy of the network is made anew, as if it were written to all the time. */
const WRITES_EVERY_MS = 2_000;

const server = await startThrowAwayServer();
const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-bench-'));
const { signal } = new AbortController();
const agent = new Agent({ keepAlive: true });

/** What is sent comes as it is: to unpack it would take this machine's time from the server. */
async function get(address: string, url: string): Promise<IncomingMessage> {
  const asked = request(`${address}${url}`, { agent, headers: { 'accept-encoding': 'gzip' } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  return answer;
}

/** Addresses that nobody has asked for yet, each kind in turn. */
function* heavyAddresses(members: readonly string[]): Generator<string, never> {
  const tables = ['attendances', 'meetings', 'members', 'accounts'];
  for (let count = 0; ; count += 1) {
    const [sort, axis, size] = [
      MATRIX_SORTS[count % MATRIX_SORTS.length] ?? 'name',
      MATRIX_AXES[count % MATRIX_AXES.length] ?? 'time',
      MATRIX_SIZES[Math.floor(count / 2) % MATRIX_SIZES.length] ?? 'rows',
    ];
    const query = new URLSearchParams({ axis, ...(sort !== 'name' && { sort }), ...(size !== 'rows' && { size }) });
    query.set('from', String(1900 + (count % 46)));
    query.set('to', String(1991 + Math.floor(count / 46)));
    yield `/netzwerke/${UNGA}/matrix?${query}`;
    const [member = '', other = ''] = [
      members[count % members.length],
      members[(count * 7 + 1 + Math.floor(count / members.length)) % members.length],
    ];
    yield `/fragen?question=more_often&network=${UNGA}&member=${member}&other=${other}`;
    const format = DOWNLOAD_FORMATS[Math.floor(count / tables.length) % DOWNLOAD_FORMATS.length];
    yield `/api/v1/networks/${UNGA}/${tables[count % tables.length]}.${format}`;
  }
}

interface Got {
  answered: number;
  refused: number;
  others: Map<number, number>;
}

async function readHeavily(
  address: string,
  addresses: Generator<string, never>,
  until: number,
  got: Got,
): Promise<void> {
  while (performance.now() < until) {
    // Never `for … of`: its end would be that of the addresses, which all readers share.
    const { value: url } = addresses.next();
    const { statusCode = 0, headers } = await get(address, url);
    if (performance.now() > until) return;
    if (statusCode === 200) got.answered += 1;
    else if (statusCode === 503) {
      got.refused += 1;
      await delay(Number(headers['retry-after'] ?? 1) * 1_000);
    } else got.others.set(statusCode, (got.others.get(statusCode) ?? 0) + 1);
  }
}

/** How long a small thing takes, again and again. */
async function look(address: string, url: string, until: number): Promise<number[]> {
  const took: number[] = [];
  while (performance.now() < until) {
    const begin = performance.now();
    await get(address, url);
    took.push(performance.now() - begin);
    await delay(PAUSE_MS);
  }
  return took;
}

try {
  await build(REPOSITORY, { signal });
  const template = await createTemplate(REPOSITORY, server.url);
  const at = await freeAddress();
  const env = await prepareUnga(template, webVariables(path.join(folder, 'data'), template.appUrl, at.port), signal);
  const { address, stop } = await serveBeside({ root: REPOSITORY, env, signal }, at);
  const { rows } = await withClient(env.APP_DATABASE_URL ?? '', (client) =>
    client.query<{ slug: string }>(`SELECT slug FROM member ORDER BY slug`),
  );
  const addresses = heavyAddresses(rows.map(({ slug }) => slug));

  /** So many read heavily, and two look at small things meanwhile. */
  const run = async (readers: number) => {
    const got: Got = { answered: 0, refused: 0, others: new Map() };
    const until = performance.now() + SECONDS * 1_000;
    const writes = setInterval(
      () =>
        void withClient(env.APP_DATABASE_URL ?? '', (c) =>
          c.query(`SELECT pg_notify('register_changes', 'network:${UNGA} networks-list')`),
        ),
      WRITES_EVERY_MS,
    );
    const [page, health] = await Promise.all([
      look(address, SMALL_PAGE, until),
      look(address, HEALTH, until),
      ...Array.from({ length: readers }, () => readHeavily(address, addresses, until, got)),
    ]);
    clearInterval(writes);
    return { ...got, page: page ?? [], health: health ?? [] };
  };

  // The second server is started, and everything is compiled.
  await run(2);
  const idle = await run(0);
  const alone = await run(1);
  const together = await run(READERS);
  const ms = (took: readonly number[]) => `${median(took).toFixed(1)} ms (worst ${Math.max(...took).toFixed(0)})`;
  const ratio = (busy: readonly number[], quiet: readonly number[]) => (median(busy) / median(quiet)).toFixed(1);
  console.log(
    `${READERS} readers, ${SECONDS} s each; everything heavy of the network anew every ${WRITES_EVERY_MS / 1_000} s`,
  );
  console.log('| | idle | one reader | all readers | all ÷ idle | to reach |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  console.log(
    `| small page | ${ms(idle.page)} | ${ms(alone.page)} | ${ms(together.page)} | ${ratio(together.page, idle.page)} | 3 |`,
  );
  console.log(
    `| health check | ${ms(idle.health)} | ${ms(alone.health)} | ${ms(together.health)} | ${ratio(together.health, idle.health)} | 2 |`,
  );
  console.log(
    `heavy answers: ${alone.answered} to one reader, ${together.answered} to all: ${(together.answered / alone.answered).toFixed(2)} (to reach: 0.5); ` +
      `refused: ${alone.refused} and ${together.refused}`,
  );
  for (const [status, count] of [...alone.others, ...together.others])
    console.log(`${count} answers of status ${status}`);
  await stop();
} finally {
  agent.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
