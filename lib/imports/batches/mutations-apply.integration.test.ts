import { beforeEach, describe, expect, it } from 'vitest';
import { UNSAID } from '@/lib/attendance/rules-content';
import type { AssertionContent } from '@/lib/attendance/types-log';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { publishBatch } from '@/lib/imports/batches/mutations';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { listBatches } from '@/lib/imports/batches/queries';
import { emptyTotals } from '@/lib/imports/plan/rules-faults';
import type { PlannedRow, Reference } from '@/lib/imports/plan/types';
import { addAlias } from '@/lib/members/mutations-edit';
import { lastEvent } from '@/test/audit-events';
import { freshDatabase } from '@/test/database';
import { apply, newMeeting, newMember } from '@/test/planned-rows';
import { givenUnpublishedBatch } from '@/test/imports/unpublished-batch';
import { givenAttendance, givenMeeting, givenSmallRegister, inRegister } from '@/test/register-facts';
import { registerDigest } from '@/test/register-digest';

type Facts = Awaited<ReturnType<typeof givenSmallRegister>>;
let facts: Facts;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(givenSmallRegister);
});

const content = (status: AssertionContent['status'] = 'present'): AssertionContent => ({
  ...UNSAID,
  status,
});

const attendance = (
  member: Reference,
  meeting: Reference,
  standingId: number | null = null,
  status?: AssertionContent['status'],
): PlannedRow => ({
  line: 2,
  column: null,
  ...(standingId === null ? { kind: 'new' } : { kind: 'changed', changes: [] }),
  notices: [],
  what: {
    ...{ subject: 'attendance', member, meeting, sourceId: facts.sourceId, content: content(status), standingId },
    representing: null,
  },
});

/** A new member, a new meeting, and what the list says of old and new ones there. */
function listWithCreations() {
  const totals = emptyTotals();
  totals.newMembers.push(newMember('Château-Ouest', { codes: ['17'], aliases: ['Westburg'] }));
  totals.newMeetings.push(newMeeting('2022-05-01'), newMeeting('2023-05-01'));
  const rows = [
    attendance({ created: 0 }, { created: 0 }),
    attendance({ id: facts.members[0] }, { created: 0 }, null, 'absent'),
    attendance({ created: 0 }, { id: facts.meetings[0] }),
  ];
  return { rows, totals };
}

const ACTOR = { userId: null, name: 'test' };
const undo = (id: number) => attemptWrite(ACTOR, (write) => undoBatch(write, { id, reason: 'the wrong list' }));
const batchIdOf = (result: Awaited<ReturnType<typeof apply>>): number => {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value.batchId;
};
const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(({ statuses }) => statuses);

