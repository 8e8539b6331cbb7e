import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTemplate } from '@/test/databases';
import { ChildFailure, runNode } from './launch/child';
import { findBrowser } from './launch/browser';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';
import { startThrowAwayServer } from './postgres/throw-away';
import { serveForBrowserTests } from './serve-for-tests';
import { conclude, type Tally, tallyFile, tallyPlaywright, tallyVitest } from './tests-tally';

/** The parts of the test run, in their order: the quick ones first. */
const PARTS = ['unit', 'integration', 'browser', 'permissions', 'start'] as const;
type Part = (typeof PARTS)[number];

type Run = { root: string; folder: string; serverUrl: string; signal: AbortSignal };

async function exitCodeOf(args: readonly string[], env: Record<string, string>, signal: AbortSignal) {
  try {
    await runNode(args, { env, signal, show: true });
    return 0;
  } catch (error) {
    if (error instanceof ChildFailure) return error.code;
    throw error;
  }
}

async function runVitest(part: Part, { folder, serverUrl, signal }: Run): Promise<Tally> {
  const report = path.join(folder, `${part}.json`);
  const args = ['run', '--project', part, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { TEST_DATABASE_URL: serverUrl, NODE_ENV: 'test' };
  const code = await exitCodeOf(['node_modules/vitest/vitest.mjs', ...args], env, signal);
  return tallyFile(report, code, tallyVitest);
}

async function runBrowserTests({ root, folder, serverUrl, signal }: Run): Promise<Tally> {
  const executable = await step('browser', async (note) => {
    const found = await findBrowser();
    note(found);
    return found;
  });
  const server = await serveForBrowserTests({ root, folder, serverUrl, signal });
  try {
    const report = path.join(folder, 'browser.json');
    const env = {
      BASE_URL: server.address,
      OIDC_BASE_URL: server.oidcAddress,
      UNGA_URL: server.ungaAddress,
      STRICT_URL: server.strictAddress,
      CHROMIUM: executable,
      E2E_REPORT: report,
      DATABASE_URL: server.ownerUrl,
    };
    const code = await exitCodeOf(['node_modules/@playwright/test/cli.js', 'test'], env, signal);
    return tallyFile(report, code, tallyPlaywright);
  } finally {
    await server.stop();
  }
}

async function runPart(part: Part, run: Run): Promise<Tally> {
  console.log(`\n# ${part} tests`);
  try {
    return part === 'browser' ? await runBrowserTests(run) : await runVitest(part, run);
  } catch (error) {
    run.signal.throwIfAborted();
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Runs the tests, all of them or the named parts, on a throw-away PostgreSQL,
 * and prints their count as the last line.
 *
 * @returns the exit code
 */
export async function runTests(root: string, chosen: readonly string[]): Promise<number> {
  const signal = watchStopSignals();
  const parts = chosen.length === 0 ? PARTS : PARTS.filter((part) => chosen.includes(part));
  const server = await step('database', () => startThrowAwayServer());
  const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-test-'));
  const tallies: Tally[] = [];
  try {
    await step('template', async () => void (await createTemplate(root, server.url)));
    for (const part of parts) tallies.push(await runPart(part, { root, folder, serverUrl: server.url, signal }));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const { line, exitCode } = conclude(tallies);
  console.log(`\n${line}`);
  return exitCode;
}
