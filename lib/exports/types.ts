import type { AssertionContent } from '@/lib/attendance/types-log';
import type { MeetingKind, MeetingState } from '@/lib/meetings/types';
import type { MemberKind, SeatKind } from '@/lib/members/types';
import type { Account } from '@/lib/participation/account/types';

/**
 * What a network gives out: three lists, a table of members and meetings for each source, and how the meetings of each
 * member divide. The last is worked out and never read back.
 */
export const EXPORT_TABLES = ['attendances', 'matrix', 'meetings', 'members', 'accounts'] as const;
export type ExportTableName = (typeof EXPORT_TABLES)[number];

/** How a table is written; each is the ending of its file's name. */
export const DOWNLOAD_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type DownloadFormat = (typeof DOWNLOAD_FORMATS)[number];

/** A member as lists name it. */
export interface ExportedMember {
  id: number;
  nameDe: string;
  nameEn: string;
  kind: MemberKind;
  isoCode: string | null;
  /** Address of the territory it belongs to. */
  territory: string | null;
  /** The first of its codes in the network; empty in what the public gets. */
  code: string;
  aliases: string[];
}

export interface ExportedMeeting {
  id: number;
  slug: string;
  titleDe: string;
  titleEn: string;
  /** EDTF. */
  dateEdtf: string;
  /** Its place among meetings of one date, and how its series names it. */
  number: number | null;
  label: string | null;
  kind: MeetingKind;
  state: MeetingState;
  placeDe: string | null;
  placeEn: string | null;
}

/** One source's assertion. */
export interface ExportedAttendance extends Omit<AssertionContent, 'representingMemberId'> {
  meetingId: number;
  memberId: number;
  sourceSlug: string;
  /** German name of the member that represented this one. */
  representing: string | null;
}

/** A seat; `since` and `until` in EDTF. */
export interface ExportedSeat {
  memberId: number;
  kind: SeatKind;
  since: string | null;
  until: string | null;
  sourceSlug: string;
  /** The document that doubts it, where one does. */
  doubt: { sourceSlug: string; quote: string | null; locator: string | null } | null;
}

/** A member's account in a network, as the public sees it. */
export interface ExportedAccount {
  nameDe: string;
  nameEn: string;
  account: Account;
}

/** A document by which a matrix can be written. */
export interface MatrixSource {
  slug: string;
  title: string;
}
