import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { parseEnvironment } from '@/lib/config/environment';
import { REPOSITORY } from '@/test/data';
import { testDatabase } from '@/test/database';
import { ensureDatabase, withClient } from '../postgres/probe';
import { ensureGivenLogin } from './app-role';
import { checkServed } from './given';
import { setUpDatabase } from './set-up';

const never = new AbortController().signal;

const beside = (name: string, change: (url: URL) => void = () => undefined) => {
  const url = new URL(testDatabase().ownerUrl);
  url.pathname += `_${name}`;
  change(url);
  return url.href;
};
const login = (url: string, username: string, password: string) =>
  Object.assign(new URL(url), { username, password }).href;

beforeAll(() => ensureDatabase(beside('new')));
// What each step took is for a terminal.
vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
afterAll(() => vi.restoreAllMocks());

it('of servers that start at once on an empty database one sets it up, and all get the same login', async () => {
  const url = beside('new');
  const env = parseEnvironment(
    { SEED_NETWORKS: 'none', NEXTAUTH_SECRET: 'a secret of all servers on one database' },
    '/',
  );
  const written = vi.mocked(process.stdout.write).mock.calls;
  const before = written.length;
  const urls = await Promise.all([1, 2, 3].map(() => setUpDatabase(REPOSITORY, url, env, never)));
  expect(new Set(urls).size).toBe(1);
  const said = written
    .slice(before)
    .map(([text]) => String(text))
    .join('');
  expect(said.match(/\d+ applied/g)).toHaveLength(1);
  expect(said.match(/set up/g)).toHaveLength(1);
  expect(await checkServed(REPOSITORY, urls[0] ?? '')).toBe('of APP_DATABASE_URL, served as it is');
});

it('makes the login that an operator named once, and leaves it its password from then on', async () => {
  const url = beside('new');
  const name = `named_of_${new URL(url).pathname.slice(1)}`;
  const named = login(url, name, 'first');
  expect(await ensureGivenLogin(url, named)).toBe(true);
  expect(await checkServed(REPOSITORY, named)).toContain('served as it is');
  expect(await ensureGivenLogin(url, login(url, name, 'second'))).toBe(false);
  expect(await checkServed(REPOSITORY, named)).toContain('served as it is');
  await expect(checkServed(REPOSITORY, login(url, name, 'second'))).rejects.toThrow(
    /APP_DATABASE_URL: .* refuses user/,
  );
});

it('refuses to serve a database that is of another release', async () => {
  const { ownerUrl, appUrl } = testDatabase();
  const change = (statement: string) => withClient(ownerUrl, (client) => client.query(statement));
  await change(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
    VALUES ('later', repeat('0', 64), '2099010101_later', now())`);
  await expect(checkServed(REPOSITORY, appUrl)).rejects.toThrow(/migrated by a later release .*2099010101_later/);
  await change(`DELETE FROM _prisma_migrations WHERE id = 'later'`);
  await change(
    `DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
  );
  await expect(checkServed(REPOSITORY, appUrl)).rejects.toThrow(
    /not of this release \(1 migrations are missing\): run npm run migrate/,
  );
});
