import 'server-only';
import { listEventsAbout, type EventAtInstant } from '@/lib/audit/queries';
import { listRowVersions, type RowVersion } from '@/lib/audit/queries-rows';
import { changedFields } from '@/lib/audit/rules-diff';
import type { Editable, EditableSubject } from '@/lib/audit/types-edit';
import type { FieldChanges } from '@/lib/audit/types';
import type { HistoryEntry } from '@/lib/audit/types-log';
import type { ReadScope } from '@/lib/auth/read-scope';
import { groupBy } from '@/lib/core/grouping';
import type { Reader } from '@/lib/db/reader';
import { mayKnow } from '@/lib/office/queries-records';
import { EDITABLE_ROWS, type EditableFields } from '@/lib/office/schema-editable';

/** The past of one record, the latest step first, as its own page tells it. */
export interface RecordHistory<Fields> {
  /** As it stands; null for a record that was removed. */
  current: Editable<Fields> | null;
  /** The version that stands, or stood last. */
  version: number;
  entries: HistoryEntry[];
}

/**
 * Who changed a record, when, what and why: the states it stood in, held against the audit log. Null where there
 * never was such a record, or none the scope may see.
 */
export async function readHistory<Subject extends EditableSubject>(
  reader: Reader,
  scope: ReadScope,
  subject: Subject,
  id: number,
): Promise<RecordHistory<EditableFields[Subject]> | null> {
  const read = (row: unknown): Editable<EditableFields[Subject]> => EDITABLE_ROWS[subject].parse(row);
  const versions = await listRowVersions(reader, subject, id);
  const last = versions.at(-1);
  if (!last) return null;
  const latest = read(last.row);
  if (!(await mayKnow(reader, scope, subject, id, latest.networkId))) return null;

  const events = groupBy(await listEventsAbout(reader, subject, id), ({ instant }) => instant);
  const instants = [...new Set([...versions.map(({ at }) => at), ...events.keys()])].sort();
  let before: EditableFields[Subject] | null = null;
  const entries = instants.map((instant): HistoryEntry => {
    const version = versions.find(({ at }) => at === instant);
    const after = version ? read(version.row).fields : null;
    const changes = before && after ? changedFields({ ...before }, { ...after }) : {};
    before = after ?? before;
    return toEntry(instant, version, events.get(instant) ?? [], changes);
  });
  return { current: last.historyId === null ? latest : null, version: latest.version, entries: entries.reverse() };
}

function toEntry(
  instant: string,
  version: RowVersion | undefined,
  events: readonly EventAtInstant[],
  changes: FieldChanges,
): HistoryEntry {
  return {
    at: new Date(instant),
    actor: events[0]?.actor ?? null,
    types: events.map(({ type }) => type),
    changes: Object.keys(changes).length > 0 ? changes : (events[0]?.changes ?? {}),
    reason: events.find(({ reason }) => reason !== null)?.reason ?? null,
    historyId: version?.historyId ?? null,
    current: version !== undefined && version.historyId === null,
  };
}
