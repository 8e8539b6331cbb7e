import type { AttendanceStatus } from '@/lib/attendance/types';
import type { LogStep, StandingAssertion } from '@/lib/attendance/types-log';
import type { AppliedBatch } from '@/lib/imports/batches/types';

/** What somebody has entered for a member at a meeting, by the source of the grid. */
export interface GridCell {
  memberId: number;
  meetingId: number;
  /** What the source said there when it was shown; null: nothing. */
  seen: AttendanceStatus | null;
  /** What it is to say; null: nothing. */
  status: AttendanceStatus | null;
}

/** What one source says of cells, with who entered it; null where that was no account. */
export type GridStanding = StandingAssertion & { by: string | null };

export type GridStep = LogStep & { meetingId: number };

/** A cell in which the source says something else by now than it did when somebody entered theirs. */
export interface GridConflict extends GridCell {
  stands: AttendanceStatus | null;
  /** Who entered or withdrew it; null where that is not known. */
  by: string | null;
}

export type CellsChanged = { kind: 'cells_changed'; conflicts: GridConflict[] };

/** What was saved; as a proposal nothing of it stands yet. */
export interface SavedGrid extends Omit<AppliedBatch, 'batchId'> {
  batchId: number | null;
  draft: { network: string; proposalId: number } | null;
}
