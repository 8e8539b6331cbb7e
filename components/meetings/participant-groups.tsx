import { useTranslations } from 'next-intl';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { participantVoice } from '@/components/meetings/participant-voice';
import { completeList } from '@/lib/core/exhaustive';
import { statusWeight, type StatusWeight } from '@/lib/participation/cells/rules-eligibility';
import type { CellStatus } from '@/lib/participation/cells/types';
import type { MemberReference } from '@/lib/members/types';
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
  /** Slugs of the network and the meeting. */
  at: { network: string; meeting: string };
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
  /** Whom each member represented there, by its id. */
  represented: ReadonlyMap<number, readonly MemberReference[]>;
}

/** Who came, who did not, of whom nothing is recorded, whose seat is unclear, and who is not counted: five different things, a table each. */
export function ParticipantGroups({ at, participants, sources, represented }: ParticipantGroupsProps) {
  const t = useTranslations('meeting');
  const groupTitle = (group: ParticipantGroup, inGroup: readonly MeetingParticipant[]): string =>
    group === 'attended' || group === 'known_absence'
      ? t(`told.${group}.${participantVoice(inGroup, sources)}`, { count: inGroup.length })
      : t(`group.${group}`, { count: inGroup.length });
  return GROUPS.map((group) => {
    const inGroup = participants.filter(({ cell }) => participantGroup(cell.status) === group);
    if (inGroup.length === 0) return null;
    const title = groupTitle(group, inGroup);
    return (
      <section key={group} data-group={group} className="mt-6 first:mt-0">
        <h3 className="mb-1">{title}</h3>
        <ParticipantTable at={at} caption={title} participants={inGroup} sources={sources} represented={represented} />
      </section>
    );
  });
}