describe('applyPlan', () => {
  it('writes members, meetings, codes, citations and assertions as one batch with one event', async () => {
    const events = await database().auditEvent.count();
    const { rows, totals } = listWithCreations();
    const result = await apply({ networkId: facts.networkId }, rows, totals);
    expect(result).toMatchObject({
      ok: true,
      value: {
        counts: {
          attendancesAdded: 3,
          membersCreated: 1,
          meetingsCreated: 2,
          codesAdded: 1,
          aliasesAdded: 1,
          sourcesCited: 1,
        },
      },
    });
    expect(await packed()).toEqual(['NNNAN', 'NNNNN', 'OOOOO']);
    const slugs = await database().meeting.findMany({ orderBy: { id: 'asc' }, select: { slug: true } });
    expect(slugs.slice(3)).toEqual([{ slug: 'sitzung' }, { slug: 'sitzung-2023-05-01' }]);
    expect(
      await database().memberCode.findMany({ select: { code: true, member: { select: { slug: true } } } }),
    ).toEqual([{ code: '17', member: { slug: 'chateau-ouest' } }]);
    expect(await database().auditEvent.count()).toBe(events + 1);
    expect(await lastEvent()).toMatchObject({
      type: 'import.applied',
      payload: { file: { sha256: 'a'.repeat(64) }, counts: { attendancesAdded: 3 } },
    });
  });

  it('increments the version of a meeting that it changed', async () => {
    const before = await database().meeting.findUniqueOrThrow({ where: { id: facts.meetings[0] } });
    await apply({ networkId: facts.networkId }, [attendance({ id: facts.members[0] }, { id: facts.meetings[0] })]);
    const after = await database().meeting.findUniqueOrThrow({ where: { id: facts.meetings[0] } });
    expect(after.version).toBe(before.version + 1);
  });

  it('puts a form about a member out of date by a name that it adds, and again by taking that away', async () => {
    const [id] = facts.members;
    const asKnown = { kind: 'city', isoCode: null, territoryId: null, name: { de: 'aachen', en: 'aachen' } } as const;
    const named: PlannedRow = {
      line: 2,
      column: null,
      kind: 'changed',
      changes: [],
      notices: [],
      what: {
        subject: 'member',
        member: { id },
        content: asKnown,
        restores: false,
        addsCode: '17',
        addsAliases: ['Aquisgranum', 'aachen'],
        seat: null,
      },
    };
    const editAsSeen = (version: number) =>
      attemptWrite(ACTOR, (write) => addAlias(write, { id, version, name: 'Oche' }));
    const versionOf = async () => (await database().member.findUniqueOrThrow({ where: { id } })).version;
    const seen = await versionOf();
    const batchId = batchIdOf(await apply({ networkId: facts.networkId }, [named]));
    expect(await database().memberAlias.findMany({ select: { name: true } })).toEqual([{ name: 'Aquisgranum' }]);
    expect(await editAsSeen(seen)).toMatchObject({ ok: false, reason: { kind: 'changed_meanwhile' } });

    const seenWithName = await versionOf();
    expect(await undo(batchId)).toMatchObject({ ok: true });
    expect(await editAsSeen(seenWithName)).toMatchObject({ ok: false, reason: { kind: 'changed_meanwhile' } });
    expect(await editAsSeen(await versionOf())).toMatchObject({ ok: true });
  });

  it('withdraws what changes with a reason and leaves no hole where it was public', async () => {
    const id = await inRegister((write) =>
      givenAttendance(write, { meetingId: facts.meetings[0], memberId: facts.members[0], sourceId: facts.sourceId }),
    );
    const changed = attendance({ id: facts.members[0] }, { id: facts.meetings[0] }, id, 'excused');
    await apply({ networkId: facts.networkId }, [changed]);
    expect(await packed()).toEqual(['ENN', 'NNN']);
    expect(await database().attendance.findUniqueOrThrow({ where: { id } })).toMatchObject({
      withdrawalReason: 'replaced by an import: liste.csv',
    });
  });

  it('writes nothing where one row is wrong and all were wanted', async () => {
    const before = await registerDigest();
    const { rows, totals } = listWithCreations();
    totals.rows.wrong = 1;
    const result = await apply({ networkId: facts.networkId, mode: 'all_or_nothing' }, rows, totals);
    expect(result).toEqual({ ok: false, reason: { kind: 'wrong_rows', count: 1 } });
    expect(await registerDigest()).toBe(before);
    expect(await database().importBatch.count()).toBe(0);
  });

  it('makes no batch out of a list that says nothing new', async () => {
    const leftOut: PlannedRow = { line: 2, column: null, kind: 'left_out', reason: 'not_recorded', otherLine: null };
    expect(await apply({ networkId: facts.networkId }, [leftOut])).toEqual({
      ok: false,
      reason: { kind: 'nothing_changed' },
    });
    expect(await database().importBatch.count()).toBe(0);
  });
});

describe('publishBatch', () => {
  it('makes public in one step what a batch from before proposals left unpublished', async () => {
    const { networkId, sourceId, members, meetings } = facts;
    const id = await inRegister(async (write) => {
      const first = await givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false });
      const second = await givenMeeting(write, { networkId, sourceId, date: '2023-05-01', published: false });
      const present = [
        { memberId: members[0], meetingId: first },
        { memberId: members[1], meetingId: first },
        { memberId: members[1], meetingId: meetings[0] },
      ];
      return givenUnpublishedBatch(write, { networkId, sourceId, meetingIds: [first, second], present });
    });
    expect(await packed()).toEqual(['NNN', 'NNN']);
    const listed = await listBatches(database(), facts.networkId);
    expect(listed.batches).toMatchObject([{ id, drafts: { meetings: 2, attendances: 3 }, undone: null }]);
    const publish = () => attemptWrite(ACTOR, (write) => publishBatch(write, id));
    expect(await publish()).toEqual({ ok: true, value: { batchId: id, meetings: 2, attendances: 3 } });
    expect(await packed()).toEqual(['NNNPN', 'PNNPN']);
    expect(await publish()).toEqual({ ok: false, reason: { kind: 'nothing_changed' } });
  });
});

