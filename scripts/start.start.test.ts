import { chmodSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  copyBuild,
  copyProgram,
  hasOwnDatabase,
  lockHolder,
  npmRun,
  npmStart,
  processesIn,
  type RegisterProcess,
  secondServer,
  standInNpm,
  startReadingOnly,
  startWithNpm,
  until,
  webServer,
} from '@/test/servers/register-process';
import { postForm } from '@/test/post-form';
import { build } from './launch/build';
import { freePort } from './launch/port';
import { existingSecret } from './launch/secrets';
import { clusterFolder } from './postgres/location';
import { withClient } from './postgres/probe';
import { readPostmaster, runningDatabaseUrl } from './postgres/running';
import { startThrowAwayServer, type ThrowAwayServer } from './postgres/throw-away';

const root = path.resolve(import.meta.dirname, '..');

let folder: string;
let besides: string;
let dataDir: string;
let port: number;
let register: RegisterProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'register-'));
  besides = mkdtempSync(path.join(tmpdir(), 'npm-'));
  dataDir = path.join(folder, '.data');
  port = await freePort();
  await build(root, {});
  copyProgram(root, folder);
});

afterAll(() => {
  // mkdtemp makes a closed folder, so that root's database lies elsewhere.
  const cluster = clusterFolder(dataDir);
  if (!cluster.startsWith(folder)) rmSync(path.dirname(cluster), { recursive: true, force: true });
  for (const made of [folder, besides]) rmSync(made, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}) {
  register = npmStart(folder, { PORT: `${port}`, ...env });
  return register;
}

async function stop() {
  register?.child.kill('SIGTERM');
  await register?.ended;
  await until('nothing runs any more', () => processesIn(folder).length === 0);
}

afterEach(stop);

/** Runs a start that must fail: gives back its exit code and what it said. */
async function failedStart(env: Record<string, string>) {
  const { ended, output } = start(env);
  return { code: await ended, output: output() };
}

function ownDatabase() {
  const url = runningDatabaseUrl(dataDir);
  if (!url) throw new Error('the register has no running database');
  return url;
}

/** The link by which the first administrator sets up an account, as a start prints it. */
async function linkIn(output: () => string): Promise<string> {
  await until('the link is printed', () => output().includes('Stop with Ctrl-C'));
  return /http\S+\/admin\/einrichten\/[\w-]{43}/.exec(output())?.[0] ?? '';
}
const links: string[] = [];

const countNetworks = `SELECT count(*)::int AS networks FROM network`;

describe('npm start on its own database', () => {
  it('goes from a fresh clone to a register that answers, and leaves nothing behind', async () => {
    const { searchPath, calls } = standInNpm(root, besides);
    copyBuild(root, folder);
    register = startWithNpm(searchPath, folder, { PORT: `${port}` });
    const { address, output } = register;
    expect((await fetch(`${await address}/healthz`)).status).toBe(200);
    expect((await fetch(await address)).status).toBe(200);
    expect(output()).toMatch(
      /install +done[^]*database +own PostgreSQL created[^]*migrate[^]*client +generated[^]*seed +loaded[^]*build +skipped/,
    );
    expect(readFileSync(calls, 'utf8').split('\n')).toEqual([expect.stringMatching(/^ci --ignore-scripts /), '']);
    expect(statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    await stop();
    expect(readPostmaster(clusterFolder(dataDir))).toBeUndefined();
  });

  it('skips what is done when nothing changed, and stops cleanly when the signal comes twice at once, as with Ctrl-C under npm', async () => {
    const { address, output, ended } = start();
    await address;
    for (const step of ['install', 'migrate', 'client', 'login', 'seed', 'build']) {
      expect(output()).toMatch(new RegExp(`${step} +skipped`));
    }
    links.push(await linkIn(output));

    // Whatever of it ends meanwhile is there again, at the same address, and the log says so.
    const postmaster = readPostmaster(clusterFolder(dataDir));
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await until('the database runs again', () => output().includes('The database runs again.'));
    expect(output()).toContain(`The database ended (process ${postmaster?.pid}).`);
    expect(readPostmaster(clusterFolder(dataDir))?.port).toBe(postmaster?.port);
    await until('it is ready', async () => (await fetch(`${await address}/readyz`)).status === 200);
    process.kill(webServer(dataDir), 'SIGKILL');
    await until('the web server runs again', () => output().includes('The web server runs again.'));
    expect((await fetch(`${await address}/netzwerke`)).status).toBe(200);

    // So is the server beside it that makes what takes long.
    const compared = async (member: string) =>
      (await fetch(`${await address}/vergleich?member=malawi&member=${member}`)).status;
    expect(await compared('brasilien')).toBe(200);
    const second = secondServer(dataDir);
    process.kill(second, 'SIGKILL');
    await until('it has ended', () => !existsSync(`/proc/${second}`));
    expect(await compared('berlin')).toBe(200);
    expect(secondServer(dataDir)).not.toBe(second);

    process.kill(lockHolder(dataDir), 'SIGINT');
    process.kill(lockHolder(dataDir), 'SIGINT');
    expect(await ended).toBe(0);
    expect(readPostmaster(clusterFolder(dataDir))).toBeUndefined();
  });

  it('prints a link that sets up the first administrator, another at each start; takes over the database that a killed process left running', async () => {
    const killed = start();
    await killed.address;
    links.push(await linkIn(killed.output));
    expect(links[1]).not.toBe(links[0]);
    const titles = await Promise.all(links.map(async (link) => (await fetch(link)).text()));
    expect(titles[0]).toContain('Dieser Link gilt nicht mehr');
    expect(titles[1]).toContain('Erstes Administrationskonto einrichten');

    await withClient(ownDatabase(), (client) => client.query('CREATE TABLE survivor (id int)'));
    process.kill(lockHolder(dataDir), 'SIGKILL');
    await killed.ended;
    const { address, output } = start();
    await address;
    expect(output()).toMatch(/own PostgreSQL reused/);
    const { rows } = await withClient(ownDatabase(), (client) =>
      client.query(`SELECT to_regclass('survivor') AS name`),
    );
    expect(rows).toEqual([{ name: 'survivor' }]);

    // And what was killed with its database is recovered.
    const postmaster = readPostmaster(clusterFolder(dataDir));
    process.kill(lockHolder(dataDir), 'SIGKILL');
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    await register?.ended;
  });

  it('recovers a database that was killed as well, and refuses to run twice on one data directory', async () => {
    const first = start();
    await first.address;
    expect(first.output()).toMatch(/own PostgreSQL recovered/);
    const { rows } = await withClient<{ rows: { networks: number }[] }>(ownDatabase(), (client) =>
      client.query(countNetworks),
    );
    expect(rows[0]?.networks).toBeGreaterThan(0);

    const { code, output } = await failedStart({ PORT: `${await freePort()}` });
    register = first;
    expect(code).not.toBe(0);
    expect(output).toMatch(/already runs the register on .*\.data: stop it first/);

    // And it ends with a code where what it needs cannot be brought back.
    const cluster = clusterFolder(dataDir);
    const postmaster = readPostmaster(cluster);
    renameSync(cluster, `${cluster}-gone`);
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    expect(await first.ended).not.toBe(0);
    expect(first.output()).toMatch(/The database's folder .* is gone: put it back, or restore a backup\.\s*$/);
  });
});

describe('npm start that cannot work says so in one sentence', () => {
  it.each([
    [
      'DATA_DIR inside a file',
      () => ({ DATA_DIR: path.join(folder, 'package.json/data') }),
      /data directory .* cannot be written to .*set DATA_DIR/,
    ],
    ['a PORT that is none', () => ({ PORT: 'web' }), /PORT is "web": it must be a whole number/],
    [
      'a DATABASE_URL of another database system',
      () => ({ DATABASE_URL: 'mysql://a@localhost/b' }),
      /DATABASE_URL is not usable/,
    ],
    [
      'a DATABASE_URL where nothing answers',
      () => ({ DATABASE_URL: 'postgresql://a@127.0.0.1:9/b' }),
      /no PostgreSQL answers at 127.0.0.1:9/,
    ],
  ])('%s', async (_name, env, sentence) => {
    const { code, output } = await failedStart(env());
    expect(code).not.toBe(0);
    expect(output).toMatch(sentence);
    expect(output).not.toMatch(/^\s+at /m);
  });

  it('a port that is taken, before anything slow begins', async () => {
    const other = createServer().listen(port);
    try {
      const { code, output } = await failedStart({});
      expect(code).not.toBe(0);
      expect(output).toMatch(
        new RegExp(`Port ${port} is in use by another program: stop that program, or choose another`),
      );
      expect(output).not.toMatch(/database|build/);
    } finally {
      other.close();
    }
  });
});

describe('npm start with DATABASE_URL', () => {
  let server: ThrowAwayServer;
  let otherDataDir: string;

  beforeAll(async () => {
    server = await startThrowAwayServer();
    otherDataDir = path.join(besides, 'other-data');
  });

  afterAll(() => server.stop());

  function urlOf(change: (url: URL) => void) {
    const url = new URL(server.url);
    change(url);
    return url.href;
  }

  it('uses that server, starts none, and gives the web process a login that cannot rewrite history', async () => {
    const url = urlOf((parsed) => (parsed.pathname = '/given'));
    const { address, output } = start({ DATABASE_URL: url, DATA_DIR: otherDataDir });
    expect((await fetch(`${await address}/readyz`)).status).toBe(200);
    expect(output()).toMatch(/of DATABASE_URL, database created/);
    expect(hasOwnDatabase(otherDataDir)).toBe(false);
    const webUrl = urlOf((parsed) => {
      parsed.pathname = '/given';
      parsed.username = 'given_web';
      parsed.password = existingSecret(otherDataDir, 'appRolePassword') ?? '';
    });
    const { rows } = await withClient<{ rows: { networks: number }[] }>(webUrl, (client) =>
      client.query(countNetworks),
    );
    expect(rows[0]?.networks).toBeGreaterThan(0);
    for (const attempt of ['DELETE FROM audit_event', 'DELETE FROM attendance', 'DROP TABLE network']) {
      await expect(withClient(webUrl, (client) => client.query(attempt))).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }

    // It goes into one file while it runs, and makes an empty place the same register.
    const file = path.join(besides, 'register.zip');
    const here = { DATABASE_URL: url, DATA_DIR: otherDataDir };
    const backedUp = await npmRun(folder, ['backup', '--', `--file=${file}`], here);
    expect(backedUp.output).toMatch(/register\.zip: \d+ rows of \d+ tables, without passwords/);
    expect(backedUp.code).toBe(0);
    const again = await npmRun(folder, ['backup', '--', `--file=${file}`], here);
    expect(again.output).toContain('is there already: name another file');
    expect(again.code).toBe(1);
    const there = {
      DATABASE_URL: urlOf((parsed) => (parsed.pathname = '/restored')),
      DATA_DIR: path.join(besides, 'third'),
    };
    const restored = await npmRun(folder, ['restore', '--', `--file=${file}`], there);
    expect(restored.output).toMatch(/Restored: \d+ rows[^]*The chain of \d+ audit events is unbroken/);
    expect(restored.code).toBe(0);
  });

  it('runs twice on a database that npm run migrate has set up: a form of one page is done by the other, who signs in at one is known at the other', async () => {
    const url = urlOf((parsed) => (parsed.pathname = '/twice'));
    const login = urlOf((parsed) => Object.assign(parsed, { pathname: '/twice', username: 'twice', password: 'w' }));
    const secretFile = path.join(besides, 'session-secret');
    writeFileSync(secretFile, 'a secret of all servers on one database');
    const shared = { APP_DATABASE_URL: login, NEXTAUTH_SECRET_FILE: secretFile, SEED_NETWORKS: 'qualitaetszirkel' };
    const own = (name: string) => ({ ...shared, DATA_DIR: path.join(besides, name) });
    const migrated = await npmRun(folder, ['migrate'], { ...own('migrate'), DATABASE_URL: url });
    expect(migrated.output).toMatch(/migrate +\d+ applied[^]*APP_DATABASE_URL, set up[^]*seed +loaded/);
    const token = /einrichten\/([\w-]{43})/.exec(migrated.output)?.[1];

    const other = npmStart(folder, { PORT: `${await freePort()}`, ...own('other') });
    try {
      const [here, there] = await Promise.all([start(own('here')).address, other.address]);
      expect(other.output()).toMatch(/database +of APP_DATABASE_URL, served as it is/);
      expect(other.output()).not.toMatch(/migrate|seed/);
      const account = { name: 'Ada', email: 'ada@example.org', password: 'vier Lampen am Kanal' };
      const read = async (address: string) => (await fetch(address)).text();
      const made = await postForm(
        await read(`${here}/admin/einrichten/${token}`),
        `${there}/admin/einrichten/${token}`,
        {
          ...account,
          repeated: account.password,
        },
      );
      expect([200, 303]).toContain(made.status);
      const { email, password } = account;
      const entered = await postForm(await read(`${there}/admin/anmelden`), `${here}/admin/anmelden`, {
        email,
        password,
      });
      const cookie = entered.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const office = await fetch(`${there}/admin`, { headers: { Cookie: cookie } });
      expect(await office.text()).toContain('Konto von Ada');
      for (const address of [here, there]) expect((await fetch(`${address}/readyz`)).status).toBe(200);
    } finally {
      other.child.kill('SIGTERM');
      await other.ended;
    }
  });

  it('runs from a folder in which it may write nothing, once that is prepared; else it says what is missing', async () => {
    const url = urlOf((parsed) => (parsed.pathname = '/given'));
    const env = { PORT: `${port}`, DATABASE_URL: url };
    chmodSync(besides, 0o755);
    register = startReadingOnly(folder, env, path.join(besides, 'reading-only'));
    expect((await fetch(await register.address)).status).toBe(200);
    expect(register.output()).toMatch(/build +skipped/);
    await stop();
    const otherUrl = { ...env, PUBLIC_URL: 'https://register.example.org' };
    register = startReadingOnly(folder, otherUrl, path.join(besides, 'reading-only-too'));
    expect(await register.ended).not.toBe(0);
    expect(register.output()).toMatch(
      /folder .* cannot be written to, and its build .* PUBLIC_URL .*: run npm run build there once/,
    );
  });

  it('says so when the password is wrong', async () => {
    const url = urlOf((parsed) => (parsed.password = 'wrong'));
    const { code, output } = await failedStart({ DATABASE_URL: url, DATA_DIR: otherDataDir });
    expect(code).not.toBe(0);
    expect(output).toMatch(/refuses user "postgres": correct the user name or password/);
    expect(output).not.toContain('wrong@');
  });

  it('says so when the owner may not create the login', async () => {
    await withClient(server.url, (client) => client.query(`CREATE ROLE meek LOGIN PASSWORD 'x' CREATEDB`));
    const url = urlOf((parsed) => Object.assign(parsed, { username: 'meek', password: 'x', pathname: '/meek' }));
    const { code, output } = await failedStart({ DATABASE_URL: url, DATA_DIR: otherDataDir });
    expect(code).not.toBe(0);
    expect(output).toMatch(/user "meek" may not create roles/);
  });

  it('says so when the data directory is a file', async () => {
    const file = path.join(folder, 'a-file');
    writeFileSync(file, '');
    const { code, output } = await failedStart({ DATABASE_URL: server.url, DATA_DIR: file });
    expect(code).not.toBe(0);
    expect(output).toMatch(/cannot be written to/);
  });
});
