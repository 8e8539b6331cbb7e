import { beforeAll, expect, it } from 'vitest';
import { attemptWrite } from '@/lib/db/attempt-write';
import { database } from '@/lib/db/client';
import { fromIsoDay } from '@/lib/db/calendar-days';
import { isBounded } from '@/lib/core/partial-date';
import { readWrittenDate, type WrittenDateContext } from '@/lib/core/written-date';
import { updateEnteredMeeting } from '@/lib/meetings/mutations-edit';
import { givenMeeting, givenMember, givenSeat, givenSmallRegister, inRegister } from '@/test/register-facts';

/* What the reader of written dates makes is taken by the database with the days it can mean. */

const WRITTEN = [
  'vor 2012',
  'vor 13.09.2012',
  'nach 2012',
  'nach Sommer 2012',
  'Anfang 2012',
  'vermutlich Ende 2012',
  'vermutlich Herbst 2012',
  '2012 – Winter 2013',
  'um 2002 – Q3 2004',
  'ab 2018, Ende unbekannt',
  'bis 2012, Beginn unbekannt',
  'the 1990s',
  'Jahrhundert 1900–1999',
];

let facts: Awaited<ReturnType<typeof givenSmallRegister>>;
beforeAll(async () => {
  facts = await inRegister(givenSmallRegister);
});

function read(written: string, context: WrittenDateContext) {
  const date = readWrittenDate(written, context);
  if (!date.ok) throw new Error(`${written}: ${date.reason}`);
  return date.value;
}

it.each(WRITTEN)('a seat may begin or end %s', async (written) => {
  const { networkId, sourceId } = facts;
  const { edtf, earliest, latest } = read(written, 'since');
  const [begun, ended] = await inRegister(async (write) => {
    const slug = `m${WRITTEN.indexOf(written)}`;
    const members = [await givenMember(write, `${slug}-begins`), await givenMember(write, `${slug}-ends`)] as const;
    await givenSeat(write, { networkId, sourceId, memberId: members[0], since: edtf });
    await givenSeat(write, { networkId, sourceId, memberId: members[1], until: edtf });
    return members;
  });
  const days = [fromIsoDay(earliest), fromIsoDay(latest)];
  const findSeat = (memberId: number) => database().membership.findFirstOrThrow({ where: { memberId } });
  const [first, last] = [await findSeat(begun), await findSeat(ended)];
  expect([first.sinceEdtf, first.sinceEarliest, first.sinceLatest]).toEqual([edtf, ...days]);
  expect([last.untilEdtf, last.untilEarliest, last.untilLatest]).toEqual([edtf, ...days]);
});

it.each(WRITTEN.filter((written) => isBounded(read(written, 'other'))))(
  'a meeting may take place %s',
  async (written) => {
    const { networkId, sourceId } = facts;
    const { edtf, earliest, latest } = read(written, 'other');
    const slug = `sitzung-${WRITTEN.indexOf(written)}`;
    const id = await inRegister((write) => givenMeeting(write, { networkId, sourceId, slug, date: edtf }));
    const meeting = await database().meeting.findUniqueOrThrow({ where: { id } });
    expect([meeting.dateEdtf, meeting.earliest, meeting.latest]).toEqual([
      edtf,
      fromIsoDay(earliest),
      fromIsoDay(latest),
    ]);
  },
);

it('a seat that ended before 2012 leaves room for one that began after it, and for no other in its time', async () => {
  const { networkId, sourceId } = facts;
  const until = read('vor 2012', 'until').edtf;
  const memberId = await inRegister((write) => givenMember(write, 'wiederkehr'));
  const seat = { networkId, sourceId, memberId };
  await inRegister((write) => givenSeat(write, { ...seat, since: '2005', until }));
  await expect(inRegister((write) => givenSeat(write, { ...seat, since: '2008', until: '..' }))).rejects.toThrow();
  await inRegister((write) => givenSeat(write, { ...seat, since: read('nach 2012', 'since').edtf, until: '..' }));
  expect(await database().membership.count({ where: { memberId } })).toBe(2);
});

it('a meeting known by a bound alone keeps it while the rest is edited; none becomes one', async () => {
  const { networkId, sourceId } = facts;
  const [bounded, dated] = await inRegister(async (write) => [
    await givenMeeting(write, { networkId, sourceId, slug: 'begrenzt', date: '../2022-12-02' }),
    await givenMeeting(write, { networkId, sourceId, slug: 'datiert', date: '2022-12-01' }),
  ]);
  const edit = (id: number, slug: string, date: string) => ({
    ...{ id, slug, date, version: 2, reason: 'test', title: { de: 'Neuer Titel', en: 'New title' }, number: null },
    ...{ kind: 'regular' as const, state: 'held' as const, place: null, hostMemberId: null },
  });
  const save = (given: ReturnType<typeof edit>) =>
    attemptWrite({ userId: null, name: 'office' }, (write) => updateEnteredMeeting(write, given));
  expect(await save(edit(bounded ?? 0, 'begrenzt', '../2022-12-02'))).toMatchObject({ ok: true });
  expect(await save(edit(dated ?? 0, 'datiert', '../2022-12-02'))).toEqual({
    ok: false,
    reason: { kind: 'invalid', fields: { date: 'only_a_bound' } },
  });
});
