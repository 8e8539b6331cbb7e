import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTaggedStore } from '@/lib/config/tagged-store';

const entry = (value: string, tags: string[] = [], bytes = 1) => ({ value, tags, bytes });

describe('values that are kept by tag', () => {
  it('go with any one of their tags, and only with these', () => {
    const store = createTaggedStore<string>(100);
    store.set('network', entry('a', ['network:a', 'networks']), store.now());
    store.set('member', entry('b', ['member:b', 'members']), store.now());
    store.expire(['members', 'network:c']);
    expect(store.get('network')).toBe('a');
    expect(store.get('member')).toBeUndefined();
    store.expire(['network:a']);
    expect(store.get('network')).toBeUndefined();
    expect(store.bytes()).toBe(0);
  });

  it('are handed back once they are kept no longer, whatever made them go', () => {
    const dropped: string[] = [];
    const store = createTaggedStore<string>(3, (value) => dropped.push(value));
    const before = store.now();
    for (const key of ['a', 'b', 'c', 'd']) expect(store.set(key, entry(key, [key]), store.now())).toBe(true);
    expect(dropped).toEqual(['a']);
    store.expire(['b']);
    store.set('c', entry('c anew'), store.now());
    expect(dropped).toEqual(['a', 'b', 'c']);
    expect([
      store.set('late', entry('late', ['b']), before),
      store.set('large', entry('large', [], 4), store.now()),
    ]).toEqual([false, false]);
    store.expireEverything();
    expect(dropped.toSorted()).toEqual(['a', 'b', 'c', 'c anew', 'd']);
  });

  it('are not kept where a tag has expired since they were read, however late they come', () => {
    const store = createTaggedStore<string>(100);
    const before = store.now();
    store.expire(['network:a']);
    store.set('old', entry('read before', ['network:a']), before);
    store.set('other', entry('has nothing to do with it', ['network:b']), before);
    store.set('new', entry('read after', ['network:a']), store.now());
    expect([store.get('old'), store.get('other'), store.get('new')]).toEqual([
      undefined,
      'has nothing to do with it',
      'read after',
    ]);
  });

  it('go all at once, with those that are still being read', () => {
    const store = createTaggedStore<string>(100);
    const before = store.now();
    store.set('kept', entry('a'), before);
    store.expireEverything();
    store.set('late', entry('b'), before);
    expect([store.get('kept'), store.get('late')]).toEqual([undefined, undefined]);
    store.set('fresh', entry('c'), store.now());
    expect(store.get('fresh')).toBe('c');
  });

  it('are not kept where so much has expired since that nobody remembers what', () => {
    const store = createTaggedStore<string>(100);
    const before = store.now();
    store.expire(['member:first']);
    for (let many = 0; many < 21_000; many += 1000)
      store.expire(Array.from({ length: 1000 }, (_, number) => `member:${many + number}`));
    store.set('late', entry('a', ['member:first']), before);
    expect(store.get('late')).toBeUndefined();
  });

  it('leave in the order in which they were last used where there is no room, and never take more', () => {
    const store = createTaggedStore<string>(10);
    store.set('a', entry('a', [], 4), 0);
    store.set('b', entry('b', [], 4), 0);
    expect(store.get('a')).toBe('a');
    store.set('c', entry('c', [], 4), 0);
    expect([store.get('a'), store.get('b'), store.get('c')]).toEqual(['a', undefined, 'c']);
    store.set('too large', entry('d', [], 11), 0);
    expect(store.get('too large')).toBeUndefined();
    expect(store.get('a')).toBe('a');
  });

  it('count as many bytes as they have, whatever is done with them', () => {
    const tag = fc.constantFrom('a', 'b', 'c');
    const step = fc.oneof(
      fc.record({
        do: fc.constant('set' as const),
        key: tag,
        tags: fc.array(tag),
        bytes: fc.integer({ min: 1, max: 6 }),
      }),
      fc.record({ do: fc.constant('expire' as const), tags: fc.array(tag) }),
      fc.record({ do: fc.constant('get' as const), key: tag }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const store = createTaggedStore<number>(12);
        for (const one of steps) {
          if (one.do === 'set') store.set(one.key, { value: one.bytes, tags: one.tags, bytes: one.bytes }, store.now());
          if (one.do === 'expire') store.expire(one.tags);
          if (one.do === 'get') store.get(one.key);
        }
        const kept = ['a', 'b', 'c'].reduce((sum, key) => sum + (store.get(key) ?? 0), 0);
        expect(store.bytes()).toBe(kept);
        expect(kept).toBeLessThanOrEqual(12);
      }),
    );
  });
});
