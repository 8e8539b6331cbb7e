import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { InvalidInput } from '@/lib/forms/form-state';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import type { TablePlace } from '@/lib/imports/files/rows/types';
import { listNamedMeetings } from '@/lib/imports/headings/queries';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { findJob } from '@/lib/imports/jobs/queries';
import { findReadableJob } from '@/lib/imports/jobs/queries-readable';
import { chooseMapping, rememberMapping } from '@/lib/imports/mapping/mutations';
import { findRemembered, listMeetingSlugs } from '@/lib/imports/mapping/queries';
import { mappingFromForm, mappingWithMeanings } from '@/lib/imports/mapping/rules-form';
import { askedValues, proposeMapping } from '@/lib/imports/mapping/rules-proposal';
import type { ColumnsForm } from '@/lib/imports/mapping/schema-form';
import type { ImportMapping, StatusMeaning } from '@/lib/imports/mapping/types';
import { ACTOR, CHOICE, type GivenFile } from '@/test/imports/files';

/*
 * Lists taken in as the page takes them: what is proposed is confirmed in a form, with somebody's answers.
 */

export interface FormAnswers extends Partial<Omit<ColumnsForm, 'jobId'>> {
  /** What somebody says that marks of the status mean. */
  status?: Record<string, StatusMeaning>;
}

interface AnsweredList extends Pick<GivenFile, 'networkId' | 'file'> {
  /** Where in the file the list stands; found where it is left out. */
  place?: TablePlace;
}

/** The first form as it is shown: what is proposed, with nothing answered that is asked. */
const proposedForm = ({ columns, subject, ...choices }: ImportMapping, jobId: number): ColumnsForm => ({
  jobId,
  subject,
  columns,
  sourceId: choices.sourceId,
  createMembers: choices.createMembers,
  createMeetings: choices.createMeetings,
  memberKind: choices.memberKind,
  everyStatus: choices.everyStatus,
  dayFirst: null,
  hidden: null,
  headings: {},
  headingTexts: {},
  only: {},
  codeSystem: null,
  oneMeeting: null,
  century: null,
});

/** A list whose forms were filled in so, planned. @returns the job's id, or what the form was refused for */
export async function givenAnsweredJob(
  { networkId, file, place }: AnsweredList,
  { status = {}, ...answers }: FormAnswers,
): Promise<Result<number, InvalidInput>> {
  const { name, bytes } =
    typeof file === 'string' ? { name: path.basename(file), bytes: new Uint8Array(await readFile(file)) } : file;
  const inspected = await inspectFile(bytes, name, place);
  if (!inspected.ok) throw new Error(`${name} cannot be read: ${inspected.reason.fault}`);
  const inspection = inspected.value;
  const id = await storeUploadedFile({ networkId, createdBy: null, fileName: name, bytes, inspection });
  const slugs = await listMeetingSlugs(networkId);
  const knowsMeeting = (slug: string) => slugs.has(slug);
  const meetings = await listNamedMeetings(networkId);
  const remembered = await findRemembered(networkId, inspection.header, knowsMeeting);
  const ground = { inspection, chosen: null, remembered, knowsMeeting, meetings, knowsSource: () => false };
  const proposed = proposeMapping({ ...ground, subject: answers.subject ?? null }).mapping;
  const mapping = mappingFromForm({ ...proposedForm(proposed, id), ...answers }, inspection, proposed, ground);
  if (!mapping.ok) return refuse(mapping.reason);
  const given = Object.fromEntries(
    askedValues(mapping.value, inspection).map(({ field, values }) => {
      const shown = new Map<string, string>(Object.entries(mapping.value.values[field]));
      const said = new Map<string, string>(field === 'status' ? Object.entries(status) : []);
      return [
        field,
        Object.fromEntries(values.map((written, place) => [place, said.get(written) ?? shown.get(written) ?? null])),
      ];
    }),
  );
  const meant = mappingWithMeanings(mapping.value, given, inspection);
  if (!meant.ok) return refuse(meant.reason);
  await chooseMapping(id, meant.value);
  await planJob(id, CHOICE);
  return succeed(id);
}

/** The same, where nothing is refused. */
export async function givenConfirmedJob(list: AnsweredList, answers: FormAnswers) {
  const id = await givenAnsweredJob(list, answers);
  if (!id.ok) throw new Error(`The form was refused: ${JSON.stringify(id.reason)}`);
  const job = await findJob(id.value);
  if (job?.summary == null) throw new Error(`Import ${id.value} was not planned: ${JSON.stringify(job?.failure)}`);
  return { id: id.value, summary: job.summary, mapping: job.mapping };
}

/** Confirms the preview: the right rows go in, and how the list was read is remembered. */
export async function confirmPreview(id: number): Promise<void> {
  const found = await findReadableJob(id);
  if (!found?.job.mapping) throw new Error(`Import ${id} cannot be confirmed.`);
  await rememberMapping(found.job.networkId, found.inspection, found.job.mapping);
  await applyJob(id, ACTOR, { ...CHOICE, mode: 'right_rows' });
}
