import { useTranslations } from 'next-intl';
import { useLogRows } from '@/components/attendance/log/log-rows';
import type { AttendanceStatus } from '@/lib/attendance/types';
import type { MeetingForLog } from '@/lib/office/types';

/** A member at the door. */
export interface CheckInMember {
  memberId: number;
  member: string;
  /** What the list says of it so far; null: nothing. */
  status: AttendanceStatus | null;
  /** That is public, and corrected on a page of its own. */
  isPublic: boolean;
  /** What the page knows of it beside: what other documents say. */
  remark: string | null;
}

/** The members of a meeting's log as the door sees them. */
export function useCheckInMembers(record: MeetingForLog, sourceId: number): CheckInMember[] {
  const t = useTranslations('admin.log');
  return useLogRows(record, sourceId).map(({ memberId, member, status, publicRecord, elsewhere }) => ({
    memberId,
    member,
    status: publicRecord?.status ?? (status === '' ? null : status),
    isPublic: publicRecord !== null,
    remark: elsewhere === null ? null : t('elsewhere', { status: elsewhere }),
  }));
}
