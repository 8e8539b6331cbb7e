import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { applyJob, planJob } from '@/lib/imports/jobs/mutations-run';
import { storeUploadedFile } from '@/lib/imports/jobs/mutations-upload';
import { findJob } from '@/lib/imports/jobs/queries';
import { inspectFile } from '@/lib/imports/files/reader-inspection';
import type { TablePlace } from '@/lib/imports/files/rows/types';
import { listNamedMeetings } from '@/lib/imports/headings/queries';
import { chooseMapping } from '@/lib/imports/mapping/mutations';
import { mappingFromForm } from '@/lib/imports/mapping/rules-form';
import { proposeMapping } from '@/lib/imports/mapping/rules-proposal';
import { columnsFormSchema } from '@/lib/imports/mapping/schema-form';
import { ACTOR, CHOICE } from '@/test/import-files';

/*
 * Lists taken in by the page's own steps: read, proposed, the form sent with somebody's answers, planned, applied.
 */

interface GivenList {
  networkId: number;
  sourceId: number;
  file: string;
  place?: TablePlace;
  /** What somebody fills in beside what is proposed. */
  answers?: Record<string, unknown>;
}

/** The form of a list as it is proposed, sent with the answers. @returns the job, or the fields at fault with their codes */
export async function answeredList({ networkId, sourceId, file, place = {}, answers = {} }: GivenList) {
  const bytes = new Uint8Array(await readFile(file));
  const name = path.basename(file);
  const inspected = await inspectFile(bytes, name, place);
  if (!inspected.ok) throw new Error(`${name} cannot be read: ${inspected.reason.fault}`);
  const inspection = inspected.value;
  const id = await storeUploadedFile({ networkId, createdBy: null, fileName: name, bytes, inspection });
  const meetings = await listNamedMeetings(networkId);
  const knowsMeeting = (slug: string) => meetings.some((meeting) => meeting.slug === slug);
  const ground = { inspection, chosen: null, remembered: null, knowsSource: () => false, knowsMeeting, meetings };
  const { mapping: proposed } = proposeMapping({ ...ground, subject: null });
  const { subject, columns } = proposed;
  const choices = {
    jobId: id,
    subject,
    columns,
    sourceId,
    createMembers: true,
    createMeetings: true,
    memberKind: 'land',
  };
  const form = columnsFormSchema.parse({ ...choices, ...answers });
  const mapping = mappingFromForm(form, inspection, proposed, knowsMeeting, meetings);
  if (!mapping.ok) return { faults: mapping.reason.fields };
  await chooseMapping(id, mapping.value);
  await planJob(id, CHOICE);
  return { faults: null, id, summary: (await findJob(id))?.summary };
}

/** The same, applied at once. */
export async function takenList(list: GivenList) {
  const answered = await answeredList(list);
  if (answered.faults) throw new Error(`The form was refused: ${JSON.stringify(answered.faults)}`);
  await applyJob(answered.id, ACTOR, { ...CHOICE, mode: 'right_rows' });
  const job = await findJob(answered.id);
  if (job?.state !== 'applied') throw new Error(`Not applied: ${JSON.stringify([job?.failure, job?.summary?.rows])}`);
  return answered;
}
