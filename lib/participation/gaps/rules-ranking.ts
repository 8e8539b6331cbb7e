import { comparePartialDates, openEnd } from '@/lib/core/partial-date';
import type { Gap, GapKind } from '@/lib/participation/gaps/types';
import { rateFrom } from '@/lib/participation/account/rules-rate';
import type { Account } from '@/lib/participation/account/types';

/** Below this share of recorded cells a member is not ranked: its gaps may be gaps of the record. */
export const COMPLETENESS_THRESHOLD = 0.8;

/** What the order of gaps depends on; lists need no meetings. */
export type RankableGap = Pick<Gap, 'kind' | 'open' | 'days' | 'missed' | 'meetings' | 'from' | 'statementId'> &
  Partial<Pick<Gap, 'meetingIds'>>;

/** How long a gap is: by the meetings certainly missed, then by certain days, of which unknown ones count as none. */
export const compareLengths = (a: Pick<Gap, 'missed' | 'days'>, b: Pick<Gap, 'missed' | 'days'>): number =>
  b.missed - a.missed || (b.days ?? -1) - (a.days ?? -1);

/** Neither is longer than the other. */
export const isAsLong = (a: Pick<Gap, 'missed' | 'days'>, b: Pick<Gap, 'missed' | 'days'>): boolean =>
  compareLengths(a, b) === 0;

/**
 * Longer first: the one rule wherever something is called longest. Of equally long ones the one that spans more
 * meetings, then the earlier. Compare gaps of one kind only: an unrecorded stretch is not a worse or better absence.
 */
export function compareGapsByLength(a: RankableGap, b: RankableGap): number {
  return (
    compareLengths(a, b) ||
    b.meetings - a.meetings ||
    comparePartialDates(a.from.date ?? openEnd, b.from.date ?? openEnd) ||
    (a.meetingIds?.[0] ?? a.statementId ?? 0) - (b.meetingIds?.[0] ?? b.statementId ?? 0)
  );
}

/** The longest gap of a kind; null when there is none. */
export function longestGap<Some extends RankableGap>(gaps: readonly Some[], kind: GapKind = 'attendance'): Some | null {
  return gaps.filter((gap) => gap.kind === kind).sort(compareGapsByLength)[0] ?? null;
}

/**
 * The gap the member is in: the open one that began last, one with meetings before one that a source only states.
 *
 * @param orStated whether a gap that is only stated is accepted where there is no other
 */
export function currentGap(gaps: readonly Gap[], { orStated }: { orStated: boolean }): Gap | null {
  const beganLater = (a: Gap, b: Gap) =>
    Number(a.statementId !== null) - Number(b.statementId !== null) ||
    (a.from.date && b.from.date
      ? comparePartialDates(b.from.date, a.from.date)
      : Number(a.from.date === null) - Number(b.from.date === null)) ||
    compareGapsByLength(a, b);
  return gaps.filter((gap) => gap.open && (orStated || gap.statementId === null)).sort(beganLater)[0] ?? null;
}

export interface RankableRow<Some extends RankableGap> {
  memberId: number;
  account: Account;
  gaps: readonly Some[];
}

export interface GapRanking<Row, Some> {
  row: Row;
  gap: Some;
}

/** Enough is recorded of the row to say that a gap in it is one of attendance. */
export function isComparable(
  { account }: Pick<RankableRow<RankableGap>, 'account'>,
  completenessAtLeast: number,
): boolean {
  const { completeness } = rateFrom(account);
  return completeness !== null && completeness >= completenessAtLeast;
}

/**
 * Members by their longest attendance gap. Rows known to a lesser share than `completenessAtLeast` (0 to 1, shown
 * beside the ranking) are left out, since their gaps may be gaps of the record.
 */
export function rankByLongestGap<Some extends RankableGap, Row extends RankableRow<Some>>(
  rows: readonly (Row & RankableRow<Some>)[],
  { completenessAtLeast, openOnly = false }: { completenessAtLeast: number; openOnly?: boolean },
): GapRanking<Row, Some>[] {
  return rows
    .filter((row) => isComparable(row, completenessAtLeast))
    .flatMap((row) => {
      const gap = longestGap<Some>(openOnly ? row.gaps.filter((candidate) => candidate.open) : row.gaps);
      return gap ? [{ row, gap }] : [];
    })
    .sort((a, b) => compareGapsByLength(a.gap, b.gap) || a.row.memberId - b.row.memberId);
}
