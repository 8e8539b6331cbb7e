import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/v1/networks/[network]/[table]/route';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findNetworkForExport, listMatrixSources } from '@/lib/exports/queries';
import { findJob } from '@/lib/imports/jobs/queries';
import { freshDatabase } from '@/test/database';
import { givenPlannedJob } from '@/test/imports/files';
import { givenAttendance, givenNetwork, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
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
    for (const table of ['members.csv', 'members.xlsx', 'members.ods', 'attendances.csv', 'meetings.csv']) {
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

  it('is not sent again to a client that has this version', async () => {
    const first = await ask('members.csv');
    await first.text();
    for (const place of MOST) {
      const again = await ask('members.csv', { etag: first.headers.get('etag') ?? '' });
      expect([again.status, again.body], String(place)).toEqual([304, null]);
    }
    await vi.waitFor(async () => expect(await statusOfDownload('members.csv')).toBe(200));
  });

  it('as a matrix is by one document each, and imported again says nothing new', async () => {
    const { networkId, sourceId, members, meetings } = facts;
    await inRegister(async (write) => {
      await givenAttendance(write, { memberId: members[0], meetingId: meetings[0], sourceId, status: 'excused' });
      await givenAttendance(write, { memberId: members[1], meetingId: meetings[2], sourceId });
      await givenSource(write, 'unbeteiligt');
    });
    const sources = await readSnapshot(async (reader) => {
      const of = await findNetworkForExport(reader, publicReadScope(), 'kreis');
      return of && listMatrixSources(of);
    });
    expect(sources).toEqual([{ slug: 'protokoll', title: 'protokoll' }]);
    for (const name of ['matrix.csv', 'matrix.xlsx', 'matrix.ods']) {
      const response = await ask(name, { query: '?source=protokoll' });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const id = await givenPlannedJob({ networkId, file: { name, bytes }, mapping: { sourceId } });
      const job = await findJob(id);
      expect([job?.mapping?.subject, job?.summary?.rows], name).toEqual([
        'attendance_matrix',
        { new: 0, same: 2, changed: 0, wrong: 0, left_out: 0 },
      ]);
    }
  });

  it('is of the network that its path names, whatever else its address says', async () => {
    await inRegister((write) => givenNetwork(write, 'anderes'));
    const response = await ask('members.csv', { query: '?network=anderes' });
    expect(response.headers.get('content-disposition')).toContain('kreis-members.csv');
    expect((await response.text()).split('\r\n')).toHaveLength(4);
  });
});
