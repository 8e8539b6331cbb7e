import { beforeEach, describe, expect, it } from 'vitest';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { publishMeetingWithAttendance } from '@/lib/attendance/mutations-publish';
import { proposeInstead } from '@/lib/audit/proposals/mutations';
import { proposalPreviewSchema } from '@/lib/audit/proposals/schema';
import { succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { judgeTexts } from '@/lib/forms/personal-question';
import { discardProposal, publishProposal, renewPreview } from '@/lib/imports/proposals/mutations';
import { readProposedTexts } from '@/lib/imports/proposals/queries-texts';
import { listNetworksOfProposal } from '@/lib/imports/proposals/queries-networks';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { addAlias, removeSeat, updateMember, updateSeat } from '@/lib/members/mutations-edit';
import { addSeat } from '@/lib/members/mutations';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { updateNetwork, updateOrganiserTerm } from '@/lib/networks/mutations-edit';
import { redactText } from '@/lib/redactions/mutations';
import { verifyAuditChain } from '@/lib/audit/verify';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSmallRegister,
  inRegister,
} from '@/test/register-facts';
import { freshDatabase, testDatabase } from '@/test/database';

const ACTOR = { userId: null, name: 'test' };
type Facts = Awaited<ReturnType<typeof givenSmallRegister>> & { termId: number };
let facts: Facts;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(async (write) => {
    const small = await givenSmallRegister(write);
    const [first] = small.meetings;
    await write.transaction.membership.updateMany({ data: termColumns('2018', null) });
    await givenAttendance(write, { meetingId: first, memberId: small.members[0], sourceId: small.sourceId });
    const termId = await addOrganiserTerm(write, { ...term(small), organiser: 'Amt', since: '2001', until: '2009' });
    return { ...small, termId };
  });
});

const term = ({ networkId, sourceId }: { networkId: number; sourceId: number }) => ({
  networkId,
  sourceId,
  memberId: null,
  quote: null,
});

const proposed = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>, title = 'Probe') =>
  attemptWrite(ACTOR, (write) => proposeInstead(write, { networkId: facts.networkId, title }, change));

async function propose<Value, Reason>(
  change: (write: RegisterWrite) => Promise<Result<Value, Reason>>,
): Promise<number> {
  const outcome = await proposed(change);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value.proposalId;
}

const previewOf = async (id: number) =>
  proposalPreviewSchema.parse((await database().proposal.findUniqueOrThrow({ where: { id } })).preview);

const publish = async (id: number, publishable: readonly number[] | 'all' = 'all') => {
  const { key } = await previewOf(id);
  return attemptWrite(ACTOR, (write) => publishProposal(write, { id, seen: key, publishable }));
};

const undo = (id: number) => attemptWrite(ACTOR, (write) => undoBatch(write, { id, reason: 'Probe zu Ende' }));

const versionOf = async (write: RegisterWrite, id: number) =>
  (await write.transaction.meeting.findUniqueOrThrow({ where: { id } })).version;

const completeList = async (write: RegisterWrite) =>
  logMeeting(write, {
    meetingId: facts.meetings[1],
    version: await versionOf(write, facts.meetings[1]),
    sourceId: facts.sourceId,
    completeFor: 'seats',
    counted: [...facts.members],
    entries: [],
  });

async function excused(write: RegisterWrite) {
  const [meetingId] = facts.meetings;
  const logged = await logMeeting(write, {
    meetingId,
    version: await versionOf(write, meetingId),
    sourceId: facts.sourceId,
    completeFor: 'nothing',
    entries: [{ memberId: facts.members[0], status: 'excused' }],
    reason: 'verlesen',
  });
  return logged.ok ? publishMeetingWithAttendance(write, meetingId) : logged;
}

const seatOf = (memberId: number) => database().membership.findFirstOrThrow({ where: { memberId } });
const both = (text: string) => ({ de: text, en: text });

type Way = [name: string, change: (write: RegisterWrite) => Promise<Result<unknown, unknown>>, cells: number];

const wayNamed = (name: string): Way[1] => {
  const way = WAYS.find(([one]) => one === name);
  if (!way) throw new Error(`no way is called ${name}`);
  return way[1];
};