describe('undoBatch', () => {
  it('leaves register and read model as they were, and the same list can be applied again', async () => {
    const before = await registerDigest();
    const { rows, totals } = listWithCreations();
    const id = batchIdOf(await apply({ networkId: facts.networkId }, rows, totals));
    const applied = await registerDigest();
    expect(applied).not.toBe(before);
    expect(await undo(id)).toMatchObject({
      ok: true,
      value: { withdrawn: 3, restored: 0, membersWithdrawn: 1, meetingsWithdrawn: 2 },
    });
    expect(await registerDigest()).toBe(before);
    expect(await undo(id)).toEqual({ ok: false, reason: { kind: 'already_undone' } });

    const member = await database().member.findUniqueOrThrow({ where: { slug: 'chateau-ouest' } });
    const [first, second] = await database().meeting.findMany({
      where: { withdrawnAt: { not: null } },
      orderBy: { id: 'asc' },
    });
    const again = emptyTotals();
    again.restoredMembers.add(member.id);
    for (const meeting of [first, second]) if (meeting) again.restoredMeetings.add(meeting.id);
    const restored = [
      attendance({ id: member.id }, { id: first?.id ?? 0 }),
      attendance({ id: facts.members[0] }, { id: first?.id ?? 0 }, null, 'absent'),
      attendance({ id: member.id }, { id: facts.meetings[0] }),
    ];
    const restoringBatch = batchIdOf(await apply({ networkId: facts.networkId }, restored, again));
    expect(await packed()).toEqual(['NNNAN', 'NNNNN', 'OOOOO']);
    expect(await undo(restoringBatch)).toMatchObject({
      ok: true,
      value: { membersWithdrawn: 1, meetingsWithdrawn: 2 },
    });
    expect(await registerDigest()).toBe(before);
  });

  it('asserts again what the batch had withdrawn, public where it was', async () => {
    const standing = await inRegister((write) =>
      givenAttendance(write, { meetingId: facts.meetings[0], memberId: facts.members[0], sourceId: facts.sourceId }),
    );
    const before = await registerDigest();
    const changed = attendance({ id: facts.members[0] }, { id: facts.meetings[0] }, standing, 'absent');
    const id = batchIdOf(await apply({ networkId: facts.networkId }, [changed]));
    expect(await undo(id)).toMatchObject({ ok: true, value: { withdrawn: 1, restored: 1 } });
    expect(await registerDigest()).toBe(before);
  });

  it('of an earlier batch works once the later one that rests on it is undone', async () => {
    const { rows, totals } = listWithCreations();
    const first = batchIdOf(await apply({ networkId: facts.networkId }, rows, totals));
    const meeting = await database().meeting.findFirstOrThrow({ where: { slug: 'sitzung' } });
    const own = await database().attendance.findFirstOrThrow({
      where: { meetingId: meeting.id, memberId: facts.members[0] },
    });
    const later = [
      attendance({ id: facts.members[1] }, { id: meeting.id }),
      attendance({ id: facts.members[0] }, { id: meeting.id }, own.id, 'excused'),
    ];
    const second = batchIdOf(await apply({ networkId: facts.networkId, title: 'nachtrag.csv' }, later));
    const refused = await undo(first);
    expect(refused).toMatchObject({
      ok: false,
      reason: {
        kind: 'later_work',
        count: 2,
        obstacles: [
          {
            kind: 'assertion_changed',
            member: { slug: 'aachen' },
            meeting: { slug: 'sitzung' },
            batch: { id: second, title: 'nachtrag.csv' },
          },
          { kind: 'meeting_used', meeting: { slug: 'sitzung', date: '2022-05-01' }, batch: { id: second } },
        ],
      },
    });
    expect(await undo(second)).toMatchObject({ ok: true });
    expect(await undo(first)).toMatchObject({ ok: true });
  });
});
