import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './test/set-up/longest-first.ts';

const root = import.meta.dirname;

/**
 * One more than there are processors, because a worker waits for its database now and then; each loads the program once.
 * Each works on a database of its own, so this also bounds the connections to the throw-away server.
 */
const WORKERS = Math.min(4, availableParallelism() + 1);

const resolve = {
  alias: {
    '@': root,
    // Under Next.js this import makes a build fail that would send server code to the browser. A test runs on the server.
    'server-only': path.join(root, 'node_modules/server-only/empty.js'),
  },
};

/** The same where many people sign in. */
const resolveCheaply = {
  alias: { ...resolve.alias, '@node-rs/argon2': path.join(root, 'test/set-up/cheap-argon2.ts') },
};

// An odd zone (UTC+12:45) brings out code that leans on the machine's own.
const env = { TZ: 'Pacific/Chatham' };
// Its links import Next.js the way only a bundler resolves.
const server = { deps: { inline: ['next-intl'] } };
const NOT_HERE = ['**/node_modules/**', '.next/**'];

/** A busy machine is no fault of the program, nor is one of a quarter of the speed. */
const within = (ms: number) => ({ testTimeout: ms, hookTimeout: ms });

/** On a PostgreSQL of the run's own, each file on a database of its own. */
const onDatabase = {
  globalSetup: ['test/set-up/throw-away-database.ts'],
  setupFiles: ['test/set-up/own-database.ts'],
  exclude: NOT_HERE,
  server,
  env,
  // The files of a worker share its modules, each of which is loaded once: what a process keeps of a database is closed
  // behind each file (test/set-up/own-database.ts).
  isolate: false,
};

const projects: TestProjectInlineConfiguration[] = [
  {
    resolve,
    test: {
      name: 'unit',
      globalSetup: ['test/set-up/generated-client.ts'],
      include: ['{lib,components,scripts,prisma,app}/**/*.test.{ts,tsx}'],
      exclude: ['**/*.{integration,scale,start}.test.{ts,tsx}', ...NOT_HERE],
      server,
      env,
      // What they test keeps nothing of a test, so the files of a worker share its modules, each of which is loaded once.
      isolate: false,
      ...within(240_000),
    },
  },
  {
    resolve: resolveCheaply,
    test: {
      name: 'integration',
      include: ['**/*.integration.test.{ts,tsx}'],
      ...onDatabase,
      ...within(600_000),
    },
  },
  {
    resolve,
    test: { name: 'scale', include: ['**/*.scale.test.ts'], ...onDatabase, ...within(900_000) },
  },
  {
    resolve: resolveCheaply,
    test: {
      name: 'permissions',
      include: ['e2e/permissions/*.test.ts'],
      globalSetup: ['e2e/permissions/served-register.ts'],
      setupFiles: ['e2e/permissions/own-process.ts'],
      env,
      // Each file compares the whole register before and after: nobody else may write to it.
      fileParallelism: false,
      ...within(600_000),
    },
  },
  {
    resolve,
    test: {
      name: 'start',
      include: ['scripts/**/*.start.test.ts'],
      fileParallelism: false,
      ...within(900_000),
    },
  },
];

/** What takes minutes, or builds the application: run where its name is asked for, as a project or within a file's. */
const ONLY_WHEN_NAMED = ['scale', 'permissions', 'start'];
const asked = process.argv.slice(2).join(' ');

export default defineConfig({
  resolve,
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: LongestFirst },
    projects: projects.filter(({ test }) => {
      const name = String(test?.name);
      return !ONLY_WHEN_NAMED.includes(name) || asked.includes(name);
    }),
  },
});
