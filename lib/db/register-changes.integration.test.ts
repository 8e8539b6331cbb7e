import type { CachedRouteKind } from 'next/dist/server/response-cache';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepPages } from '@/lib/config/page-cache';
import { networkTags, sourceTags } from '@/lib/core/cache-tags';
import { listenForChanges } from '@/lib/db/register-changes';
import { withClient } from '@/scripts/postgres/probe';
import { testDatabase } from '@/test/database';
import { givenMeeting, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

/** What a server keeps, with the connection on which it listens. */
function startInstance() {
  const pages = keepPages();
  let begun = 0;
  const listener = listenForChanges(testDatabase().appUrl, {
    expire: pages.expire,
    expireEverything: () => {
      begun += 1;
      pages.expireEverything();
    },
  });
  return {
    listener,
    begun: () => begun,
    /** Answers a request for a page: whether it was kept; if not, it is made anew and kept. */
    visit(address: string, tags: string[], work: () => unknown = () => undefined): boolean {
      const cache = pages.open();
      if (cache.get(address)) return true;
      work();
      cache.set(address, pageWith(address, tags), {});
      return false;
    },
    open: pages.open,
  };
}

const pageWith = (html: string, tags: string[]) => ({
  kind: 'APP_PAGE' as CachedRouteKind.APP_PAGE,
  html,
  rscData: undefined,
  headers: { 'x-next-cache-tags': tags.join(',') },
  postponed: undefined,
  status: 200,
  segmentData: undefined,
});

let register: Awaited<ReturnType<typeof givenSmallRegister>>;
let instances: ReturnType<typeof startInstance>[];

beforeAll(async () => {
  register = await inRegister(givenSmallRegister);
});

const allHeard = () => Promise.all(instances.map(({ listener }) => listener.heard()));

beforeEach(async () => {
  instances = [startInstance(), startInstance()];
  await vi.waitUntil(() => instances.every(({ begun }) => begun() === 1), { timeout: 30_000 });
});

afterEach(() => Promise.all(instances.map(({ listener }) => listener.close())));

let days = 0;
const publishMeeting = () =>
  inRegister((write) => {
    days += 1;
    const { networkId, sourceId } = register;
    return givenMeeting(write, { networkId, sourceId, date: `2024-05-${10 + days}` });
  });

const visits = () =>
  instances.map(({ visit }) => [
    visit('/netzwerke/kreis', networkTags('kreis')),
    visit('/quellen/andere', sourceTags('andere')),
  ]);

const [KEPT, ANEW] = [true, false];

describe('two servers on one database', () => {
  it('both make anew what a write shows, with the next request, and keep the rest', async () => {
    visits();
    expect(visits()).toEqual([
      [KEPT, KEPT],
      [KEPT, KEPT],
    ]);
    await publishMeeting();
    await allHeard();
    expect(visits()).toEqual([
      [ANEW, KEPT],
      [ANEW, KEPT],
    ]);
    expect(visits()).toEqual([
      [KEPT, KEPT],
      [KEPT, KEPT],
    ]);
  });

  it('keep nothing that was read before a write and is finished behind it', async () => {
    const [{ open, listener } = startInstance()] = instances;
    const request = open();
    expect(request.get('/netzwerke/kreis')).toBeNull();
    await publishMeeting();
    await listener.heard();
    request.set('/netzwerke/kreis', pageWith('as it was', networkTags('kreis')), {});
    expect(open().get('/netzwerke/kreis')).toBeNull();
  });

  it('give everything up once where a connection is lost, and hear what is told afterwards', async () => {
    visits();
    const ended = await withClient(testDatabase().ownerUrl, async (client) => {
      const { rows } = await client.query<{ ended: boolean }>(`
        SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
        WHERE datname = current_database() AND query ILIKE 'listen %' AND pid <> pg_backend_pid()`);
      return rows.filter((row) => row.ended).length;
    });
    expect(ended).toBe(2);
    await publishMeeting();
    await expect.poll(() => instances.map(({ begun }) => begun()), { timeout: 30_000 }).toEqual([2, 2]);
    await allHeard();
    expect(visits()).toEqual([
      [ANEW, ANEW],
      [ANEW, ANEW],
    ]);
    await inRegister((write) => givenSource(write, 'andere'));
    await allHeard();
    expect(visits()).toEqual([
      [KEPT, ANEW],
      [KEPT, ANEW],
    ]);
    expect(instances.map(({ begun }) => begun())).toEqual([2, 2]);
  });

  it('take nothing for heard while the database does not answer, and give everything up', async () => {
    const [{ listener, visit, begun } = startInstance()] = instances;
    visit('/netzwerke/kreis', networkTags('kreis'));
    await listener.close();
    await listener.heard();
    expect(begun()).toBe(2);
    expect(visit('/netzwerke/kreis', networkTags('kreis'))).toBe(ANEW);
  });
});
