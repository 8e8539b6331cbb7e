import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/lib/attendance/types';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { SourceVoice } from '@/lib/sources/rules-voice';

const isAsserted = (status: CellStatus): status is AttendanceStatus =>
  ATTENDANCE_STATUSES.some((asserted) => asserted === status);

/**
 * The key of a status's word in that voice, which is a group of `status.json`. What is worked out and never asserted has
 * one word only.
 */
export const statusWordKey = <Status extends CellStatus>(status: Status, voice: SourceVoice) =>
  isAsserted(status) ? (`${voice}.${status}` as const) : (`cell.${status}` as const);
