export interface PairedRuns {
  /** Milliseconds, the middle of all runs. */
  firstMedian: number;
  secondMedian: number;
  /** second ÷ first, pair by pair, the middle one: machines drift, pairs drift together. */
  ratio: number;
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function timed(run: () => Promise<unknown>, before: () => Promise<unknown>): Promise<number> {
  await before();
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

const nothing = () => Promise.resolve();

/**
 * Runs two ways of doing the same thing in turn, after one warm-up of each.
 *
 * @param prepare done before each run of the first and of the second, and not measured
 */
export async function runPaired(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  rounds: number,
  prepare: readonly [first: () => Promise<unknown>, second: () => Promise<unknown>] = [nothing, nothing],
): Promise<PairedRuns> {
  await first();
  await second();
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push([await timed(first, prepare[0]), await timed(second, prepare[1])]);
  return {
    firstMedian: median(pairs.map(([one]) => one)),
    secondMedian: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => other / one)),
  };
}
