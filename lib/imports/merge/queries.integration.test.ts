import { beforeEach, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { withDedicatedConnection } from '@/lib/db/dedicated-connection';
import { readSnapshot } from '@/lib/db/reader';
import { listNetworksOfBatch } from '@/lib/imports/batches/queries-networks';
import { readKnownRegister } from '@/lib/imports/known/queries';
import { listMergeCandidates } from '@/lib/imports/merge/queries-choice';
import { createNetwork } from '@/lib/networks/mutations';
import { findSuccessorSlug } from '@/lib/participation/pages/queries-member';
import { freshDatabase } from '@/test/database';
import { givenMerge, givenTwins, mergePreview, type Twins } from '@/test/merge-facts';
import { givenMember, givenSeat, inRegister } from '@/test/register-facts';

let twins: Twins;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  twins = await givenTwins();
});

const successorOf = (slug: string) => readSnapshot((reader) => findSuccessorSlug(reader, publicReadScope(), slug));
const candidates = async (query: string) => {
  const found = await readSnapshot((reader) => listMergeCandidates(reader, twins.goneId, query));
  return found.map(({ member, alias }) => [member.slug, alias]);
};

it('leads from the old address to the new one, and from others nowhere', async () => {
  expect(await successorOf('stadt-aachen')).toBeNull();
  await givenMerge(twins);
  expect(await successorOf('stadt-aachen')).toBe('aachen');
  expect(await successorOf('aachen')).toBeNull();
  expect(await successorOf('gibt-es-nicht')).toBeNull();
});

it('leads nowhere where the remaining member is in drafts alone', async () => {
  const both = { de: 'Entwurf', en: 'Draft' };
  const order = await inRegister(async (write) => {
    const network = {
      slug: 'entwurf',
      name: both,
      description: both,
      duty: 'mandatory' as const,
      coverage: null,
      coverageNote: null,
    };
    const networkId = await createNetwork(write, network);
    const [goneId, keptId] = [await givenMember(write, 'celle-stadt'), await givenMember(write, 'celle')];
    await givenSeat(write, { networkId, memberId: keptId, sourceId: twins.minutes });
    return { goneId, keptId };
  });
  await givenMerge(order);
  expect(await successorOf('celle-stadt')).toBeNull();
});

it('offers members with a similar name, finds any by name and alias, and neither itself nor one that is gone', async () => {
  expect(await candidates('')).toEqual([['aachen', 'Kaiserstadt']]);
  expect(await candidates('KAISER')).toEqual([['aachen', 'Kaiserstadt']]);
  expect(await candidates('%')).toEqual([]);
  const bonn = await inRegister((write) => givenMember(write, 'bonn'));
  expect(await candidates('bon')).toEqual([['bonn', null]]);
  await givenMerge({ goneId: bonn, keptId: twins.keptId });
  expect(await candidates('bonn')).toEqual([['aachen', 'bonn']]);
});

it('is named by lists as an alias of the one that remains, and restored by none', async () => {
  await givenMerge(twins);
  const known = await withDedicatedConnection(null, async ({ client }) => {
    await client.query('BEGIN');
    return readKnownRegister(client, twins.networkId, 'all');
  });
  const aachen = known.members.filter(({ slug }) => slug.includes('aachen'));
  expect(aachen).toMatchObject([{ slug: 'aachen', codes: ['17'], aliases: ['Kaiserstadt', 'Öcher', 'Stadt Aachen'] }]);
});

it('takes the right to edit every network of both to be undone', async () => {
  const batchId = await givenMerge(twins);
  const networks = await readSnapshot((reader) => listNetworksOfBatch(reader, batchId));
  expect(new Set(networks)).toEqual(new Set([twins.networkId, twins.otherId]));
});

it('shows seats of two kinds at one time as unsettled', async () => {
  const seat = { networkId: twins.otherId, memberId: twins.keptId, sourceId: twins.press };
  await inRegister((write) => givenSeat(write, { ...seat, kind: 'observer', since: '2010', until: '2012' }));
  const { blocked, networks } = await mergePreview(twins);
  expect(blocked).toBe(true);
  expect(networks.find(({ network }) => network.slug === 'runde')?.seats.map(({ step }) => step.outcome)).toEqual([
    'conflict',
    'conflict',
  ]);
});
