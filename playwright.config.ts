import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGUMENTS } from './scripts/launch/browser';

// Set by e2e/served-registers.ts, which builds and serves the application and finds a browser before the first test. For
// one spec against a register that runs: BASE_URL=http://localhost:3000 npx playwright test --no-deps <part of its name>
const { BASE_URL: baseURL = 'http://localhost:3000', CHROMIUM: executablePath, E2E_REPORT: outputFile } = process.env;

const browser = { ...devices['Desktop Chrome'], launchOptions: { executablePath, args: BROWSER_ARGUMENTS } };

const LARGE_IMPORT = /imports-unga\.spec\.ts$/;
const WIDE = { width: 1440, height: 900 };

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/served-registers.ts',
  testMatch: '**/*.spec.ts',
  forbidOnly: process.env.CI !== undefined,
  fullyParallel: true,
  workers: 2,
  // Far above what anything here takes: a busy machine is no fault of the program, nor is one of a quarter of the speed.
  timeout: 480_000,
  expect: { timeout: 90_000 },
  // A test that passes at the second try has found a fault.
  retries: 0,
  reporter: [['list'], ...(outputFile ? [['json', { outputFile }] as const] : [])],
  // The tests of a worker share a window, emptied before each: a new one would load and compile everything again.
  use: {
    baseURL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    reuseContext: true,
    // A figure that moves into its place is drawn sixty times a second until it is there.
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    // The first administrator, as whom the others sign in. Against a register that has one: --no-deps.
    { name: 'set-up', testMatch: '**/*.setup.ts', use: { ...browser, viewport: WIDE } },
    {
      name: 'desktop',
      dependencies: ['set-up'],
      testIgnore: LARGE_IMPORT,
      use: { ...browser, viewport: WIDE },
    },
    // Only what is laid out or used otherwise on a phone: tests marked ON_PHONE.
    {
      name: 'phone',
      dependencies: ['set-up'],
      grep: /@phone/,
      use: { ...browser, viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    // Last, because states of the General Assembly are members of the seed's networks too, whose pages it changes.
    {
      name: 'large-import',
      dependencies: ['desktop', 'phone'],
      testMatch: LARGE_IMPORT,
      use: { ...browser, viewport: WIDE },
    },
  ],
});
