import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { getPathname, meetingHref } from '@/lib/i18n/navigation';
import type { MeetingEntry } from '@/lib/meetings/types';

interface AttendanceLinkProps {
  /** Slug. */
  network: string;
  meeting: Pick<MeetingEntry, 'slug' | 'date' | 'kind'> & {
    /** All that is known of the attendance was written before the meeting. */
    announced?: boolean;
  };
  /** Slug. */
  member: string;
}

/** The date of a meeting, leading to the member's line there, with its evidence. */
export function AttendanceLink({ network, meeting, member }: AttendanceLinkProps) {
  const format = useRegisterFormat();
  const page = getPathname({ locale: format.locale, href: meetingHref(network, meeting.slug) });
  return (
    <>
      <a href={`${page}#${member}`}>{format.meeting(meeting)}</a>
      <AnnouncedMark announced={meeting.announced} />
    </>
  );
}

/** Behind a date at which somebody is said to have come, where nothing but an announcement says so. */
export function AnnouncedMark({ announced = false }: { announced?: boolean | undefined }) {
  const t = useTranslations('status.mark');
  return announced ? <span className="text-muted">, {t('announced')}</span> : null;
}
