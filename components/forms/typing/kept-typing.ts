/*
 * What somebody typed and has not saved, kept in this browser: for the same account alone, for a week, until it is saved,
 * thrown away, or the account signs out. Never a password, never a file.
 */

const PREFIX = 'typed:';
const WEEK_MS = 7 * 86_400_000;

/** What stands in the fields, by name. */
export type TypedTexts = Readonly<Record<string, string>>;

export interface KeptTyping {
  /** When it was typed. */
  at: number;
  texts: TypedTexts;
}

export type TypingStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** @param place which form of which page */
export const typingKey = (account: number, place: string): string => `${PREFIX}${account}:${place}`;

function readKept(store: TypingStore, key: string): KeptTyping | null {
  try {
    const found: unknown = JSON.parse(store.getItem(key) ?? 'null');
    if (found === null || typeof found !== 'object' || !('at' in found) || !('texts' in found)) return null;
    const { at, texts } = found;
    if (typeof at !== 'number' || typeof texts !== 'object' || texts === null) return null;
    return Object.values(texts).every((text) => typeof text === 'string') ? { at, texts: texts as TypedTexts } : null;
  } catch {
    return null;
  }
}

/** What was typed under a key within a week. */
export function findTyping(store: TypingStore, key: string, now: number): KeptTyping | null {
  const kept = readKept(store, key);
  return kept !== null && now - kept.at <= WEEK_MS ? kept : null;
}

/** @returns whether the browser keeps it: its store may be full or shut */
export function keepTyping(store: TypingStore, key: string, texts: TypedTexts, now: number): boolean {
  try {
    store.setItem(key, JSON.stringify({ at: now, texts }));
    return true;
  } catch {
    return false;
  }
}

export function forgetTyping(store: TypingStore, key: string): void {
  store.removeItem(key);
}

const listKeys = (store: TypingStore): string[] =>
  Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) => key.startsWith(PREFIX));

/** Everything an account has typed, when it signs out. */
export function forgetTypingOf(store: TypingStore, account: number): void {
  for (const key of listKeys(store)) if (key.startsWith(`${PREFIX}${account}:`)) store.removeItem(key);
}

let isEnded = false;

/** Whether the account has signed out on this page: what it typed last must not come back. */
export const hasTypingEnded = (): boolean => isEnded;

/** @param ended false once somebody opens a form again */
export function endTyping(ended: boolean): void {
  isEnded = ended;
}

/** What is older than a week, whoever typed it; and what is no typing at all. */
export function forgetOldTyping(store: TypingStore, now: number): void {
  for (const key of listKeys(store)) if (findTyping(store, key, now) === null) store.removeItem(key);
}
