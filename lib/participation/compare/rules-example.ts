import { isAttended, statusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { Cell } from '@/lib/participation/cells/types';

/** A member of a network, with what is known of it there. */
interface Compared {
  member: { id: number; slug: string };
  row: { cells: readonly Cell[] };
}

/**
 * Beside whom a member that missed meetings is shown: who attended most of those that it missed, of those who attended as
 * many whoever missed fewest in all, and then the one that was recorded first. null where nobody came to any of them. What was only announced proves nothing.
 */
export function chooseBeside<Some extends Compared>(missing: Compared, members: readonly Some[]): Some | null {
  const missed = new Set(
    missing.row.cells
      .filter(({ status, contested }) => statusWeight(status) === 'known_absence' && !contested)
      .map(({ meetingId }) => meetingId),
  );
  const absences = ({ row: { cells } }: Compared): number =>
    cells.filter(({ status }) => statusWeight(status) === 'known_absence').length;
  const came = ({ row: { cells } }: Compared): number =>
    cells.filter(
      ({ meetingId, status, contested, guest, announced }) =>
        missed.has(meetingId) && isAttended(status) && !contested && !guest && !announced,
    ).length;
  const [first] = members
    .filter(({ member }) => member.id !== missing.member.id)
    .map((entry) => ({ entry, count: came(entry) }))
    .toSorted(
      (a, b) => b.count - a.count || absences(a.entry) - absences(b.entry) || a.entry.member.id - b.entry.member.id,
    );
  return first && first.count > 0 ? first.entry : null;
}
