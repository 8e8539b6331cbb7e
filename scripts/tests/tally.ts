import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many tests ended how. */
export type Tally = { passed: number; failed: number; skipped: number };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** A run that ended badly counts at least one failure, whatever its report says: a file that does not load, a crash. */
function honest(tally: Tally, exitCode: number | null): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Reads vitest's JSON report. A test file that failed as a whole, without a failed test in it, counts as one failure. */
export function tallyVitest(report: unknown, exitCode: number | null): Tally {
  const parsed = vitestReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return honest({ passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests }, exitCode);
}

/** Reads Playwright's JSON report. A test that passed only when repeated counts as failed. */
export function tallyPlaywright(report: unknown, exitCode: number | null): Tally {
  const parsed = playwrightReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = parsed.data.stats;
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

export function tallyFile(file: string, exitCode: number | null, read: typeof tallyVitest): Tally {
  return read(readJson(file), exitCode);
}

/** Reads the line with which a part of the run ends, when it ran as a process of its own. */
export function tallyOfLine(output: string, exitCode: number | null): Tally {
  const last = output.trimEnd().split('\n').at(-1) ?? '';
  const [, passed, failed, skipped = 0] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(last) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return honest({ passed: Number(passed), failed: Number(failed), skipped: Number(skipped) }, exitCode);
}

/** The last line of `npm test`, and its exit code: nothing failed and something ran. */
export function conclude(tallies: readonly Tally[]): { line: string; exitCode: 0 | 1 } {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
  const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, exitCode: failed === 0 && passed > 0 ? 0 : 1 };
}
