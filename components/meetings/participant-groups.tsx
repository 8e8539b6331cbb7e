import { useTranslations } from 'next-intl';
import { ParticipantTable } from '@/components/meetings/participant-table';
import { participantVoice } from '@/components/meetings/participant-voice';
import type { MemberReference } from '@/lib/members/types';
import { ACCOUNT_PARTS, accountPart } from '@/lib/participation/account/rules-parts';
import type { AccountPart } from '@/lib/participation/account/types';
import type { MeetingParticipant } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface ParticipantGroupsProps {
  /** Slugs of the network and the meeting. */
  at: { network: string; meeting: string };
  participants: readonly MeetingParticipant[];
  sources: readonly SourceReference[];
  /** Whom each member represented there, by its id. */
  represented: ReadonlyMap<number, readonly MemberReference[]>;
}

/** A table for each part of the account: who came, who did not, who was barred, of whom nothing is recorded, … */
export function ParticipantGroups({ at, participants, sources, represented }: ParticipantGroupsProps) {
  const t = useTranslations('meeting');
  const groupTitle = (group: AccountPart, inGroup: readonly MeetingParticipant[]): string =>
    group === 'attended' || group === 'known_absence'
      ? t(`told.${group}.${participantVoice(inGroup, sources)}`, { count: inGroup.length })
      : t(`group.${group}`, { count: inGroup.length });
  return ACCOUNT_PARTS.map((group) => {
    const inGroup = participants.filter(({ cell }) => accountPart(cell) === group);
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