const WAYS: Way[] = [
  ['a complete list of a published meeting without any entry', completeList, 2],
  ['an attendance in the place of a published one', excused, 1],
  [
    'a seat of a member that has none',
    async (write) => {
      const memberId = await givenMember(write, 'celle');
      const { networkId, sourceId } = facts;
      await addSeat(write, {
        networkId,
        memberId,
        sourceId,
        kind: 'full',
        since: '2020',
        until: null,
        basis: both('Liste'),
      });
      return succeed(memberId);
    },
    3,
  ],
  [
    'an end of a seat',
    async (write) => {
      const { id, version } = await seatOf(facts.members[1]);
      return updateSeat(write, {
        ...{
          id,
          version,
          kind: 'full',
          since: '2018',
          until: '2019-12-31',
          sourceId: facts.sourceId,
          basis: both('Liste'),
        },
        doubt: null,
        reason: 'ausgeschieden',
      });
    },
    2,
  ],
  [
    'a removed seat',
    async (write) => {
      const { id, version } = await seatOf(facts.members[1]);
      return removeSeat(write, { id, version, reason: 'nie gehalten' });
    },
    3,
  ],
  [
    'a term of an organiser',
    async (write) =>
      succeed(await addOrganiserTerm(write, { ...term(facts), organiser: 'Stadt', since: '2010', until: null })),
    0,
  ],
  [
    'a changed term of an organiser',
    (write) =>
      updateOrganiserTerm(write, {
        ...{ id: facts.termId, version: 1, organiser: 'Amt', memberId: null, since: '2001', until: '2008' },
        ...{ sourceId: facts.sourceId, quote: null, reason: 'Protokoll' },
      }),
    0,
  ],
  ['another name of a member', (write) => addAlias(write, { id: facts.members[0], version: 1, name: 'Aquae' }), 0],
  [
    'a public meeting that was cancelled after all',
    async (write) => {
      const [, id] = facts.meetings;
      const { version } = await write.transaction.meeting.findUniqueOrThrow({ where: { id } });
      return updateMeeting(write, {
        ...{ id, version, slug: 'sitzung-2020-05-01', title: both('Sitzung'), date: '2020-05-01', number: null },
        ...{ kind: 'regular', state: 'cancelled', place: null, hostMemberId: null, reason: 'Absage' },
      });
    },
    2,
  ],
  [
    'what a network says of itself',
    async (write) => {
      const { version } = await write.transaction.network.findUniqueOrThrow({ where: { id: facts.networkId } });
      return updateNetwork(write, {
        ...{ id: facts.networkId, version, slug: 'kreis', name: both('kreis'), description: both('anders') },
        ...{ duty: 'mandatory', coverage: null, coverageNote: null, reason: 'genauer' },
      });
    },
    0,
  ],
  [
    'a member that is called otherwise',
    (write) =>
      updateMember(write, {
        ...{ id: facts.members[0], version: 1, slug: 'aachen', kind: 'city', name: both('Bad Aachen'), isoCode: null },
        ...{ territoryId: null, reason: 'umbenannt' },
      }),
    0,
  ],
];

