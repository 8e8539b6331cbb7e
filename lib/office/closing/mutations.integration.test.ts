import { beforeEach, expect, it } from 'vitest';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { endSeats } from '@/lib/office/closing/mutations';
import { findOpenMember, listNetworksOfSeats } from '@/lib/office/closing/queries';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenNetwork, givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
let facts: Awaited<ReturnType<typeof givenSmallRegister>> & { otherId: number; seatId: number; elsewhereId: number };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  const small = await inRegister(givenSmallRegister);
  const [memberId] = small.members;
  facts = await inRegister(async (write) => {
    const otherId = await givenNetwork(write, 'runde');
    const { sourceId, networkId } = small;
    const elsewhereId = await givenSeat(write, { networkId: otherId, memberId, sourceId, since: '2000', until: '..' });
    await givenSeat(write, { networkId: otherId, memberId, sourceId, kind: 'guest', since: '1990', until: '1995' });
    await givenMeeting(write, { networkId, sourceId, date: '2031-05-01', state: 'scheduled', hostMemberId: memberId });
    const { id: seatId } = await write.transaction.membership.findFirstOrThrow({
      where: { networkId, memberId, kind: 'full' },
      select: { id: true },
    });
    return { ...small, otherId, seatId, elsewhereId };
  });
});

const open = (networkIds: number[]) =>
  readSnapshot((reader) => findOpenMember(reader, officeReadScopeFor(networkIds), facts.members[0]));
const end = (seats: Record<string, { version: number; ends?: 'on' }>) =>
  attemptWrite(ACTOR, (write) =>
    endSeats(write, { memberId: facts.members[0], until: '2030-12-31', reason: 'ausgetreten', seats }),
  );

it('names what is open: seats of its own networks, how many elsewhere, and planned meetings it hosts', async () => {
  const { networkId, otherId, seatId, elsewhereId } = facts;
  const own = await open([networkId]);
  expect(own.seats.map(({ seat }) => seat.id)).toEqual([seatId]);
  expect(own).toMatchObject({ elsewhere: 1, planned: [{ slug: 'sitzung-2031-05-01', hosts: true }], runs: [] });
  const both = await open([networkId, otherId]);
  expect(both.seats.map(({ seat }) => seat.id).toSorted()).toEqual([seatId, elsewhereId].toSorted());
  expect(both.elsewhere).toBe(0);
});

it('ends the chosen seats with one reason, each an edit of its own, and leaves the others open', async () => {
  const { networkId, otherId, seatId, elsewhereId } = facts;
  expect(await end({ [seatId]: { version: 1, ends: 'on' }, [elsewhereId]: { version: 1 } })).toEqual({
    ok: true,
    value: { ended: 1 },
  });
  expect(await lastEvent()).toMatchObject({
    type: 'membership.updated',
    subjectId: seatId,
    payload: { reason: 'ausgetreten', changes: { until: { to: '2030-12-31' } } },
  });
  expect((await open([networkId, otherId])).seats.map(({ seat }) => seat.id)).toEqual([elsewhereId]);
});

it('ends nothing at all where one of the seats has changed meanwhile', async () => {
  const { seatId, elsewhereId } = facts;
  const refused = await end({ [seatId]: { version: 1, ends: 'on' }, [elsewhereId]: { version: 7, ends: 'on' } });
  expect(refused).toEqual({ ok: false, reason: { kind: 'changed_meanwhile' } });
  expect(await database().membership.count({ where: { untilEdtf: '2030-12-31' } })).toBe(0);
});

it('knows the networks of a member’s seats, and of no other member’s', async () => {
  const [aachen, bonn] = facts.members;
  const ask = (memberId: number) =>
    readSnapshot((reader) => listNetworksOfSeats(reader, memberId, [facts.seatId, facts.elsewhereId]));
  expect((await ask(aachen))?.toSorted()).toEqual([facts.networkId, facts.otherId].toSorted());
  expect(await ask(bonn)).toBeNull();
});
