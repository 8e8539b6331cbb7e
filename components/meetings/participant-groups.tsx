import { useTranslations } from 'next-intl';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { completeList } from '@/lib/core/exhaustive';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

const GROUPS = completeList<StatusWeight>()(['attended', 'known_absence', 'not_recorded', 'not_eligible']);

interface ParticipantGroupsProps {
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
}

/** Who came, who did not, of whom nothing is recorded, and who is not counted: four different things, a table each. */
export function ParticipantGroups({ participants, sources }: ParticipantGroupsProps) {
  const t = useTranslations('meeting');
  return GROUPS.map((group) => {
    const inGroup = participants.filter(({ cell }) => statusWeight(cell.status) === group);
    if (inGroup.length === 0) return null;
    const title = t(`group.${group}`, { count: inGroup.length });
    return (
      <section key={group} data-group={group} className="mt-6 first:mt-0">
        <h3 className="mb-1">{title}</h3>
        <ParticipantTable caption={title} participants={inGroup} sources={sources} />
      </section>
    );
  });
}
