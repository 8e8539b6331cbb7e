import type { JobProgress } from '@/lib/imports/jobs/types-shown';
import type { ImportJob, JobState } from '@/lib/imports/jobs/types';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';

export const isUnderWay = (state: JobState): boolean => state === 'planning' || state === 'applying';

/** Whether the mapping of a list can be chosen (again): no work is in progress, and its file is still there. */
export const canBeRead = ({ state, hasFile }: Pick<ImportJob, 'state' | 'hasFile'>): boolean =>
  hasFile && !isUnderWay(state) && state !== 'applied' && state !== 'proposed';

/** Whether applying a list would replace assertions or seats that stand: then somebody says why. */
export const replacesWhatStands = ({ summary, mapping }: Pick<ImportJob, 'summary' | 'mapping'>): boolean =>
  ((summary?.rows.changed ?? 0) > 0 && mapping !== null && SUBJECTS[mapping.subject].asserts) ||
  (summary?.changedSeats ?? 0) > 0;

/**
 * How long a step will still take, at the pace so far.
 *
 * @returns seconds; null while too little has been done to tell
 */
export function secondsLeft({
  done,
  total,
  elapsedMs,
}: {
  done: number;
  total: number | null;
  elapsedMs: number;
}): number | null {
  if (total === null || done <= 0 || elapsedMs < 1_000) return null;
  return Math.ceil(Math.max(0, total - done) * (elapsedMs / done / 1_000));
}

/**
 * How far a job is, as its page tells it.
 *
 * @param rows how many the file has: the plan's own count is not known before it has been made
 */
export function measureProgress(
  { state, done, total, startedAt }: Pick<ImportJob, 'state' | 'done' | 'total' | 'startedAt'>,
  rows: number,
  now: Date,
): JobProgress {
  return {
    state,
    done,
    total: total ?? rows,
    elapsedMs: startedAt === null ? null : now.getTime() - startedAt.getTime(),
  };
}
