import { refuse, succeed, type Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import type { AmbiguousMember } from '@/lib/imports/plan/types';
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

/** What somebody says of words that may mean several members: each word with the one of its candidates that is meant. */
export function readMemberAnswers(
  given: Readonly<Record<string, string | null>>,
  asked: readonly AmbiguousMember[],
): Result<Record<string, string>, InvalidInput> {
  const fields: Record<string, string> = {};
  const answers = new Map<string, string>();
  for (const [place, value] of Object.entries(given)) {
    if (value === null) continue;
    const word = asked[Number(place)];
    if (word?.candidates.some((one) => one.value === value)) answers.set(word.written, value);
    else fields[`words.${place}`] = 'not_a_choice';
  }
  if (answers.size === 0) fields['words'] ??= 'nothing_said';
  return Object.keys(fields).length > 0 ? refuse({ kind: 'invalid', fields }) : succeed(Object.fromEntries(answers));
}
