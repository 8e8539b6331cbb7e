import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { tryNode } from '../launch/child';
import { type Tally, tallyFile, tallyPlaywright, tallyVitest } from './tally';

/** The parts of the test run. All are projects of vitest but the browser tests, which are Playwright's. */
export const PARTS = ['unit', 'integration', 'scale', 'browser', 'permissions', 'start'] as const;
export type Part = (typeof PARTS)[number];

export const isPart = (name: string): name is Part => PARTS.some((part) => part === name);

/** Runs one part and shows what it says. */
export async function runPart(
  part: Part,
  { env, signal }: { env: Record<string, string>; signal: AbortSignal },
): Promise<Tally> {
  const folder = mkdtempSync(path.join(tmpdir(), 'praesenzregister-test-'));
  const report = path.join(folder, `${part}.json`);
  try {
    if (part === 'browser') {
      const args = ['node_modules/@playwright/test/cli.js', 'test'];
      const { code } = await tryNode(args, { env: { ...env, E2E_REPORT: report }, signal, show: true });
      return tallyFile(report, code, tallyPlaywright);
    }
    const args = ['run', '--project', part, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const variables = { ...env, NODE_ENV: 'test' };
    const { code } = await tryNode(['node_modules/vitest/vitest.mjs', ...args], { env: variables, signal, show: true });
    return tallyFile(report, code, tallyVitest);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
