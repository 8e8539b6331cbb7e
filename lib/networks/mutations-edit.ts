import 'server-only';
import { editRow, removeRow, type EditNote } from '@/lib/audit/mutations-edit';
import { removalSchema, type Removal } from '@/lib/core/schema-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { networkColumnsOf } from '@/lib/networks/mutations';
import { networkEditSchema, organiserTermEditSchema, type NetworkEdit, type OrganiserTermEdit } from '@/lib/networks/schema';
import { networkRowSchema, organiserTermRowSchema } from '@/lib/networks/schema-row';

/** Edits a network that stands as its editor saw it. @throws ZodError on input the schema refuses */
export async function updateNetwork(write: RegisterWrite, given: NetworkEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = networkEditSchema.parse(given);
  return editRow(write, {
    subject: 'network',
    target: { id, version },
    row: networkRowSchema,
    wanted,
    note: { reason, ...note },
    save: async () => {
      await write.transaction.network.update({
        where: { id },
        data: { ...networkColumnsOf(wanted), version: { increment: 1 } },
      });
      write.touch(id);
    },
  });
}

/** Edits who ran the network, and when. Terms that certainly overlap are refused by the database. */
export async function updateOrganiserTerm(write: RegisterWrite, given: OrganiserTermEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = organiserTermEditSchema.parse(given);
  const { since, until, ...columns } = wanted;
  return editRow(write, {
    subject: 'organiser_term',
    target: { id, version },
    row: organiserTermRowSchema,
    wanted,
    note: { reason, ...note },
    save: () =>
      write.transaction.organiserTerm.update({
        where: { id },
        data: { ...columns, ...termColumns(since, until), version: { increment: 1 } },
      }),
  });
}

/** Takes a term that never was out of the register; the history keeps it. */
export async function removeOrganiserTerm(write: RegisterWrite, given: Removal) {
  const { reason, ...target } = removalSchema.parse(given);
  return removeRow(write, {
    subject: 'organiser_term',
    target,
    row: organiserTermRowSchema,
    reason,
    remove: () => write.transaction.organiserTerm.delete({ where: { id: target.id } }),
  });
}
