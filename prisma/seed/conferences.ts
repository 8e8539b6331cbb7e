import { z } from 'zod';
import { publishAttendance, recordAttendance } from '@/lib/attendance/mutations';
import { ATTENDANCE_STATUSES, CAPACITIES, DELEGATE_RANKS, PARTICIPATION_MODES } from '@/lib/attendance/types';
import type { RegisterWrite } from '@/lib/db/register-write';
import { citeSource, createMeeting, publishMeeting } from '@/lib/meetings/mutations';
import type { ListCompleteness } from '@/lib/meetings/types';
import { addSeat } from '@/lib/members/mutations';
import { createNetwork, publishNetwork } from '@/lib/networks/mutations';
import type { NetworkInput } from '@/lib/networks/schema';
import { createSource } from '@/lib/sources/mutations';
import { SOURCE_KINDS } from '@/lib/sources/types';
import { seededAuthority } from './conference-members';
import { DATENSCHUTZKONFERENZ, INFORMATIONSFREIHEITSKONFERENZ, SEAT_BASES } from './conference-texts';
import { ACCESSED, Ids, readFacts } from './facts';

const optional = z.string().transform((text) => text || null);

const sourceRow = z.object({
  slug: z.string(),
  kind: z.enum(SOURCE_KINDS),
  title: z.string(),
  publisher: z.string(),
  address: z.string(),
});
const seatRow = z.object({
  member: z.string(),
  since: optional,
  until: z.string(),
  basis: z.enum(Object.keys(SEAT_BASES) as (keyof typeof SEAT_BASES)[]),
  source: z.string(),
});
/**
 * How the minutes tell who came: a list that names everybody with a seat, a sentence on all members together, or – left
 * empty – not in what was read.
 */
const COMPLETENESS: Readonly<Record<'' | 'list' | 'statement', ListCompleteness>> = {
  '': 'nothing',
  list: 'seats',
  statement: 'all_together',
};
const meetingRow = z.object({
  slug: z.string(),
  date: z.string(),
  label: optional,
  kind: z.enum(['regular', 'preparatory']),
  title_de: z.string(),
  title_en: z.string(),
  place_de: optional,
  place_en: optional,
  host: optional,
  mode: z.enum(PARTICIPATION_MODES),
  source: z.string(),
  told: z.enum(['', 'list', 'statement']),
});
const attendanceRow = z.object({
  meeting: z.string(),
  member: z.string(),
  status: z.enum(ATTENDANCE_STATUSES),
  alternative: optional.pipe(z.enum(ATTENDANCE_STATUSES).nullable()),
  capacity: z.enum(CAPACITIES),
  rank: z.enum(DELEGATE_RANKS),
  level: optional,
  presence_from: optional,
  locator: optional,
});

export const seedDatenschutzkonferenz = (write: RegisterWrite): Promise<void> =>
  seedConference(write, './datenschutzkonferenz', DATENSCHUTZKONFERENZ);

export const seedInformationsfreiheitskonferenz = (write: RegisterWrite): Promise<void> =>
  seedConference(write, './informationsfreiheitskonferenz', INFORMATIONSFREIHEITSKONFERENZ);

/** Writes a conference of authorities from its folder. Who is absent stands in none of its files: it follows from lists. */
async function seedConference(write: RegisterWrite, folder: string, network: NetworkInput): Promise<void> {
  const networkId = await createNetwork(write, network);
  const sources = new Ids();
  for (const source of readFacts(`${folder}/sources.csv`, sourceRow)) {
    const common = { language: 'de', accessed: ACCESSED, date: null, note: null, issuedByMemberId: null };
    sources.set(source.slug, await createSource(write, { ...common, ...source }));
  }
  const attendances = readFacts(`${folder}/attendance.csv`, attendanceRow);
  const members = new Ids();
  for (const { member, since, until, basis, source } of readFacts(`${folder}/seats.csv`, seatRow)) {
    members.set(member, await seededAuthority(write, member));
    await addSeat(write, {
      networkId,
      memberId: members.of(member),
      kind: 'full',
      since,
      until,
      basis: SEAT_BASES[basis],
      sourceId: sources.of(source),
    });
  }
  for (const land of new Set(attendances.filter(({ capacity }) => capacity !== 'member').map(({ member }) => member)))
    members.set(land, await seededAuthority(write, land));

  for (const meeting of readFacts(`${folder}/meetings.csv`, meetingRow)) {
    const { slug, date, label, kind, mode, told, title_de, title_en, place_de, place_en, host } = meeting;
    const meetingId = await createMeeting(write, {
      networkId,
      slug,
      title: { de: title_de, en: title_en },
      date,
      label,
      number: null,
      kind,
      state: 'held',
      place: place_de && place_en ? { de: place_de, en: place_en } : null,
      hostMemberId: host === null ? null : members.of(host),
    });
    const sourceId = sources.of(meeting.source);
    await citeSource(write, { meetingId, sourceId, completeFor: COMPLETENESS[told], quote: null, locator: null });
    await publishMeeting(write, meetingId);
    const here = attendances.filter((one) => one.meeting === slug);
    if (here.length === 0) continue;
    const ids = await recordAttendance(write, {
      meetingId,
      attendances: here.map(({ member, status, alternative, capacity, rank, level, presence_from, locator }) => ({
        memberId: members.of(member),
        sourceId,
        status,
        alternativeStatus: alternative,
        capacity,
        mode,
        rank,
        levelText: level,
        presenceFrom: presence_from,
        locator,
      })),
    });
    await publishAttendance(write, ids);
  }
  await publishNetwork(write, networkId);
}
