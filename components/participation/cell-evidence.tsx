import { useTranslations } from 'next-intl';
import { AssertionEvidence } from '@/components/participation/assertion-evidence';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { ShownAssertion } from '@/lib/attendance/types';
import type { MeetingSource } from '@/lib/meetings/types';
import { contradictionIn } from '@/lib/participation/cells/rules-contradiction';
import type { Cell } from '@/lib/participation/cells/types';
import type { SourceReference } from '@/lib/sources/types';
import { sharedVoice } from '@/lib/sources/rules-voice';

interface CellEvidenceProps {
  /** Slugs of network, meeting and member: each document is shown at their line. */
  place: { network: string; meeting: string; member: string };
  cell: Cell;
  assertions: readonly ShownAssertion[];
  /** The meeting's exhaustive lists: what a derived absence rests on. */
  lists: readonly MeetingSource[];
  sources: readonly SourceReference[];
}

/** Why a cell has its status: the assertions, or the list that does not name the member. */
export function CellEvidence({ place, cell, assertions, lists, sources }: CellEvidenceProps) {
  const t = useTranslations('evidence');
  if (assertions.length > 0) {
    const twoReadings = assertions.some(({ alternativeStatus }) => alternativeStatus !== null);
    const contradiction = contradictionIn(cell.status);
    const agree = new Set(assertions.map(({ status }) => status)).size === 1;
    return (
      <div className="space-y-2">
        {assertions.map((assertion) => (
          <AssertionEvidence
            key={assertion.id}
            place={place}
            assertion={assertion}
            sources={sources}
            showStatus={cell.contested || cell.status === 'seat_unclear'}
          />
        ))}
        {twoReadings ? <p className="text-sm text-muted">{t('twoReadings')}</p> : null}
        {cell.contested && !(contradiction === 'sources' && twoReadings && agree) ? (
          <p className="text-sm text-muted">{t(`contested.${contradiction}`)}</p>
        ) : null}
      </div>
    );
  }
  if (!cell.derived) return null;
  return (
    <div>
      <p className="text-sm">{t(`derivedFrom.${sharedVoice(lists, sources)}`)}</p>
      {lists.map((list) => (
        <EvidenceQuote
          key={list.sourceId}
          short
          quote={null}
          source={sources.find(({ id }) => id === list.sourceId)}
          place={place}
        />
      ))}
    </div>
  );
}
