import { useTranslations } from 'next-intl';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { MeetingSource } from '@/lib/meetings/types';
import type { SourceReference } from '@/lib/sources/types';

interface MeetingSourcesProps {
  /** Slugs of the network and the meeting. */
  at: { network: string; meeting: string };
  meetingSources: readonly MeetingSource[];
  sources: readonly SourceReference[];
}

/** The documents that prove the meeting, and for whom their list of participants is complete. */
export function MeetingSources({ at, meetingSources, sources }: MeetingSourcesProps) {
  const t = useTranslations('evidence');
  return (
    <ul className="space-y-4">
      {meetingSources.map(({ sourceId, completeFor, quote }) => (
        <li key={sourceId}>
          <p className="font-medium">{t(`completeFor.${completeFor}`)}</p>
          {completeFor === 'nothing' ? null : (
            <p className="max-w-measure text-sm text-muted">{t(`completeExplained.${completeFor}`)}</p>
          )}
          <EvidenceQuote
            quote={quote}
            source={sources.find(({ id }) => id === sourceId)}
            place={{ ...at, member: null }}
          />
        </li>
      ))}
    </ul>
  );
}
