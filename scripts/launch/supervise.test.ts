import { expect, it } from 'vitest';
import { PAUSES_S, supervise } from './supervise';

/** A process that ends as often as it is told, under a clock that only this test moves. */
function staged({ starts, lasting = 0 }: { starts: (number: number) => void; lasting?: number }) {
  const controller = new AbortController();
  const said: string[] = [];
  const paused: number[] = [];
  let time = 0;
  let started = 0;
  const done = supervise(
    {
      name: 'The database',
      ended: async () => {
        time += lasting;
        return 'killed';
      },
      restart: async () => {
        started += 1;
        starts(started);
      },
    },
    {
      signal: controller.signal,
      say: (line) => said.push(line),
      pause: async (seconds) => void paused.push(seconds),
      now: () => time,
    },
  );
  return { controller, said, paused, done };
}

it('gives up what does not last, after pauses that grow, and says why', async () => {
  const { done, paused, said } = staged({ starts: () => undefined });
  await expect(done).rejects.toThrow(/The database could not be kept running \(killed\), after 7 starts/);
  expect(paused).toEqual(PAUSES_S);
  expect(said.slice(0, 3)).toEqual([
    'The database ended (killed). It is started again.',
    'The database runs again.',
    'The database ended (killed). It is started again in 1 s.',
  ]);
});

it('gives up what cannot be started, in the words of the last attempt', async () => {
  const { done } = staged({
    starts: (number) => {
      throw new Error(`no space, ${number}`);
    },
  });
  await expect(done).rejects.toThrow(/could not be kept running \(no space, 7\)/);
});

it('starts at once what had lasted, however often that happened', async () => {
  const staging = staged({
    lasting: 60_000,
    starts: (number) => {
      if (number === 20) staging.controller.abort();
    },
  });
  await staging.done;
  expect(staging.paused).toEqual(Array.from({ length: 20 }, () => 0));
});

it('starts nothing any more when it is told to stop', async () => {
  const controller = new AbortController();
  let restarts = 0;
  const done = supervise(
    { name: 'The web server', ended: () => new Promise(() => undefined), restart: async () => void (restarts += 1) },
    { signal: controller.signal, say: () => undefined },
  );
  controller.abort();
  await done;
  expect(restarts).toBe(0);
});
