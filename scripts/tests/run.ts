import { testRun } from '@/lib/config/test-run';
import { createTemplate } from '@/test/databases';
import { generateClient } from '../database/client';
import { OperatorError } from '../launch/operator-error.mjs';
import { step } from '../launch/steps.mjs';
import { watchStopSignals } from '../launch/stop-signal';
import { startThrowAwayServer } from '../postgres/throw-away';
import { type Ended, runBeside } from './beside';
import { isPart, type Part, PARTS, runPart } from './part';
import { conclude } from './tally';

/** Runs the static checks too, beside the tests. */
const WITH_CHECKS = '--with-checks';

type Chosen = { parts: readonly Part[]; checks: boolean };

/** Does some work with a PostgreSQL of this run, which is gone afterwards however the work ends. */
async function onThrowAwayServer<Value>(
  root: string,
  given: string | undefined,
  work: (env: Record<string, string>) => Promise<Value>,
): Promise<Value> {
  // The template is made once, before parts that run beside each other look for it.
  const template = (url: string) => step('template', async () => void (await createTemplate(root, url)));
  if (given) {
    await template(given);
    return work({});
  }
  const server = await step('database', () => startThrowAwayServer());
  try {
    await template(server.url);
    return await work({ TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

async function runChosen(root: string, { parts, checks }: Chosen, signal: AbortSignal): Promise<Ended[]> {
  const [only] = parts;
  const alone = parts.length === 1 && !checks ? only : undefined;
  if (alone === 'unit') return [{ tally: await runPart(alone, { env: {}, signal }), failed: false }];
  return onThrowAwayServer(root, testRun().databaseUrl, async (env) =>
    alone
      ? [{ tally: await runPart(alone, { env, signal }), failed: false }]
      : runBeside({ root, env: { ...env, FORCE_COLOR: '0' }, signal }, { parts, checks }),
  );
}

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
  const ended = await runChosen(root, { parts, checks }, signal);
  const { line, exitCode } = conclude(ended.map(({ tally }) => tally));
  const failed = ended.some((one) => one.failed);
  if (failed) console.error('The checks failed, see above.');
  console.log(`\n${line}`);
  return failed ? 1 : exitCode;
}
