import { complaintsAboutNames } from './checks/house-rules';
import { findDrift } from './checks/drift';
import { generateClient } from './database/client';
import { ChildFailure, runNode } from './launch/child';
import { step } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';

/** A check resolves to what is wrong, or to nothing. */
type Check = (root: string, signal: AbortSignal) => Promise<string | undefined>;

function tool(...args: string[]): Check {
  return async (_root, signal) => {
    try {
      await runNode(args, { env: { FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' }, signal });
      return undefined;
    } catch (error) {
      if (error instanceof ChildFailure) return error.output;
      throw error;
    }
  };
}

const CHECKS: Readonly<Record<string, Check>> = {
  types: tool('node_modules/typescript/bin/tsc', '--noEmit'),
  lint: tool('node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'),
  imports: tool('--import', 'tsx', 'scripts/checks/imports-check.ts'),
  names: (root) => Promise.resolve(complaintsAboutNames(root).join('\n') || undefined),
  unused: tool('node_modules/knip/bin/knip.js'),
  drift: (root, signal) => findDrift(root, signal),
};

async function generateRouteTypes(root: string, signal: AbortSignal) {
  await generateClient(root, signal);
  await runNode(['node_modules/next/dist/bin/next', 'typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' }, signal });
}

/**
 * Runs the static checks, all of them or the named ones, to the end of the list
 * even when one fails.
 *
 * @returns the exit code
 */
export async function runChecks(root: string, chosen: readonly string[]): Promise<number> {
  const signal = watchStopSignals();
  await step('generate', () => generateRouteTypes(root, signal));
  let failures = 0;
  for (const [name, check] of Object.entries(CHECKS)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const wrong = await step(name, async (note) => {
      const found = await check(root, signal);
      note(found === undefined ? 'ok' : 'failed');
      return found;
    });
    if (wrong === undefined) continue;
    failures += 1;
    console.error(`\n${wrong.trim()}\n`);
  }
  return failures === 0 ? 0 : 1;
}
