import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { requireNginx, TriedProxy } from '@/deploy/try/proxy';
import { parseEnvironment } from '@/lib/config/environment';
import { seed } from '@/scripts/database/seed';
import { build } from '@/scripts/launch/build';
import { freePort } from '@/scripts/launch/port';
import { startThrowAwayServer } from '@/scripts/postgres/throw-away';
import { freeAddress, serveBeside } from '@/scripts/tests/serve-beside';
import { webVariables } from '@/scripts/tests/variables';
import { REPOSITORY } from '@/test/data';
import { cloneDatabase, createTemplate } from '@/test/databases';
import { buildEmptyApp } from './pages/empty-app';
import { median } from './paired-runs';
import { answersPerSecond, type Encoding } from './serving/load';

/*
 * How many readers a kept page serves: the start page by the program alone, beside a page of as many bytes that Next.js has made when
 * it was built; and through nginx with the shipped configuration, beside the same bytes from a file of the same nginx. In turn, on one
 * machine, which the readers share.
 */
/** Each may ask for 30 pages a second of nginx, and for 200 at once. */
const READERS = 192;
const TURN_MS = 500;
const ROUNDS = 5;

const server = await startThrowAwayServer();
const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-bench-'));
chmodSync(folder, 0o755);
const { signal } = new AbortController();
const endings: (() => unknown)[] = [];

/** The start page, and how it is asked for with nobody between. */
async function serveProgram() {
  const { ownerUrl, appUrl } = await cloneDatabase(await createTemplate(REPOSITORY, server.url), 'bench');
  const dataDir = path.join(folder, 'data');
  const seeded = parseEnvironment({ DATA_DIR: dataDir }, REPOSITORY);
  await seed(REPOSITORY, { databaseUrl: ownerUrl, appDatabaseUrl: appUrl }, seeded, signal);
  const at = await freeAddress();
  const env = { ...webVariables(dataDir, appUrl, at.port), SEED_NETWORKS: seeded.seedNetworks.join(',') };
  const { address, stop } = await serveBeside({ root: REPOSITORY, env, signal }, at);
  endings.push(stop);
  return { address, port: at.port, html: await (await fetch(address)).text() };
}

async function serveFramework(html: string): Promise<string> {
  // What a page says is sent twice, as text and for scripts.
  const brought = await buildEmptyApp(REPOSITORY, '');
  brought.remove();
  const text = html
    .replaceAll(/[^\w ]/g, ' ')
    .slice(0, (Buffer.byteLength(html) - Buffer.byteLength(brought.html)) / 2);
  const app = await buildEmptyApp(REPOSITORY, text);
  endings.push(app.remove);
  // What a server of the register is started with.
  for (const name of ['scripts', 'node_modules']) symlinkSync(path.join(REPOSITORY, name), path.join(app.root, name));
  console.log(`start page ${Buffer.byteLength(html)} bytes, page of the framework ${Buffer.byteLength(app.html)}`);
  const { address, stop } = await serveBeside({ root: app.root, env: {}, signal });
  endings.push(stop);
  return address;
}

/** nginx before the program, and the same page as a file. */
async function serveByNginx({ port, html }: Awaited<ReturnType<typeof serveProgram>>) {
  const files = path.join(folder, 'files');
  mkdirSync(files);
  writeFileSync(path.join(files, 'index.html'), html);
  writeFileSync(path.join(files, 'index.html.gz'), gzipSync(html));
  const [own, ofFiles] = [await freePort(), await freePort()];
  const beside = `server { listen 127.0.0.1:${ofFiles}; root ${files}; gzip_static on; }`;
  const proxy = new TriedProxy({
    root: REPOSITORY,
    folder: path.join(folder, 'nginx'),
    port: own,
    servers: [{ port }],
    beside,
  });
  await proxy.start();
  endings.push(() => proxy.stop());
  return { through: `${proxy.address}/`, file: `http://127.0.0.1:${ofFiles}/` };
}

async function compare(
  name: string,
  own: string,
  other: string,
  { encoding, goal }: { encoding: Encoding; goal: number },
): Promise<void> {
  const pairs: [number, number][] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    const pair: [number, number] = [
      await answersPerSecond(own, encoding, READERS, TURN_MS),
      await answersPerSecond(other, encoding, READERS, TURN_MS),
    ];
    if (round >= 0) pairs.push(pair);
  }
  const [ours, theirs] = [median(pairs.map(([one]) => one)), median(pairs.map(([, two]) => two))];
  console.log(
    `${name}, ${encoding}: ${ours.toFixed(0)} and ${theirs.toFixed(0)} answers a second, ` +
      `ratio ${median(pairs.map(([one, two]) => one / two)).toFixed(2)} (to reach: ${goal})`,
  );
}

try {
  requireNginx();
  await build(REPOSITORY, { signal });
  const program = await serveProgram();
  const framework = await serveFramework(program.html);
  const { through, file } = await serveByNginx(program);
  console.log(`${READERS} readers, ${ROUNDS} pairs of ${TURN_MS} ms`);
  for (const encoding of ['gzip', 'identity'] as const) {
    const alone = [`${program.address}/`, `${framework}/`] as const;
    await compare('start page, program alone ÷ page of the framework', ...alone, { encoding, goal: 0.9 });
    await compare('start page through nginx ÷ a file of nginx', through, file, { encoding, goal: 0.8 });
  }
} finally {
  for (const end of endings.toReversed()) await end();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
