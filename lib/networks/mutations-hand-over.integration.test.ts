import { beforeEach, describe, expect, it } from 'vitest';
import { deactivateUser } from '@/lib/auth/users/mutations';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { handOverNetwork } from '@/lib/networks/mutations-hand-over';
import type { HandOver } from '@/lib/networks/schema-hand-over';
import { givenSession, givenUser, stillCounts } from '@/test/accounts/account-facts';
import { freshDatabase } from '@/test/database';
import { givenNetwork, givenSource, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const OFFICE = { memberId: null, quote: null };

/** A network run by the KGSt, with its editor and somebody of another network. */
async function givenOffices() {
  const made = await inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis');
    const sourceId = await givenSource(write, 'protokoll');
    const term = { ...OFFICE, networkId, sourceId, organiser: 'KGSt', since: '2002', until: '..' };
    return {
      networkId,
      sourceId,
      other: await givenNetwork(write, 'anderer-kreis'),
      termId: await addOrganiserTerm(write, term),
    };
  });
  const leaving = await givenUser('old@example.org', { role: 'editor', networkId: made.networkId });
  const coming = await givenUser('new@example.org', { role: 'editor', networkId: made.other });
  const handOver: HandOver = {
    ...OFFICE,
    networkId: made.networkId,
    sourceId: made.sourceId,
    organiser: 'Stuttgart',
    term: { id: made.termId, version: 1 },
    date: '2009-01',
    grants: { [leaving]: null, [coming]: 'editor' },
  };
  return { ...made, leaving, coming, handOver };
}

const handOver = (input: HandOver) =>
  attemptWrite({ userId: null, name: 'admin' }, (write) => handOverNetwork(write, input));
const failWith = (reason: string): never => {
  throw new Error(reason);
};
const rolesIn = async (networkId: number) =>
  (await database().roleGrant.findMany({ where: { networkId }, orderBy: { userId: 'asc' } })).map(
    ({ userId, role }) => [userId, role],
  );
const terms = () =>
  database().organiserTerm.findMany({
    select: { organiser: true, sinceEdtf: true, untilEdtf: true },
    orderBy: { id: 'asc' },
  });

describe('handOverNetwork', () => {
  it('ends one term, begins the next, moves the roles and tells all of it', async () => {
    const { networkId, other, leaving, coming, handOver: input } = await givenOffices();
    const before = await database().auditEvent.count();
    expect(await handOver(input)).toMatchObject({ ok: true });
    expect(await terms()).toEqual([
      { organiser: 'KGSt', sinceEdtf: '2002', untilEdtf: '2009-01' },
      { organiser: 'Stuttgart', sinceEdtf: '2009-01', untilEdtf: '..' },
    ]);
    expect(await rolesIn(networkId)).toEqual([[coming, 'editor']]);
    expect(await rolesIn(other)).toEqual([[coming, 'editor']]);
    const events = await database().auditEvent.findMany({ orderBy: { id: 'asc' }, skip: before });
    expect(events.map(({ type }) => type)).toEqual([
      'organiser_term.updated',
      'organiser_term.created',
      'role.withdrawn',
      'role.granted',
      'network.handed_over',
    ]);
    expect(new Set(events.map(({ transaction }) => transaction)).size).toBe(1);
    expect(events.at(-1)).toMatchObject({
      networkId,
      payload: { date: '2009-01', grants: { [leaving]: null, [coming]: 'editor' } },
    });
  });

  it('signs out at once who loses a role, and nobody else', async () => {
    const { handOver: input } = await givenOffices();
    const [leaving, coming] = [await givenSession('old@example.org'), await givenSession('new@example.org')];
    await handOver(input);
    expect(await stillCounts(leaving)).toBe(false);
    expect(await stillCounts(coming)).toBe(true);
  });

  it('makes a reviewer out of an editor, and leaves who keeps the role or is not named', async () => {
    const { networkId, leaving, coming, handOver: input } = await givenOffices();
    await handOver({ ...input, grants: { [leaving]: 'reviewer' } });
    expect(await rolesIn(networkId)).toEqual([[leaving, 'reviewer']]);
    const session = await givenSession('old@example.org');
    const term = await database().organiserTerm.findFirstOrThrow({ where: { untilEdtf: '..' } });
    const next = { ...input, organiser: 'Köln', date: '2012', term: { id: term.id, version: 1 } };
    expect(await handOver({ ...next, grants: { [leaving]: 'reviewer', [coming]: null } })).toMatchObject({ ok: true });
    expect(await rolesIn(networkId)).toEqual([[leaving, 'reviewer']]);
    expect(await stillCounts(session)).toBe(true);
  });

  it.each([
    ['a term that somebody has changed meanwhile', 'term_changed', { version: 2 }, {}],
    ['a date before the running term began', 'ends_before_it_begins', {}, { date: '2001' }],
    ['a term that is not there', 'not_found', { id: 9_999 }, {}],
    ['somebody without an account', 'unknown_reference', {}, { grants: { 9999: 'editor' as const } }],
    ['a source that is not there', 'unknown_reference', {}, { sourceId: 9_999 }],
    ['a running term that is left out', 'terms_overlap', {}, { term: null }],
  ])('refused for %s, it leaves nothing behind', async (_, kind, term, changed) => {
    const { networkId, leaving, termId, handOver: input } = await givenOffices();
    const before = await database().auditEvent.count();
    const refused = await handOver({ ...input, term: { id: termId, version: 1, ...term }, ...changed });
    expect(refused).toEqual({ ok: false, reason: { kind } });
    expect(await terms()).toEqual([{ organiser: 'KGSt', sinceEdtf: '2002', untilEdtf: '..' }]);
    expect(await rolesIn(networkId)).toEqual([[leaving, 'editor']]);
    expect(await database().auditEvent.count()).toBe(before);
  });

  it('gives no role to somebody whose account is closed', async () => {
    const { networkId, coming, leaving, handOver: input } = await givenOffices();
    await inRegister((write) => deactivateUser(write, coming, failWith));
    expect(await handOver(input)).toEqual({ ok: false, reason: { kind: 'unknown_reference' } });
    expect(await rolesIn(networkId)).toEqual([[leaving, 'editor']]);
  });

  it('leaves nothing behind where the very last step fails', async () => {
    const { networkId, leaving, handOver: input } = await givenOffices();
    const broken = attemptWrite({ userId: null, name: 'admin' }, async (write) => {
      await handOverNetwork(write, input);
      throw new Error('the power went');
    });
    await expect(broken).rejects.toThrow('the power went');
    expect(await terms()).toHaveLength(1);
    expect(await rolesIn(networkId)).toEqual([[leaving, 'editor']]);
  });
});
