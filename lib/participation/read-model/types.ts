import type { Cell } from '@/lib/participation/cells/types';
import type { Account } from '@/lib/participation/account/types';
import type { Gap } from '@/lib/participation/gaps/types';

/** One member's participation in one network, as the read model keeps it. */
export interface ParticipationRow {
  memberId: number;
  cells: Cell[];
  /** Of these cells. */
  account: Account;
  gaps: Gap[];
  lastAttendedMeetingId: number | null;
}
