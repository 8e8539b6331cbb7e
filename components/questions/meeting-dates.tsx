import { useTranslations } from 'next-intl';
import { AttendanceLink } from '@/components/participation/attendance-link';
import type { QuestionedMember } from '@/lib/participation/pages/types-question';

/** The dates of more are left to the table below. */
const MOST_DATES = 5;

interface MeetingDatesProps {
  asked: QuestionedMember;
  meetingIds: readonly number[];
}

/** Dates of meetings within a sentence, the latest last, each leading to the member's line there; of many also how many. */
export function MeetingDates({ asked: { member, part }, meetingIds }: MeetingDatesProps) {
  const t = useTranslations('questions');
  const wanted = new Set(meetingIds);
  const meetings = part.meetings.filter(({ id }) => wanted.has(id));
  return (
    <>
      {meetings.length > MOST_DATES ? `${t('manyDates', { count: meetings.length, shown: MOST_DATES })} ` : null}
      {meetings.slice(-MOST_DATES).map((meeting, position) => (
        <span key={meeting.id}>
          {position > 0 ? ', ' : null}
          <AttendanceLink network={part.network.slug} meeting={meeting} member={member.slug} />
        </span>
      ))}
    </>
  );
}
