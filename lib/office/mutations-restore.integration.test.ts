import { beforeEach, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@/lib/audit/queries';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import type { Result } from '@/lib/core/result';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { removeSeat } from '@/lib/members/mutations-edit';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { removeOrganiserTerm } from '@/lib/networks/mutations-edit';
import { restoreVersion } from '@/lib/office/mutations-restore';
import { readHistory } from '@/lib/office/queries-history';
import { updateSource } from '@/lib/sources/mutations-edit';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMember,
  givenSeat,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const attempt = <Value, Reason>(change: (write: RegisterWrite) => Promise<Result<Value, Reason>>) =>
  attemptWrite({ userId: null, name: 'office' }, change);
const both = (text: string) => ({ de: text, en: text });
const scope = officeReadScopeFor('all');
const packed = async () =>
  (await database().participation.findMany({ orderBy: { memberId: 'asc' } })).map(({ statuses }) => statuses);

const meetingFields = {
  slug: 'sitzung-2019-05-01',
  title: both('Sitzung 2019-05-01'),
  date: '2019-05-01',
  number: null,
  kind: 'regular' as const,
  state: 'held' as const,
  place: null,
  hostMemberId: null,
};

async function givenMovedMeeting() {
  const { meetings, members, sourceId } = await inRegister(givenSmallRegister);
  const id = meetings[0];
  await inRegister((write) => givenAttendance(write, { meetingId: id, memberId: members[0], sourceId }));
  const moved = { ...meetingFields, id, version: 2, date: '2020-12-24', reason: 'the minutes say so' };
  const edited = await attempt((write) => updateMeeting(write, moved));
  return { id, edited };
}

describe('updateMeeting', () => {
  it('moves a meeting in the order of its network', async () => {
    const { edited } = await givenMovedMeeting();
    expect(edited).toMatchObject({
      ok: true,
      value: { version: 3, changes: { date: { from: '2019-05-01', to: '2020-12-24' } } },
    });
    expect(await packed()).toEqual(['NPN', 'NNN']);
  });

  it('lets a cancelled one count for nobody', async () => {
    const { id } = await givenMovedMeeting();
    await attempt((write) => updateMeeting(write, { ...meetingFields, id, version: 3, state: 'cancelled' }));
    expect(await packed()).toEqual(['CNN', 'CNN']);
    const stale = await attempt((write) => updateMeeting(write, { ...meetingFields, id, version: 3 }));
    expect(stale).toMatchObject({
      reason: { kind: 'changed_meanwhile', diff: { state: { from: 'cancelled', to: 'held' } } },
    });
  });
});

describe('updateSource', () => {
  it('weighs the source anew wherever it is cited', async () => {
    const { meetings, members, sourceId } = await inRegister(givenSmallRegister);
    const press = await inRegister(async (write) => {
      const id = await givenSource(write, 'presse', { kind: 'press_release' });
      await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId: id, status: 'absent' });
      await givenAttendance(write, { meetingId: meetings[0], memberId: members[0], sourceId });
      return id;
    });
    expect(await packed()).toEqual(['PNN', 'NNN']);
    const fields = {
      title: 'presse',
      publisher: 'Test office',
      language: 'de',
      address: null,
      accessed: '2020-01-02',
      note: null,
      issuedByMemberId: null,
    };
    const edit = { ...fields, id: press, version: 1, slug: 'presse', kind: 'minutes' as const, date: '2026-06-01' };
    expect((await attempt((write) => updateSource(write, edit))).ok).toBe(true);
    expect(await packed()).toEqual(['ANN', 'NNN']);
  });
});

describe('the history of a record', () => {
  it('says who, when, what and why, the latest first', async () => {
    const { id } = await givenMovedMeeting();
    const history = await readSnapshot((reader) => readHistory(reader, scope, 'meeting', id));
    expect(history?.current?.version).toBe(3);
    expect(history?.entries).toMatchObject([
      {
        actor: 'office',
        types: ['meeting.updated'],
        changes: { date: { from: '2019-05-01', to: '2020-12-24' } },
        reason: 'the minutes say so',
        historyId: null,
        current: true,
      },
      {
        actor: 'test',
        types: ['meeting.created', 'meeting.source_cited', 'meeting.published'],
        changes: {},
        current: false,
      },
    ]);
  });

  it('keeps a record that was removed, with the reason', async () => {
    await inRegister(givenSmallRegister);
    const { id, version } = await database().membership.findFirstOrThrow();
    await attempt((write) => removeSeat(write, { id, version, reason: 'never held' }));
    const history = await readSnapshot((reader) => readHistory(reader, scope, 'membership', id));
    expect(history).toMatchObject({
      current: null,
      entries: [{ types: ['membership.removed'], reason: 'never held' }, { types: ['membership.created'] }],
    });
  });
});

