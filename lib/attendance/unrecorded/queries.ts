import 'server-only';
import type { UnrecordedNote } from '@/lib/attendance/unrecorded/types';
import type { ReadScope } from '@/lib/auth/read-scope';
import type { Prisma } from '@/lib/db/generated/client';
import { readSnapshot, type Reader } from '@/lib/db/reader';
import { meetingVisibleTo } from '@/lib/meetings/queries';

async function readNotes(reader: Reader, where: Prisma.UnrecordedNoteWhereInput): Promise<UnrecordedNote[]> {
  const rows = await reader.unrecordedNote.findMany({
    where,
    select: { id: true, meetingId: true, memberId: true, reason: true, sourceId: true, noteDe: true, noteEn: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ noteDe, noteEn, ...row }) => ({
    ...row,
    note: noteDe !== null && noteEn !== null ? { de: noteDe, en: noteEn } : null,
  }));
}

/** Why nothing is recorded of a meeting and of members at it; the caller has found the meeting within its scope. */
export const listUnrecordedNotes = (reader: Reader, meetingId: number): Promise<UnrecordedNote[]> =>
  readNotes(reader, { meetingId });

/** Why nothing is recorded of a member at meetings of networks, or of these meetings as a whole. */
export const listUnrecordedNotesOn = (
  reader: Reader,
  scope: ReadScope,
  { networkIds, memberId }: { networkIds: readonly number[]; memberId: number },
): Promise<UnrecordedNote[]> =>
  readNotes(reader, {
    meeting: { networkId: { in: [...networkIds] }, ...meetingVisibleTo(scope) },
    OR: [{ memberId }, { memberId: null }],
  });

/** The network in whose meeting an explanation stands; null where there is none. */
export const findNetworkOfNote = (id: number): Promise<number | null> =>
  readSnapshot(async (reader) => {
    const note = await reader.unrecordedNote.findUnique({
      where: { id },
      select: { meeting: { select: { networkId: true } } },
    });
    return note?.meeting.networkId ?? null;
  });

/** The meeting that an explanation is about. @throws where there is none */
export const findMeetingOfNote = async (reader: Reader, id: number): Promise<number> =>
  (await reader.unrecordedNote.findUniqueOrThrow({ where: { id }, select: { meetingId: true } })).meetingId;
