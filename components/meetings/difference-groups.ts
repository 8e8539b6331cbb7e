import { countAccount } from '@/lib/participation/account/rules-parts';
import { hasPart } from '@/lib/participation/cells/rules-eligibility';
import { cellDifference, type DifferenceKind, type SamenessKind } from '@/lib/participation/cells/rules-difference';
import type { FigureVoice } from '@/lib/sources/rules-voice';
import type { MeetingComparison } from '@/lib/participation/pages/types';

type Compared = MeetingComparison['members'];

export interface DifferenceGroups {
  differences: Record<DifferenceKind, Compared>;
  same: Record<SamenessKind, number>;
  /** Of nobody that had a seat at both anything is recorded of the meeting before. */
  nothingBefore: boolean;
  /** In whose words it is told who came and who did not. */
  voice: FigureVoice;
}

/** Members grouped by how they differ; those without a difference are counted by what stayed the same. */
export function differenceGroups({ members }: MeetingComparison): DifferenceGroups {
  const { voice = 'cell' } = countAccount(members.flatMap(({ before, now }) => [before, now]));
  const kinds = members.map((member) => ({ member, kind: cellDifference(member.before, member.now) }));
  const of = (wanted: DifferenceKind): Compared =>
    kinds.filter(({ kind }) => kind === wanted).map(({ member }) => member);
  const count = (wanted: SamenessKind) => kinds.filter(({ kind }) => kind === wanted).length;
  return {
    differences: {
      came_again: of('came_again'),
      stayed_away: of('stayed_away'),
      seat_begun: of('seat_begun'),
      seat_ended: of('seat_ended'),
      newly_recorded: of('newly_recorded'),
      no_longer_recorded: of('no_longer_recorded'),
      not_counted: of('not_counted'),
    },
    same: {
      both_attended: count('both_attended'),
      both_missed: count('both_missed'),
      both_unrecorded: count('both_unrecorded'),
    },
    nothingBefore: members.every(({ before }) => before.status === 'not_recorded' || !hasPart(before)),
    voice,
  };
}
