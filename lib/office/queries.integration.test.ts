import { beforeEach, describe, expect, it } from 'vitest';
import { officeReadScopeFor, publicReadScope, type ReadScope } from '@/lib/auth/read-scope';
import type { SignedInUser } from '@/lib/auth/types';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { createMeeting } from '@/lib/meetings/mutations';
import { listOfficeNetworks } from '@/lib/office/queries-cards';
import { readAuditLog } from '@/lib/office/queries-audit';
import { readHistory } from '@/lib/office/queries-history';
import { findMeetingForLog, findMeetingToLog } from '@/lib/office/queries-meeting';
import { readMissingOverview } from '@/lib/office/queries-missing';
import { findOfficeNetwork } from '@/lib/office/queries-network';
import { findEditable, findOfficeMember, findOfficeSource } from '@/lib/office/queries-records';
import { mayChange } from '@/lib/office/queries-rights';
import { listContestedAt } from '@/lib/participation/consequences/queries-contested';
import { listSourcesForChoice } from '@/lib/sources/queries-office';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const WHOLE_LOG = { networkId: null, kind: null, actor: null, from: null, to: null };

const reading = <Value>(query: (reader: Reader) => Promise<Value>) => readSnapshot(query);

/** Two networks with drafts in both; the office looks after the first. */
async function givenTwoNetworks() {
  const facts = await inRegister(async (write) => {
    const own = await givenSmallRegister(write);
    const draft = await givenMeeting(write, {
      networkId: own.networkId,
      sourceId: own.sourceId,
      date: '2022-05-01',
      published: false,
    });
    await givenAttendance(write, {
      meetingId: draft,
      memberId: own.members[0],
      sourceId: own.sourceId,
      published: false,
    });
    const foreignId = await givenNetwork(write, 'fremd');
    const foreignSource = await givenSource(write, 'fremde-akte', { date: null });
    const foreignMeeting = await givenMeeting(write, {
      networkId: foreignId,
      sourceId: foreignSource,
      date: '2022-06-01',
      published: false,
    });
    const guest = await givenMember(write, 'celle');
    await givenAttendance(write, {
      meetingId: foreignMeeting,
      memberId: guest,
      sourceId: foreignSource,
      published: false,
    });
    return { own, draft, foreignId, foreignSource, foreignMeeting };
  });
  return { ...facts, scope: officeReadScopeFor([facts.own.networkId]) };
}

