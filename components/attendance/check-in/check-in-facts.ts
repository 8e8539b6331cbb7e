import { useTranslations } from 'next-intl';
import { useLogRows } from '@/components/attendance/log/log-rows';
import type { AttendanceStatus } from '@/lib/attendance/types';
import { STATUS_IF_KEPT } from '@/lib/office/replies/types';
import type { MeetingForLog } from '@/lib/office/types';

/** A member at the door. */
export interface CheckInMember {
  memberId: number;
  member: string;
  /** What the list says of it so far; null: nothing. */
  status: AttendanceStatus | null;
  /** That is public, and corrected on a page of its own. */
  isPublic: boolean;
  /** What the page knows of it beside: what it said beforehand, and what other documents say. */
  remarks: readonly string[];
  /** What it would be if it did as it said; null where it said nothing. */
  ifKept: AttendanceStatus | null;
}

/** The members of a meeting's log as the door sees them. */
export function useCheckInMembers(record: MeetingForLog, sourceId: number): CheckInMember[] {
  const t = useTranslations('admin.log');
  const ifKept = new Map(record.replies.map(({ memberId, kind }) => [memberId, STATUS_IF_KEPT[kind]]));
  return useLogRows(record, sourceId).map(({ memberId, member, status, publicRecord, elsewhere, announced }) => ({
    memberId,
    member,
    status: publicRecord?.status ?? (status === '' ? null : status),
    isPublic: publicRecord !== null,
    remarks: [announced, elsewhere === null ? null : t('elsewhere', { status: elsewhere })].filter(
      (remark) => remark !== null,
    ),
    ifKept: ifKept.get(memberId) ?? null,
  }));
}
