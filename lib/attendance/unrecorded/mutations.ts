import 'server-only';
import { incrementMeetingVersion } from '@/lib/attendance/mutations-steps';
import { unrecordedInputSchema, type UnrecordedInput } from '@/lib/attendance/unrecorded/schema';
import { appendAuditEvent } from '@/lib/audit/mutations';
import { changedFields } from '@/lib/audit/rules-diff';
import type { EditTarget, NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';

/** The meeting has been changed since its editor saw it. */
export type MeetingChanged = { kind: 'changed_meanwhile' };

/** Says why nothing is recorded of a meeting, or of one member at it; what was said of it before is replaced. */
export async function explainUnrecorded(
  write: RegisterWrite,
  given: UnrecordedInput,
): Promise<Result<EditTarget, NotFound | NothingChanged | MeetingChanged>> {
  const { meetingId, version, memberId, reason, sourceId, note } = unrecordedInputSchema.parse(given);
  const meeting = await write.transaction.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: { networkId: true, version: true },
  });
  if (!meeting) return refuse({ kind: 'not_found' });
  if (meeting.version !== version) return refuse({ kind: 'changed_meanwhile' });
  const said = { reason, sourceId, noteDe: note?.de ?? null, noteEn: note?.en ?? null };
  const standing = await write.transaction.unrecordedNote.findFirst({
    where: { meetingId, memberId },
    select: { id: true, reason: true, sourceId: true, noteDe: true, noteEn: true },
  });
  const { id, ...before } = standing ?? { id: null };
  const changes = changedFields({ ...before }, said);
  if (Object.keys(changes).length === 0) return refuse({ kind: 'nothing_changed' });
  if (id === null) await write.transaction.unrecordedNote.create({ data: { meetingId, memberId, ...said } });
  else await write.transaction.unrecordedNote.update({ where: { id }, data: said });
  write.touch(meeting.networkId, memberId === null ? [] : [memberId]);
  await appendAuditEvent(write, {
    type: 'meeting.unrecorded_explained',
    networkId: meeting.networkId,
    subjectId: meetingId,
    payload: { ...(memberId !== null && { memberId }), ...(sourceId !== null && { sourceId }), changes },
  });
  return succeed({ id: meetingId, version: await incrementMeetingVersion(write, meetingId) });
}

/** Takes such an explanation away, with a reason: it was wrong, or something is recorded now. */
export async function removeUnrecordedNote(
  write: RegisterWrite,
  { id, reason }: { id: number; reason: string },
): Promise<Result<EditTarget, NotFound>> {
  const note = await write.transaction.unrecordedNote.findUnique({
    where: { id },
    select: { meetingId: true, memberId: true, reason: true, meeting: { select: { networkId: true } } },
  });
  if (!note) return refuse({ kind: 'not_found' });
  const { meetingId, memberId, meeting } = note;
  await write.transaction.unrecordedNote.delete({ where: { id } });
  write.touch(meeting.networkId, memberId === null ? [] : [memberId]);
  await appendAuditEvent(write, {
    type: 'meeting.unrecorded_removed',
    networkId: meeting.networkId,
    subjectId: meetingId,
    payload: { ...(memberId !== null && { memberId }), reason, changes: { reason: { from: note.reason, to: null } } },
  });
  return succeed({ id: meetingId, version: await incrementMeetingVersion(write, meetingId) });
}
