import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import { listedColumns, memberCells } from '@/lib/imports/batches/queries-columns';
import type { PlannedMember } from '@/lib/imports/plan/types';
import { MEMBER_USES } from '@/lib/members/queries-office';

/**
 * Of the members that would be edited or be given a name more, those on which something rests in a network whose facts the user may not edit.
 *
 * @returns their German names
 */
export async function findSharedMembers(
  reader: Reader,
  planned: readonly PlannedMember[],
  editable: readonly number[] | 'all',
): Promise<string[]> {
  if (editable === 'all') return [];
  const existing = planned.flatMap(({ member, ...row }) => ('id' in member ? [{ ...row, id: member.id }] : []));
  if (existing.length === 0) return [];
  const wanted = JSON.stringify(existing.map(({ id, content }) => ({ id, ...memberCells(content) })));
  const named = existing.filter(({ addsAliases }) => addsAliases.length > 0).map(({ id }) => id);
  const [saidByList, standing] = [listedColumns('member', 'w'), listedColumns('member', 'm')].map(Prisma.raw);
  const rows = await queryRows(
    reader,
    z.object({ name: z.string() }),
    Prisma.sql`
    SELECT m.name_de AS name FROM member m
    JOIN jsonb_populate_recordset(NULL::member, ${wanted}::jsonb) w
      ON w.id = m.id AND (m.id = ANY (${named}::int[]) OR (${saidByList}) IS DISTINCT FROM (${standing}))
    WHERE EXISTS (
      SELECT FROM (${MEMBER_USES}) u WHERE u.member_id = m.id AND NOT u.network_id = ANY (${[...editable]}::int[]))
    GROUP BY m.name_de ORDER BY m.name_de`,
  );
  return rows.map(({ name }) => name);
}
