import 'server-only';
import { z } from 'zod';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { listRowVersions, readRow } from '@/lib/audit/queries-rows';
import { changedFields } from '@/lib/audit/rules-diff';
import type { AuditRecord } from '@/lib/audit/types';
import type {
  ChangedMeanwhile,
  Editable,
  EditableSubject,
  Edited,
  EditRefusal,
  EditTarget,
  NotFound,
  RemovableSubject,
} from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';

/** Why a row was edited: in the editor's words, or the state that was restored. */
export interface EditNote {
  reason?: string | null;
  restoredFrom?: string;
}

const versionSchema = z.object({ version: z.number() });

interface RowEdit<Fields extends AuditRecord> {
  subject: EditableSubject;
  target: EditTarget;
  row: z.ZodType<Editable<Fields>>;
  wanted: Fields;
  note: EditNote;
  /** Writes the fields and raises the version. */
  save: (current: Editable<Fields>) => Promise<unknown>;
}

/**
 * The row as it stands, if it still stands as the editor saw it.
 *
 * @param wanted the fields the editor wants, to tell what differs; none where nothing was typed
 */
export async function readAsSeen<Fields extends AuditRecord>(
  write: RegisterWrite,
  subject: EditableSubject,
  target: EditTarget,
  row: z.ZodType<Editable<Fields>>,
  wanted?: Fields,
): Promise<Result<Editable<Fields>, NotFound | ChangedMeanwhile<Fields>>> {
  const stored = await readRow(write.transaction, subject, target.id);
  if (stored === null) return refuse({ kind: 'not_found' });
  const current = row.parse(stored);
  if (current.version === target.version) return succeed(current);
  return refuse({ kind: 'changed_meanwhile', current, diff: wanted ? changedFields(current.fields, wanted) : {} });
}

/** Edits a row that nobody has changed since the editor saw it, and tells what changed. */
export async function editRow<Fields extends AuditRecord>(
  write: RegisterWrite,
  edit: RowEdit<Fields>,
): Promise<Result<Edited, EditRefusal<Fields>>> {
  const current = await readAsSeen(write, edit.subject, edit.target, edit.row, edit.wanted);
  if (!current.ok) return current;
  const { id, networkId, fields } = current.value;
  const changes = changedFields(fields, edit.wanted);
  if (Object.keys(changes).length === 0) return refuse({ kind: 'nothing_changed' });
  await edit.save(current.value);
  await appendAuditEvent(write, {
    type: `${edit.subject}.updated`,
    networkId: edit.subject === 'network' ? id : networkId,
    subjectId: id,
    payload: { changes, ...notePayload(edit.note) },
  });
  return succeed({ id, version: edit.target.version + 1, changes });
}

function notePayload({ reason, restoredFrom }: EditNote): AuditRecord {
  return { ...(reason && { reason }), ...(restoredFrom && { restoredFrom }) };
}

interface RowReturn<Fields extends AuditRecord> {
  subject: RemovableSubject;
  target: EditTarget;
  networkId: number;
  fields: Fields;
  note: EditNote;
  /** Writes the row anew under its former id, with the version after the last. */
  create: (version: number) => Promise<unknown>;
}

/** Restores a row that was removed: its history goes on. Refused where somebody has restored it already. */
export async function restoreRow<Fields extends AuditRecord>(
  write: RegisterWrite,
  { subject, target, networkId, fields, note, create }: RowReturn<Fields>,
): Promise<Result<Edited, NotFound>> {
  const last = (await listRowVersions(write.transaction, subject, target.id)).at(-1);
  const removed = last && last.historyId !== null ? versionSchema.parse(last.row) : null;
  if (removed?.version !== target.version) return refuse({ kind: 'not_found' });
  const version = target.version + 1;
  await create(version);
  await appendAuditEvent(write, {
    type: `${subject}.restored`,
    networkId,
    subjectId: target.id,
    payload: { ...notePayload(note), ...fields },
  });
  return succeed({ id: target.id, version, changes: {} });
}

interface RowRemoval<Fields extends AuditRecord> {
  subject: RemovableSubject;
  target: EditTarget;
  row: z.ZodType<Editable<Fields>>;
  reason: string;
  remove: (current: Editable<Fields>) => Promise<unknown>;
}

/** Takes a row out of the register; the history keeps it, the event says why. */
export async function removeRow<Fields extends AuditRecord>(
  write: RegisterWrite,
  removal: RowRemoval<Fields>,
): Promise<Result<EditTarget, NotFound | ChangedMeanwhile<Fields>>> {
  const { subject, target, reason } = removal;
  const seen = await readAsSeen(write, subject, target, removal.row);
  if (!seen.ok) return seen;
  const current = seen.value;
  await removal.remove(current);
  await appendAuditEvent(write, {
    type: `${subject}.removed`,
    networkId: current.networkId,
    subjectId: target.id,
    payload: { reason, ...current.fields },
  });
  return succeed(target);
}
