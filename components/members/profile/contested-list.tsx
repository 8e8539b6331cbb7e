import { CellEvidence } from '@/components/participation/cell-evidence';
import { StatusWord } from '@/components/charts/status/status-word';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { NetworkOfMember } from '@/lib/participation/pages/types';
import type { SourceReference } from '@/lib/sources/types';

interface ContestedListProps {
  part: NetworkOfMember;
  sources: readonly SourceReference[];
}

/** Meetings of which sources say different things of the member, with what each says. */
export function ContestedList({ part, sources }: ContestedListProps) {
  const format = useRegisterFormat();
  const contested = part.row.cells.filter((cell) => cell.contested);
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
              : <StatusWord status={cell.status} contested guest={cell.guest} />
            </p>
            <CellEvidence
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
