import { recordStatement } from '@/lib/attendance/mutations';
import { attemptWrite } from '@/lib/db/attempt-write';
import { readSnapshot } from '@/lib/db/reader';
import { applyMerge } from '@/lib/imports/merge/mutations';
import { previewMerge } from '@/lib/imports/merge/queries';
import type { MergeOrder } from '@/lib/imports/merge/types';
import { createMember } from '@/lib/members/mutations';
import { addOrganiserTerm } from '@/lib/networks/mutations';
import { createClaim } from '@/lib/participation/questions/mutations-claim';
import { givenAttendance, givenMeeting, givenNetwork, givenSeat, givenSource, inRegister } from '@/test/register-facts';

const both = (text: string) => ({ de: text, en: text });

/**
 * Two entries of one city. One network knows both, a second only the one that is to go; beside seats and assertions it
 * has whatever else can name a member.
 */
export const givenTwins = () =>
  inRegister(async (write) => {
    const networkId = await givenNetwork(write, 'kreis', { since: '2015', until: '2022' });
    const otherId = await givenNetwork(write, 'runde');
    const minutes = await givenSource(write, 'protokoll');
    const press = await givenSource(write, 'presse', { kind: 'press_release' });
    const member = (slug: string, de: string, aliases: string[]) =>
      createMember(write, { slug, kind: 'city', name: { de, en: de }, isoCode: null, aliases });
    const keptId = await member('aachen', 'Aachen', ['Kaiserstadt']);
    const goneId = await member('stadt-aachen', 'Stadt Aachen', ['KAISERSTADT', 'Öcher']);
    const seat = { networkId, sourceId: minutes };
    await givenSeat(write, { ...seat, memberId: keptId, since: '2015', until: '2020-12-31' });
    await givenSeat(write, { ...seat, memberId: goneId, since: '2019-01-01', until: '..' });
    await givenSeat(write, { networkId: otherId, memberId: goneId, sourceId: press });
    const meetings = [];
    for (const date of ['2019-05-01', '2020-05-01', '2021-05-01', '2022-05-01']) {
      meetings.push(await givenMeeting(write, { networkId, sourceId: minutes, date, published: date < '2022' }));
    }
    const [y2019 = 0, y2020 = 0, y2021 = 0, y2022 = 0] = meetings;
    const hosted = await givenMeeting(write, {
      networkId: otherId,
      sourceId: press,
      date: '2018',
      hostMemberId: goneId,
    });
    await givenAttendance(write, { meetingId: y2019, memberId: keptId, sourceId: minutes });
    await givenAttendance(write, { meetingId: y2019, memberId: goneId, sourceId: press, status: 'absent' });
    await givenAttendance(write, { meetingId: y2020, memberId: keptId, sourceId: minutes });
    await givenAttendance(write, { meetingId: y2020, memberId: goneId, sourceId: minutes });
    await givenAttendance(write, { meetingId: y2021, memberId: goneId, sourceId: minutes });
    await givenAttendance(write, { meetingId: y2022, memberId: goneId, sourceId: minutes, published: false });
    await givenAttendance(write, { meetingId: hosted, memberId: goneId, sourceId: press });
    const said = { networkId, memberId: goneId, sourceId: press };
    await recordStatement(
      write,
      { ...said, kind: 'absence', since: null, until: '2018', quote: 'nie dabei', locator: null },
      true,
    );
    const claim = {
      ...said,
      kind: 'never_attended' as const,
      gist: both('nie'),
      quote: null,
      value: null,
      claimant: both('Blatt'),
      claimed: null,
    };
    await createClaim(write, claim, true);
    await addOrganiserTerm(write, { ...said, organiser: 'Stadt Aachen', since: '2016', until: '2017', quote: null });
    const issued = await givenSource(write, 'auskunft', { issuedByMemberId: goneId });
    await write.transaction.memberCode.create({ data: { networkId, memberId: goneId, code: '17' } });
    return {
      networkId,
      otherId,
      minutes,
      press,
      keptId,
      goneId,
      issued,
      meetings: [y2019, y2020, y2021, y2022] as const,
    };
  });
export type Twins = Awaited<ReturnType<typeof givenTwins>>;

/** What the page shows before anything is written. */
export async function mergePreview(order: MergeOrder, editable: readonly number[] | 'all' = 'all') {
  const shown = await readSnapshot((reader) => previewMerge(reader, order, editable));
  if (!shown.ok) throw new Error(shown.reason.kind);
  return shown.value;
}

/** Makes two members one as their preview stands now. @returns the batch */
export async function givenMerge({ goneId, keptId }: MergeOrder): Promise<number> {
  const { digest } = await mergePreview({ goneId, keptId });
  const order = { goneId, keptId, digest, reason: 'dieselbe Stadt', editable: 'all' as const };
  const merged = await attemptWrite({ userId: null, name: 'test' }, (write) => applyMerge(write, order));
  if (!merged.ok) throw new Error(merged.reason.kind);
  return merged.value.batchId;
}
