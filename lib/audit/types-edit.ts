import type { FieldChanges } from '@/lib/audit/types';

/** What two people may edit at once; the names are those of the tables. */
export const EDITABLE_SUBJECTS = [
  'network',
  'territory',
  'member',
  'source',
  'membership',
  'organiser_term',
  'meeting',
] as const;
export type EditableSubject = (typeof EDITABLE_SUBJECTS)[number];

/** Those that can be removed, and come back under their former id. */
export const REMOVABLE_SUBJECTS = ['membership', 'organiser_term'] as const satisfies readonly EditableSubject[];
export type RemovableSubject = (typeof REMOVABLE_SUBJECTS)[number];

export const isRemovable = (subject: EditableSubject): subject is RemovableSubject =>
  REMOVABLE_SUBJECTS.some((one) => one === subject);

/** Which row somebody edits, and the version they saw. */
export interface EditTarget {
  id: number;
  version: number;
}

/** A row as an editor sees it. */
export interface Editable<Fields> extends EditTarget {
  /** The network it belongs to; null for territories, members and sources, which belong to the register. */
  networkId: number | null;
  fields: Fields;
}

export type NotFound = { kind: 'not_found' };
/** The edit would leave everything as it is; nothing was written. */
export type NothingChanged = { kind: 'nothing_changed' };
/** Somebody else was faster: what stands now (`from`), compared with what was entered (`to`). */
export type ChangedMeanwhile<Fields> = { kind: 'changed_meanwhile'; current: Editable<Fields>; diff: FieldChanges };

export type EditRefusal<Fields> = NotFound | NothingChanged | ChangedMeanwhile<Fields>;

/** The row after the edit. */
export interface Edited extends EditTarget {
  changes: FieldChanges;
}
