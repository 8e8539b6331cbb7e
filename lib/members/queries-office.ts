import 'server-only';
import { z } from 'zod';
import type { Editable } from '@/lib/audit/types-edit';
import type { LocalisedText } from '@/lib/core/localised-text';
import { Prisma } from '@/lib/db/generated/client';
import { queryRow, queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { memberReferenceColumns, toMemberReference } from '@/lib/members/queries';
import { seatRowSchema, type SeatFields } from '@/lib/members/schema-row';
import type { MemberReference } from '@/lib/members/types';

/** Members to choose from in a form, by German name. Every member is public. */
export async function listMembersForChoice(reader: Reader): Promise<MemberReference[]> {
  const rows = await reader.member.findMany({
    where: { withdrawnAt: null },
    select: memberReferenceColumns,
    orderBy: { nameDe: 'asc' },
  });
  return rows.map(toMemberReference);
}

/** Whether one of the members is withdrawn, so that nothing more may be recorded of it. */
export async function isAnyWithdrawn(reader: Reader, ids: readonly number[]): Promise<boolean> {
  return (await reader.member.count({ where: { id: { in: [...ids] }, withdrawnAt: { not: null } } })) > 0;
}

/** Whether the member that held a removed seat still stands. */
export async function isFormerHolderStanding(reader: Reader, seatId: number): Promise<boolean> {
  const { standing } = await queryRow(
    reader,
    z.object({ standing: z.boolean() }),
    Prisma.sql`
    SELECT EXISTS (
      SELECT FROM row_history h JOIN member m ON m.id = (h."row"->>'member_id')::int AND m.withdrawn_at IS NULL
      WHERE h.table_name = 'membership' AND h.row_id = ${seatId}::int
    ) AS standing`,
  );
  return standing;
}

export type EditableSeat = Editable<SeatFields> & { memberId: number };

const holderSchema = z.object({ member_id: z.number() });

/** Seats as the forms edit them, of the given networks, of everybody or of one member; in order of time. */
export async function listEditableSeats(
  reader: Reader,
  networkIds: readonly number[],
  memberId: number | null = null,
): Promise<EditableSeat[]> {
  const rows = await queryRows(
    reader,
    z.object({ row: z.unknown() }),
    Prisma.sql`
    SELECT to_jsonb(s) AS row FROM membership s
    WHERE s.network_id = ANY (${[...networkIds]}::int[]) AND (${memberId}::int IS NULL OR s.member_id = ${memberId}::int)
    ORDER BY s.since_earliest NULLS FIRST, s.id`,
  );
  return rows.map(({ row }) => ({ ...seatRowSchema.parse(row), memberId: holderSchema.parse(row).member_id }));
}

/** Every network with a record that refers to the member, once for each record. */
export const MEMBER_USES = Prisma.sql`
  SELECT network_id, member_id FROM membership
  UNION ALL SELECT network_id, member_id FROM attendance
  UNION ALL SELECT network_id, representing_member_id FROM attendance
  UNION ALL SELECT network_id, member_id FROM statement
  UNION ALL SELECT network_id, member_id FROM claim
  UNION ALL SELECT network_id, member_id FROM total
  UNION ALL SELECT network_id, member_id FROM organiser_term
  UNION ALL SELECT network_id, host_member_id FROM meeting
  UNION ALL SELECT m.network_id, n.member_id FROM unrecorded_note n JOIN meeting m ON m.id = n.meeting_id`;

/** The networks in which one of the members has or had a seat, which it organised, or in which a source names it. */
export async function listNetworksUsing(reader: Reader, memberIds: readonly number[]): Promise<number[]> {
  const rows = await queryRows(
    reader,
    z.object({ networkId: z.int() }),
    Prisma.sql`
    SELECT DISTINCT u.network_id AS "networkId" FROM (${MEMBER_USES}) u WHERE u.member_id = ANY (${[...memberIds]}::int[]) ORDER BY 1`,
  );
  return rows.map(({ networkId }) => networkId);
}

/** The networks that are concerned where a territory changes: those that use a member which belongs to it. */
export async function listNetworksOfTerritory(reader: Reader, territoryId: number): Promise<number[]> {
  const members = await reader.member.findMany({ where: { territoryId }, select: { id: true } });
  return listNetworksUsing(
    reader,
    members.map(({ id }) => id),
  );
}

/** The names under which sources list a member. */
export async function listAliases(reader: Reader, memberId: number): Promise<string[]> {
  const rows = await reader.memberAlias.findMany({
    where: { memberId },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ name }) => name);
}

/** What a member is called; null where there is none. */
export async function findMemberName(reader: Reader, id: number): Promise<LocalisedText | null> {
  const member = await reader.member.findUnique({ where: { id }, select: { nameDe: true, nameEn: true } });
  return member && { de: member.nameDe, en: member.nameEn };
}

/** Whose seat it is, and where. @throws where there is none */
export const findSeatPlace = (reader: Reader, id: number): Promise<{ networkId: number; memberId: number }> =>
  reader.membership.findUniqueOrThrow({ where: { id }, select: { networkId: true, memberId: true } });
