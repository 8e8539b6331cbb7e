import 'server-only';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import { readSnapshot, type Reader } from '@/lib/db/reader';

/** Why nothing is recorded of a meeting and of members at it; the caller has found the meeting within its scope. */
export async function listUnrecordedNotes(reader: Reader, meetingId: number): Promise<UnrecordedNote[]> {
  const rows = await reader.unrecordedNote.findMany({
    where: { meetingId },
    select: { id: true, meetingId: true, memberId: true, reason: true, sourceId: true, noteDe: true, noteEn: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ noteDe, noteEn, ...row }) => ({
    ...row,
    note: noteDe !== null && noteEn !== null ? { de: noteDe, en: noteEn } : null,
  }));
}

/** The network in whose meeting an explanation stands; null where there is none. */
export const findNetworkOfNote = (id: number): Promise<number | null> =>
  readSnapshot(async (reader) => {
    const note = await reader.unrecordedNote.findUnique({
      where: { id },
      select: { meeting: { select: { networkId: true } } },
    });
    return note?.meeting.networkId ?? null;
  });
