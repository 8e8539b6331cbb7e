import { beforeEach, describe, expect, it } from 'vitest';
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

const ask = (table: string, { method = 'GET', query = '' } = {}) => {
  const request = new Request(`https://register.example/api/v1/networks/kreis/${table}${query}`, { method });
  return GET(request, { params: Promise.resolve({ network: 'kreis', table }) });
};

describe('a download', () => {
  it('is answered to HEAD with its headers alone', async () => {
    for (const table of ['members.csv', 'members.xlsx', 'members.ods', 'attendances.csv', 'meetings.csv']) {
      const [head, get] = [await ask(table, { method: 'HEAD' }), await ask(table)];
      expect(head.status, table).toBe(200);
      expect(head.body, table).toBeNull();
      expect([...head.headers], table).toEqual([...get.headers]);
      expect(head.headers.get('content-type'), table).not.toBeNull();
      await get.arrayBuffer();
    }
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
