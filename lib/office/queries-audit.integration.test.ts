import { beforeEach, describe, expect, it } from 'vitest';
import { correctAttendance } from '@/lib/attendance/mutations-correct';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { writeRegister } from '@/lib/db/register-write';
import { formatInstant } from '@/lib/i18n/format-instant';
import { removeSeat } from '@/lib/members/mutations-edit';
import { recordSuccession } from '@/lib/members/succession/mutations';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { removeOrganiserTerm } from '@/lib/networks/mutations-edit';
import { readAuditLog } from '@/lib/office/queries-audit';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMember,
  givenNetwork,
  givenSeat,
  givenSmallRegister,
  inRegister,
} from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const WHOLE = { networkId: null, kind: null, actor: null, from: null, to: null };
const read = (networkIds: readonly number[] | 'all', filter: Partial<typeof WHOLE> | object = {}, page = 1) =>
  readSnapshot((reader) => readAuditLog(reader, networkIds, { ...WHOLE, ...filter }, page));

describe('the audit log', () => {
  it('names the member, the meeting and the source of an attendance', async () => {
    const own = await inRegister(async (write) => {
      const facts = await givenSmallRegister(write);
      const id = await givenAttendance(write, {
        meetingId: facts.meetings[0],
        memberId: facts.members[1],
        sourceId: facts.sourceId,
      });
      return { ...facts, id };
    });
    const say = { status: 'absent', mode: 'unknown', rank: 'unknown', quote: null, locator: null } as const;
    await inRegister((write) => correctAttendance(write, { id: own.id, reason: 'misread', ...say }));
    const { events, names } = await read('all', { kind: 'attendance' });
    const records = {
      member: { slug: 'bonn' },
      meeting: { slug: 'sitzung-2019-05-01', network: { slug: 'kreis' } },
      source: { slug: 'protokoll' },
      count: 1,
    };
    expect(events).toMatchObject([
      { type: 'attendance.published', records },
      {
        type: 'attendance.corrected',
        reason: 'misread',
        records,
        changes: { [`entries.${own.members[1]}.status`]: { from: 'present', to: 'absent' } },
      },
      { type: 'attendance.published', records },
      { type: 'attendance.recorded', records },
    ]);
    expect(names.members.map(({ slug }) => slug)).toEqual(['bonn']);
  });

  it('still names whose seat it was after the seat was removed', async () => {
    const seat = await inRegister(async (write) => {
      const { networkId, sourceId } = await givenSmallRegister(write);
      return givenSeat(write, { networkId, memberId: await givenMember(write, 'celle'), sourceId });
    });
    await inRegister((write) => removeSeat(write, { id: seat, version: 1, reason: 'never had one' }));
    const { events } = await read('all', { kind: 'membership.removed' });
    expect(events).toMatchObject([{ reason: 'never had one', records: { member: { slug: 'celle' } } }]);
  });

  it('tells of terms and seats when they were, also once they are gone, and of successions who follows whom', async () => {
    const { networkId, sourceId, members } = await inRegister((write) => givenSmallRegister(write));
    const [predecessorId, successorId] = members;
    const term = { networkId, organiser: 'Amt für Probe', memberId: null, sourceId, quote: null };
    const id = await inRegister((write) => addOrganiserTerm(write, { ...term, since: '2012', until: '2014' }));
    await inRegister((write) => removeOrganiserTerm(write, { id, version: 1, reason: 'twice' }));
    await inRegister((write) =>
      recordSuccession(write, {
        predecessorId,
        successorId,
        kind: 'succession',
        date: '1991',
        sourceId,
        quote: null,
        locator: null,
      }),
    );
    const { events } = await read('all');
    const ran = { organiser: 'Amt für Probe', period: { since: { edtf: '2012' }, until: { edtf: '2014' } } };
    expect(events.slice(0, 3)).toMatchObject([
      { type: 'succession.recorded', records: { member: { id: predecessorId }, successor: { id: successorId } } },
      { type: 'organiser_term.removed', records: ran },
      { type: 'organiser_term.created', records: ran },
    ]);
  });

  it('is narrowed by network, person and day, and tells an office of nothing foreign', async () => {
    const [own, foreign] = await inRegister(async (write) => [
      await givenNetwork(write, 'eigen'),
      await givenNetwork(write, 'fremd'),
    ]);
    await writeRegister({ userId: null, name: 'Anna' }, (write) => givenMember(write, 'aachen'));
    const networksOf = async (...args: Parameters<typeof read>) => [
      ...new Set((await read(...args)).events.map(({ networkId }) => networkId)),
    ];
    expect(await networksOf('all', { networkId: foreign })).toEqual([foreign]);
    expect(await networksOf([own], { networkId: foreign })).toEqual([]);
    expect(await networksOf([own])).toEqual([own]);
    expect(await read('all', { actor: 'Anna' })).toMatchObject({ count: 1, events: [{ type: 'member.created' }] });
    expect((await read([own], {})).actors).not.toContain('Anna');
    const at = (await read('all')).events[0]?.at ?? new Date(0);
    const today = formatInstant(at, 'de').slice(0, 10).split('.').toReversed().join('-');
    expect((await read('all', { from: today, to: today })).count).toBeGreaterThan(0);
    expect((await read('all', { from: '2999-01-01' })).count).toBe(0);
    expect((await read('all', { to: '2000-01-01' })).count).toBe(0);
  });

  it('is read in pages; one beyond the end is the last', async () => {
    await inRegister(async (write) => {
      for (let number = 1; number <= 60; number += 1) await givenMember(write, `ort-${number}`);
    });
    const kind = { kind: 'member.created' };
    const [first, last] = [await read('all', kind), await read('all', kind, 99)];
    expect([first.events.length, first.pages, last.page, last.events.length]).toEqual([50, 2, 2, 10]);
    expect(last.events.at(-1)?.records.member?.slug).toBe('ort-1');
  });
});
