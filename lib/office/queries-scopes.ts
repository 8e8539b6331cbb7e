import 'server-only';
import { z } from 'zod';
import type { LocalisedText } from '@/lib/core/localised-text';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { ChangeScope } from '@/lib/participation/consequences/mutations';

/*
 * Which cells a change of one record may concern. A record that is gone concerns none: the change itself says so.
 */

const NOTHING: ChangeScope = { networkIds: [] };

export async function findSeatScope(reader: Reader, id: number): Promise<ChangeScope> {
  const seat = await reader.membership.findUnique({ where: { id }, select: { networkId: true, memberId: true } });
  return seat ? { networkIds: [seat.networkId], memberIds: [seat.memberId] } : NOTHING;
}

export async function findMeetingScope(reader: Reader, id: number): Promise<ChangeScope> {
  const meeting = await reader.meeting.findUnique({ where: { id }, select: { networkId: true } });
  return meeting ? { networkIds: [meeting.networkId], meetingIds: [id] } : NOTHING;
}

export async function findAssertionScope(reader: Reader, id: number): Promise<ChangeScope> {
  const cell = await reader.attendance.findUnique({
    where: { id },
    select: { networkId: true, memberId: true, meetingId: true },
  });
  return cell ? { networkIds: [cell.networkId], memberIds: [cell.memberId], meetingIds: [cell.meetingId] } : NOTHING;
}

/** The cells that a document speaks of, or of which its list says something by its silence: where its weight may decide. */
export async function findSourceScope(reader: Reader, id: number): Promise<ChangeScope> {
  const rows = await queryRows(
    reader,
    z.object({ meetingId: z.int(), networkId: z.int() }),
    Prisma.sql`
    SELECT a.meeting_id AS "meetingId", a.network_id AS "networkId" FROM attendance a
      WHERE a.source_id = ${id}::int AND a.withdrawn_at IS NULL
    UNION SELECT s.meeting_id, m.network_id FROM meeting_source s JOIN meeting m ON m.id = s.meeting_id WHERE s.source_id = ${id}::int`,
  );
  return {
    networkIds: [...new Set(rows.map(({ networkId }) => networkId))],
    meetingIds: [...new Set(rows.map(({ meetingId }) => meetingId))],
  };
}

/** The same of a seat that stands, or was removed and is to stand again. */
export async function findFormerSeatScope(reader: Reader, id: number): Promise<ChangeScope> {
  const standing = await findSeatScope(reader, id);
  if (standing.networkIds.length > 0) return standing;
  const rows = await queryRows(
    reader,
    z.object({ networkId: z.int(), memberId: z.int() }),
    Prisma.sql`
    SELECT (h."row"->>'network_id')::int AS "networkId", (h."row"->>'member_id')::int AS "memberId" FROM row_history h
    WHERE h.table_name = 'membership' AND h.row_id = ${id}::int ORDER BY h.id DESC LIMIT 1`,
  );
  const [former] = rows;
  return former ? { networkIds: [former.networkId], memberIds: [former.memberId] } : NOTHING;
}

/** Whose attendance it is, and where. @throws where there is none */
export async function findAssertionPlace(
  reader: Reader,
  id: number,
): Promise<{ networkId: number; member: LocalisedText; meeting: LocalisedText }> {
  const { networkId, member, meeting } = await reader.attendance.findUniqueOrThrow({
    where: { id },
    select: {
      networkId: true,
      member: { select: { nameDe: true, nameEn: true } },
      meeting: { select: { titleDe: true, titleEn: true } },
    },
  });
  return {
    networkId,
    member: { de: member.nameDe, en: member.nameEn },
    meeting: { de: meeting.titleDe, en: meeting.titleEn },
  };
}
