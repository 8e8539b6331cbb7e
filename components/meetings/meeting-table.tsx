import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceCitation } from '@/components/sources/source-citation';
import { DataTable } from '@/components/ui/data-table';
import { TextLink } from '@/components/ui/text-link';
import { meetingHref } from '@/lib/i18n/navigation';
import type { MeetingEntry, MeetingSource } from '@/lib/meetings/types';
import type { SourceReference } from '@/lib/sources/types';

interface MeetingTableProps {
  network: string;
  meetings: readonly MeetingEntry[];
  meetingSources: readonly MeetingSource[];
  sources: readonly SourceReference[];
}

/** The network's meetings, each with the documents that prove it. */
export function MeetingTable({ network, meetings, meetingSources, sources }: MeetingTableProps) {
  const t = useTranslations('meeting');
  const terms = useTranslations('terms');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const proofs = (meeting: MeetingEntry) =>
    meetingSources.flatMap((proof) => {
      const source = sources.find(({ id }) => id === proof.sourceId);
      return proof.meetingId === meeting.id && source ? [{ ...proof, source }] : [];
    });
  return (
    <DataTable
      caption={t('table')}
      captionHidden
      phoneFold
      columns={[
        { key: 'date', label: t('date') },
        { key: 'title', label: t('title') },
        { key: 'place', label: t('place') },
        { key: 'sources', label: t('sources') },
      ]}
      rows={meetings.map((meeting) => ({
        key: meeting.id,
        cells: [
          <TextLink key="date" href={meetingHref(network, meeting.slug)}>
            {format.meeting(meeting)}
          </TextLink>,
          <>
            {format.name(meeting.title)}
            {meeting.state === 'held' ? null : ` (${terms(`meetingState.${meeting.state}`)})`}
          </>,
          meeting.place && format.name(meeting.place),
          <ul key="sources">
            {proofs(meeting).map(({ source, completeFor }) => (
              <li key={source.id}>
                <SourceCitation source={source} place={{ network, meeting: meeting.slug, member: null }} short />
                {completeFor === 'nothing' ? null : (
                  <span className="text-muted"> ({evidence(`completeFor.${completeFor}`)})</span>
                )}
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}
