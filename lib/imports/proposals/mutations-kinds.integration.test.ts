import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { correctAttendance, withdrawRecordedAttendance } from '@/lib/attendance/mutations-correct';
import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import { explainUnrecorded } from '@/lib/attendance/unrecorded/mutations';
import { proposeInstead } from '@/lib/audit/proposals/mutations';
import { proposalPreviewSchema } from '@/lib/audit/proposals/schema';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { applyMerge } from '@/lib/imports/merge/mutations';
import { applyMove } from '@/lib/imports/move/mutations';
import { discardProposal, publishProposal } from '@/lib/imports/proposals/mutations';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { createMember } from '@/lib/members/mutations';
import { addAlias, removeAlias, removeSeat, updateMember } from '@/lib/members/mutations-edit';
import { recordSuccession, withdrawSuccession } from '@/lib/members/succession/mutations';
import { createTerritory, updateTerritory } from '@/lib/members/territories/mutations';
import { listSourceIdsKnownTo } from '@/lib/networks/queries-citations';
import { redactText } from '@/lib/redactions/mutations';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { updateSource } from '@/lib/sources/mutations-edit';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { freshDatabase } from '@/test/database';
import { ACTOR, publishProposed } from '@/test/imports/files';
import { givenTwins, mergePreview } from '@/test/merge-facts';
import { registerDigest } from '@/test/register-digest';
import {
  givenAttendance,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

const begin = async () => {
  await closeDatabase();
  await freshDatabase();
};

const both = (text: string) => ({ de: text, en: text });
const said = { quote: null, locator: null };

type Change = (write: RegisterWrite) => Promise<Result<unknown, unknown>>;

async function propose(networkId: number, change: Change): Promise<number> {
  const outcome = await attemptWrite(ACTOR, (write) => proposeInstead(write, { networkId, title: 'Probe' }, change));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return outcome.value.proposalId;
}

const publish = async (id: number) => {
  const { preview } = await database().proposal.findUniqueOrThrow({ where: { id } });
  const { key: seen } = proposalPreviewSchema.parse(preview);
  return attemptWrite(ACTOR, (write) => publishProposal(write, { id, seen, publishable: 'all' }));
};
const undo = (id: number) => attemptWrite(ACTOR, (write) => undoBatch(write, { id, reason: 'Probe zu Ende' }));
const memberVersion = async (write: RegisterWrite, memberId: number) =>
  (await write.transaction.member.findUniqueOrThrow({ where: { id: memberId } })).version;

/** The small register with something of each kind in it that can be changed. */
async function givenEverything(write: RegisterWrite) {
  const small = await givenSmallRegister(write);
  const { networkId, sourceId, members, meetings } = small;
  await addAlias(write, { id: members[0], version: 1, name: 'Aquae' });
  const total = await recordTotal(write, {
    ...{ networkId, memberId: members[0], sourceId, attended: 1, ofMeetings: 3, period: '2019/2021', ...said },
  });
  const succession = await recordSuccession(write, {
    ...{ predecessorId: members[0], successorId: members[1], kind: 'succession', date: '2020', sourceId, ...said },
  });
  await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
  return { ...small, total, succession };
}
type Everything = Awaited<ReturnType<typeof givenEverything>>;

/** The one attendance, which has another number once it was said again. */
const standingAttendance = async (write: RegisterWrite) =>
  (await write.transaction.attendance.findFirstOrThrow({ where: { withdrawnAt: null } })).id;

const territory = { slug: 'mitte', kind: 'city', isoState: null, isoSubdivision: null, ags: null } as const;
const asMember = { slug: 'aachen', kind: 'city', name: both('aachen'), isoCode: null } as const;

/** By whom and of what it is; how many public cells it changes. */
const KINDS: [name: string, change: (facts: Everything) => Change, cells: number][] = [
  [
    'a removed name',
    ({ members: [id] }) =>
      async (write) =>
        removeAlias(write, { id, version: await memberVersion(write, id), name: 'Aquae' }),
    0,
  ],
  [
    'a withdrawn total',
    ({ total }) =>
      (write) =>
        withdrawTotal(write, { id: total, reason: 'falsch gezählt' }),
    0,
  ],
  [
    'a withdrawn succession',
    ({ succession }) =>
      (write) =>
        withdrawSuccession(write, { id: succession, reason: 'verwechselt' }),
    0,
  ],
  [
    'a new member',
    () => async (write) =>
      succeed(await createMember(write, { ...asMember, slug: 'celle', name: both('Celle'), aliases: ['Kellu'] })),
    0,
  ],
  [
    'a new territory, and a member that moves into it',
    ({ members: [id] }) =>
      async (write) => {
        const territoryId = await createTerritory(write, { ...territory, name: both('Mitte') });
        const version = await memberVersion(write, id);
        return updateMember(write, { ...asMember, id, version, territoryId, reason: 'zugeordnet' });
      },
    0,
  ],
  [
    'an edited document',
    ({ sourceId }) =>
      async (write) => {
        const { version } = await write.transaction.source.findUniqueOrThrow({ where: { id: sourceId } });
        return updateSource(write, {
          ...{ id: sourceId, version, slug: 'protokoll', kind: 'minutes', title: 'Niederschrift', publisher: 'Amt' },
          ...{ language: 'de', date: '2020-01-01', address: null, accessed: '2020-01-02', note: null },
          ...{ issuedByMemberId: null, reason: 'Titel des Blatts' },
        });
      },
    0,
  ],
  [
    'a corrected attendance',
    () => async (write) =>
      correctAttendance(write, {
        ...{
          id: await standingAttendance(write),
          status: 'excused',
          mode: 'unknown',
          rank: 'unknown',
          ...said,
          reason: 'verlesen',
        },
        ...{ representingMemberId: null, presenceFrom: null, presenceUntil: null, delegationSize: null },
        ...{ levelText: null, alternativeStatus: null },
      }),
    1,
  ],
  [
    'a withdrawn attendance',
    () => async (write) =>
      withdrawRecordedAttendance(write, { id: await standingAttendance(write), reason: 'verlesen' }),
    1,
  ],
  [
    'why nothing is recorded',
    ({ meetings: [, meetingId] }) =>
      async (write) => {
        const { version } = await write.transaction.meeting.findUniqueOrThrow({ where: { id: meetingId } });
        return explainUnrecorded(write, { meetingId, version, reason: 'not_asked' });
      },
    0,
  ],
  [
    'a meeting on another date',
    ({ meetings: [meetingId] }) =>
      async (write) => {
        const { version } = await write.transaction.meeting.findUniqueOrThrow({ where: { id: meetingId } });
        return applyMove(write, { meetingId, version, date: '2020-11-01', reason: 'Einladung' });
      },
    0,
  ],
];

/* Each leaves the register as it was, so that one will do for all. */
describe('a draft of every kind', () => {
  let facts: Everything;
  let before: string;
  beforeAll(async () => {
    await begin();
    facts = await inRegister(givenEverything);
    before = await registerDigest();
  });

  it.each(KINDS)('changes nothing until it is published, and is undone: %s', async (_name, change, cells) => {
    const id = await propose(facts.networkId, change(facts));
    expect(await registerDigest()).toBe(before);
    const { preview } = await database().proposal.findUniqueOrThrow({ where: { id } });
    expect(preview).toMatchObject({ count: cells });

    const batchId = await publishProposed(id);
    expect(await registerDigest()).not.toBe(before);
    expect(await undo(batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
  });
});

describe('a draft', () => {
  beforeEach(begin);

  it('of a former state that is restored brings a removed seat back under its number', async () => {
    const { networkId, members } = await inRegister(givenSmallRegister);
    const { id, version } = await database().membership.findFirstOrThrow({ where: { memberId: members[1] } });
    await attemptWrite(ACTOR, (write) => removeSeat(write, { id, version, reason: 'nie gehalten' }));
    const before = await registerDigest();
    const { id: historyId } = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'membership', rowId: id },
      orderBy: { id: 'desc' },
    });
    const order = { subject: 'membership', id, version, historyId: String(historyId), reason: 'doch' } as const;
    const proposal = await propose(networkId, (write) => restoreVersion(write, order));
    expect(await registerDigest()).toBe(before);
    const batchId = await publishProposed(proposal);
    expect(await database().membership.findUnique({ where: { id } })).toMatchObject({ memberId: members[1] });
    expect(await undo(batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
  });

  it('is refused where the row was changed meanwhile: a name that somebody else has removed', async () => {
    const facts = await inRegister(givenEverything);
    const [id] = facts.members;
    const remove: Change = async (write) =>
      removeAlias(write, { id, version: await memberVersion(write, id), name: 'Aquae' });
    const proposal = await propose(facts.networkId, remove);
    await attemptWrite(ACTOR, remove);
    expect(await publish(proposal)).toMatchObject({
      reason: { kind: 'proposal_overtaken', conflicts: [{ kind: 'changed', table: 'member_alias', text: 'Aquae' }] },
    });
  });
});

describe('a draft that makes two members one', () => {
  beforeEach(begin);

  const merging = async ({ goneId, keptId }: { goneId: number; keptId: number }): Promise<Change> => {
    const { digest } = await mergePreview({ goneId, keptId });
    return (write) => applyMerge(write, { goneId, keptId, digest, reason: 'dieselbe Stadt', editable: 'all' });
  };

  it('changes nothing until it is published, and is undone, with the counts and the log of a merge', async () => {
    const twins = await givenTwins();
    const before = await registerDigest();
    const proposal = await propose(twins.networkId, await merging(twins));
    expect(await registerDigest()).toBe(before);
    const batchId = await publishProposed(proposal);
    expect(await database().member.findUnique({ where: { id: twins.goneId } })).toMatchObject({
      mergedIntoId: twins.keptId,
    });
    const batch = await database().importBatch.findUniqueOrThrow({ where: { id: batchId } });
    expect(batch).toMatchObject({ kind: 'merge', counts: { membersMerged: 1, statementsMoved: 1 } });
    expect(await database().auditEvent.count({ where: { type: 'member.merged', subjectId: twins.goneId } })).toBe(1);
    expect(await undo(batchId)).toMatchObject({ ok: true });
    expect(await registerDigest()).toBe(before);
  });

  it('leaves nothing behind: what was recorded of the one that goes since stops it, by name', async () => {
    const twins = await givenTwins();
    const proposal = await propose(twins.networkId, await merging(twins));
    await inRegister((write) =>
      givenAttendance(write, { meetingId: twins.meetings[2], memberId: twins.goneId, sourceId: twins.press }),
    );
    const before = await registerDigest();
    expect(await publish(proposal)).toMatchObject({
      reason: { kind: 'proposal_overtaken', conflicts: [{ kind: 'named', member: { slug: 'stadt-aachen' } }] },
    });
    expect(await registerDigest()).toBe(before);
  });
});

describe('a document that a draft cites', () => {
  beforeEach(begin);

  it('counts as cited there, unknown to other offices, until the draft is discarded', async () => {
    const { networkId, other, members, onlyDrafted } = await inRegister(async (write) => {
      const small = await givenSmallRegister(write);
      return { ...small, other: await givenNetwork(write, 'runde'), onlyDrafted: await givenSource(write, 'liste') };
    });
    const knownTo = (network: number) =>
      listSourceIdsKnownTo(database(), officeReadScopeFor([network]), onlyDrafted).then((ids) => ids.length > 0);
    expect([await knownTo(networkId), await knownTo(other)]).toEqual([true, true]);
    const seat = { networkId, memberId: members[0], since: '2001', until: '2002', kind: 'full' as const };
    const id = await propose(networkId, async (write) => {
      const memberId = await givenMember(write, 'celle');
      return succeed(await givenSeat(write, { ...seat, memberId, sourceId: onlyDrafted }));
    });
    expect(await listNetworksCiting(database(), onlyDrafted)).toEqual([networkId]);
    expect([await knownTo(networkId), await knownTo(other)]).toEqual([true, false]);
    await attemptWrite(ACTOR, (write) => discardProposal(write, { id, reason: 'doppelt' }));
    expect(await listNetworksCiting(database(), onlyDrafted)).toEqual([]);
    expect(await database().proposedChange.count({ where: { proposalId: id } })).toBe(2);
  });

  it('does not go with the batch that brought it', async () => {
    const { networkId, members } = await inRegister(givenSmallRegister);
    const brought = await propose(networkId, async (write) => succeed(await givenSource(write, 'liste')));
    const batchId = await publishProposed(brought);
    const { id: sourceId } = await database().source.findUniqueOrThrow({ where: { slug: 'liste' } });
    const id = await propose(networkId, async (write) =>
      succeed(
        await recordTotal(write, {
          ...{ networkId, memberId: members[0], sourceId, attended: 1, ofMeetings: 2, period: '2019', ...said },
        }),
      ),
    );
    expect(await undo(batchId)).toMatchObject({
      reason: { kind: 'later_work', obstacles: [{ kind: 'source_cited', table: 'source', rowId: sourceId }] },
    });
    await attemptWrite(ACTOR, (write) => discardProposal(write, { id, reason: 'doppelt' }));
    expect(await undo(batchId)).toMatchObject({ ok: true });
  });
});

describe('what is left of a draft', () => {
  beforeEach(begin);

  it('a draft whose address was redacted is refused in words, and can be discarded', async () => {
    const { networkId } = await inRegister(givenSmallRegister);
    const made = { ...asMember, slug: 'haus-muster', name: both('Haus'), aliases: [] };
    const id = await propose(networkId, async (write) => succeed(await createMember(write, made)));
    const redact = (confirmation: string | null) =>
      attemptWrite(ACTOR, (write) => redactText(write, { text: 'muster', reason: 'ein Name', confirmation }));
    const asked = await redact(null);
    await redact(!asked.ok && asked.reason.kind === 'redaction_asks' ? asked.reason.confirmation : null);
    expect(JSON.stringify(await database().proposedChange.findMany({ where: { proposalId: id } }))).not.toContain(
      'muster',
    );
    expect(await publish(id)).toEqual({ ok: false, reason: { kind: 'proposal_outdated' } });
    expect(await attemptWrite(ACTOR, (write) => discardProposal(write, { id, reason: 'Name' }))).toMatchObject({
      ok: true,
    });
  });

  it('undoing a batch that adds a territory gives it up last, with a member that was made in it', async () => {
    const { networkId } = await inRegister(givenSmallRegister);
    const before = await registerDigest();
    const batchId = await publishProposed(
      await propose(networkId, async (write) => {
        const territoryId = await createTerritory(write, { ...territory, name: both('Mitte') });
        const made = { ...asMember, slug: 'celle', name: both('Celle'), territoryId, aliases: [] };
        return succeed(await createMember(write, made));
      }),
    );
    expect(await undo(batchId)).toMatchObject({ ok: true, value: { membersWithdrawn: 1 } });
    expect(await registerDigest()).toBe(before);
    expect(await database().territory.count()).toBe(0);
  });

  it('an edited territory is a draft like any other', async () => {
    const { networkId, id } = await inRegister(async (write) => ({
      ...(await givenSmallRegister(write)),
      id: await createTerritory(write, { ...territory, name: both('Mitte') }),
    }));
    const edit = { ...territory, id, version: 1, name: both('Stadtmitte'), reason: 'umbenannt' };
    const proposal = await propose(networkId, (write) => updateTerritory(write, edit));
    const nameNow = async () => (await database().territory.findUniqueOrThrow({ where: { id } })).nameDe;
    expect(await nameNow()).toBe('Mitte');
    const batchId = await publishProposed(proposal);
    expect(await nameNow()).toBe('Stadtmitte');
    await undo(batchId);
    expect(await nameNow()).toBe('Mitte');
  });
});
