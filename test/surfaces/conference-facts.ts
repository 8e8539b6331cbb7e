import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { toSlug } from '@/lib/core/slug';
import { readData } from '@/test/data';

/** The two conferences of German authorities, as they were collected from minutes; the seed has its own tables. */
export type Conference = 'datenschutzkonferenz' | 'informationsfreiheitskonferenz';

const meetingRow = z.object({ id: z.string(), fit_for_seed: z.enum(['yes', 'no']) });
const attendanceRow = z.object({
  meeting_id: z.string(),
  member: z.string(),
  status: z.enum(['present', 'absent', 'contested']),
  capacity: z.enum(['member', 'guest']),
  evidence: z.string(),
});

function readTable<Row>(conference: Conference, file: string, row: z.ZodType<Row>): Row[] {
  const records: unknown[] = parse(readData(conference, file), { columns: true });
  return records.map((record) => row.parse(record));
}

/** How the seed writes the address of a meeting that has no number. */
const MEETING_SLUGS: Readonly<Record<string, string>> = { 'akif-2023-x': 'akif-2023-10-11' };

export interface ConferenceCell {
  meeting: string;
  member: string;
  status: 'present' | 'absent' | 'contested';
  isGuest: boolean;
  /** The minutes say "represented" of it, not present. */
  isRepresented: boolean;
}

/** Every cell of a meeting whose record is fit to be published, by the addresses of meeting and member in the register. */
export function readConferenceCells(conference: Conference): ConferenceCell[] {
  const fit = new Set(
    readTable(conference, 'meetings.csv', meetingRow)
      .filter(({ fit_for_seed }) => fit_for_seed === 'yes')
      .map(({ id }) => id),
  );
  return readTable(conference, 'attendance.csv', attendanceRow)
    .filter(({ meeting_id }) => fit.has(meeting_id))
    .map(({ meeting_id, member, status, capacity, evidence }) => ({
      meeting: MEETING_SLUGS[meeting_id] ?? meeting_id,
      member: `${toSlug(member)}-datenschutzbehoerde`,
      status,
      isGuest: capacity === 'guest',
      isRepresented: evidence.includes('represented'),
    }));
}
