import { beforeEach, describe, expect, it } from 'vitest';
import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import { listTotals } from '@/lib/attendance/totals/queries';
import { totalInputSchema } from '@/lib/attendance/totals/schema';
import { officeReadScopeFor, publicReadScope } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findMemberRecord } from '@/lib/participation/pages/queries-member';
import { findNetworkRecord } from '@/lib/participation/pages/queries-network';
import { findSourceRecord } from '@/lib/participation/pages/queries-source';
import { freshDatabase } from '@/test/database';
import { givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const office = { userId: null, name: 'office' };
const fields = { attended: 15, ofMeetings: 16, period: '2009/2015', quote: '15 von 16', locator: 'S. 2' };
const listed = (networkId: number, networkIds: readonly number[] | 'all' = 'all') =>
  readSnapshot((reader) => listTotals(reader, officeReadScopeFor(networkIds), networkId));

describe('a total', () => {
  it('is what a source counts over a period, of a member or of the network', async () => {
    const { networkId, sourceId, members } = await inRegister(givenSmallRegister);
    await inRegister(async (write) => {
      await recordTotal(write, { ...fields, networkId, sourceId, memberId: members[0] });
      await recordTotal(write, { ...fields, networkId, sourceId, memberId: null, ofMeetings: null, period: '2003' });
    });
    expect(await listed(networkId)).toMatchObject([
      { memberId: null, attended: 15, ofMeetings: null, period: { earliest: '2003-01-01', latest: '2003-12-31' } },
      { memberId: members[0], attended: 15, ofMeetings: 16, period: { edtf: '2009/2015' } },
    ]);
    expect(await listed(networkId, [])).toEqual([]);
  });

  it('changes no cell, and is public with the member and with its document', async () => {
    const { networkId, sourceId, members } = await inRegister(givenSmallRegister);
    const before = await database().participation.findMany({ orderBy: { memberId: 'asc' } });
    const own = await inRegister(async (write) => {
      const only = await givenSource(write, 'bilanz');
      await recordTotal(write, { ...fields, networkId, sourceId, memberId: members[0] });
      await recordTotal(write, { ...fields, networkId, sourceId: only, memberId: null });
      return only;
    });
    expect(await database().participation.findMany({ orderBy: { memberId: 'asc' } })).toEqual(before);
    const { member, network, source } = await readSnapshot(async (reader) => ({
      member: await findMemberRecord(reader, publicReadScope(), 'aachen'),
      network: await findNetworkRecord(reader, publicReadScope(), 'kreis'),
      source: await findSourceRecord(reader, publicReadScope(), 'bilanz'),
    }));
    expect(member?.networks[0]?.totals).toMatchObject([{ attended: 15, ofMeetings: 16, sourceId }]);
    expect(network?.totals).toMatchObject([{ memberId: null, sourceId: own }]);
    expect(network?.sources.map(({ slug }) => slug)).toContain('bilanz');
    expect(source?.totals).toMatchObject([{ network: { slug: 'kreis' }, member: null, total: { attended: 15 } }]);
    expect(await database().$queryRaw`SELECT FROM visible_citation WHERE source_id = ${own}`).toHaveLength(1);
  });

  it('stands once of a source, member and period; it is withdrawn with a reason, and never edited', async () => {
    const { networkId, sourceId, members } = await inRegister(givenSmallRegister);
    const total = { ...fields, networkId, sourceId, memberId: members[0] };
    const id = await inRegister((write) => recordTotal(write, total));
    const again = await attemptWrite(office, async (write) => {
      await recordTotal(write, { ...total, attended: 14 });
      return { ok: true, value: null };
    });
    expect(again).toEqual({ ok: false, reason: { kind: 'assertion_exists' } });
    await expect(
      inRegister((write) => write.transaction.total.update({ where: { id }, data: { attended: 14 } })),
    ).rejects.toThrow('never edited');
    const withdraw = () => attemptWrite(office, (write) => withdrawTotal(write, { id, reason: 'falsch gezählt' }));
    expect(await withdraw()).toEqual({ ok: true, value: { id } });
    expect(await withdraw()).toEqual({ ok: false, reason: { kind: 'not_found' } });
    expect(await listed(networkId)).toEqual([]);
    const events = await database().auditEvent.findMany({ where: { subject: 'total' }, orderBy: { id: 'asc' } });
    expect(events.map(({ type }) => type)).toEqual(['total.recorded', 'total.withdrawn']);
    expect(await database().rowHistory.count({ where: { tableName: 'total', rowId: id } })).toBe(1);
  });

  it.each([
    [{ attended: 17 }, 'attended: more_than_all'],
    [{ period: '..' }, 'period: open_on_both_sides'],
    [{ period: 'neulich' }, 'period: not_understood'],
  ])('is refused with %j', (change, fault) => {
    const read = totalInputSchema.safeParse({ ...fields, networkId: 1, sourceId: 1, memberId: null, ...change });
    expect(read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([fault]);
  });
});
