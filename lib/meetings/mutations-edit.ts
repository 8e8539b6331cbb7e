import 'server-only';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { editRow, type EditNote } from '@/lib/audit/mutations-edit';
import type { Edited, EditRefusal } from '@/lib/audit/types-edit';
import { refuse, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import type { InvalidInput } from '@/lib/forms/form-state';
import { citeSource, toMeetingColumns } from '@/lib/meetings/mutations';
import { parseEnteredMeetingDate } from '@/lib/meetings/rules';
import { plainSeries } from '@/lib/meetings/rules-series';
import { meetingEditSchema, type MeetingEdit } from '@/lib/meetings/schema';
import { meetingRowSchema, type MeetingFields } from '@/lib/meetings/schema-row';
import type { ListCompleteness } from '@/lib/meetings/types';

/** Edits a meeting, unless it has changed since its editor saw it; a new date moves it in the network's order. */
export async function updateMeeting(write: RegisterWrite, given: MeetingEdit, note: EditNote = {}) {
  const { id, version, reason, ...fields } = meetingEditSchema.parse(given);
  const wanted = plainSeries(fields);
  return editRow(write, {
    subject: 'meeting',
    target: { id, version },
    row: meetingRowSchema,
    wanted,
    note: { reason, ...note },
    save: async () => {
      const { networkId } = await write.transaction.meeting.update({
        where: { id },
        data: { ...toMeetingColumns(wanted), version: { increment: 1 } },
        select: { networkId: true },
      });
      write.touch(networkId);
    },
  });
}

/** The same as somebody enters it: a date that only bounds the meeting may stay, but none becomes one. */
export async function updateEnteredMeeting(
  write: RegisterWrite,
  given: MeetingEdit,
): Promise<Result<Edited, EditRefusal<MeetingFields> | InvalidInput>> {
  const date = parseEnteredMeetingDate(given.date);
  if (!date.ok) {
    const standing = await write.transaction.meeting.findUnique({
      where: { id: given.id },
      select: { dateEdtf: true },
    });
    if (standing?.dateEdtf !== given.date) return refuse({ kind: 'invalid', fields: { date: date.reason } });
  }
  return updateMeeting(write, given);
}

/**
 * Makes sure that a document is cited as proof of a meeting, and that its list is said to be complete for whom it is.
 *
 * @returns whether anything had to be written
 */
export async function ensureCited(
  write: RegisterWrite,
  {
    meetingId,
    sourceId,
    completeFor,
    counted = [],
  }: {
    meetingId: number;
    sourceId: number;
    completeFor: ListCompleteness;
    /** Members whose seat has no known end, to be counted by the list beside those that are. */
    counted?: readonly number[];
  },
): Promise<boolean> {
  const cited = await write.transaction.meetingSource.findUnique({
    where: { meetingId_sourceId: { meetingId, sourceId } },
    select: { id: true, completeFor: true, countedMemberIds: true, meeting: { select: { networkId: true } } },
  });
  if (!cited) {
    await citeSource(write, {
      meetingId,
      sourceId,
      completeFor,
      countedMemberIds: [...counted],
      quote: null,
      locator: null,
    });
    return true;
  }
  const countedMemberIds = [...new Set([...cited.countedMemberIds, ...counted])];
  const countsMore = countedMemberIds.length > cited.countedMemberIds.length;
  if (cited.completeFor === completeFor && !countsMore) return false;
  await write.transaction.meetingSource.update({ where: { id: cited.id }, data: { completeFor, countedMemberIds } });
  const { networkId } = cited.meeting;
  write.touch(networkId);
  await appendAuditEvent(write, {
    type: 'meeting.source_updated',
    networkId,
    subjectId: meetingId,
    payload: {
      sourceId,
      changes: { completeFor: { from: cited.completeFor, to: completeFor } },
      ...(countsMore && { counted: [...counted] }),
    },
  });
  return true;
}
