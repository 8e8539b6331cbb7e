interface Kept<Value> {
  value: Value;
  tags: readonly string[];
  bytes: number;
}

/** Values in memory that are given up by tag, and the longest unused first where there is no room. */
export interface TaggedStore<Value> {
  get(key: string): Value | undefined;
  /**
   * @param since the moment before what the value is made of was read: it is not kept where one of its tags has expired since
   * @param bytes what it takes, roughly
   * @returns whether it is kept
   */
  set(key: string, entry: Kept<Value>, since: number): boolean;
  expire(tags: readonly string[]): void;
  expireEverything(): void;
  /** Moments are numbers that rise with what expires. */
  now(): number;
  /** All bytes that are kept. */
  bytes(): number;
}

/** So many tags are remembered as expired; a value whose reading began before the oldest of them is not kept. */
const TAGS_REMEMBERED = 20_000;

/**
 * @param mostBytes of all values together
 * @param onDrop what has to be done for a value that is kept no longer
 */
export function createTaggedStore<Value>(
  mostBytes: number,
  onDrop: (value: Value) => void = () => undefined,
): TaggedStore<Value> {
  // A Map hands out its keys in the order in which they were set: the first is the one that is unused for longest.
  const entries = new Map<string, Kept<Value>>();
  const keysOf = new Map<string, Set<string>>();
  const expiredAt = new Map<string, number>();
  let clock = 0;
  /** Whatever is older than this is taken for expired. */
  let floor = 0;
  let bytes = 0;

  function drop(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    entries.delete(key);
    bytes -= entry.bytes;
    for (const tag of entry.tags) {
      const keys = keysOf.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) keysOf.delete(tag);
    }
    onDrop(entry.value);
  }

  function expireOne(tag: string): void {
    for (const key of keysOf.get(tag) ?? []) drop(key);
    expiredAt.delete(tag);
    expiredAt.set(tag, clock);
  }

  function forgetOldest(): void {
    for (const [tag, moment] of expiredAt) {
      if (expiredAt.size <= TAGS_REMEMBERED) return;
      expiredAt.delete(tag);
      floor = moment;
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, entry, since) {
      drop(key);
      const isPast = since < floor || entry.tags.some((tag) => (expiredAt.get(tag) ?? 0) > since);
      if (isPast || entry.bytes > mostBytes) return false;
      entries.set(key, entry);
      bytes += entry.bytes;
      for (const tag of entry.tags) {
        const keys = keysOf.get(tag) ?? new Set();
        keysOf.set(tag, keys.add(key));
      }
      for (const oldest of entries.keys()) {
        if (bytes <= mostBytes) break;
        drop(oldest);
      }
      return true;
    },
    expire(tags) {
      clock += 1;
      tags.forEach(expireOne);
      forgetOldest();
    },
    expireEverything() {
      clock += 1;
      floor = clock;
      for (const key of [...entries.keys()]) drop(key);
      expiredAt.clear();
    },
    now: () => clock,
    bytes: () => bytes,
  };
}
