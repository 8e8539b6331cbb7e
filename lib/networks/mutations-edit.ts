import 'server-only';
import { editRow, readAsSeen, removeRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { ChangedMeanwhile, EditTarget, NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import { removalSchema, type Removal } from '@/lib/core/schema-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import { termColumns } from '@/lib/db/term-bounds';
import { toNetworkColumns, publishNetwork } from '@/lib/networks/mutations';
import {
  networkEditSchema,
  organiserTermEditSchema,
  type NetworkEdit,
  type OrganiserTermEdit,
} from '@/lib/networks/schema';
import { networkRowSchema, organiserTermRowSchema, type NetworkFields } from '@/lib/networks/schema-row';

/** Edits a network, unless it has changed since its editor saw it. @throws ZodError on input the schema refuses */
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
        data: { ...toNetworkColumns(wanted), version: { increment: 1 } },
      });
      write.touch(id);
    },
  });
}

/** Makes a network public in the version somebody saw: what has changed since is not published unseen. */
export async function publishNetworkAsSeen(
  write: RegisterWrite,
  target: EditTarget,
): Promise<Result<EditTarget, NotFound | NothingChanged | ChangedMeanwhile<NetworkFields>>> {
  const seen = await readAsSeen(write, 'network', target, networkRowSchema);
  if (!seen.ok) return seen;
  const { id, version } = target;
  if ((await write.transaction.network.count({ where: { id, publishedAt: null } })) === 0)
    return refuse({ kind: 'nothing_changed' });
  await publishNetwork(write, id);
  return succeed({ id, version: version + 1 });
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

/** Removes a term that never existed; the history keeps it. */
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
