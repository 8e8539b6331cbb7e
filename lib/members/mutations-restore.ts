import 'server-only';
import { z } from 'zod';
import { restoreRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { EditTarget } from '@/lib/audit/types-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { doubtColumns } from '@/lib/members/mutations';
import { seatRowSchema } from '@/lib/members/schema-row';

const holderSchema = z.object({ network_id: z.number(), member_id: z.number() });

/**
 * Restores a seat that was removed, in a former state. Seats that certainly overlap are refused by the database, and so
 * is a seat of a withdrawn member.
 *
 * @param former a row of the history
 */
export async function restoreSeat(write: RegisterWrite, target: EditTarget, former: unknown, note: EditNote) {
  const { fields } = seatRowSchema.parse(former);
  const { network_id: networkId, member_id: memberId } = holderSchema.parse(former);
  const { since, until, basis, doubt, ...columns } = fields;
  return restoreRow(write, {
    subject: 'membership',
    target,
    networkId,
    fields,
    note,
    create: async (version) => {
      await write.transaction.member.findUniqueOrThrow({
        where: { id: memberId, withdrawnAt: null },
        select: { id: true },
      });
      const texts = { basisDe: basis.de, basisEn: basis.en, ...doubtColumns(doubt) };
      const data = { id: target.id, version, networkId, memberId, ...columns, ...texts, ...termColumns(since, until) };
      await write.transaction.membership.create({ data, select: { id: true } });
      write.touch(networkId, [memberId]);
    },
  });
}
