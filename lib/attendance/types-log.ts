import type { Assertion, AttendanceStatus, Capacity } from '@/lib/attendance/types';
import type { FieldChanges } from '@/lib/audit/types';

/** An assertion as an office sees it: a draft until it is published. */
export interface StandingAssertion extends Assertion {
  published: boolean;
}

/** What one row of the log says of a member, by the chosen source. */
export interface LogEntry extends Omit<AssertionContent, 'status' | 'capacity' | 'note'> {
  memberId: number;
  /** null: not recorded. What the source said so far is withdrawn. */
  status: AttendanceStatus | null;
  /** Left out: as it stands, or a member. */
  capacity?: Capacity | undefined;
}

/** What an assertion says; two that say the same are one. */
export type AssertionContent = Omit<Assertion, 'id' | 'meetingId' | 'memberId' | 'sourceId'>;

/** What a log entry changes. */
export type LogStep =
  | { kind: 'same'; memberId: number }
  | { kind: 'record'; memberId: number; content: AssertionContent }
  | { kind: 'change'; memberId: number; standing: StandingAssertion; content: AssertionContent }
  | { kind: 'withdraw'; memberId: number; standing: StandingAssertion };

export interface LogCounts {
  recorded: number;
  changed: number;
  withdrawn: number;
  same: number;
}

/** A meeting after a log step; the version is what the next step, or undoing this one, has to name. */
export interface LoggedMeeting extends LogCounts {
  meetingId: number;
  version: number;
  /** How many assertions became public with it. */
  published: number;
}

/**
 * Somebody else logged the meeting in the meantime: what the source says now, and how that differs from what was sent.
 */
export type LoggedMeanwhile = {
  kind: 'changed_meanwhile';
  current: { version: number; standing: StandingAssertion[] };
  /** Fields as the form names them: `entries.7.status`, 7 being the member. */
  diff: FieldChanges;
};

/** Published assertions would change: that needs a reason. */
export type ReasonRequired = { kind: 'reason_required'; memberIds: number[] };

/** One assertion of a cell's past, withdrawn ones included. */
export interface AssertionVersion extends StandingAssertion {
  createdAt: Date;
  createdBy: string | null;
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
}
