import { build } from '../launch/build';
import { tryNode } from '../launch/child';
import { inLanes } from '../launch/lanes';
import { stepBeside } from '../launch/steps.mjs';
import type { Part } from './part';
import { type Tally, tallyOfLine } from './tally';

const CHECKS = 'checks';

/**
 * What runs beside each other begins in this order: the longest, with what keeps one processor busy beside it; what
 * keeps all of them busy by itself comes last, so that none is idle when only that is left.
 */
const IN_ORDER: readonly (Part | typeof CHECKS)[] = ['browser', 'permissions', 'start', CHECKS, 'scale', 'integration'];

/** They look at the built application. */
const OF_THE_BUILD: readonly Part[] = ['browser', 'permissions', 'start'];

/** A part of the run, or the static checks, as a command of its own. */
interface Command {
  name: string;
  args: readonly string[];
}

export interface Ended {
  tally: Tally;
  /** What did not pass and is no test. */
  failed: boolean;
}

const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export interface Run {
  root: string;
  /** What tells a part where the PostgreSQL of this run is. */
  env: Record<string, string>;
  signal: AbortSignal;
}

/** Runs a command and shows what it said when it has ended, so that two of them do not talk at once. */
async function runCommand({ name, args }: Command, run: Run): Promise<{ code: number | null; output: string }> {
  const since = performance.now();
  console.log(`  ${name} begins`);
  const outcome = await tryNode(args, { env: run.env, signal: run.signal });
  console.log(`\n# ${name}: ${((performance.now() - since) / 1000).toFixed(1)} s\n\n${outcome.output}`);
  return outcome;
}

async function runTestsOf(part: Part, run: Run): Promise<Ended> {
  const { code, output } = await runCommand({ name: `${part} tests`, args: ['scripts/test.mjs', part] }, run);
  return { tally: tallyOfLine(output, code), failed: false };
}

async function runChecks(run: Run): Promise<Ended> {
  const { code } = await runCommand({ name: CHECKS, args: ['scripts/check.mjs'] }, run);
  return { tally: NOTHING, failed: code !== 0 };
}

/**
 * Runs several parts beside each other on one PostgreSQL and one build, in two stages: first what needs no
 * build, beside the build; then everything else. The checks wait for the build too, because it writes types they read.
 */
export async function runBeside(
  run: Run,
  { parts, checks }: { parts: readonly Part[]; checks: boolean },
): Promise<Ended[]> {
  const { root, signal } = run;
  const built = parts.some((part) => OF_THE_BUILD.includes(part))
    ? stepBeside('build', async (note) => note(await build(root, { signal })))
    : undefined;
  const early = parts.includes('unit') ? [await runTestsOf('unit', run)] : [];
  await built;
  const later = IN_ORDER.flatMap((part) => {
    if (part === CHECKS) return checks ? [() => runChecks(run)] : [];
    return parts.includes(part) ? [() => runTestsOf(part, run)] : [];
  });
  return [...early, ...(await inLanes(later))];
}
