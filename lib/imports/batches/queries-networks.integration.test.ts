import { beforeEach, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';
import type { PlannedRow } from '@/lib/imports/plan/types';
import { freshDatabase } from '@/test/database';
import { apply, newMember } from '@/test/planned-rows';
import { givenNetwork, givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
let foreign: number;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
  // The first member sits in another network too.
  foreign = await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'fremd');
    await givenSeat(write, { networkId, memberId: facts.members[0], sourceId: facts.sourceId });
    return networkId;
  });
});

/** A row of a list of members that says nothing new of a member but a name more. */
const alias = (id: number, slug: string, name: string): PlannedRow => ({
  line: 2,
  column: null,
  kind: 'changed',
  changes: [],
  notices: [],
  what: {
    subject: 'member',
    member: { id },
    content: { name: { de: slug, en: slug }, kind: 'city', isoCode: null, territoryId: null },
    restores: false,
    addsCode: null,
    addsAliases: [name],
    seat: null,
  },
});

const batchOf = async (...given: Parameters<typeof apply>): Promise<number> => {
  const result = await apply(...given);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value.batchId;
};

it('gives a member of another network a name more only where that network may be edited too', async () => {
  const rows = [alias(facts.members[0], 'aachen', 'Aix'), alias(facts.members[1], 'bonn', 'Bundesstadt Bonn')];
  const refused = await apply({ networkId: facts.networkId, editable: [facts.networkId] }, rows);
  expect(refused).toEqual({ ok: false, reason: { kind: 'shared_members', names: ['aachen'] } });
  expect(await database().memberAlias.count()).toBe(0);

  const own = await batchOf({ networkId: facts.networkId, editable: [facts.networkId] }, rows.slice(1));
  expect(await listNetworksOfBatch(database(), own)).toEqual([facts.networkId]);
  const both = await batchOf({ networkId: facts.networkId, editable: [facts.networkId, foreign] }, rows);
  expect(await listNetworksOfBatch(database(), both)).toEqual([facts.networkId, foreign]);
});

it('counts the networks of a member that was edited, not of one that the batch brought', async () => {
  const edited = alias(facts.members[0], 'Aachen am Wurm', 'Aix');
  const changed = await batchOf({ networkId: facts.networkId }, [edited]);
  expect(await listNetworksOfBatch(database(), changed)).toEqual([facts.networkId, foreign]);

  const totals = emptyTotals();
  totals.newMembers.push(newMember('Celle', { aliases: ['Zelle'] }));
  const brought = await batchOf({ networkId: facts.networkId }, [], totals);
  const { id } = await database().member.findUniqueOrThrow({ where: { slug: 'celle' } });
  await inRegister((write) => givenSeat(write, { networkId: foreign, memberId: id, sourceId: facts.sourceId }));
  expect(await listNetworksOfBatch(database(), brought)).toEqual([facts.networkId]);
});
