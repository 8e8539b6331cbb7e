import { beforeEach, describe, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { closeDatabase, database } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { listPublishedMeetings } from '@/lib/meetings/queries';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { meetingRowSchema } from '@/lib/meetings/schema-row';
import { freshDatabase } from '@/test/database';
import { givenMeeting, givenSmallRegister, inRegister } from '@/test/register-facts';

beforeEach(async () => {
  await closeDatabase();
  await freshDatabase();
});

const both = (text: string) => ({ de: text, en: text });
const fields = {
  slug: 'sitzung',
  title: both('Sitzung'),
  date: '2019-05',
  number: null,
  kind: 'regular' as const,
  state: 'held' as const,
  place: null,
  hostMemberId: null,
};
const given = (label: string | null, more: { number?: number; slug?: string } = {}) =>
  inRegister(async (write) => {
    const { networkId, sourceId } = await givenSmallRegister(write);
    return { networkId, id: await givenMeeting(write, { ...fields, ...more, label, networkId, sourceId }) };
  });
const columns = (id: number) =>
  database().meeting.findUniqueOrThrow({ where: { id }, select: { number: true, label: true } });

describe('the label of a meeting in its series', () => {
  it('is kept as written, with the number that is evident in it', async () => {
    const { id, networkId } = await given('AKIF 14');
    expect(await columns(id)).toEqual({ label: 'AKIF 14', number: 14 });
    const listed = await readSnapshot((reader) => listPublishedMeetings(reader, networkId));
    expect(listed.find((meeting) => meeting.id === id)).toMatchObject({ label: 'AKIF 14', number: 14 });
  });

  it('may be a number that was entered before there were labels', async () => {
    const { id, networkId } = await given(null, { number: 14 });
    expect(await columns(id)).toEqual({ label: null, number: 14 });
    const listed = await readSnapshot((reader) => listPublishedMeetings(reader, networkId));
    expect(listed.find((meeting) => meeting.id === id)).toMatchObject({ label: '14', number: 14 });
    const before = { id, version: 1, network_id: 1, title_de: 'S', title_en: 'S', date_edtf: '2019', number: 14 };
    const row = { ...before, slug: 's', kind: 'regular', state: 'held', place_de: null, place_en: null };
    expect(meetingRowSchema.parse({ ...row, host_member_id: null }).fields).toMatchObject({
      label: '14',
      number: null,
    });
  });

  it('is edited with its history, and orders meetings of one date', async () => {
    const { id, networkId } = await given('14');
    const edit = { ...fields, id, version: 2, label: 'III/2019' };
    const edited = await attemptWrite({ userId: null, name: 'office' }, (write) => updateMeeting(write, edit));
    expect(edited).toMatchObject({ ok: true, value: { changes: { label: { from: '14', to: 'III/2019' } } } });
    const second = await inRegister(async (write) => {
      const { id: sourceId } = await write.transaction.source.findFirstOrThrow();
      return givenMeeting(write, { ...fields, slug: 'zweite', label: 'I/2019', networkId, sourceId });
    });
    const listed = await readSnapshot((reader) => listPublishedMeetings(reader, networkId));
    expect(listed.filter(({ date }) => date.edtf === '2019-05').map((meeting) => meeting.id)).toEqual([second, id]);
    const former = await database().rowHistory.findFirstOrThrow({
      where: { tableName: 'meeting', rowId: id },
      orderBy: { id: 'desc' },
    });
    expect(meetingRowSchema.parse(former.row).fields).toMatchObject({ label: '14' });
  });

  it('that says nothing but the number was not kept twice by the database', async () => {
    const { id } = await given('14');
    await expect(
      inRegister((write) => write.transaction.meeting.update({ where: { id }, data: { label: '14' } })),
    ).rejects.toThrow('meeting_label_form');
  });
});
