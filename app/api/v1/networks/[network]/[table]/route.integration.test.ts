import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/v1/networks/[network]/[table]/route';
import { closeDatabase } from '@/lib/db/client';
import { freshDatabase } from '@/test/database';
import { givenNetwork, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  await inRegister(givenSmallRegister);
});

afterEach(() => {
  vi.useRealTimers();
});

/** As many downloads as there may be at once. */
const MOST = [1, 2, 3];

const ask = (table: string, given: { method?: string; query?: string; etag?: string } = {}) => {
  const { method = 'GET', query = '', etag } = given;
  const headers: Record<string, string> = etag === undefined ? {} : { 'if-none-match': etag };
  const request = new Request(`https://register.example/api/v1/networks/kreis/${table}${query}`, { method, headers });
  return GET(request, { params: Promise.resolve({ network: 'kreis', table }) });
};

const statusOfDownload = async (table: string) => {
  const response = await ask(table);
  await response.text();
  return response.status;
};

describe('a download', () => {
  it('is answered to HEAD with its headers alone, and leaves its place to the next', async () => {
    for (const table of ['members.csv', 'members.xlsx', 'attendances.csv', 'meetings.csv']) {
      const [head, get] = [await ask(table, { method: 'HEAD' }), await ask(table)];
      expect(head.status, table).toBe(200);
      expect(head.body, table).toBeNull();
      expect([...head.headers], table).toEqual([...get.headers]);
      expect(head.headers.get('content-type'), table).not.toBeNull();
      await get.arrayBuffer();
    }
    for (const place of MOST) expect((await ask('members.csv', { method: 'HEAD' })).status, String(place)).toBe(200);
    await vi.waitFor(async () => expect(await statusOfDownload('members.csv')).toBe(200));
  });

  it('that nobody reads to its end loses its place', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const stalled = await Promise.all(MOST.map(() => ask('attendances.csv')));
    expect(stalled.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask('members.csv')).status).toBe(503);
    await vi.advanceTimersByTimeAsync(120_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await statusOfDownload('members.csv')).toBe(200), { timeout: 10_000 });
  });

  it('is not sent again to whoever has this state of it', async () => {
    const first = await ask('members.csv');
    await first.text();
    for (const place of MOST) {
      const again = await ask('members.csv', { etag: first.headers.get('etag') ?? '' });
      expect([again.status, again.body], String(place)).toEqual([304, null]);
    }
    await vi.waitFor(async () => expect(await statusOfDownload('members.csv')).toBe(200));
  });

  it('is of the network that its path names, whatever else its address says', async () => {
    await inRegister((write) => givenNetwork(write, 'anderes'));
    const response = await ask('members.csv', { query: '?network=anderes' });
    expect(response.headers.get('content-disposition')).toContain('kreis-members.csv');
    expect((await response.text()).split('\r\n')).toHaveLength(4);
  });
});
