import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { partialDate } from '@/lib/core/partial-date';
import { fromIsoDay } from '@/lib/db/calendar-days';
import type { RegisterWrite } from '@/lib/db/register-write';
import { plainSeries, seriesColumns } from '@/lib/meetings/rules-series';
import type { MeetingFields } from '@/lib/meetings/schema-row';
import {
  meetingInputSchema,
  meetingSourceInputSchema,
  type MeetingInput,
  type MeetingSourceInput,
} from '@/lib/meetings/schema';

/** The columns that hold a meeting's fields, with the days its date can mean. */
export const toMeetingColumns = ({ title, date, place, label, number, ...columns }: MeetingFields) => ({
  ...columns,
  ...seriesColumns({ label, number }),
  titleDe: title.de,
  titleEn: title.en,
  dateEdtf: date,
  placeDe: place?.de ?? null,
  placeEn: place?.en ?? null,
  earliest: fromIsoDay(partialDate(date).earliest),
  latest: fromIsoDay(partialDate(date).latest),
});

/** Creates a meeting as a draft. @returns its id @throws ZodError on input the schema refuses */
export async function createMeeting(write: RegisterWrite, given: MeetingInput): Promise<number> {
  const input = plainSeries(meetingInputSchema.parse(given));
  const { networkId, ...fields } = input;
  const { id } = await write.transaction.meeting.create({
    data: { networkId, ...toMeetingColumns(fields) },
    select: { id: true },
  });
  await appendAuditEvent(write, { type: 'meeting.created', networkId: input.networkId, subjectId: id, payload: input });
  return id;
}

/** Names a document as proof of a meeting, and of whom its list names all that came. */
export async function citeSource(write: RegisterWrite, given: MeetingSourceInput): Promise<void> {
  const input = meetingSourceInputSchema.parse(given);
  const { meeting } = await write.transaction.meetingSource.create({
    data: input,
    select: { meeting: { select: { networkId: true } } },
  });
  write.touch(meeting.networkId);
  await appendAuditEvent(write, {
    type: 'meeting.source_cited',
    networkId: meeting.networkId,
    subjectId: input.meetingId,
    payload: input,
  });
}

/** Makes a draft meeting public. Its draft assertions stay drafts until they are published themselves. */
export async function publishMeeting(write: RegisterWrite, meetingId: number): Promise<void> {
  const { networkId } = await write.transaction.meeting.update({
    where: { id: meetingId, publishedAt: null, withdrawnAt: null },
    data: { publishedAt: write.instant, version: { increment: 1 } },
    select: { networkId: true },
  });
  write.touch(networkId);
  await appendAuditEvent(write, { type: 'meeting.published', networkId, subjectId: meetingId, payload: {} });
}
