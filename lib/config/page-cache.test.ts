import type { CachedRouteKind } from 'next/dist/server/response-cache';
import { afterEach, expect, it } from 'vitest';
import { keepPages } from '@/lib/config/page-cache';
import PageCacheHandler from '@/lib/config/page-cache-handler.mjs';
import { processWide } from '@/lib/core/process-wide';

afterEach(() => processWide('pageCache').clear());

const read = (body: string) => ({
  kind: 'FETCH' as CachedRouteKind.FETCH,
  data: { headers: {}, body, url: '' },
  revalidate: 31_536_000,
});

const page = (html: string, tags: string) => ({
  kind: 'APP_PAGE' as CachedRouteKind.APP_PAGE,
  html,
  rscData: Buffer.alloc(10),
  headers: { 'x-next-cache-tags': tags },
  postponed: undefined,
  status: 200,
  segmentData: new Map([['/_tree', Buffer.alloc(10)]]),
});

it('keeps reads and pages for every request until one of their tags expires', async () => {
  const pages = keepPages();
  const first = new PageCacheHandler();
  expect(await first.get('read')).toBeNull();
  await first.set('read', read('1'), { tags: ['network:a'] });
  const cacheControl = { revalidate: false as const, expire: undefined };
  await first.set('page', page('<p>1</p>', 'network:a,networks-list'), { cacheControl });
  const later = new PageCacheHandler();
  expect(await later.get('read')).toMatchObject({ value: { data: { body: '1' } } });
  expect(await later.get('page')).toMatchObject({ value: { html: '<p>1</p>' }, cacheControl });
  pages.expire(['networks-list']);
  expect(await later.get('page')).toBeNull();
  expect(await later.get('read')).not.toBeNull();
  await later.revalidateTag('network:a');
  expect(await later.get('read')).toBeNull();
});

it('keeps a read of any size that there is room for, and never more than there is room for', async () => {
  keepPages(8 * 1024 * 1024);
  const handler = new PageCacheHandler();
  await handler.set('large', read('x'.repeat(3 * 1024 * 1024)), {});
  expect(await handler.get('large')).not.toBeNull();
  await handler.set('larger', read('x'.repeat(3 * 1024 * 1024)), {});
  expect(await handler.get('large')).toBeNull();
  await handler.set('too large', read('x'.repeat(5 * 1024 * 1024)), {});
  expect([await handler.get('larger'), await handler.get('too large')]).toEqual([expect.anything(), null]);
});

it('gives a page that has more tags than the framework counts up with every change', async () => {
  const pages = keepPages();
  const handler = new PageCacheHandler();
  const tags = Array.from({ length: 128 }, (_, number) => `network:${number}`).join(',');
  await handler.set('page', page('<p>1</p>', tags), {});
  await handler.set('other', page('<p>2</p>', 'network:1'), {});
  pages.expire(['member:a']);
  expect([await handler.get('page'), await handler.get('other')]).toEqual([null, expect.anything()]);
});

it('keeps nothing in a build, where nobody would hear of a change', async () => {
  const handler = new PageCacheHandler();
  await handler.set('page', page('<p>1</p>', ''), {});
  expect(await handler.get('page')).toBeNull();
});
