import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { queryRows } from '@/lib/db/query-rows';
import type { Reader } from '@/lib/db/reader';
import type { RegisterWrite } from '@/lib/db/register-write';
import { journalAdded } from '@/lib/imports/batches/mutations-journal';
import { listNetworksUsing } from '@/lib/members/queries-office';

interface WantedAlias {
  memberId: number;
  name: string;
}

/** Those of the wanted names that would go to a member on which a network rests whose facts the user may not edit. */
export async function refusedAliases<Alias extends WantedAlias>(
  reader: Reader,
  wanted: readonly Alias[],
  editable: readonly number[] | 'all',
): Promise<Alias[]> {
  if (editable === 'all') return [];
  const refused: Alias[] = [];
  for (const alias of wanted) {
    const using = await listNetworksUsing(reader, [alias.memberId]);
    if (using.some((networkId) => !editable.includes(networkId))) refused.push(alias);
  }
  return refused;
}

/**
 * Remembers names for members as part of a batch; a name that the member bears already is left as it is. Aliases are part
 * of what two people edit at once, so the members' versions rise.
 *
 * @returns how many
 */
export async function addAliases(
  write: RegisterWrite,
  batchId: number,
  wanted: readonly WantedAlias[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  const rows = await queryRows(
    write.transaction,
    z.object({ id: z.int(), memberId: z.int() }),
    Prisma.sql`
    INSERT INTO member_alias (member_id, name)
    SELECT DISTINCT w."memberId", w.name
    FROM jsonb_to_recordset(${JSON.stringify(wanted.map(({ memberId, name }) => ({ memberId, name })))}::jsonb) AS w ("memberId" int, name text)
    JOIN member m ON m.id = w."memberId" AND w.name NOT IN (m.name_de, m.name_en)
    ORDER BY 1, 2
    ON CONFLICT (member_id, name) DO NOTHING
    RETURNING id, member_id AS "memberId"`,
  );
  await journalAdded(
    write,
    batchId,
    'member_alias',
    rows.map(({ id }) => id),
  );
  await write.transaction.member.updateMany({
    where: { id: { in: rows.map(({ memberId }) => memberId) } },
    data: { version: { increment: 1 } },
  });
  return rows.length;
}
