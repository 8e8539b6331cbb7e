import { FEWEST_IN_BAND } from '@/lib/participation/compare/rules';
import { calculateQuartiles } from '@/lib/participation/compare/rules-quartiles';
import { countSure } from '@/lib/participation/headlines/rules';
import { COMPLETENESS_THRESHOLD, isComparable } from '@/lib/participation/gaps/rules-ranking';
import type { ChartOrMissing, DistributedMember } from '@/lib/participation/charts/types';
import type { AccountOfMember } from '@/lib/participation/pages/types';

/** How many meetings each member is known to have missed, of those whose record is complete enough to be compared. */
export function distributeMembers(members: readonly AccountOfMember[], chosen: string | null): ChartOrMissing {
  const compared = members
    .filter((one) => isComparable(one, COMPLETENESS_THRESHOLD))
    .map(({ member, account }): DistributedMember => {
      const { meetings: places, unrecorded } = countSure(account);
      return { member, missed: account.known_absence.cells, places, isLeast: unrecorded > 0 };
    })
    .toSorted((a, b) => b.missed - a.missed || a.member.id - b.member.id);
  const quartiles = calculateQuartiles(compared.map(({ missed }) => missed));
  if (!quartiles || compared.length < FEWEST_IN_BAND) return { kind: 'distribution', missing: 'too_few_compared' };
  return {
    kind: 'distribution',
    members: compared,
    median: quartiles.median,
    leftOut: members.length - compared.length,
    chosen: compared.find(({ member }) => member.slug === chosen) ?? null,
  };
}
