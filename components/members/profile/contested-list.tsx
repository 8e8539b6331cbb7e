import { CellEvidence } from '@/components/participation/cell-evidence';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MemberReference } from '@/lib/members/types';
import type { Cell } from '@/lib/participation/cells/types';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import { sharedVoice } from '@/lib/sources/rules-voice';
import type { SourceReference } from '@/lib/sources/types';

interface ContestedListProps {
  member: MemberReference;
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** Meetings of which sources say different things of the member, with what each says. */
export function ContestedList({ member, part, sources }: ContestedListProps) {
  const format = useRegisterFormat();
  const contested = part.row.cells.filter((cell) => cell.contested);
  const voiceAt = ({ meetingId }: Cell) =>
    sharedVoice(
      part.assertions.filter((assertion) => assertion.meetingId === meetingId),
      sources,
    );
  return (
    <ul className="space-y-4">
      {contested.map((cell) => {
        const meeting = part.meetings.find(({ id }) => id === cell.meetingId);
        return meeting ? (
          <li key={cell.meetingId} data-contested-meeting={meeting.slug}>
            <p>
              <TextLink href={meetingHref(part.network.slug, meeting.slug)} className="font-medium">
                {format.date(meeting.date)}
              </TextLink>
              :{' '}
              <StatusWord
                status={cell.status}
                contested
                guest={cell.guest}
                announced={cell.announced}
                voice={voiceAt(cell)}
              />
            </p>
            <CellEvidence
              place={{ network: part.network.slug, meeting: meeting.slug, member: member.slug }}
              cell={cell}
              assertions={part.assertions.filter(({ meetingId }) => meetingId === cell.meetingId)}
              lists={part.exhaustiveLists.filter(({ meetingId }) => meetingId === cell.meetingId)}
              sources={sources}
            />
          </li>
        ) : null;
      })}
    </ul>
  );
}
