import { useTranslations } from 'next-intl';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { completeList } from '@/lib/core/exhaustive';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

type ParticipantGroup = StatusWeight | 'seat_unclear';

const GROUPS = completeList<ParticipantGroup>()([
  'attended',
  'known_absence',
  'not_recorded',
  'seat_unclear',
  'not_eligible',
]);

const participantGroup = (status: CellStatus): ParticipantGroup =>
  status === 'seat_unclear' ? status : statusWeight(status);

interface ParticipantGroupsProps {
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
}

/** Who came, who did not, of whom nothing is recorded, whose seat is unclear, and who is not counted: five different things, a table each. */
export function ParticipantGroups({ participants, sources }: ParticipantGroupsProps) {
  const t = useTranslations('meeting');
  return GROUPS.map((group) => {
    const inGroup = participants.filter(({ cell }) => participantGroup(cell.status) === group);
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
