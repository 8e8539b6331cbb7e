import { hasPart, isAttended, isKnownAbsence } from '@/lib/participation/cells/rules-eligibility';
import type { TimelineCell } from '../layout/types';

/** What is told of one mark in a figure, and what makes it the one. */
export interface AnnotatedMark {
  cell: TimelineCell;
  /** `only_record`: of nothing else anything is known; otherwise the only one of its kind. */
  because: 'only_record' | 'only_attendance' | 'only_absence';
  /** All the meetings among which it is the only one. */
  among: number;
}

/**
 * The mark that the figure is about: the only attendance, or failing that the only absence, among several meetings. One
 * that is contested is none, since it may be the other; where something is not recorded there may be more of either kind,
 * so that it is told as the only one on record.
 */
export function chooseAnnotated(cells: readonly TimelineCell[]): AnnotatedMark | null {
  const eligible = cells.filter((cell) => hasPart(cell) && !cell.guest);
  if (eligible.length < 2) return null;
  const attended = eligible.filter(({ status }) => isAttended(status));
  const missed = eligible.filter(({ status }) => isKnownAbsence(status));
  const [cell] = attended.length === 1 ? attended : missed.length === 1 ? missed : [];
  if (!cell || cell.contested) return null;
  const among = eligible.length;
  const isRest = eligible.every((one) => one === cell || one.status === 'not_recorded');
  if (isRest) return { cell, because: 'only_record', among };
  return { cell, because: isAttended(cell.status) ? 'only_attendance' : 'only_absence', among };
}
