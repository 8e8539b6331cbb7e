import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import type { MeetingEntry } from '@/lib/meetings/types';

interface AttendanceLinkProps {
  /** Slug. */
  network: string;
  meeting: Pick<MeetingEntry, 'slug' | 'date' | 'kind'>;
  /** Slug. */
  member: string;
}

/** The date of a meeting, leading to the member's line there, with its evidence. */
export function AttendanceLink({ network, meeting, member }: AttendanceLinkProps) {
  const format = useRegisterFormat();
  const page = getPathname({ locale: format.locale, href: meetingHref(network, meeting.slug) });
  return <a href={`${page}#${member}`}>{format.meeting(meeting)}</a>;
}
