import type { Cell } from '@/lib/participation/cells/types';
import type { Rate } from '@/lib/participation/account/types';
import type { Gap } from '@/lib/participation/gaps/types';

/** One member's participation in one network, as the read model keeps it. */
export interface ParticipationRow {
  memberId: number;
  cells: Cell[];
  rate: Rate;
  gaps: Gap[];
  lastAttendedMeetingId: number | null;
}