describe("an office's queries", () => {
  it('show the drafts of its network, with how far each meeting is recorded', async () => {
    const { own, scope } = await givenTwoNetworks();
    const network = await reading((reader) => findOfficeNetwork(reader, scope, 'kreis'));
    expect(network?.network).toMatchObject({ id: own.networkId, version: 2, fields: { slug: 'kreis' } });
    expect(
      network?.meetings.map(({ published, eligible, recorded, drafts }) => ({ published, eligible, recorded, drafts })),
    ).toEqual([
      ...own.meetings.map(() => ({ published: true, eligible: 2, recorded: 0, drafts: 0 })),
      { published: false, eligible: 2, recorded: 1, drafts: 1 },
    ]);
    expect(network?.members.map(({ member, seats }) => [member.slug, seats.length])).toEqual([
      ['aachen', 1],
      ['bonn', 1],
    ]);
    expect(network?.sources.map(({ slug }) => slug)).toEqual(['protokoll']);
    const meeting = await reading((reader) => findMeetingForLog(reader, scope, 'kreis', 'sitzung-2022-05-01'));
    expect(meeting).toMatchObject({
      published: false,
      meeting: { version: 1 },
      cited: [{ source: { slug: 'protokoll' }, completeFor: 'nothing' }],
      rows: [
        { member: { slug: 'aachen' }, seatKind: 'full', assertions: [{ status: 'present', published: false }] },
        { member: { slug: 'bonn' }, assertions: [] },
      ],
      guests: [],
    });
  });

  it("never return a foreign network's drafts", async () => {
    const { scope, foreignId, foreignSource, foreignMeeting } = await givenTwoNetworks();
    const answers = await reading(async (reader) => ({
      cards: await listOfficeNetworks(reader, scope),
      network: await findOfficeNetwork(reader, scope, 'fremd'),
      meeting: await findMeetingForLog(reader, scope, 'fremd', 'sitzung-2022-06-01'),
      crossed: await findMeetingForLog(reader, scope, 'kreis', 'sitzung-2022-06-01'),
      source: await findOfficeSource(reader, scope, 'fremde-akte'),
      choice: await listSourcesForChoice(reader, scope),
      missing: await readMissingOverview(reader, scope),
      member: await findOfficeMember(reader, scope, 'celle'),
      rows: await Promise.all([
        findEditable(reader, scope, 'network', foreignId),
        findEditable(reader, scope, 'meeting', foreignMeeting),
        findEditable(reader, scope, 'source', foreignSource),
      ]),
      history: await readHistory(reader, scope, 'meeting', foreignMeeting),
      log: await readAuditLog(reader, scope.networkIds, { ...WHOLE_LOG, networkId: foreignId }, 1),
    }));
    expect(answers).toMatchObject({
      network: null,
      meeting: null,
      crossed: null,
      source: null,
      rows: [null, null, null],
      history: null,
    });
    expect(answers.log.events).toEqual([]);
    expect(JSON.stringify(answers)).not.toMatch(/fremd|2022-06-01/);
  });

  it('return nothing of an office to the public', async () => {
    const { own } = await givenTwoNetworks();
    const scope = publicReadScope();
    const nothing = async (query: (reader: Reader, scope: ReadScope) => Promise<unknown>) =>
      reading((reader) => query(reader, scope));
    expect(await nothing((reader) => findOfficeNetwork(reader, scope, 'kreis'))).toBeNull();
    expect(await nothing((reader) => listOfficeNetworks(reader, scope))).toEqual([]);
    expect(await nothing((reader) => readHistory(reader, scope, 'network', own.networkId))).toBeNull();
    expect(await nothing((reader) => findOfficeMember(reader, scope, 'aachen'))).toBeNull();
  });

  it('know a foreign document as soon as something public or of their own rests on it', async () => {
    const { scope, own, foreignSource } = await givenTwoNetworks();
    await inRegister((write) => givenSource(write, 'neu'));
    const slugs = async () => (await reading((reader) => listSourcesForChoice(reader, scope))).map(({ slug }) => slug);
    expect(await slugs()).toEqual(['neu', 'protokoll']);
    await inRegister((write) =>
      givenAttendance(write, { meetingId: own.meetings[0], memberId: own.members[0], sourceId: foreignSource }),
    );
    expect(await slugs()).toEqual(['neu', 'fremde-akte', 'protokoll']);
    const ofNetwork = await reading((reader) => listSourcesForChoice(reader, scope, own.networkId));
    expect(ofNetwork.map(({ slug }) => slug)).toEqual(['fremde-akte', 'protokoll', 'neu']);
  });
});

describe('overviewOfMissing', () => {
  it('names what an office has still to do', async () => {
    const { scope, own } = await givenTwoNetworks();
    const [aachen, bonn] = own.members;
    await inRegister(async (write) => {
      const press = await givenSource(write, 'presse', { kind: 'press_release', date: null });
      await givenAttendance(write, { meetingId: own.meetings[0], memberId: aachen, sourceId: own.sourceId });
      await givenAttendance(write, { meetingId: own.meetings[0], memberId: aachen, sourceId: press, status: 'absent' });
      await givenAttendance(write, { meetingId: own.meetings[0], memberId: bonn, sourceId: own.sourceId });
      const { networkId } = own;
      const place = { number: null, kind: 'regular', state: 'scheduled', place: null, hostMemberId: null } as const;
      await createMeeting(write, {
        networkId,
        slug: 'unbelegt',
        title: { de: 'Ohne', en: 'None' },
        date: '2023',
        ...place,
      });
      const late = await givenMember(write, 'emden');
      await givenSeat(write, { networkId, memberId: late, sourceId: own.sourceId, since: '2022-01-01', until: '..' });
      const celle = await givenMember(write, 'dueren');
      await givenSeat(write, { networkId, memberId: celle, sourceId: own.sourceId, since: '2000-01-01', until: '..' });
    });
    const missing = await reading((reader) => readMissingOverview(reader, scope));
    expect(missing.networks).toMatchObject([
      { slug: 'kreis', memberCount: 4, meetingCount: 5, draftMeetings: 2, draftAssertions: 1 },
    ]);
    expect(missing.networks[0]?.completeness).toBeCloseTo(2 / 9);
    expect(missing.meetingsWithoutRecords.map(({ slug }) => slug)).toEqual([
      'sitzung-2020-05-01',
      'sitzung-2021-05-01',
    ]);
    expect(missing.meetingsWithoutSource.map(({ slug }) => slug)).toEqual(['unbelegt']);
    expect(
      missing.membersWithoutRecord.map(({ member, newest, lastRecorded }) => [
        member.slug,
        newest.slug,
        lastRecorded?.slug ?? null,
      ]),
    ).toEqual([
      ['bonn', 'sitzung-2022-05-01', 'sitzung-2019-05-01'],
      ['dueren', 'sitzung-2022-05-01', null],
    ]);
    expect(missing.contestedCells).toMatchObject([
      { member: { slug: 'aachen' }, meeting: { slug: 'sitzung-2019-05-01' } },
    ]);
    expect(missing.sourcesWithoutDate.map(({ source, networkIds }) => [source.slug, networkIds])).toEqual([
      ['presse', [own.networkId]],
    ]);
    expect(missing.draftMeetings.map(({ slug }) => slug)).toEqual(['sitzung-2022-05-01', 'unbelegt']);
    expect(missing.draftAssertions).toMatchObject([{ meeting: { slug: 'sitzung-2022-05-01' }, count: 1 }]);
  });
});

