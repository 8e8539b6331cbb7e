import { describe, expect, it } from 'vitest';
import { createTurns, type Turn } from '@/lib/config/heavy/turns';

const stays = () => new AbortController().signal;

/** Asks and writes down who gets a turn, in order. */
function asking(bounds: Partial<Parameters<typeof createTurns>[0]> = {}) {
  const turns = createTurns({ atOnce: 2, waiting: 3, longestMs: 60_000, ...bounds });
  const called: string[] = [];
  const open = new Map<string, Turn>();
  const refused: string[] = [];
  const ask = async (name: string, gone: AbortSignal = stays()) => {
    const turn = await turns.take(name.split(' ')[0] ?? '', gone);
    if (!turn) return void refused.push(name);
    called.push(name);
    open.set(name, turn);
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const end = async (name: string) => {
    open.get(name)?.end();
    await settled();
  };
  return { ask, called, refused, end, settled };
}

describe('turns', () => {
  it('are as many at once as there may be; others wait, and too many are refused', async () => {
    const { ask, called, refused, end, settled } = asking();
    for (const name of ['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1']) void ask(name);
    await settled();
    expect([called, refused]).toEqual([['a 1', 'b 1'], ['f 1']]);
    await end('a 1');
    // What has ended already gives nobody a turn.
    await end('a 1');
    expect(called).toEqual(['a 1', 'b 1', 'c 1']);
  });

  it('go to whoever has fewest, not to whoever asks most', async () => {
    const { ask, called, refused, end, settled } = asking();
    for (const name of ['a 1', 'a 2', 'a 3', 'a 4', 'a 5', 'b 1']) void ask(name);
    await settled();
    // The line was full of one: the last of that one makes room.
    expect(refused).toEqual(['a 5']);
    await end('a 1');
    expect(called).toEqual(['a 1', 'a 2', 'b 1']);
    await end('a 2');
    expect(called.at(-1)).toBe('a 3');
  });

  it('are no longer waited for by who has gone, or after too long', async () => {
    const { ask, called, refused, end, settled } = asking({ atOnce: 1, longestMs: 50 });
    const leaves = new AbortController();
    void ask('a 1');
    void ask('b 1', leaves.signal);
    const late = ask('c 1');
    leaves.abort();
    await late;
    await settled();
    expect([called, refused]).toEqual([['a 1'], ['b 1', 'c 1']]);
    await end('a 1');
    expect(called).toEqual(['a 1']);
  });
});
