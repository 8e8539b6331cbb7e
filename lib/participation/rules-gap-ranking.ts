import { comparePartialDates, openEnd } from '@/lib/core/partial-date';
import type { Gap, GapKind, ParticipationRow } from '@/lib/participation/types';

/**
 * Longer first: by certain days, unknown ones last, then by missed meetings, then by meetings, then the earlier.
 * Compare gaps of one kind only: an unrecorded stretch is not a worse or better absence.
 */
export function compareGapsByLength(a: Gap, b: Gap): number {
  return (
    (b.days ?? -1) - (a.days ?? -1) ||
    b.missed - a.missed ||
    b.meetings - a.meetings ||
    comparePartialDates(a.from.date ?? openEnd, b.from.date ?? openEnd) ||
    (a.meetingIds[0] ?? a.statementId ?? 0) - (b.meetingIds[0] ?? b.statementId ?? 0)
  );
}

/** The longest gap of a kind; null when there is none. */
export function longestGap(gaps: readonly Gap[], kind: GapKind = 'attendance'): Gap | null {
  return gaps.filter((gap) => gap.kind === kind).sort(compareGapsByLength)[0] ?? null;
}

/** The gap the member is in: the open one that began last, one of meetings before one a source only states. */
export function currentGap(gaps: readonly Gap[]): Gap | null {
  const beganLater = (a: Gap, b: Gap) =>
    Number(a.statementId !== null) - Number(b.statementId !== null) ||
    (a.from.date && b.from.date ? comparePartialDates(b.from.date, a.from.date) : Number(a.from.date === null) - Number(b.from.date === null)) ||
    compareGapsByLength(a, b);
  return gaps.filter((gap) => gap.open).sort(beganLater)[0] ?? null;
}

export interface GapRanking<Row> {
  row: Row;
  gap: Gap;
}

/**
 * Members by their longest attendance gap. Rows known to a lesser share than `completenessAtLeast` (0 to 1, shown
 * beside the ranking) are left out, since their gaps may be gaps of the record.
 */
export function rankByLongestGap<Row extends Pick<ParticipationRow, 'memberId' | 'rate' | 'gaps'>>(
  rows: readonly Row[],
  { completenessAtLeast, openOnly = false }: { completenessAtLeast: number; openOnly?: boolean },
): GapRanking<Row>[] {
  return rows
    .filter((row) => row.rate.completeness !== null && row.rate.completeness >= completenessAtLeast)
    .flatMap((row) => {
      const gap = longestGap(openOnly ? row.gaps.filter((candidate) => candidate.open) : row.gaps);
      return gap ? [{ row, gap }] : [];
    })
    .sort((a, b) => compareGapsByLength(a.gap, b.gap) || a.row.memberId - b.row.memberId);
}
