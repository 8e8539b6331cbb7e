import 'server-only';
import { editRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { toSourceColumns } from '@/lib/sources/mutations';
import { listNetworksCiting } from '@/lib/sources/queries-office';
import { sourceEditSchema, type SourceEdit } from '@/lib/sources/schema';
import { sourceRowSchema } from '@/lib/sources/schema-row';

/**
 * Edits a document, unless it has changed since its editor saw it. Its kind and date decide which source weighs more,
 * so every network that cites it is worked out again.
 *
 * @throws ZodError on input the schema refuses
 */
export async function updateSource(write: RegisterWrite, given: SourceEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = sourceEditSchema.parse(given);
  return editRow(write, {
    subject: 'source',
    target: { id, version },
    row: sourceRowSchema,
    wanted,
    note: { reason, ...note },
    save: async () => {
      await write.transaction.source.update({
        where: { id },
        data: { ...toSourceColumns(wanted), version: { increment: 1 } },
      });
      for (const networkId of await listNetworksCiting(write.transaction, id)) write.touch(networkId);
    },
  });
}
