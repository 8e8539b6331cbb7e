'use server';

import { refuse, succeed } from '@/lib/core/result';
import { readSnapshot } from '@/lib/db/reader';
import { submitStep } from '@/lib/forms/submit-step';
import { demandOnJob, goToJob } from '@/lib/imports/jobs/actions-on-job';
import { startPlanning } from '@/lib/imports/jobs/mutations-steps';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { readMemberAnswers, saysMemberKind } from '@/lib/imports/jobs/rules';
import { completeFormSchema, keepFormSchema, membersFormSchema, seatsFormSchema } from '@/lib/imports/jobs/schema';
import { chooseMapping } from '@/lib/imports/mapping/mutations';
import { SUBJECTS } from '@/lib/imports/mapping/rules-fields';
import { namesIn } from '@/lib/imports/plan/rules-text';
import { mayCite } from '@/lib/networks/queries-citable';

/*
 * What somebody says in the preview of a list, which is then planned anew.
 */

/** Has a list planned anew with the texts that looked like persons or health, because somebody says that they name nobody. */
export async function keepPersonalTextsAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: keepFormSchema,
    shape: { numbers: ['jobId'], flags: ['namesNobody'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned' || !job.mapping) return refuse({ kind: 'list_busy' as const });
      await chooseMapping(jobId, { ...job.mapping, keepPersonalTexts: true });
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}

/** Has a list planned anew with a seat for each of its members that has none on record. */
export async function giveSeatsAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: seatsFormSchema,
    shape: { numbers: ['jobId', 'sourceId'], dates: ['since'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, since, sourceId }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned' || !job.mapping) return refuse({ kind: 'list_busy' as const });
      if (!(await readSnapshot((reader) => mayCite(reader, user, { sourceId }))))
        return refuse({ kind: 'invalid' as const, fields: { sourceId: 'not_a_choice' } });
      await chooseMapping(jobId, { ...job.mapping, newSeats: { since, sourceId } });
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}

/** Has a list planned anew with what somebody says of words that name no member for sure. */
export async function chooseMembersAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: membersFormSchema,
    shape: { numbers: ['jobId'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, words, memberKind }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned' || !job.mapping) return refuse({ kind: 'list_busy' as const });
      const hasKind = memberKind !== null || saysMemberKind(job.mapping);
      const answers = readMemberAnswers(words, job.summary?.ambiguous ?? [], hasKind);
      if (!answers.ok) return answers;
      const members = { ...job.mapping.members, ...answers.value };
      await chooseMapping(jobId, { ...job.mapping, members, memberKind: memberKind ?? job.mapping.memberKind });
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}

/** Has a list planned anew that somebody says to be complete, so that whom it makes absent is named before anything is saved. */
export async function sayCompleteAction(_previous: unknown, form: FormData) {
  const state = await submitStep(form, {
    schema: completeFormSchema,
    shape: { numbers: ['jobId'], flags: ['countUnknownEnds'] },
    authorise: ({ jobId }) => demandOnJob('edit', jobId),
    work: async ({ jobId, completeFor, countUnknownEnds, meetings }, user) => {
      const job = (await findReadableJob(jobId))?.job;
      if (job?.state !== 'planned' || !job.mapping || !SUBJECTS[job.mapping.subject].asserts)
        return refuse({ kind: 'list_busy' as const });
      const { complete: _before, ...mapping } = job.mapping;
      const named = meetings === null ? {} : { meetings: namesIn(meetings) };
      const complete = completeFor === 'nothing' ? {} : { complete: { completeFor, countUnknownEnds, ...named } };
      await chooseMapping(jobId, { ...mapping, ...complete });
      await startPlanning(job, user);
      return succeed({ id: jobId });
    },
  });
  if (state.outcome?.ok) await goToJob(state.outcome.value.id);
  return state;
}
