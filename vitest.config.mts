import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** Each worker works on a database of its own, so this also bounds the connections to the throw-away server. */
const WORKERS = 4;

const resolve = {
  alias: {
    '@': root,
    // Under Next.js this import makes a build fail that would send server code to the browser. A test runs on the server.
    'server-only': path.join(root, 'node_modules/server-only/empty.js'),
  },
};

export default defineConfig({
  resolve,
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['{lib,components,scripts,prisma,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/*.start.test.ts', '**/node_modules/**'],
          // An odd zone (UTC+12:45) brings out code that leans on the machine's own.
          env: { TZ: 'Pacific/Chatham' },
          // Its links import Next.js the way only a bundler resolves.
          server: { deps: { inline: ['next-intl'] } },
          // A busy machine is no fault of the program.
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ['**/node_modules/**', '.next/**'],
          globalSetup: ['test/throw-away-database.ts'],
          setupFiles: ['test/own-database.ts'],
          // It asks for Next.js's modules by names that only a bundler finds.
          server: { deps: { inline: ['next-intl'] } },
          env: { TZ: 'Pacific/Chatham' },
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        test: {
          name: 'permissions',
          include: ['e2e/permissions/*.test.ts'],
          globalSetup: ['e2e/permissions/served-register.ts'],
          setupFiles: ['e2e/permissions/own-process.ts'],
          env: { TZ: 'Pacific/Chatham' },
          // Each file compares the whole register before and after: nobody else may write to it.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        test: {
          name: 'start',
          include: ['scripts/**/*.start.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
