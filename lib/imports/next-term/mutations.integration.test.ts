import { beforeEach, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { applyNextTerm } from '@/lib/imports/next-term/mutations';
import { readNextTerm } from '@/lib/imports/next-term/queries';
import type { NextTermOrder } from '@/lib/imports/next-term/schema';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { freshDatabase } from '@/test/database';
import { registerDigest } from '@/test/register-digest';
import { givenMember, givenNetwork, givenSeat, givenSource, inRegister } from '@/test/register-facts';

const ACTOR = { userId: null, name: 'office' };
const SINCE = '2031-01-01';
/** How the seats of the last term are dated, by the member's name. */
const TERMS = {
  dated: { since: '2027-01-01', until: '2030-12-31' },
  held: { since: '2027-01-01', until: '..' },
  unknown: { since: '2027-01-01', until: null },
  undated: { since: null, until: null },
  touching: { since: '2027-01-01', until: SINCE },
  lasting: { since: '2027-01-01', until: '2031-03-31' },
  left: { since: '2027-01-01', until: '2028-05-04' },
} as const;
type Name = keyof typeof TERMS;
let facts: { networkId: number; sourceId: number; ids: Record<string, number> };

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    const sourceId = await givenSource(write, 'beschluss');
    const ids: Record<string, number> = {};
    for (const [name, term] of Object.entries(TERMS)) {
      const memberId = await givenMember(write, name);
      ids[name] = memberId;
      await givenSeat(write, { networkId, memberId, sourceId, ...term, kind: name === 'held' ? 'observer' : 'full' });
    }
    return { networkId, sourceId, ids };
  });
});

const plan = () => readSnapshot((reader) => readNextTerm(reader, facts.networkId, SINCE));
const nameOf = (id: number) => Object.entries(facts.ids).find(([, one]) => one === id)?.[0];
async function apply(names: readonly Name[], more: Partial<NextTermOrder> = {}) {
  const { networkId, sourceId, ids } = facts;
  const { digest } = await plan();
  const members = Object.fromEntries(names.map((name) => [String(ids[name]), 'on' as const]));
  const basis = { de: 'Beschluss', en: 'Decision' };
  return attemptWrite(ACTOR, (write) =>
    applyNextTerm(write, { networkId, since: SINCE, until: '2034-12-31', sourceId, basis, members, digest, ...more }),
  );
}

it('takes the list of the last term: whose seat lasts into the next one ends, and of an unknown end nothing is said', async () => {
  const { steps } = await plan();
  expect(steps.map(({ member, kind }) => [nameOf(member.id), kind])).toEqual([
    ['dated', 'new'],
    ['held', 'ends'],
    ['unknown', 'new'],
    ['undated', 'ends'],
    ['touching', 'new'],
    ['lasting', 'ends'],
  ]);
});

it('gives all their seats as one batch, each of the kind it held, and is undone as a whole', async () => {
  const before = await registerDigest();
  const names = ['dated', 'held', 'unknown', 'undated', 'touching', 'lasting'] as const;
  const applied = await apply(names);
  if (!applied.ok) throw new Error(applied.reason.kind);
  expect(applied.value.counts).toMatchObject({ seatsAdded: 6, seatsChanged: 3 });
  const seats = await database().membership.findMany({
    where: { sinceEdtf: SINCE },
    select: { memberId: true, kind: true, untilEdtf: true, basisEn: true },
    orderBy: { id: 'asc' },
  });
  expect(seats.map(({ memberId, ...seat }) => [nameOf(memberId), seat.kind, seat.untilEdtf, seat.basisEn])).toEqual(
    names.map((name) => [name, name === 'held' ? 'observer' : 'full', '2034-12-31', 'Decision']),
  );
  const ends = await database().membership.findMany({
    where: { memberId: { in: [facts.ids['held'] ?? 0, facts.ids['lasting'] ?? 0] }, sinceEdtf: '2027-01-01' },
    select: { untilEdtf: true },
  });
  expect(ends).toEqual([{ untilEdtf: '2030-12-31' }, { untilEdtf: '2030-12-31' }]);
  expect((await plan()).steps.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'standing'));
  const undo = { id: applied.value.batchId, reason: 'zu früh' };
  expect(await attemptWrite(ACTOR, (write) => undoBatch(write, undo))).toMatchObject({ ok: true });
  expect(await registerDigest()).toBe(before);
});

it('leaves whoever is not chosen as it was, and writes nothing that was not looked at', async () => {
  expect(await apply(['dated'])).toMatchObject({ ok: true, value: { counts: { seatsAdded: 1, seatsChanged: 0 } } });
  const held = { where: { memberId: facts.ids['held'] ?? 0 }, select: { untilEdtf: true } };
  expect(await database().membership.findMany(held)).toEqual([{ untilEdtf: '..' }]);
  const before = await registerDigest();
  expect(await apply(['held'], { digest: 'f'.repeat(64) })).toMatchObject({ reason: { kind: 'changed_meanwhile' } });
  expect(await apply(['left'])).toMatchObject({ reason: { kind: 'unknown_reference' } });
  expect(await apply(['dated'])).toMatchObject({ reason: { kind: 'nothing_changed' } });
  expect(await registerDigest()).toBe(before);
});
