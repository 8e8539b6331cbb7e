export interface PairedRuns {
  /** Milliseconds, the middle of all runs. */
  firstMedian: number;
  secondMedian: number;
  /** second ÷ first, pair by pair, the middle one: machines drift, pairs drift together. */
  ratio: number;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Runs two ways of doing the same thing in turn, after one warm-up of each. */
export async function runPaired(
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
  rounds: number,
): Promise<PairedRuns> {
  await first();
  await second();
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await timed(first), await timed(second)]);
  return {
    firstMedian: median(pairs.map(([one]) => one)),
    secondMedian: median(pairs.map(([, other]) => other)),
    ratio: median(pairs.map(([one, other]) => other / one)),
  };
}
