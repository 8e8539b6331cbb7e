import type { CacheHandlerValue } from 'next/dist/server/lib/incremental-cache';
import { hasPolicy, scriptsByHash } from '@/lib/config/content-security-policy';
import { processWide } from '@/lib/core/process-wide';
import { createTaggedStore, type TaggedStore } from '@/lib/config/tagged-store';

/*
 * What Next.js keeps of pages and of what they read, in memory alone: a restart begins with what the database holds. Next.js
 * can give its own store up only while it answers a request, keeps at most 2 MB of a read, and serves an expired page once
 * more; this one hears of a write from whoever made it (docs/decisions/2026-11-30-tags-by-record.md).
 */

/** Of all that is kept together. A network of 190 members and 900 meetings takes six of it, most pages a fifth of one. */
const MOST_BYTES = 160 * 1024 * 1024;

/** Next.js drops what is beyond so many tags of a page: one with as many goes with every change. */
const TAGS_AT_MOST = 128;
const ANY_CHANGE = '*';

/** Tags of a page, as Next.js hands them over. */
const TAGS_HEADER = 'x-next-cache-tags';

type Value = CacheHandlerValue['value'];

/** The part of a context that is looked at: tags of what a page read, and how long a page lasts. */
export interface PageContext {
  tags?: string[];
  cacheControl?: CacheHandlerValue['cacheControl'];
}

/** What one request sees of the store. */
export interface OpenPageCache {
  get(key: string): CacheHandlerValue | null;
  set(key: string, value: Value, context: PageContext): void;
}

export interface PageCache {
  open(): OpenPageCache;
  expire(tags: readonly string[]): void;
  expireEverything(): void;
}

const shared = processWide<PageCache>('pageCache');

/** Texts count twice: one letter beyond Latin-1 makes every letter take two bytes. */
const textBytes = (text: string | undefined): number => 2 * (text?.length ?? 0);

/** What is kept beside the contents: keys, headers, tags. */
const FRAME_BYTES = 1024;

/** Reads, pages and files made of the register are kept; there is nothing else. */
function sizeInBytes(value: NonNullable<Value>): number {
  if ('data' in value) return FRAME_BYTES + textBytes(value.data.body);
  if ('segmentData' in value) {
    const segments = [...(value.segmentData?.values() ?? [])];
    const data = segments.reduce((sum, { length }) => sum + length, value.rscData?.length ?? 0);
    return FRAME_BYTES + textBytes(value.html) + data;
  }
  return 'body' in value ? FRAME_BYTES + value.body.length : Infinity;
}

function tagsOn(value: NonNullable<Value>, { tags = [] }: PageContext): string[] {
  const header = 'headers' in value ? value.headers?.[TAGS_HEADER] : undefined;
  const all = [...tags, ...(typeof header === 'string' ? header.split(',') : [])];
  return all.length >= TAGS_AT_MOST ? [...all, ANY_CHANGE] : all;
}

/**
 * Next.js sends the headers that are kept of a page beside those of every page, also the first time: of two policies only what
 * both allow may run. A page that is kept is the same for everybody, so a hash of each of its scripts does what a nonce would.
 */
function addPolicy(value: NonNullable<Value>): void {
  if (!('segmentData' in value) || !hasPolicy()) return;
  value.headers = { ...value.headers, 'content-security-policy': scriptsByHash(value.html) };
}

function openStore(store: TaggedStore<CacheHandlerValue>): OpenPageCache {
  const opened = store.now();
  /** When what is not kept was asked for: the page or the read begins right after. */
  const askedAt = new Map<string, number>();
  return {
    get(key) {
      const kept = store.get(key);
      if (!kept) askedAt.set(key, store.now());
      return kept ?? null;
    },
    set(key, value, context) {
      const since = askedAt.get(key) ?? opened;
      askedAt.delete(key);
      if (value === null) return;
      addPolicy(value);
      const { cacheControl } = context;
      const kept = { value, lastModified: Date.now(), ...(cacheControl && { cacheControl }) };
      store.set(key, { value: kept, tags: tagsOn(value, context), bytes: sizeInBytes(value) }, since);
    },
  };
}

/** Has this process keep pages from now on. Before, and in a build, nothing is kept. */
export function keepPages(mostBytes = MOST_BYTES): PageCache {
  const store = createTaggedStore<CacheHandlerValue>(mostBytes);
  const pages: PageCache = {
    open: () => openStore(store),
    expire: (tags) => store.expire([...tags, ANY_CHANGE]),
    expireEverything: () => store.expireEverything(),
  };
  shared.set(pages);
  return pages;
}
