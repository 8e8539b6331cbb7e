import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './scripts/launch/browser';

// Set by `npm test`, which builds and seeds the application and finds the browser. For one spec against a running
// register: BASE_URL=http://localhost:3000 CHROMIUM=/usr/bin/chromium npx playwright test e2e/<name>.spec.ts
const { BASE_URL: baseURL = 'http://localhost:3000', CHROMIUM: executablePath, E2E_REPORT: outputFile } = process.env;

const browser = { ...devices['Desktop Chrome'], launchOptions: { executablePath, args: BROWSER_ARGUMENTS } };

const LARGE_IMPORT = /imports-unga\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  // Far above what anything here takes: a busy machine is no fault of the program.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A test that passes at the second try has found a fault.
  retries: 0,
  reporter: [['list'], ...(outputFile ? [['json', { outputFile }] as const] : [])],
  use: { baseURL, locale: 'de-DE', timezoneId: 'Europe/Berlin', screenshot: 'only-on-failure' },
  projects: [
    // The first administrator, as whom the others sign in. Against a register that has one: --no-deps.
    { name: 'set-up', testMatch: '**/*.setup.ts', use: { ...browser, viewport: { width: 1440, height: 900 } } },
    {
      name: 'desktop',
      dependencies: ['set-up'],
      testIgnore: LARGE_IMPORT,
      use: { ...browser, viewport: { width: 1440, height: 900 } },
    },
    // All but what the server does whatever the width: files in, files kept, offices, other sign-ins.
    {
      name: 'phone',
      dependencies: ['set-up'],
      testIgnore: [
        LARGE_IMPORT,
        /(imports|imports-ended|imports-hostile|source-files|hand-over|oidc|service)\.spec\.ts$/,
      ],
      use: { ...browser, viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    // Last, because states of the General Assembly are members of the seed's networks too, whose pages it changes.
    {
      name: 'large-import',
      dependencies: ['desktop', 'phone'],
      testMatch: LARGE_IMPORT,
      use: { ...browser, viewport: { width: 1440, height: 900 } },
    },
  ],
});
