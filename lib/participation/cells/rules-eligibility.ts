import type { Cell, CellStatus } from '@/lib/participation/cells/types';

/** What a status counts as. `known_absence` and `attended` together are the eligible cells with a known status. */
export type StatusWeight = 'attended' | 'known_absence' | 'not_recorded' | 'not_eligible';

const WEIGHTS: Readonly<Record<CellStatus, StatusWeight>> = {
  present: 'attended',
  represented_by_deputy: 'attended',
  represented_by_somebody: 'attended',
  represented_by_member: 'known_absence',
  excused: 'known_absence',
  absent: 'known_absence',
  not_recorded: 'not_recorded',
  excluded: 'not_eligible',
  not_invited: 'not_eligible',
  seat_unclear: 'not_eligible',
  not_a_member: 'not_eligible',
  cancelled: 'not_eligible',
  no_attendance_possible: 'not_eligible',
  not_yet_held: 'not_eligible',
};

export function statusWeight(status: CellStatus): StatusWeight {
  return WEIGHTS[status];
}

/** Present, represented by the member's own deputy or by nobody knows whom; a proxy held by another member is not attendance. */
export function isAttended(status: CellStatus): boolean {
  return WEIGHTS[status] === 'attended';
}

/** Absent, excused, or represented by another member. */
export function isKnownAbsence(status: CellStatus): boolean {
  return WEIGHTS[status] === 'known_absence';
}

/** The member could have come; counted in rates and gaps, whether or not it is known what it did. */
export function isEligible(status: CellStatus): boolean {
  return WEIGHTS[status] !== 'not_eligible';
}

/** The member was concerned by the meeting: by a seat, or as a guest without one. */
export const hasPart = ({ status, guest }: Pick<Cell, 'status' | 'guest'>): boolean =>
  guest || status !== 'not_a_member';
