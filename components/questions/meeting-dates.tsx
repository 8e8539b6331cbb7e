import { AttendanceLink } from '@/components/participation/attendance-link';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** More dates than this are left to the table below. */
const MOST_DATES = 5;

interface MeetingDatesProps {
  asked: QuestionedMember;
  meetingIds: readonly number[];
}

/** Dates of meetings within a sentence, the latest last, each leading to the member's line there. */
export function MeetingDates({ asked: { member, part }, meetingIds }: MeetingDatesProps) {
  const wanted = new Set(meetingIds);
  const meetings = part.meetings.filter(({ id }) => wanted.has(id));
  return (
    <>
      {meetings.length > MOST_DATES ? '…, ' : null}
      {meetings.slice(-MOST_DATES).map((meeting, position) => (
        <span key={meeting.id}>
          {position > 0 ? ', ' : null}
          <AttendanceLink network={part.network.slug} meeting={meeting} member={member.slug} />
        </span>
      ))}
    </>
  );
}
