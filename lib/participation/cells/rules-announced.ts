import { isAttended } from '@/lib/participation/cells/rules-eligibility';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { certainDays, type PartialDate } from '@/lib/core/partial-date';

interface Dated {
  /** null: the document bears none. */
  date: PartialDate | null;
}

/** A document that is certainly older than the meeting can only say who was to come, never who came. */
export function isAnnouncement(source: Dated, meeting: { date: PartialDate }): boolean {
  const printed = source.date && certainDays(source.date).latest;
  const begun = certainDays(meeting.date).earliest;
  return Boolean(printed && begun && printed < begun);
}

interface AnnouncedRecord {
  meetings: readonly { id: number; date: PartialDate }[];
  assertions: readonly { meetingId: number; sourceId: number; status: AttendanceStatus }[];
}

/** All that is known of an attendance was written before the meeting: it was announced, and nothing says that it took place. */
export function isOnlyAnnounced(
  { meetings, assertions }: AnnouncedRecord,
  sources: readonly (Dated & { id: number })[],
  meetingId: number,
): boolean {
  const meeting = meetings.find(({ id }) => id === meetingId);
  const proofs = assertions.filter((one) => one.meetingId === meetingId && isAttended(one.status));
  if (!meeting || proofs.length === 0) return false;
  return proofs.every(({ sourceId }) => {
    const source = sources.find(({ id }) => id === sourceId);
    return source !== undefined && isAnnouncement(source, meeting);
  });
}