describe('a meeting that is logged', () => {
  it('begins like the last one of which something is known, as far as its sources agree, and leads to the next without a record', async () => {
    const { networkId, sourceId, members, meetings } = await inRegister(givenSmallRegister);
    const other = await inRegister((write) => givenSource(write, 'liste'));
    const record = (meetingId: number, memberId: number, source: number, status: 'present' | 'absent') =>
      inRegister((write) => givenAttendance(write, { meetingId, memberId, sourceId: source, status }));
    await record(meetings[0], members[0], sourceId, 'present');
    await record(meetings[0], members[1], sourceId, 'present');
    await record(meetings[0], members[1], other, 'absent');
    const scope = officeReadScopeFor([networkId]);
    const log = async (position: 0 | 1 | 2) => {
      const { slug } = await database().meeting.findUniqueOrThrow({ where: { id: meetings[position] } });
      return reading((reader) => findMeetingToLog(reader, scope, 'kreis', slug));
    };
    const slugs = (await database().meeting.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug);
    expect((await log(2))?.previous).toMatchObject({
      date: { edtf: '2019-05-01' },
      statuses: [{ memberId: members[0], status: 'present' }],
    });
    expect([(await log(0))?.next?.slug, (await log(1))?.next?.slug, (await log(2))?.next?.slug]).toEqual([
      ...[slugs[1], slugs[2], slugs[1]],
    ]);
    expect((await log(0))?.previous).toBeNull();
    expect(await reading((reader) => listContestedAt(reader, meetings[0]))).toMatchObject([{ id: members[1] }]);
    expect(await reading((reader) => listContestedAt(reader, meetings[1]))).toEqual([]);
  });
});

it('a record that belongs to networks of others too is changed only by whoever edits them all', async () => {
  const { networkId, members, sourceId } = await inRegister(givenSmallRegister);
  const foreign = await inRegister(async (write) => {
    const id = await givenNetwork(write, 'fremd');
    await givenSeat(write, { networkId: id, memberId: members[0], sourceId });
    return id;
  });
  const editorOf = (...networks: (number | null)[]): SignedInUser => ({
    ...{ id: 1, name: 'Rita', email: 'rita@example.org', sessionId: 'session' },
    grants: networks.map((one) => ({ role: 'editor', networkId: one })),
  });
  const may = async (user: SignedInUser) =>
    Promise.all([
      mayChange(user, 'member', members[0]),
      mayChange(user, 'member', members[1]),
      mayChange(user, 'source', sourceId),
    ]);
  expect(await may(editorOf(networkId))).toEqual([false, true, false]);
  expect(await may(editorOf(networkId, foreign))).toEqual([true, true, true]);
  expect(await may(editorOf(null))).toEqual([true, true, true]);
  expect(await may(editorOf())).toEqual([false, false, false]);
});
