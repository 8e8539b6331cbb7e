import 'server-only';
import { z } from 'zod';
import { restoreRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { EditTarget } from '@/lib/audit/types-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { organiserTermRowSchema } from '@/lib/networks/schema-row';

const placeSchema = z.object({ network_id: z.number() });

/**
 * Restores an organiser term that was removed, in a former state. Terms that certainly overlap are refused by the
 * database.
 *
 * @param former a row of the history
 */
export async function restoreOrganiserTerm(write: RegisterWrite, target: EditTarget, former: unknown, note: EditNote) {
  const { fields } = organiserTermRowSchema.parse(former);
  const { network_id: networkId } = placeSchema.parse(former);
  const { since, until, ...columns } = fields;
  return restoreRow(write, {
    subject: 'organiser_term',
    target,
    networkId,
    fields,
    note,
    create: (version) =>
      write.transaction.organiserTerm.create({
        data: { id: target.id, version, networkId, ...columns, ...termColumns(since, until) },
        select: { id: true },
      }),
  });
}
