import 'server-only';
import type { EditNote } from '@/lib/audit/mutations-edit';
import { readFormerRow, readRow } from '@/lib/audit/queries-rows';
import {
  isRemovable,
  type Edited,
  type EditRefusal,
  type EditableSubject,
  type RemovableSubject,
} from '@/lib/audit/types-edit';
import { refuse, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { updateMeeting } from '@/lib/meetings/mutations-edit';
import { updateMember, updateSeat } from '@/lib/members/mutations-edit';
import { updateTerritory } from '@/lib/members/territories/mutations';
import { restoreSeat } from '@/lib/members/mutations-restore';
import { updateNetwork, updateOrganiserTerm } from '@/lib/networks/mutations-edit';
import { restoreOrganiserTerm } from '@/lib/networks/mutations-restore';
import { EDITABLE_ROWS, type EditableFields } from '@/lib/office/schema-editable';
import { restoreInputSchema, type RestoreInput } from '@/lib/office/schema-restore';
import { updateSource } from '@/lib/sources/mutations-edit';

type AnyFields = EditableFields[EditableSubject];
type Updating<Fields> = (
  write: RegisterWrite,
  edit: Fields & { id: number; version: number; reason: string | null },
  note: EditNote,
) => Promise<Result<Edited, EditRefusal<AnyFields>>>;

const UPDATES: { readonly [Subject in EditableSubject]: Updating<EditableFields[Subject]> } = {
  network: updateNetwork,
  territory: updateTerritory,
  member: updateMember,
  source: updateSource,
  membership: updateSeat,
  organiser_term: updateOrganiserTerm,
  meeting: updateMeeting,
};

const RESTORATIONS = { membership: restoreSeat, organiser_term: restoreOrganiserTerm } as const satisfies Record<
  RemovableSubject,
  unknown
>;

/**
 * Columns that a migration filled for every row: a state from before says nothing of them, and what stands there stays.
 */
const GIVEN_BY_MIGRATION: Readonly<Record<EditableSubject, readonly string[]>> = {
  network: [],
  territory: [],
  member: ['territory_id'],
  source: [],
  membership: [],
  organiser_term: [],
  meeting: [],
};

async function withGivenColumns(write: RegisterWrite, subject: EditableSubject, id: number, former: unknown) {
  const given = new Set(GIVEN_BY_MIGRATION[subject]);
  const standing = Object.entries((await readRow(write.transaction, subject, id)) ?? {});
  return { ...Object.fromEntries(standing.filter(([column]) => given.has(column))), ...(former as object) };
}

async function restore<Subject extends EditableSubject>(
  write: RegisterWrite,
  subject: Subject,
  { id, version, reason, historyId }: { id: number; version: number; reason: string | null; historyId: string },
): Promise<Result<Edited, EditRefusal<AnyFields>>> {
  const former = await readFormerRow(write.transaction, subject, id, historyId);
  if (former === null) return refuse({ kind: 'not_found' });
  const note = { reason, restoredFrom: historyId };
  if (isRemovable(subject) && (await readRow(write.transaction, subject, id)) === null) {
    return RESTORATIONS[subject](write, { id, version }, former, note);
  }
  const { fields } = EDITABLE_ROWS[subject].parse(await withGivenColumns(write, subject, id, former));
  return UPDATES[subject](write, { ...fields, id, version, reason }, { restoredFrom: historyId });
}

/**
 * Restores a former state of a record: as a new version, by the same rules as any edit. A seat or an organiser term
 * that was removed stands again. Whether it is published, and what others rest on it, stays as it is.
 */
export async function restoreVersion(
  write: RegisterWrite,
  given: RestoreInput,
): Promise<Result<Edited, EditRefusal<AnyFields>>> {
  const { subject, reason, ...target } = restoreInputSchema.parse(given);
  return restore(write, subject, { ...target, reason });
}
