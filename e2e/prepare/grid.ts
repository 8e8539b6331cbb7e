import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { writeRegister, type RegisterWrite } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { addSeat, createMember } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createSource } from '@/lib/sources/mutations';
import { GRID_MEMBERS, GRID_SOURCE, GRID_TESTS, GRID_YEARS, gridNetwork, OTHER_SOURCE } from '../pages/grid';

const both = (text: string) => ({ de: text, en: text });

const givenList = (write: RegisterWrite, slug: string, title: string): Promise<number> =>
  createSource(write, {
    slug,
    kind: 'participant_list',
    title,
    publisher: 'Browsertest',
    language: 'de',
    date: null,
    address: null,
    accessed: '2026-01-01',
    note: null,
    issuedByMemberId: null,
  });

/** For each test and browser a network of five members and six public meetings, of which nothing but one cell is said. */
export async function prepareGrids(projects: readonly string[]): Promise<void> {
  await writeRegister({ userId: null, name: 'browser tests' }, async (write) => {
    const sourceId = await givenList(write, 'rasterproben', GRID_SOURCE);
    const otherId = await givenList(write, 'rasterproben-protokoll', OTHER_SOURCE);
    const members: number[] = [];
    for (const name of GRID_MEMBERS)
      members.push(
        await createMember(write, {
          slug: name.toLowerCase(),
          kind: 'city',
          name: both(name),
          isoCode: null,
          aliases: [],
        }),
      );
    for (const test of GRID_TESTS)
      for (const project of projects)
        await givenGrid(write, gridNetwork(test, project), { sourceId, otherId, members });
  });
}

interface GridOf {
  sourceId: number;
  otherId: number;
  members: readonly number[];
}

async function givenGrid(write: RegisterWrite, slug: string, { sourceId, otherId, members }: GridOf): Promise<void> {
  const networkId = await createNetwork(write, {
    slug,
    name: both(`Zeilenprobe ${slug}`),
    description: both('Ein Netzwerk der Browsertests.'),
    duty: 'voluntary',
    coverage: null,
    coverageNote: null,
  });
  await publishNetwork(write, networkId);
  for (const [place, memberId] of members.entries())
    await addSeat(write, {
      networkId,
      memberId,
      kind: 'full',
      since: '2000',
      until: place === members.length - 1 ? '2017' : '..',
      basis: both('Browsertest'),
      sourceId,
    });
  const meetings: number[] = [];
  for (const year of GRID_YEARS) {
    const meetingId = await createMeeting(write, {
      networkId,
      slug: `${year}`,
      title: both(`Sitzung ${year}`),
      date: `${year}-05-04`,
      number: null,
      kind: 'regular',
      state: 'held',
      place: null,
      hostMemberId: null,
    });
    await citeSource(write, { meetingId, sourceId, completeFor: 'nothing', quote: null, locator: null });
    await publishMeeting(write, meetingId);
    meetings.push(meetingId);
  }
  const [meetingId = 0] = meetings;
  await citeSource(write, { meetingId, sourceId: otherId, completeFor: 'nothing', quote: null, locator: null });
  const attendances = [{ memberId: members[0] ?? 0, sourceId: otherId, status: 'present' as const }];
  await publishAttendance(write, await recordAttendance(write, { meetingId, attendances }));
}
