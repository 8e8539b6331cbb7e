import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { compose } from '@/lib/composition';
import { writeRegister, type RegisterWrite } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import type { MeetingInput } from '@/lib/meetings/schema';
import { createTerritory } from '@/lib/members/territories/mutations';
import type { ListCompleteness } from '@/lib/meetings/types';
import { addSeat, createMember } from '@/lib/members/mutations';
import type { SeatInput } from '@/lib/members/schema';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import type { NetworkInput } from '@/lib/networks/schema';
import { createSource } from '@/lib/sources/mutations';
import type { SourceInput } from '@/lib/sources/schema';

/*
 * Small registers for integration tests, written through the mutations themselves.
 */
compose();

export const inRegister = <Value>(change: (write: RegisterWrite) => Promise<Value>): Promise<Value> =>
  writeRegister({ userId: null, name: 'test' }, change);

const both = (text: string) => ({ de: text, en: text });

export async function givenNetwork(write: RegisterWrite, slug: string, coverage: NetworkInput['coverage'] = null) {
  const id = await createNetwork(write, {
    slug,
    name: both(slug),
    description: both(slug),
    duty: 'mandatory',
    coverage,
    coverageNote: null,
  });
  await publishNetwork(write, id);
  return id;
}

/** A city, to which members may belong. */
export const givenTerritory = (write: RegisterWrite, slug: string) =>
  createTerritory(write, {
    slug,
    kind: 'city',
    name: both(slug),
    isoState: null,
    isoSubdivision: null,
    ags: null,
  });

export const givenMember = (write: RegisterWrite, slug: string) =>
  createMember(write, { slug, kind: 'city', name: both(slug), isoCode: null, aliases: [] });

export const givenSource = (write: RegisterWrite, slug: string, overrides: Partial<SourceInput> = {}) =>
  createSource(write, {
    slug,
    kind: 'minutes',
    title: slug,
    publisher: 'Test office',
    language: 'de',
    // Younger than the meetings of tests: an older document could only announce them.
    date: '2026-01-01',
    address: null,
    accessed: '2026-01-02',
    note: null,
    issuedByMemberId: null,
    ...overrides,
  });

export const givenSeat = (
  write: RegisterWrite,
  seat: Pick<SeatInput, 'networkId' | 'memberId' | 'sourceId'> & Partial<SeatInput>,
) => addSeat(write, { kind: 'full', since: null, until: null, basis: both('test'), ...seat });

interface MeetingFacts extends Partial<MeetingInput> {
  networkId: number;
  date: string;
  sourceId: number;
  completeFor?: ListCompleteness;
  published?: boolean;
}

export async function givenMeeting(write: RegisterWrite, facts: MeetingFacts): Promise<number> {
  const { sourceId, completeFor = 'nothing', published = true, ...input } = facts;
  const meetingId = await createMeeting(write, {
    slug: `sitzung-${facts.date.replaceAll(/[^0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`,
    title: both(`Sitzung ${facts.date}`),
    number: null,
    kind: 'regular',
    state: 'held',
    place: null,
    hostMemberId: null,
    ...input,
  });
  await citeSource(write, { meetingId, sourceId, completeFor, quote: null, locator: null });
  if (published) await publishMeeting(write, meetingId);
  return meetingId;
}

interface AttendanceFacts {
  meetingId: number;
  memberId: number;
  sourceId: number;
  status?: AttendanceStatus;
  published?: boolean;
}

export async function givenAttendance(write: RegisterWrite, facts: AttendanceFacts): Promise<number> {
  const { meetingId, published = true, status = 'present', ...input } = facts;
  const [id] = await recordAttendance(write, { meetingId, attendances: [{ ...input, status }] });
  if (id === undefined) throw new Error('recordAttendance gave no id');
  if (published) await publishAttendance(write, [id]);
  return id;
}

/** A network with one source, two members with undated seats, and three yearly meetings. */
export async function givenSmallRegister(write: RegisterWrite) {
  const networkId = await givenNetwork(write, 'kreis');
  const sourceId = await givenSource(write, 'protokoll');
  const members = [await givenMember(write, 'aachen'), await givenMember(write, 'bonn')] as const;
  for (const memberId of members) await givenSeat(write, { networkId, memberId, sourceId });
  const meetings = [
    await givenMeeting(write, { networkId, sourceId, date: '2019-05-01' }),
    await givenMeeting(write, { networkId, sourceId, date: '2020-05-01' }),
    await givenMeeting(write, { networkId, sourceId, date: '2021-05-01' }),
  ] as const;
  return { networkId, sourceId, members, meetings };
}
