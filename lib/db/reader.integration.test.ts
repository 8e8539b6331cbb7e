import { expect, it } from 'vitest';
import { isDatabaseReady } from '@/lib/db/health';
import { readSnapshot } from '@/lib/db/reader';
import { testDatabase } from '@/test/database';

/** As many connections as a process holds. */
const ALL = 10;

it('waits its turn where every connection is taken, and nobody takes the register for away meanwhile', async () => {
  expect(testDatabase().appUrl).not.toBe('');
  const ends: (() => void)[] = [];
  const begun: Promise<void>[] = [];
  const taken = Array.from({ length: ALL }, () => {
    const end = new Promise<void>((resolve) => ends.push(resolve));
    let begins: () => void;
    begun.push(new Promise<void>((resolve) => (begins = resolve)));
    return readSnapshot(async (reader) => {
      await reader.$queryRaw`SELECT 1`;
      begins();
      await end;
    });
  });
  await Promise.all(begun);
  let isAnswered = false;
  const next = readSnapshot((reader) => reader.$queryRaw<{ one: number }[]>`SELECT 1 AS one`).finally(() => {
    isAnswered = true;
  });
  // Asked on a connection of its own.
  expect(await isDatabaseReady()).toBe(true);
  expect(isAnswered).toBe(false);
  ends.pop()?.();
  expect(await next).toEqual([{ one: 1 }]);
  for (const end of ends) end();
  await Promise.all(taken);
});
