import { beforeEach, describe, expect, it } from 'vitest';
import { logMeeting } from '@/lib/attendance/mutations-log';
import { logMeetingInForce } from '@/lib/attendance/mutations-publish';
import type { LogInput } from '@/lib/attendance/schema';
import { recordTotal, withdrawTotal } from '@/lib/attendance/totals/mutations';
import { proposeInstead, saveDraft } from '@/lib/audit/proposals/mutations';
import { succeed, type Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { undoBatch } from '@/lib/imports/undo/mutations';
import { recordSuccession } from '@/lib/members/succession/mutations';
import { freshDatabase } from '@/test/database';
import { publishProposed } from '@/test/imports/files';
import { registerDigest } from '@/test/register-digest';
import { givenAttendance, givenMeeting, givenSmallRegister, givenSource, inRegister } from '@/test/register-facts';

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(async (write) => {
    const small = await givenSmallRegister(write);
    await write.transaction.membership.updateMany({ data: termColumns('2018', null) });
    const { meetings, members, sourceId } = small;
    await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
    return small;
  });
});

/** A list of one meeting, by the version at which it stands. */
const listOf = async (write: RegisterWrite, meetingId: number, list: Partial<LogInput>): Promise<LogInput> => ({
  meetingId,
  version: (await write.transaction.meeting.findUniqueOrThrow({ where: { id: meetingId } })).version,
  sourceId: facts.sourceId,
  completeFor: 'nothing',
  entries: [],
  ...list,
});

/** Saves a list as a draft, as the entry form does. @returns the proposal it became; null where it stays in place */
async function savedAsDraft(meetingId: number, list: Partial<LogInput>): Promise<number | null> {
  const saved = await attemptWrite({ userId: null, name: 'test' }, async (write) => {
    const whole = await listOf(write, meetingId, list);
    return saveDraft(
      write,
      { networkId: facts.networkId, title: 'Probe' },
      {
        inPlace: (inside) => logMeeting(inside, whole),
        inForce: (inside) => logMeetingInForce(inside, whole),
      },
    );
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.reason));
  return saved.value.proposalId;
}

const entry = (memberId: number, status: 'present' | 'excused' = 'present') => [{ memberId, status }];
const statuses = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map((row) => row.statuses);

describe('a draft of a list', () => {
  it('stays in its place where the public sees nothing of it', async () => {
    const { networkId, sourceId, members } = facts;
    const hidden = await inRegister((write) =>
      givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false }),
    );
    const before = await statuses();
    expect(await savedAsDraft(hidden, { completeFor: 'seats', entries: entry(members[0]) })).toBeNull();
    expect(await savedAsDraft(facts.meetings[1], { entries: entry(members[0]) })).toBeNull();
    expect(await database().attendance.count({ where: { publishedAt: null } })).toBe(2);
    expect(await statuses()).toEqual(before);
  });

  it('becomes a proposal where it calls the list of a published meeting complete', async () => {
    const before = await registerDigest();
    const id = await savedAsDraft(facts.meetings[1], { completeFor: 'seats', counted: [...facts.members] });
    expect(await registerDigest()).toBe(before);
    await publishProposed(id);
    expect(await statuses()).toEqual(['PAN', 'NAN']);
  });

  it('becomes a proposal where it replaces what is published, and leaves other drafts alone', async () => {
    const [first] = facts.meetings;
    expect(await savedAsDraft(first, { entries: entry(facts.members[1]) })).toBeNull();
    const before = await registerDigest();
    const id = await savedAsDraft(first, { entries: entry(facts.members[0], 'excused'), reason: 'verlesen' });
    expect(await registerDigest()).toBe(before);
    await publishProposed(id);
    expect(await statuses()).toEqual(['ENN', 'NNN']);
  });

  it('becomes a proposal where it names a document that a published meeting does not name yet', async () => {
    const sourceId = await inRegister((write) => givenSource(write, 'geheim'));
    const before = await registerDigest();
    expect(await savedAsDraft(facts.meetings[1], { sourceId, entries: entry(facts.members[0]) })).not.toBeNull();
    expect(await registerDigest()).toBe(before);
    expect(await database().meetingSource.count({ where: { sourceId } })).toBe(0);
  });

  it('becomes a proposal where a complete list is silent on whom it names', async () => {
    const [, meetingId] = facts.meetings;
    const counted = [...facts.members];
    await inRegister(async (write) => {
      const made = await logMeeting(write, await listOf(write, meetingId, { completeFor: 'seats', counted }));
      await givenAttendance(write, { meetingId, memberId: facts.members[1], sourceId: facts.sourceId });
      return made;
    });
    expect(await statuses()).toEqual(['PAN', 'NPN']);
    const id = await savedAsDraft(meetingId, { completeFor: 'seats', counted, entries: entry(facts.members[0]) });
    expect(await statuses()).toEqual(['PAN', 'NPN']);
    await publishProposed(id);
    expect(await statuses()).toEqual(['PPN', 'NPN']);
  });
});

describe('what a source counts, and who follows whom', () => {
  const standing = async () => [
    await database().total.count({ where: { withdrawnAt: null } }),
    await database().succession.count({ where: { withdrawnAt: null } }),
  ];
  const ACTOR = { userId: null, name: 'test' };
  const propose = async (change: (write: RegisterWrite) => Promise<Result<unknown, unknown>>) => {
    const about = { networkId: facts.networkId, title: 'Probe' };
    const made = await attemptWrite(ACTOR, (write) => proposeInstead(write, about, change));
    if (!made.ok) throw new Error(JSON.stringify(made.reason));
    return made.value.proposalId;
  };

  it('is proposed, put in force and undone; what it withdraws stands again', async () => {
    const { networkId, sourceId, members } = facts;
    const [predecessorId, successorId] = members;
    const count = { networkId, memberId: members[0], attended: 1, ofMeetings: 2, sourceId, quote: null, locator: null };
    const totalId = await inRegister((write) => recordTotal(write, { ...count, period: '2018' }));
    const id = await propose(async (write) => {
      await withdrawTotal(write, { id: totalId, reason: 'verzählt' });
      await recordTotal(write, { ...count, attended: 2, period: '2018' });
      const follows = { predecessorId, successorId, kind: 'merger', date: '2021', sourceId } as const;
      return succeed(await recordSuccession(write, { ...follows, quote: null, locator: null }));
    });
    expect(await standing()).toEqual([1, 0]);
    const batchId = await publishProposed(id);
    expect(await standing()).toEqual([1, 1]);
    expect(await database().total.findFirst({ where: { withdrawnAt: null } })).toMatchObject({ attended: 2 });
    expect(await attemptWrite(ACTOR, (write) => undoBatch(write, { id: batchId, reason: 'Probe' }))).toMatchObject({
      ok: true,
    });
    expect(await standing()).toEqual([1, 0]);
    expect(await database().total.findFirst({ where: { withdrawnAt: null } })).toMatchObject({ attended: 1 });
  });
});