describe('a proposal', () => {
  it.each(WAYS)('changes nothing until it is published, and is undone: %s', async (_name, change, cells) => {
    const before = await registerDigest();
    const id = await propose(change);
    expect(await registerDigest()).toBe(before);
    expect(await previewOf(id)).toMatchObject({ count: cells });

    const published = await publish(id);
    expect(published).toMatchObject({ ok: true });
    if (!published.ok) return;
    expect(await registerDigest()).not.toBe(before);

    expect(await undo(published.value.batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
    expect(await verifyAuditChain(testDatabase().ownerUrl)).toMatchObject({ ok: true });
  });

  it('is refused whole where a row was changed meanwhile, and names it', async () => {
    const id = await propose(wayNamed('an end of a seat'));
    const seat = await seatOf(facts.members[1]);
    await inRegister((write) =>
      updateSeat(write, {
        ...{
          id: seat.id,
          version: seat.version,
          kind: 'observer',
          since: '2018',
          until: null,
          sourceId: facts.sourceId,
        },
        ...{ basis: both('Liste'), doubt: null, reason: 'Gast' },
      }),
    );
    const before = await registerDigest();
    const refused = await publish(id);
    expect(refused).toMatchObject({
      ok: false,
      reason: {
        kind: 'proposal_overtaken',
        count: 1,
        conflicts: [{ kind: 'changed', table: 'membership', member: { slug: 'bonn' } }],
      },
    });
    expect(await registerDigest()).toBe(before);
    expect(await database().proposal.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'open',
      batchId: null,
    });
  });

  it('is refused where the source has said something of a cell meanwhile', async () => {
    const [, , third] = facts.meetings;
    const entry = { meetingId: third, memberId: facts.members[0], sourceId: facts.sourceId };
    const id = await propose(async (write) => succeed(await givenAttendance(write, entry)));
    await inRegister((write) => givenAttendance(write, { ...entry, status: 'absent' }));
    expect(await publish(id)).toMatchObject({
      ok: false,
      reason: {
        kind: 'proposal_overtaken',
        conflicts: [{ kind: 'exists', table: 'attendance', meeting: { slug: 'sitzung-2021-05-01' } }],
      },
    });
  });

  it('is not held up by others who logged the same meeting: only its version has risen', async () => {
    const id = await propose(completeList);
    await inRegister(async (write) => {
      await write.transaction.meeting.update({ where: { id: facts.meetings[1] }, data: { version: { increment: 1 } } });
      await givenNetwork(write, 'runde');
    });
    expect(await publish(id)).toMatchObject({ ok: true });
  });

  it('is published only as it was looked at: a list that makes somebody else absent by now is looked at again', async () => {
    const id = await propose(listOfKnownEnds);
    expect(await previewOf(id)).toMatchObject({ count: 0 });
    const { networkId, sourceId } = facts;
    await inRegister(async (write) => {
      const memberId = await givenMember(write, 'celle');
      await givenSeat(write, { networkId, memberId, sourceId, since: '2018', until: '2022' });
    });
    const before = await registerDigest();
    expect(await publish(id)).toEqual({ ok: false, reason: { kind: 'preview_changed' } });
    expect(await registerDigest()).toBe(before);

    expect(await renewPreview(ACTOR, id)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
    expect(await previewOf(id)).toMatchObject({ count: 1, kinds: [{ count: 1 }] });
    expect(await publish(id)).toMatchObject({ ok: true });
    const celle = await database().participation.findFirstOrThrow({ where: { member: { slug: 'celle' } } });
    expect(celle.statuses).toBe('NAN');
  });

  it('is published by somebody who may publish in every network that uses what it changes', async () => {
    const other = await inRegister(async (write) => {
      const networkId = await givenNetwork(write, 'runde');
      await givenSeat(write, { networkId, memberId: facts.members[0], sourceId: facts.sourceId });
      return networkId;
    });
    const id = await propose(wayNamed('another name of a member'));
    expect((await listNetworksOfProposal(database(), id)).sort()).toEqual([facts.networkId, other].sort());
    expect(await publish(id, [facts.networkId])).toEqual({ ok: false, reason: { kind: 'not_allowed' } });
    expect(await publish(id, [facts.networkId, other])).toMatchObject({ ok: true });
  });

  it('holds together what names itself: a new member, its seat, a meeting and who came', async () => {
    const id = await propose(async (write) => {
      const { networkId, sourceId } = facts;
      const memberId = await givenMember(write, 'celle');
      await givenSeat(write, { networkId, memberId, sourceId, since: '2020' });
      const meetingId = await givenMeeting(write, { networkId, sourceId, date: '2022-05-01' });
      return succeed(await givenAttendance(write, { meetingId, memberId, sourceId }));
    });
    const tables = await database().proposedChange.groupBy({ by: ['tableName'], where: { proposalId: id } });
    expect(tables.map(({ tableName }) => tableName).sort()).toEqual([
      'attendance',
      'meeting',
      'meeting_source',
      'member',
      'membership',
    ]);
    const before = await registerDigest();
    const published = await publish(id);
    expect(published).toMatchObject({ ok: true });
    const celle = await database().participation.findFirstOrThrow({ where: { member: { slug: 'celle' } } });
    expect(celle.statuses.endsWith('P')).toBe(true);
    const asserted = await database().attendance.findFirstOrThrow({ where: { member: { slug: 'celle' } } });
    expect(asserted.recordedFrom).toEqual(asserted.publishedAt);
    expect(asserted.importBatchId).toBe(published.ok ? published.value.batchId : 0);
    if (published.ok) expect(await undo(published.value.batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
  });

  it('is decided once: discarded for a reason it cannot be published, and its row cannot be edited', async () => {
    const id = await propose(wayNamed('a term of an organiser'));
    expect(await attemptWrite(ACTOR, (write) => discardProposal(write, { id, reason: 'doppelt' }))).toMatchObject({
      ok: true,
    });
    expect(await publish(id)).toEqual({ ok: false, reason: { kind: 'already_decided' } });
    await expect(database().proposal.update({ where: { id }, data: { decisionReason: 'anders' } })).rejects.toThrow(
      'RW006',
    );
  });

  it('of which nothing remains is none', async () => {
    const seat = await seatOf(facts.members[1]);
    const same = async (write: RegisterWrite) =>
      succeed(await write.transaction.membership.count({ where: { id: seat.id } }));
    expect(await proposed(same)).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });
    expect(await database().proposal.count()).toBe(0);
  });

  it('with a name in it is asked about, reached by a redaction, and put in force without the name', async () => {
    const id = await propose((write) =>
      addAlias(write, { id: facts.members[0], version: 1, name: 'Erika Musterfrau' }),
    );
    const texts = await readProposedTexts(database(), id);
    expect(judgeTexts(texts, {})).toMatchObject({
      kind: 'asks',
      question: { found: { 'member_alias.name': [{ text: 'Erika Musterfrau' }] } },
    });
    const redact = (confirmation: string | null) =>
      attemptWrite(ACTOR, (write) => redactText(write, { text: 'Erika Musterfrau', reason: 'ein Name', confirmation }));
    const asked = await redact(null);
    const confirmation = !asked.ok && asked.reason.kind === 'redaction_asks' ? asked.reason.confirmation : null;
    expect(await redact(confirmation)).toMatchObject({ ok: true });
    const [row] = await database().proposedChange.findMany({ where: { proposalId: id, tableName: 'member_alias' } });
    expect(row?.row).toMatchObject({ name: '[geschwärzt]' });
    expect(JSON.stringify(await database().proposal.findUniqueOrThrow({ where: { id } }))).not.toContain('Musterfrau');
    expect(await publish(id)).toMatchObject({ ok: true });
  });
});

/** Complete, but for members whose seat has no known end. */
async function listOfKnownEnds(write: RegisterWrite) {
  const [, meetingId] = facts.meetings;
  return logMeeting(write, {
    meetingId,
    version: await versionOf(write, meetingId),
    sourceId: facts.sourceId,
    completeFor: 'seats',
    entries: [],
  });
}
