import { z } from 'zod';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { toSlug } from '@/lib/core/slug';
import type { RegisterWrite } from '@/lib/db/register-write';
import { stateName } from '@/lib/i18n/state-names';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import { addSeat } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import { createSource } from '@/lib/sources/mutations';
import { SOURCE_KINDS } from '@/lib/sources/types';
import { ACCESSED, Ids, readFacts } from './facts';
import { createSeededMember } from './territories';
import { ELECTION_SOURCES, NETWORK, SEAT_BASES } from './world-heritage-committee-texts';

const FOLDER = './world-heritage-committee';
const optional = z.string().transform((text) => text || null);

const stateRow = z.object({ name_in_reports: z.string(), iso_code: optional, name_de: optional, name_en: optional });
const seatRow = z.object({
  member: z.string(),
  since: z.string(),
  until: z.string(),
  basis: z.enum(Object.keys(SEAT_BASES) as (keyof typeof SEAT_BASES)[]),
  source_address: z.string(),
});
const meetingRow = z.object({
  id: z.string(),
  date: z.string(),
  number: z.string().transform((text) => (text ? Number(text) : null)),
  kind: z.enum(['regular', 'special']),
  title_de: z.string(),
  title_en: z.string(),
  place_de: z.string(),
  place_en: z.string(),
  host: optional,
  source_kind: z.enum(SOURCE_KINDS),
  source_title: z.string(),
  source_publisher: z.string(),
  source_date: optional,
  source_address: z.string(),
});
const presenceRow = z.object({ meeting: z.string(), member: z.string(), quote: z.string() });
const observerRow = z.object({ meeting: z.string(), state: z.string() });

type MeetingRow = z.infer<typeof meetingRow>;

/** Writes sessions 1–14 and the first extraordinary one of UNESCO's World Heritage Committee (1977–1990). */
export async function seedWorldHeritageCommittee(write: RegisterWrite): Promise<void> {
  const networkId = await createNetwork(write, NETWORK);
  const meetings = readFacts(`${FOLDER}/meetings.csv`, meetingRow);
  const states = await writeStates(write);
  const sources = await writeSources(write, meetings);

  for (const { member, since, until, basis, source_address } of readFacts(`${FOLDER}/seats.csv`, seatRow)) {
    await addSeat(write, {
      networkId,
      memberId: states.of(member),
      kind: 'full',
      since,
      until,
      basis: SEAT_BASES[basis],
      sourceId: sources.of(source_address),
    });
  }
  const presences = readFacts(`${FOLDER}/presences.csv`, presenceRow);
  const observers = readFacts(`${FOLDER}/observers.csv`, observerRow);
  for (const meeting of meetings) {
    const sourceId = sources.of(meeting.source_address);
    const meetingId = await writeMeeting(write, networkId, meeting, states, sourceId);
    const ids = await recordAttendance(write, {
      meetingId,
      attendances: [
        ...presences
          .filter((presence) => presence.meeting === meeting.id)
          .map(({ member, quote }) => ({ memberId: states.of(member), sourceId, status: 'present' as const, quote })),
        ...observers
          .filter((observer) => observer.meeting === meeting.id)
          .map(({ state }) => ({
            memberId: states.of(state),
            sourceId,
            status: 'present' as const,
            capacity: 'observer' as const,
          })),
      ],
    });
    await publishAttendance(write, ids);
  }
  await publishNetwork(write, networkId);
}

async function writeStates(write: RegisterWrite): Promise<Ids> {
  const ids = new Ids();
  for (const { name_in_reports, iso_code, name_de, name_en } of readFacts(`${FOLDER}/states.csv`, stateRow)) {
    const name = name_de && name_en ? { de: name_de, en: name_en } : stateName(iso_code ?? '');
    const aliases = name_in_reports === name.en || name_in_reports === name.de ? [] : [name_in_reports];
    const id = await createSeededMember(write, {
      slug: toSlug(name.de),
      kind: 'state',
      name,
      isoCode: iso_code,
      aliases,
    });
    ids.set(name_in_reports, id);
  }
  return ids;
}

/** The session reports, and the records of the elections that gave the seats; by address. */
async function writeSources(write: RegisterWrite, meetings: readonly MeetingRow[]): Promise<Ids> {
  const ids = new Ids();
  const common = { language: 'en', accessed: ACCESSED, note: null, issuedByMemberId: null };
  for (const meeting of meetings) {
    const id = await createSource(write, {
      ...common,
      slug: `unesco-${meeting.id}`,
      kind: meeting.source_kind,
      title: meeting.source_title,
      publisher: meeting.source_publisher,
      date: meeting.source_date,
      address: meeting.source_address,
    });
    ids.set(meeting.source_address, id);
  }
  for (const source of ELECTION_SOURCES) {
    ids.set(source.address, await createSource(write, { ...common, kind: 'web_page', ...source }));
  }
  return ids;
}

async function writeMeeting(
  write: RegisterWrite,
  networkId: number,
  meeting: MeetingRow,
  states: Ids,
  sourceId: number,
): Promise<number> {
  const meetingId = await createMeeting(write, {
    networkId,
    slug: toSlug(meeting.title_de),
    title: { de: meeting.title_de, en: meeting.title_en },
    date: meeting.date,
    number: meeting.number,
    kind: meeting.kind,
    state: 'held',
    place: { de: meeting.place_de, en: meeting.place_en },
    hostMemberId: meeting.host === null ? null : states.of(meeting.host),
  });
  await citeSource(write, { meetingId, sourceId, completeFor: 'seats', quote: null, locator: null });
  await publishMeeting(write, meetingId);
  return meetingId;
}
