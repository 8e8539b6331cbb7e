import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { MergeOrder } from '@/lib/imports/merge/types';
import { listNetworksUsing } from '@/lib/members/queries-office';
import { CITATIONS } from '@/lib/networks/queries-citations';

/** The networks in which something rests on a member or its lists name it, whoever may see that. */
async function listNetworksNaming(reader: Reader, memberId: number): Promise<number[]> {
  const codes = await reader.memberCode.findMany({ where: { memberId }, select: { networkId: true } });
  return [...(await listNetworksUsing(reader, [memberId])), ...codes.map(({ networkId }) => networkId)];
}

/**
 * The networks that one must be allowed to edit to make two members one: those of the one that goes first. A document
 * that it has issued belongs to whoever cites it.
 */
export async function listNetworksOfMerge(reader: Reader, { goneId, keptId }: MergeOrder): Promise<number[]> {
  const ofGone = await listNetworksNaming(reader, goneId);
  const citing = await queryRows(
    reader,
    z.object({ networkId: z.int() }),
    Prisma.sql`
    SELECT c.network_id AS "networkId" FROM (${CITATIONS}) c JOIN source s ON s.id = c.source_id
    WHERE s.issued_by_member_id = ${goneId}::int`,
  );
  return [
    ...new Set([...ofGone, ...citing.map(({ networkId }) => networkId), ...(await listNetworksNaming(reader, keptId))]),
  ];
}
