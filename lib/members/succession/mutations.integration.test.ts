import { beforeEach, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { recordSuccession, withdrawSuccession } from '@/lib/members/succession/mutations';
import { isSuccessionBetween, listLines, listSuccessions } from '@/lib/members/succession/queries';
import { successionInputSchema } from '@/lib/members/succession/schema';
import { freshDatabase } from '@/test/database';
import { givenMember, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const office = { userId: null, name: 'office' };
const fields = { kind: 'continuation' as const, date: '1991-12-25', quote: 'setzt fort', locator: null };
const listed = (memberId: number) => readSnapshot((reader) => listSuccessions(reader, { memberIds: [memberId] }));

const given = () =>
  inRegister(async (write) => {
    const [one, other] = [await givenMember(write, 'alt'), await givenMember(write, 'neu')];
    const sourceId = await givenSource(write, 'note');
    const id = await recordSuccession(write, { ...fields, predecessorId: one, successorId: other, sourceId });
    return { id, one, other, sourceId };
  });

describe('a succession', () => {
  it('stands on both members, with its document, which becomes public', async () => {
    const { one, other, sourceId } = await given();
    const expected = [
      { predecessor: { slug: 'alt' }, successor: { slug: 'neu' }, date: { edtf: '1991-12-25' }, sourceId },
    ];
    expect(await listed(one)).toMatchObject(expected);
    expect(await listed(other)).toMatchObject(expected);
    expect(await readSnapshot((reader) => listSuccessions(reader, { sourceId }))).toMatchObject(expected);
    expect(await readSnapshot((reader) => isSuccessionBetween(reader, other, one))).toBe(true);
    expect(await database().$queryRaw`SELECT source_id FROM visible_citation`).toEqual([{ source_id: sourceId }]);
  });

  it('is withdrawn with a reason and never edited', async () => {
    const { id, one, other } = await given();
    await expect(
      inRegister((write) => write.transaction.succession.update({ where: { id }, data: { dateEdtf: '1992' } })),
    ).rejects.toThrow('never edited');
    const withdraw = () => attemptWrite(office, (write) => withdrawSuccession(write, { id, reason: 'Irrtum' }));
    expect(await withdraw()).toEqual({ ok: true, value: { id } });
    expect(await withdraw()).toEqual({ ok: false, reason: { kind: 'not_found' } });
    expect(await listed(one)).toEqual([]);
    expect(await readSnapshot((reader) => isSuccessionBetween(reader, one, other))).toBe(false);
    expect(await database().rowHistory.count({ where: { tableName: 'succession', rowId: id } })).toBe(1);
  });

  it('names the member into which another went', async () => {
    const { one, other } = await given();
    const heir = await inRegister(async (write) => {
      const id = await givenMember(write, 'ganz-neu');
      const gone = { withdrawnAt: write.instant, mergedIntoId: id };
      await write.transaction.member.update({ where: { id: other }, data: gone });
      return id;
    });
    expect(await listed(heir)).toMatchObject([{ predecessor: { id: one }, successor: { slug: 'ganz-neu' } }]);
    expect(await listed(one)).toMatchObject([{ successor: { slug: 'ganz-neu' } }]);
  });

  it('is part of a line, which is read step by step, and ends in a circle', async () => {
    const { one, other, sourceId } = await given();
    await inRegister(async (write) => {
      const [next, last] = [await givenMember(write, 'neuer'), await givenMember(write, 'am-neuesten')];
      for (const [predecessorId, successorId] of [
        [other, next],
        [next, last],
        [last, one],
      ] as const)
        await recordSuccession(write, { ...fields, predecessorId, successorId, sourceId });
    });
    const line = await readSnapshot((reader) => listLines(reader, [one]));
    expect(line.map(({ successor }) => successor.slug)).toEqual(['neu', 'neuer', 'am-neuesten', 'alt']);
  });

  it('is not of a member to itself', () => {
    const read = successionInputSchema.safeParse({ ...fields, predecessorId: 1, successorId: 1, sourceId: 1 });
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['same_member']);
  });
});
