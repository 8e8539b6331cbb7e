import { beforeEach, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { addSeat } from '@/lib/members/mutations';
import { removeSeat, updateSeat } from '@/lib/members/mutations-edit';
import { restoreSeat } from '@/lib/members/mutations-restore';
import { listSeats } from '@/lib/members/queries';
import { seatInputSchema } from '@/lib/members/schema';
import { seatRowSchema } from '@/lib/members/schema-row';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenMember, givenNetwork, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const office = { userId: null, name: 'office' };

async function givenDoubtedSeat() {
  return inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    const memberId = await givenMember(write, 'aachen');
    const sourceId = await givenSource(write, 'protokoll');
    const doubter = await givenSource(write, 'antwort');
    const fields = {
      kind: 'full' as const,
      since: '2009-01-05/2009-03-01',
      until: '..',
      basis: { de: 'Probe', en: 'test' },
      sourceId,
      doubt: { sourceId: doubter, quote: 'Ein Sitz ist nicht belegt.', locator: 'S. 3' },
    };
    const id = await addSeat(write, { ...fields, networkId, memberId });
    return { id, networkId, memberId, sourceId, doubter, fields };
  });
}
const seatsOf = (memberId: number) => readSnapshot((reader) => listSeats(reader, { memberIds: [memberId] }));

describe('a seat in doubt', () => {
  it('names the document that doubts it, with quote and place, and begins between two days', async () => {
    const { memberId, doubter } = await givenDoubtedSeat();
    expect(await seatsOf(memberId)).toMatchObject([
      {
        inDoubt: true,
        doubt: { sourceId: doubter, quote: 'Ein Sitz ist nicht belegt.', locator: 'S. 3' },
        since: { earliest: '2009-01-05', latest: '2009-03-01' },
      },
    ]);
  });

  it('is found by either document, and makes the one that doubts it public', async () => {
    const { id, sourceId, doubter } = await givenDoubtedSeat();
    for (const named of [sourceId, doubter]) {
      const found = await readSnapshot((reader) => listSeats(reader, { sourceId: named }));
      expect(found.map((seat) => seat.id)).toEqual([id]);
    }
    const visible = await database().$queryRaw`SELECT DISTINCT source_id FROM visible_citation ORDER BY 1`;
    expect(visible).toEqual([{ source_id: sourceId }, { source_id: doubter }]);
  });

  it('is settled by an edit, and comes back with its doubt from the history', async () => {
    const { id, memberId, fields } = await givenDoubtedSeat();
    const settled = await attemptWrite(office, (write) =>
      updateSeat(write, { ...fields, id, version: 1, doubt: null }),
    );
    expect(settled).toMatchObject({
      ok: true,
      value: { changes: { 'doubt.sourceId': { to: null }, 'doubt.quote': { to: null } } },
    });
    expect((await seatsOf(memberId))[0]).toMatchObject({ inDoubt: false, doubt: null });
    const former = await database().rowHistory.findFirstOrThrow({ where: { tableName: 'membership', rowId: id } });
    expect(seatRowSchema.parse(former.row).fields.doubt).toEqual(fields.doubt);
    await attemptWrite(office, (write) => removeSeat(write, { id, version: 2, reason: 'Probe' }));
    await attemptWrite(office, (write) => restoreSeat(write, { id, version: 2 }, former.row, {}));
    expect((await seatsOf(memberId))[0]).toMatchObject({ inDoubt: true, doubt: fields.doubt });
  });

  it('makes a meeting in it unclear where no source says who came, and so do the days between which it began', async () => {
    const { id, networkId, memberId, sourceId, fields } = await givenDoubtedSeat();
    await inRegister(async (write) => {
      for (const date of ['2008-05-01', '2009-02-01', '2010-05-01'])
        await givenMeeting(write, { networkId, sourceId, date });
    });
    const statuses = async () => (await database().participation.findFirstOrThrow({ where: { memberId } })).statuses;
    expect(await statuses()).toBe('OUU');
    await attemptWrite(office, (write) => updateSeat(write, { ...fields, id, version: 1, doubt: null }));
    expect(await statuses()).toBe('OUN');
  });

  it('is none without somebody who doubts it, in the form and in the database', async () => {
    const { id, networkId, memberId, fields } = await givenDoubtedSeat();
    const worded = { ...fields, networkId, memberId, doubt: { sourceId: null, quote: 'Fraglich.', locator: null } };
    expect(seatInputSchema.safeParse(worded).error?.issues).toMatchObject([
      { path: ['doubt', 'sourceId'], message: 'required' },
    ]);
    await expect(
      inRegister((write) => write.transaction.membership.update({ where: { id }, data: { doubtSourceId: null } })),
    ).rejects.toThrow('membership_doubt_has_a_source');
  });

  it('is no seat of the past that lacks the columns', () => {
    const row = { id: 1, version: 1, network_id: 1, kind: 'full', since_edtf: null, until_edtf: null, source_id: 1 };
    expect(seatRowSchema.parse({ ...row, basis_de: 'x', basis_en: 'x' }).fields.doubt).toBeNull();
  });
});
