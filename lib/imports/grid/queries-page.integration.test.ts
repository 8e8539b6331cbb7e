import { beforeAll, expect, it } from 'vitest';
import { officeReadScopeFor } from '@/lib/auth/read-scope';
import { closeDatabase } from '@/lib/db/client';
import { readSnapshot } from '@/lib/db/reader';
import { termColumns } from '@/lib/db/term-bounds';
import { readGrid } from '@/lib/imports/grid/queries-page';
import type { GridRange } from '@/lib/imports/grid/types-page';
import { freshDatabase } from '@/test/database';
import {
  givenAttendance,
  givenMeeting,
  givenMember,
  givenSmallRegister,
  givenSource,
  inRegister,
} from '@/test/register-facts';

let facts: Awaited<ReturnType<typeof givenSmallRegister>> & { list: number };

beforeAll(async () => {
  await closeDatabase();
  await freshDatabase();
  facts = await inRegister(async (write) => {
    const small = await givenSmallRegister(write);
    const { networkId, sourceId, members, meetings } = small;
    const [aachen, bonn] = members;
    const list = await givenSource(write, 'teilnehmerliste');
    await write.transaction.membership.updateMany({
      where: { memberId: bonn },
      data: termColumns('2018', '2020-12-31'),
    });
    await givenMeeting(write, { networkId, sourceId, date: '2020-07-01', state: 'cancelled' });
    await givenMeeting(write, { networkId, sourceId, date: '2022-05-01', published: false });
    const at = { meetingId: meetings[0], memberId: aachen };
    await givenAttendance(write, { ...at, sourceId });
    await givenAttendance(write, { ...at, sourceId: list, status: 'absent', published: false });
    const guest = await givenMember(write, 'celle');
    await givenAttendance(write, { meetingId: meetings[1], memberId: guest, sourceId });
    await givenMember(write, 'dahme');
    return { ...small, list };
  });
});

const read = (range: Partial<GridRange> = {}) =>
  readSnapshot((reader) =>
    readGrid(reader, officeReadScopeFor('all'), facts.networkId, { from: null, to: null, ...range }),
  );

it('shows meetings that can be attended, drafts included, and counts the others', async () => {
  const grid = await read();
  expect(grid.meetings.map(({ date }) => date.edtf)).toEqual(['2019-05-01', '2020-05-01', '2021-05-01', '2022-05-01']);
  expect(grid).toMatchObject({ leftOut: 1, cut: false });
  const part = await read({ from: 'sitzung-2021-05-01' });
  expect(part.meetings.map(({ slug }) => slug)).toEqual(['sitzung-2021-05-01', 'sitzung-2022-05-01']);
  expect(part).toMatchObject({ leftOut: 0 });
  expect(part.choices).toHaveLength(4);
});

it('names whoever may have had a seat or of whom something is said, with all voices', async () => {
  const { members, sources } = await read();
  const brief = Object.fromEntries(members.map(({ member, ...line }) => [member.slug, line]));
  expect(Object.keys(brief).sort()).toEqual(['aachen', 'bonn', 'celle']);
  expect(brief['aachen']?.within).toEqual([[0, 3]]);
  expect(brief['bonn']?.within).toEqual([[0, 1]]);
  expect(brief['celle']?.within).toEqual([]);
  const voices = brief['aachen']?.voices.map((one) => ({ ...one, source: sources[one.source]?.id }));
  expect(voices).toEqual([
    { meeting: 0, source: facts.sourceId, status: 'present', published: true },
    { meeting: 0, source: facts.list, status: 'absent', published: false },
  ]);
  expect(brief['aachen']?.contested).toEqual([0]);
});
