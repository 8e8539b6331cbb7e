import { describe, expect, it } from 'vitest';
import { conclude, tallyPlaywright, tallyVitest } from './tests-tally';

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

  it('is no success when nothing ran', () => {
    expect(conclude([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
