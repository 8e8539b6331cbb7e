import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { addAlias, removeAlias, removeSeat, updateMember, updateSeat } from '@/lib/members/mutations-edit';
import { freshDatabase } from '@/test/database';
import { givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const both = (text: string) => ({ de: text, en: text });
const eventTypes = async () =>
  (await database().auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ type }) => type);

describe('updateMember', () => {
  const aachen = { version: 1, slug: 'aachen', kind: 'city' as const, name: both('aachen'), isoCode: null };

  it('writes the fields and tells what changed', async () => {
    const { members } = await inRegister(givenSmallRegister);
    const edited = await attempt((write) =>
      updateMember(write, { ...aachen, id: members[0], name: { de: 'Aachen', en: 'aachen' } }),
    );
    expect(edited).toMatchObject({
      ok: true,
      value: { version: 2, changes: { 'name.de': { from: 'aachen', to: 'Aachen' } } },
    });
    expect((await eventTypes()).at(-1)).toBe('member.updated');
  });

  it('knows no other fields', async () => {
    const { members } = await inRegister(givenSmallRegister);
    const smuggled = { ...aachen, id: members[0], aliases: ['Aix'] };
    await expect(attempt((write) => updateMember(write, smuggled))).rejects.toThrow('aliases');
  });

  it('refuses the slug of another member', async () => {
    const { members } = await inRegister(givenSmallRegister);
    const taken = await attempt((write) => updateMember(write, { ...aachen, id: members[0], slug: 'bonn' }));
    expect(taken).toEqual({ ok: false, reason: { kind: 'slug_taken' } });
  });
});

describe('an alias', () => {
  it('comes and goes, each time as a version of the member with its event', async () => {
    const { members } = await inRegister(givenSmallRegister);
    const alias = { id: members[0], name: 'Aix' };
    expect(await attempt((write) => addAlias(write, { ...alias, version: 1 }))).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
    expect(await attempt((write) => addAlias(write, { ...alias, version: 1, name: 'Aken' }))).toMatchObject({
      reason: { kind: 'changed_meanwhile', current: { version: 2 } },
    });
    expect(await attempt((write) => addAlias(write, { ...alias, version: 2 }))).toEqual({
      ok: false,
      reason: { kind: 'alias_taken' },
    });
    expect(await attempt((write) => removeAlias(write, { ...alias, version: 2 }))).toMatchObject({
      ok: true,
      value: { version: 3 },
    });
    expect(await attempt((write) => removeAlias(write, { ...alias, version: 3 }))).toEqual({
      ok: false,
      reason: { kind: 'not_found' },
    });
    expect((await eventTypes()).slice(-2)).toEqual(['member.alias_added', 'member.alias_removed']);
    expect(await database().memberAlias.count()).toBe(0);
    expect(await database().rowHistory.count({ where: { tableName: 'member_alias' } })).toBe(1);
  });
});

describe('a seat', () => {
  const seatOf = (memberId: number) => database().membership.findFirstOrThrow({ where: { memberId } });
  const statuses = async (memberId: number) =>
    (await database().participation.findFirst({ where: { memberId } }))?.statuses;

  it('that is edited changes who could have come', async () => {
    const { members, sourceId } = await inRegister(givenSmallRegister);
    const { id } = await seatOf(members[0]);
    const edit = { id, kind: 'full' as const, until: '..', basis: both('test'), sourceId };
    const edited = await attempt((write) => updateSeat(write, { ...edit, version: 1, since: '2020-01-01' }));
    expect(edited).toMatchObject({ ok: true, value: { changes: { since: { from: null, to: '2020-01-01' } } } });
    expect(await statuses(members[0])).toBe('ONN');
    expect(await attempt((write) => updateSeat(write, { ...edit, version: 1, since: '2021-01-01' }))).toMatchObject({
      ok: false,
      reason: { kind: 'changed_meanwhile', current: { fields: { since: '2020-01-01' } } },
    });
  });

  it('is refused where it would overlap another of the same member', async () => {
    const { members, sourceId, networkId } = await inRegister(givenSmallRegister);
    const { id } = await seatOf(members[0]);
    const edit = { id, kind: 'full' as const, basis: both('test'), sourceId };
    await attempt((write) => updateSeat(write, { ...edit, version: 1, since: '2020-01-01', until: '2020-12-31' }));
    await inRegister((write) =>
      givenSeat(write, { networkId, memberId: members[0], sourceId, since: '2021-01-01', until: '..' }),
    );
    const overlapping = await attempt((write) =>
      updateSeat(write, { ...edit, version: 2, since: '2020-01-01', until: '2021-06-01' }),
    );
    expect(overlapping).toEqual({ ok: false, reason: { kind: 'seats_overlap' } });
  });

  it('is removed with a reason; nobody counts it any more, the history keeps it', async () => {
    const { members } = await inRegister(givenSmallRegister);
    const { id, version } = await seatOf(members[0]);
    expect((await attempt((write) => removeSeat(write, { id, version, reason: 'never held' }))).ok).toBe(true);
    expect(await statuses(members[0])).toBeUndefined();
    expect((await eventTypes()).at(-1)).toBe('membership.removed');
    expect(await database().rowHistory.count({ where: { tableName: 'membership', rowId: id } })).toBe(1);
  });
});
