import type { AttendanceStatus } from '@/lib/attendance/types';

/** What a member says beforehand of a planned meeting. Never an attendance: counted nowhere, shown nowhere in public. */
export const REPLY_KINDS = ['coming', 'by_deputy', 'excused'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export interface MeetingReply {
  memberId: number;
  kind: ReplyKind;
}

/** Where an entry may begin: what it would be if the member did as it said. */
export const STATUS_IF_KEPT: Readonly<Record<ReplyKind, AttendanceStatus>> = {
  coming: 'present',
  by_deputy: 'represented_by_deputy',
  excused: 'excused',
};
