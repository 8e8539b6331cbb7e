import { beforeAll, describe, expect, it } from 'vitest';
import { publicReadScope } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { findCitedSeat, findSourceMeetings, findSourceRecord } from '@/lib/participation/pages/queries-source';
import { findMeetingProof } from '@/lib/participation/proof/queries';
import { MEETINGS_ON_PAGE, SEATS_ON_PAGE } from '@/lib/participation/proof/rules';
import { countedReader } from '@/test/counted-reader';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSource,
  inRegister,
} from '@/test/register-facts';
import { givenUngaDatabase } from '@/test/unga-database';
import { UNGA } from '@/test/unga-facts';

const VOTES = 'unga-abstimmungen';
const STATES = 164;
const scope = publicReadScope();

const proofOf = (source: string, network: string, meeting: string) =>
  readSnapshot((reader) => findMeetingProof(reader, scope, { source, network, meeting }));
const slugs = (lines: readonly { member: { slug: string } | null }[] = []) =>
  lines.map(({ member }) => member?.slug).sort();

beforeAll(() => givenUngaDatabase(closeDatabase));

describe('the document behind sixty thousand cells', () => {
  it('lists its meetings page by page, each once, and reads no more than a page needs', async () => {
    const counts: number[] = [];
    const listed: string[] = [];
    for (let page = 1; ; page += 1) {
      const { record, reads } = await readSnapshot(async (reader) => {
        const counted = countedReader(reader);
        return { record: await findSourceMeetings(counted.reader, scope, VOTES, page), reads: counted.reads };
      });
      if (!record) break;
      listed.push(...record.meetings.entries.map(({ meeting }) => meeting.slug));
      counts.push(...record.meetings.entries.map(({ named }) => named));
      expect(record.meetings).toMatchObject({ total: 524, pages: Math.ceil(524 / MEETINGS_ON_PAGE) });
      expect(reads.calls).toBeLessThanOrEqual(6);
      expect(reads.rows).toBeLessThanOrEqual(5 * MEETINGS_ON_PAGE);
      expect(reads.mostValues).toBeLessThanOrEqual(MEETINGS_ON_PAGE);
    }
    expect(listed).toHaveLength(524);
    expect(listed).toEqual([...listed].sort());
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(59_933);
  });

  it('has a page of its own that reads no cell', async () => {
    const { record, reads } = await readSnapshot(async (reader) => {
      const counted = countedReader(reader);
      return { record: await findSourceRecord(counted.reader, scope, VOTES), reads: counted.reads };
    });
    expect(record?.proofs).toEqual([]);
    expect(record?.seatCount).toBe(STATES);
    expect(reads.calls).toBeLessThanOrEqual(16);
    expect(reads.rows).toBeLessThanOrEqual(5 * MEETINGS_ON_PAGE + 2 * SEATS_ON_PAGE);
    expect(reads.mostValues).toBeLessThanOrEqual(SEATS_ON_PAGE);
  });

  it('has a page for each seat that rests on it, beyond those that its own page lists', async () => {
    const ids = await readSnapshot((reader) =>
      reader.membership.findMany({ where: { source: { slug: VOTES } }, select: { id: true }, orderBy: { id: 'desc' } }),
    );
    const last = ids[0]?.id ?? 0;
    const { cited, reads } = await readSnapshot(async (reader) => {
      const counted = countedReader(reader);
      return { cited: await findCitedSeat(counted.reader, scope, VOTES, last), reads: counted.reads };
    });
    expect(cited).toMatchObject({ source: { slug: VOTES }, network: { slug: UNGA }, seat: { id: last } });
    expect(reads.rows).toBeLessThanOrEqual(8);
    const other = (slug: string, seat: number) => readSnapshot((reader) => findCitedSeat(reader, scope, slug, seat));
    expect(await other(VOTES, last + 1_000_000)).toBeNull();
    expect(await other('gibt-es-nicht', last)).toBeNull();
  });

  it('shows of one meeting every state it names, and the way to the next', async () => {
    const { proof, reads } = await readSnapshot(async (reader) => {
      const counted = countedReader(reader);
      const asked = { source: VOTES, network: UNGA, meeting: '1974-10-04' };
      return { proof: await findMeetingProof(counted.reader, scope, asked), reads: counted.reads };
    });
    expect(proof?.named.find(({ member }) => member.slug === 'south-africa')?.assertion.status).toBe('excluded');
    expect(proof?.completeFor).toBe('nothing');
    expect([proof?.notListed, proof?.unheard]).toEqual([[], []]);
    expect((proof?.previous?.meeting.slug ?? '') < '1974-10-04').toBe(true);
    expect((proof?.next?.meeting.slug ?? '') > '1974-10-04').toBe(true);
    expect(reads.calls).toBeLessThanOrEqual(16);
    expect(reads.rows).toBeLessThanOrEqual(3 * STATES);
    expect(reads.mostValues).toBeLessThanOrEqual(STATES);
  });
});

