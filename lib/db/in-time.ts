import { setTimeout as delay } from 'node:timers/promises';

/** An answer of a server that may not answer at all. @throws where it takes longer, and whatever it is refused with before */
export async function inTime<Value>(answer: Promise<Value>, mostMs: number): Promise<Value> {
  const late = new AbortController();
  const tooLate = async (): Promise<never> => {
    await delay(mostMs, undefined, { signal: late.signal, ref: false });
    throw new Error('It did not answer in time.');
  };
  try {
    return await Promise.race([answer, tooLate()]);
  } finally {
    late.abort();
  }
}
