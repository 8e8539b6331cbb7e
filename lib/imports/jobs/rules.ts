import { refuse, succeed, type Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import { CREATE_MEMBER, LEAVE_OUT } from '@/lib/imports/names/types-answer';
import type { AmbiguousMember, Consequence } from '@/lib/imports/plan/types';
import type { JobProgress } from '@/lib/imports/jobs/types-shown';
import type { ImportJob, JobState, PlanSummary } from '@/lib/imports/jobs/types';
import type { ImportMapping } from '@/lib/imports/mapping/types';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';

export const isUnderWay = (state: JobState): boolean => state === 'planning' || state === 'applying';

/** Whether the mapping of a list can be chosen (again): no work is in progress, and its file is still there. */
export const canBeRead = ({ state, hasFile }: Pick<ImportJob, 'state' | 'hasFile'>): boolean =>
  hasFile && !isUnderWay(state) && state !== 'applied' && state !== 'proposed';

/** Whether applying a list would replace assertions or seats that stand: then somebody says why. */
export const replacesWhatStands = ({ summary, mapping }: Pick<ImportJob, 'summary' | 'mapping'>): boolean =>
  ((summary?.rows.changed ?? 0) > 0 && mapping !== null && SUBJECTS[mapping.subject].asserts) ||
  (summary?.changedSeats ?? 0) > 0;

/** How much keeps a list from being complete that is said to be: then nothing of it is written, and nobody becomes absent by it. */
export const keepsFromComplete = (incomplete: PlanSummary['incomplete']): number =>
  incomplete ? incomplete.count + incomplete.meetings.length : 0;

/** What a list would do that only holds where it is complete: told once it can be. */
export const restsOnComplete = (kind: Consequence): boolean => kind === 'absent_by_list' || kind === 'unknown_end';

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

/** What can be said of a word that names no member for sure. */
export const answersTo = ({ candidates, mayCreate = false, why }: AmbiguousMember): string[] => [
  ...candidates.map(({ value }) => value),
  ...(mayCreate || why === 'resembles' ? [CREATE_MEMBER] : []),
  LEAVE_OUT,
];

/** Whether the list itself says of what kind its members are, or somebody has. */
export const saysMemberKind = ({ memberKind, columns }: Pick<ImportMapping, 'memberKind' | 'columns'>): boolean =>
  memberKind !== null || columns.member_kind !== undefined;

/**
 * What somebody says of words that name no member for sure: each word with the one of its answers that is meant.
 *
 * @param hasKind whether it is known of what kind a new member would be
 */
export function readMemberAnswers(
  given: Readonly<Record<string, string | null>>,
  asked: readonly AmbiguousMember[],
  hasKind: boolean,
): Result<Record<string, string>, InvalidInput> {
  const fields: Record<string, string> = {};
  const answers = new Map<string, string>();
  for (const [place, value] of Object.entries(given)) {
    if (value === null) continue;
    const word = asked[Number(place)];
    if (word && answersTo(word).includes(value)) answers.set(word.written, value);
    else fields[`words.${place}`] = 'not_a_choice';
  }
  if (!hasKind && [...answers.values()].includes(CREATE_MEMBER)) fields['memberKind'] = 'kind_missing';
  if (answers.size === 0) fields['words'] ??= 'nothing_said';
  return Object.keys(fields).length > 0 ? refuse({ kind: 'invalid', fields }) : succeed(Object.fromEntries(answers));
}
