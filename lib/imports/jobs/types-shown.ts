import type { JobState } from '@/lib/imports/jobs/types';

/** How far a job is, as its page asks for again and again. */
export interface JobProgress {
  state: JobState;
  /** Rows. */
  done: number;
  total: number | null;
  /** Since the step began; null where it waits. In milliseconds. */
  elapsedMs: number | null;
}
