import 'server-only';
import { publishAttendance } from '@/lib/attendance/mutations';
import { logMeeting, type LogRefusal } from '@/lib/attendance/mutations-log';
import type { LogInput } from '@/lib/attendance/schema';
import type { LoggedMeeting } from '@/lib/attendance/types-log';
import { readAsSeen } from '@/lib/audit/mutations-edit';
import type { ChangedMeanwhile, EditTarget, NotFound, NothingChanged } from '@/lib/audit/types-edit';
import { refuse, succeed, type Result } from '@/lib/core/result';
import type { RegisterWrite } from '@/lib/db/register-write';
import { publishMeeting } from '@/lib/meetings/mutations';
import { meetingRowSchema, type MeetingFields } from '@/lib/meetings/schema-row';

export interface PublishedMeeting {
  meetingId: number;
  version: number;
  /** How many assertions became public with it. */
  published: number;
}

/** Makes a meeting and everything that stands as a draft about it public, in one write. */
export async function publishMeetingWithAttendance(
  write: RegisterWrite,
  meetingId: number,
): Promise<Result<PublishedMeeting, NotFound | NothingChanged>> {
  const meeting = await write.transaction.meeting.findUnique({
    where: { id: meetingId, withdrawnAt: null },
    select: {
      publishedAt: true,
      version: true,
      attendances: { where: { publishedAt: null, withdrawnAt: null }, select: { id: true }, orderBy: { id: 'asc' } },
    },
  });
  if (!meeting) return refuse({ kind: 'not_found' });
  const ids = meeting.attendances.map(({ id }) => id);
  if (meeting.publishedAt !== null && ids.length === 0) return refuse({ kind: 'nothing_changed' });
  const draft = meeting.publishedAt === null;
  if (draft) await publishMeeting(write, meetingId);
  const version = draft ? meeting.version + 1 : meeting.version;
  return succeed({ meetingId, version, published: ids.length === 0 ? 0 : await publishAttendance(write, ids) });
}

/** The same, for the version that somebody saw: what has been logged since is not published unseen. */
export async function publishMeetingAsSeen(
  write: RegisterWrite,
  target: EditTarget,
): Promise<Result<PublishedMeeting, NotFound | NothingChanged | ChangedMeanwhile<MeetingFields>>> {
  const seen = await readAsSeen(write, 'meeting', target, meetingRowSchema);
  return seen.ok ? publishMeetingWithAttendance(write, target.id) : seen;
}

/**
 * Logs what one source says of a meeting as it is to be in force: what is new in it is public. Drafts that stood before
 * are left as they are.
 */
export async function logMeetingInForce(
  write: RegisterWrite,
  list: LogInput,
): Promise<Result<LoggedMeeting, LogRefusal>> {
  const { meetingId, sourceId } = list;
  const drafts = { meetingId, sourceId, publishedAt: null, withdrawnAt: null };
  const before = await write.transaction.attendance.findMany({ where: drafts, select: { id: true } });
  const logged = await logMeeting(write, list);
  if (!logged.ok) return logged;
  const added = await write.transaction.attendance.findMany({
    where: { ...drafts, id: { notIn: before.map(({ id }) => id) } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const ids = added.map(({ id }) => id);
  return succeed({ ...logged.value, published: ids.length === 0 ? 0 : await publishAttendance(write, ids) });
}
