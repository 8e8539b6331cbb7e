import { generateClient } from '../database/client';
import { OperatorError } from '../launch/operator-error.mjs';
import { step } from '../launch/steps.mjs';
import { watchStopSignals } from '../launch/stop-signal';
import { runBeside } from './beside';
import { isPart, PARTS, runPart } from './part';
import { conclude } from './tally';

/** Runs the static checks too, beside the tests. */
const WITH_CHECKS = '--with-checks';

/**
 * Runs the tests, all of them or the named parts, and prints their count as the
 * last line. One part is shown as it goes; several run beside each other.
 *
 * @returns the exit code
 */
export async function runTests(root: string, args: readonly string[]): Promise<number> {
  const signal = watchStopSignals();
  const names = args.filter((arg) => arg !== WITH_CHECKS);
  const unknown = names.find((name) => !isPart(name));
  if (unknown !== undefined)
    throw new OperatorError(
      `There are no tests called "${unknown}": name some of ${PARTS.join(', ')}, or none for all.`,
    );
  const parts = names.length === 0 ? PARTS : PARTS.filter((part) => names.includes(part));
  const checks = args.includes(WITH_CHECKS);
  await step('client', async (note) => note(await generateClient(root, signal)));
  const [only] = parts;
  const ended =
    parts.length === 1 && only && !checks
      ? [{ tally: await runPart(only, signal), failed: false }]
      : await runBeside(root, { parts, checks, signal });
  const { line, exitCode } = conclude(ended.map(({ tally }) => tally));
  const failed = ended.some((one) => one.failed);
  if (failed) console.error('The checks failed, see above.');
  console.log(`\n${line}`);
  return failed ? 1 : exitCode;
}
