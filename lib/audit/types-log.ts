import type { FieldChanges } from '@/lib/audit/types';

/** What an event names beside its subject, as far as its payload says. */
export interface EventReferences {
  meetingId: number | null;
  memberId: number | null;
  sourceId: number | null;
  userId: number | null;
  /** Members of which one follows the other. */
  predecessorId: number | null;
  successorId: number | null;
  /** Assertions it is about. */
  assertionIds: number[];
  /** How often it happened; null where it is one thing. */
  count: number | null;
  /** Whether so much was tried that more was refused for a while. */
  locked: boolean;
  role: string | null;
  /** How somebody signed in: `password` or `oidc`. */
  way: string | null;
  /** A name that is no record of its own: another name of a member, an organiser. */
  name: string | null;
}

/** Which events of the audit log are looked for; null: all of them. */
export interface AuditFilter {
  networkId: number | null;
  /** A type of event, or the subject of several (`attendance`). */
  kind: string | null;
  actor: string | null;
  /** First and last day, `2026-11-23`, in the offices' time. */
  from: string | null;
  to: string | null;
}

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
  refers: EventReferences;
}

export interface AuditLogPage {
  /** The latest first. */
  events: LoggedEvent[];
  page: number;
  pages: number;
  count: number;
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
