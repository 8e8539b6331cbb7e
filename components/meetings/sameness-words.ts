import { useTranslations } from 'next-intl';
import type { DifferenceGroups } from '@/components/meetings/difference-groups';
import { SAMENESS_KINDS } from '@/lib/participation/cells/rules-difference';

/** What was the same at both meetings, in words; null where there is nothing of the kind. */
export function useSamenessWords(): (groups: DifferenceGroups) => string | null {
  const t = useTranslations('meeting.difference.sameParts');
  return ({ differences, same, voice }) => {
    const kinds = SAMENESS_KINDS.filter((kind) => same[kind] > 0);
    const isAll = kinds.length === 1 && Object.values(differences).every((members) => members.length === 0);
    const all = isAll ? 'yes' : 'no';
    return kinds.length === 0 ? null : kinds.map((kind) => t(kind, { count: same[kind], all, voice })).join(', ');
  };
}