describe('restoreVersion', () => {
  it('restores a former state of a record as a new version', async () => {
    const { id } = await givenMovedMeeting();
    const history = await readSnapshot((reader) => readHistory(reader, scope, 'meeting', id));
    const historyId = history?.entries[1]?.historyId ?? '';
    const restored = await attempt((write) =>
      restoreVersion(write, { subject: 'meeting', id, version: 3, historyId, reason: 'was right' }),
    );
    expect(restored).toMatchObject({ ok: true, value: { version: 4, changes: { date: { to: '2019-05-01' } } } });
    expect(await packed()).toEqual(['PNN', 'NNN']);
    const [event] = (
      await readSnapshot((reader) =>
        listAuditEvents(reader, 'all', { networkId: null, kind: null, actor: null, from: null, to: null }, 1),
      )
    ).events;
    expect(event).toMatchObject({ type: 'meeting.updated', reason: 'was right', actor: 'office' });
  });

  it('restores a seat that was removed, under its own number, with its whole history', async () => {
    const { networkId, sourceId, members } = await inRegister(givenSmallRegister);
    const { id, version } = await database().membership.findFirstOrThrow({ where: { memberId: members[0] } });
    await attempt((write) => removeSeat(write, { id, version, reason: 'never held' }));
    expect(await packed()).toHaveLength(1);
    const { id: historyId } = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'membership', rowId: id },
    });
    const restore = {
      subject: 'membership' as const,
      id,
      version,
      historyId: String(historyId),
      reason: 'held after all',
    };
    expect(await attempt((write) => restoreVersion(write, restore))).toEqual({
      ok: true,
      value: { id, version: 2, changes: {} },
    });
    expect(await packed()).toHaveLength(2);
    const history = await readSnapshot((reader) => readHistory(reader, scope, 'membership', id));
    expect(history).toMatchObject({
      version: 2,
      current: { networkId, fields: { sourceId } },
      entries: [{ types: ['membership.restored'], reason: 'held after all' }, { types: ['membership.removed'] }, {}],
    });
    expect(await attempt((write) => restoreVersion(write, restore))).toMatchObject({
      reason: { kind: 'changed_meanwhile' },
    });
  });

  it('refuses a removed seat whose place another has taken', async () => {
    const { networkId, sourceId } = await inRegister(givenSmallRegister);
    const memberId = await inRegister((write) => givenMember(write, 'coburg'));
    const seat = { networkId, memberId, sourceId };
    const id = await inRegister((write) => givenSeat(write, { ...seat, since: '2001', until: '2010' }));
    await attempt((write) => removeSeat(write, { id, version: 1, reason: 'wrong years' }));
    await inRegister((write) => givenSeat(write, { ...seat, since: '2005', until: '2012' }));
    const former = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'membership', rowId: id },
      orderBy: { id: 'desc' },
    });
    const restore = { subject: 'membership' as const, id, version: 1, historyId: String(former.id), reason: null };
    expect(await attempt((write) => restoreVersion(write, restore))).toEqual({
      ok: false,
      reason: { kind: 'seats_overlap' },
    });
    expect(await database().membership.findUnique({ where: { id } })).toBeNull();
  });

  it('restores an organiser term that was removed', async () => {
    const { networkId, sourceId } = await inRegister(givenSmallRegister);
    const term = {
      networkId,
      organiser: 'Geschäftsstelle',
      memberId: null,
      since: '2001',
      until: '2010',
      sourceId,
      quote: null,
    };
    const id = await inRegister((write) => addOrganiserTerm(write, term));
    await attempt((write) => removeOrganiserTerm(write, { id, version: 1, reason: 'never ran it' }));
    const former = await database().rowHistory.findFirstOrThrow({ where: { tableName: 'organiser_term', rowId: id } });
    const restore = { subject: 'organiser_term' as const, id, version: 1, historyId: String(former.id), reason: null };
    expect((await attempt((write) => restoreVersion(write, restore))).ok).toBe(true);
    expect(await database().organiserTerm.findUniqueOrThrow({ where: { id } })).toMatchObject({
      version: 2,
      sinceEdtf: '2001',
      untilEdtf: '2010',
    });
  });

  it("knows neither another row's state nor overwrites a newer one", async () => {
    const { id } = await givenMovedMeeting();
    const foreign = { subject: 'network' as const, id: 1, version: 2, reason: null };
    const { id: historyId } = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'meeting', rowId: id },
    });
    expect(await attempt((write) => restoreVersion(write, { ...foreign, historyId: String(historyId) }))).toEqual({
      ok: false,
      reason: { kind: 'not_found' },
    });
    const stale = { subject: 'meeting' as const, id, version: 2, historyId: String(historyId), reason: null };
    expect(await attempt((write) => restoreVersion(write, stale))).toMatchObject({
      reason: { kind: 'changed_meanwhile' },
    });
  });
});
