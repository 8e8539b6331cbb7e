import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { editRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { RegisterWrite } from '@/lib/db/register-write';
import {
  territoryEditSchema,
  territoryInputSchema,
  type TerritoryEdit,
  type TerritoryInput,
} from '@/lib/members/territories/schema';
import { territoryRowSchema } from '@/lib/members/territories/schema-row';

/** The columns that hold a territory's fields. */
const toColumns = ({ name, ...columns }: TerritoryInput) => ({ ...columns, nameDe: name.de, nameEn: name.en });

/** Creates a territory, to which members may belong. @returns its id @throws ZodError on input the schema refuses */
export async function createTerritory(write: RegisterWrite, given: TerritoryInput): Promise<number> {
  const input = territoryInputSchema.parse(given);
  const { id } = await write.transaction.territory.create({ data: toColumns(input), select: { id: true } });
  await appendAuditEvent(write, { type: 'territory.created', networkId: null, subjectId: id, payload: input });
  return id;
}

/** Edits a territory, unless it has changed since its editor saw it. @throws ZodError on input the schema refuses */
export async function updateTerritory(write: RegisterWrite, given: TerritoryEdit, note: EditNote = {}) {
  const { id, version, reason, ...wanted } = territoryEditSchema.parse(given);
  return editRow(write, {
    subject: 'territory',
    target: { id, version },
    row: territoryRowSchema,
    wanted,
    note: { reason, ...note },
    save: () =>
      write.transaction.territory.update({
        where: { id },
        data: { ...toColumns(wanted), version: { increment: 1 } },
      }),
  });
}
