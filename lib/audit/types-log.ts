import type { FieldChanges } from '@/lib/audit/types';

/** An event of the audit log as it is read. */
export interface LoggedEvent {
  /** Its number in the chain. */
  id: string;
  at: Date;
  /** Name of the user, or of the program. */
  actor: string;
  /** `subject.what happened to it`, one of AUDIT_EVENT_TYPES. */
  type: string;
  networkId: number | null;
  subject: string;
  subjectId: number | null;
  reason: string | null;
  changes: FieldChanges;
}

export interface AuditLogPage {
  /** The latest first. */
  events: LoggedEvent[];
  page: number;
  pages: number;
}

/** One step in the life of a record. */
export interface HistoryEntry {
  at: Date;
  /** null where the state has no event of its own, such as one that a wider write left. */
  actor: string | null;
  /** What happened, as the audit log calls it; the first is the main one. */
  types: string[];
  changes: FieldChanges;
  reason: string | null;
  /** Names the state after this step for a restore; null for what stands now. */
  historyId: string | null;
  current: boolean;
}
