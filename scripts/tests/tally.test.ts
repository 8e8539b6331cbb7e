import { describe, expect, it } from 'vitest';
import { conclude, tallyOfLine, tallyPlaywright, tallyVitest } from './tally';

const vitest = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [] };
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 } };

describe('the count of the test runs', () => {
  it('adds up the reports', () => {
    const tallies = [tallyVitest(vitest, 0), tallyPlaywright(playwright, 0)];
    expect(conclude(tallies)).toEqual({ line: '8 passed, 0 failed, 1 skipped', exitCode: 0 });
  });

  it('counts a test file that does not load as a failure', () => {
    const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(tallyVitest(broken, 1)).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  it('counts a run without a report, and one that crashed after its last test, as a failure', () => {
    expect(tallyVitest(undefined, 0).failed).toBe(1);
    expect(tallyVitest(vitest, 1).failed).toBe(1);
    expect(tallyPlaywright(playwright, null).failed).toBe(1);
  });

  it('counts a flaky browser test as failed', () => {
    expect(tallyPlaywright({ stats: { ...playwright.stats, flaky: 1 } }, 0).failed).toBe(1);
  });

  it('is read again from the line that a part of the run ends with', () => {
    for (const tally of [
      { passed: 12, failed: 1, skipped: 3 },
      { passed: 2_000, failed: 0, skipped: 0 },
    ]) {
      expect(tallyOfLine(`some output\n\n${conclude([tally]).line}\n`, 0)).toEqual(tally);
    }
  });

  it('counts a part that ended without its line, or badly after it, as a failure', () => {
    expect(tallyOfLine('it broke\n', 1).failed).toBe(1);
    expect(tallyOfLine('5 passed, 0 failed\nit broke\n', 0).failed).toBe(1);
    expect(tallyOfLine('5 passed, 0 failed\n', null)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('is no success when nothing ran', () => {
    expect(conclude([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
