import { useTranslations } from 'next-intl';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { ACCOUNT_PARTS, accountPart } from '@/lib/participation/account/rules-parts';
import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface ParticipantGroupsProps {
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
}

/** A table for each part of the account: who came, who did not, who was barred, of whom nothing is recorded, … */
export function ParticipantGroups({ participants, sources }: ParticipantGroupsProps) {
  const t = useTranslations('meeting');
  return ACCOUNT_PARTS.map((group) => {
    const inGroup = participants.filter(({ cell }) => accountPart(cell) === group);
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
