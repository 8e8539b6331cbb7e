import { beforeEach, expect, it } from 'vitest';
import {
  findTyping,
  forgetOldTyping,
  forgetTyping,
  forgetTypingOf,
  keepTyping,
  typingKey,
  type TypingStore,
} from '@/components/forms/typing/kept-typing';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 10, 30);

/** As a browser's store behaves; `full` refuses what is new. */
function newStore(): TypingStore & { full: boolean } {
  const entries = new Map<string, string>();
  return {
    full: false,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem(key, value) {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
}

let store: ReturnType<typeof newStore>;
const key = typingKey(7, '/admin/x#log');

beforeEach(() => {
  store = newStore();
});

it('keeps what was typed for a week, for one account and form', () => {
  keepTyping(store, key, { title: 'Sitzung' }, NOW);
  expect(findTyping(store, key, NOW + 7 * DAY_MS)).toEqual({ at: NOW, texts: { title: 'Sitzung' } });
  expect(findTyping(store, key, NOW + 7 * DAY_MS + 1)).toBeNull();
  expect(findTyping(store, typingKey(70, '/admin/x#log'), NOW)).toBeNull();
  expect(findTyping(store, typingKey(7, '/admin/x#meeting'), NOW)).toBeNull();
  forgetTyping(store, key);
  expect(findTyping(store, key, NOW)).toBeNull();
});

it('forgets everything of an account when it signs out, and of no other', () => {
  keepTyping(store, key, { a: '1' }, NOW);
  keepTyping(store, typingKey(7, '/other#form'), { a: '2' }, NOW);
  keepTyping(store, typingKey(70, '/admin/x#log'), { a: '3' }, NOW);
  store.setItem('slash', 'off');
  forgetTypingOf(store, 7);
  expect([store.length, findTyping(store, typingKey(70, '/admin/x#log'), NOW)?.texts, store.getItem('slash')]).toEqual([
    2,
    { a: '3' },
    'off',
  ]);
});

it('forgets what is old or no typing', () => {
  keepTyping(store, key, { a: '1' }, NOW - 8 * DAY_MS);
  keepTyping(store, typingKey(8, '/x#log'), { a: '1' }, NOW - 6 * DAY_MS);
  store.setItem(typingKey(9, '/x#log'), 'no JSON');
  store.setItem(typingKey(10, '/x#log'), JSON.stringify({ at: NOW, texts: { a: 1 } }));
  forgetOldTyping(store, NOW);
  expect(Array.from({ length: store.length }, (_, index) => store.key(index))).toEqual([typingKey(8, '/x#log')]);
});

it('says where the browser keeps nothing', () => {
  store.full = true;
  expect(keepTyping(store, key, { a: '1' }, NOW)).toBe(false);
});
