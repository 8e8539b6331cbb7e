import { testRun } from '@/lib/config/test-run';
import { complaintsAboutNames } from './checks/house-rules';
import { findDrift } from './checks/drift';
import { KEPT, unlessKept } from './checks/kept';
import { complaintsAboutLicences, readLock } from './checks/licences';
import { complaintsAboutTexts } from './checks/texts';
import { generateClient } from './database/client';
import { runNode, tryNode } from './launch/child';
import { inLanes } from './launch/lanes';
import { step, stepBeside } from './launch/steps.mjs';
import { watchStopSignals } from './launch/stop-signal';

/** A check resolves to what is wrong, or to nothing. */
type Check = (root: string, signal: AbortSignal) => Promise<string | undefined>;

function tool(...args: string[]): Check {
  return async (_root, signal) => {
    const env = { FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' };
    const { code, output } = await tryNode(args, { env, signal });
    return code === 0 ? undefined : output;
  };
}

const { isFresh } = testRun();

/** Has a tool keep what it found about each file, told by the file's content. */
const keeping = (name: string, location: (file: string) => readonly string[]): readonly string[] =>
  isFresh ? [] : location(`${KEPT}/${name}`);

/** All that what it finds depends on. */
const DRIFT_INPUTS = [
  'prisma',
  'prisma.config.ts',
  'scripts/checks',
  'scripts/database',
  'scripts/postgres',
  'test/databases.ts',
  'package-lock.json',
];

/** The slowest first, because two run at a time. */
const CHECKS: Readonly<Record<string, Check>> = {
  lint: tool('node_modules/oxlint/bin/oxlint', '.'),
  // TypeScript 7, which needs a third of the time; TypeScript 5 stays for programs that take it as a library.
  types: tool('node_modules/typescript-native/bin/tsc', '--noEmit', ...(isFresh ? ['--incremental', 'false'] : [])),
  format: tool('node_modules/oxfmt/bin/oxfmt', '--check', '.'),
  imports: tool('--import', 'tsx', 'scripts/checks/imports-check.ts'),
  unused: tool(
    'node_modules/knip/bin/knip.js',
    ...keeping('knip', (folder) => ['--cache', '--cache-location', folder]),
  ),
  drift: (root, signal) => {
    const find = () => findDrift(root, signal);
    return isFresh ? find() : unlessKept(root, { name: 'drift', inputs: DRIFT_INPUTS }, find);
  },
  names: (root) =>
    Promise.resolve([...complaintsAboutNames(root), ...complaintsAboutTexts(root)].join('\n') || undefined),
  licences: (root) => Promise.resolve(complaintsAboutLicences(readLock(root)).join('\n') || undefined),
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
  const wanted = Object.entries(CHECKS).filter(([name]) => chosen.length === 0 || chosen.includes(name));
  const found = await inLanes(
    wanted.map(
      ([name, check]) =>
        () =>
          stepBeside(name, async (note) => {
            const wrong = await check(root, signal);
            note(wrong === undefined ? 'ok' : 'failed');
            return wrong;
          }),
    ),
  );
  const complaints = found.filter((wrong) => wrong !== undefined);
  for (const complaint of complaints) console.error(`\n${complaint.trim()}\n`);
  return complaints.length === 0 ? 0 : 1;
}
