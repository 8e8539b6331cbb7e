import type { AttendanceStatus, DelegateRank, ParticipationMode } from '@/lib/attendance/types';

/** What the log shows of one member, by the chosen source. */
export interface LogRowFacts {
  memberId: number;
  member: string;
  /** Empty: not recorded. */
  status: AttendanceStatus | '';
  mode: ParticipationMode;
  rank: DelegateRank;
  quote: string;
  locator: string;
  /** As texts; empty where the source says nothing. */
  representingMemberId: string;
  presenceFrom: string;
  presenceUntil: string;
  delegationSize: string;
  levelText: string;
  alternativeStatus: AttendanceStatus | '';
  /** What the source says in public already, and where that is corrected. */
  publicRecord: { status: AttendanceStatus; address: string } | null;
  /** What other sources say of the member, in words. */
  elsewhere: string | null;
  /** What the member said beforehand, in words: no attendance. */
  announced: string | null;
}