describe('a complete list', () => {
  beforeAll(() =>
    inRegister(async (write) => {
      const networkId = await givenNetwork(write, 'runde');
      const sourceId = await givenSource(write, 'liste', { kind: 'participant_list' });
      const other = await givenSource(write, 'brief', { kind: 'correspondence' });
      const full = { networkId, sourceId, since: '2010-01-01', until: '..' };
      const [came, excused, stayed, drafted] = [
        await givenMember(write, 'kam'),
        await givenMember(write, 'entschuldigt'),
        await givenMember(write, 'blieb'),
        await givenMember(write, 'entwurf'),
      ];
      for (const memberId of [came, excused, stayed, drafted]) await givenSeat(write, { ...full, memberId });
      const watching = await givenMember(write, 'beobachtet');
      await givenSeat(write, { ...full, memberId: watching, kind: 'observer' });
      const meetingId = await givenMeeting(write, { networkId, date: '2020-05-01', sourceId, completeFor: 'seats' });
      const facts = { meetingId, sourceId };
      await givenAttendance(write, { ...facts, memberId: came });
      await givenAttendance(write, { ...facts, memberId: drafted, published: false });
      await givenAttendance(write, { meetingId, sourceId: other, memberId: excused, status: 'excused' });
    }),
  );

  it('names who is not on it, and beside them what others say', async () => {
    const proof = await proofOf('liste', 'runde', 'sitzung-2020-05-01');
    expect(slugs(proof?.named)).toEqual(['kam']);
    expect(slugs(proof?.notListed)).toEqual(['blieb', 'entschuldigt']);
    expect(slugs(proof?.unheard)).toEqual(['beobachtet']);
    const spokenOf = proof?.notListed.find(({ member }) => member.slug === 'entschuldigt');
    expect(spokenOf?.others.map(({ status }) => status)).toEqual(['excused']);
    expect(proof?.otherSources.map(({ slug }) => slug)).toEqual(['brief']);
  });

  it('stands in full on the page of a document that speaks of few meetings', async () => {
    const record = await readSnapshot((reader) => findSourceRecord(reader, scope, 'liste'));
    expect(slugs(record?.proofs[0]?.notListed)).toEqual(['blieb', 'entschuldigt']);
  });

  it('is not asked for a document that is silent on the meeting altogether, nor without one', async () => {
    expect(await proofOf(VOTES, 'runde', 'sitzung-2020-05-01')).toBeNull();
    expect(await proofOf('brief', 'runde', 'sitzung-2020-05-01')).toMatchObject({ completeFor: 'nothing' });
    expect(await proofOf('liste', 'runde', 'sitzung-2021-05-01')).toBeNull();
  });

  it('bears out a seat on its own page, and no seat of another document', async () => {
    const seat = await readSnapshot((reader) =>
      reader.membership.findFirstOrThrow({ where: { member: { slug: 'kam' } }, select: { id: true } }),
    );
    const of = (slug: string) => readSnapshot((reader) => findCitedSeat(reader, scope, slug, seat.id));
    expect(await of('liste')).toMatchObject({ member: { slug: 'kam' }, seat: { id: seat.id } });
    expect(await of('brief')).toBeNull();
  });
});
