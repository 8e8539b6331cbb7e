import { useTranslations } from 'next-intl';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { DetailList, useDocumentDetails } from '@/components/sources/document-details';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { SourcePlace } from '@/components/sources/source-place';
import type { ShownAssertion } from '@/lib/attendance/types';
import type { SourceReference } from '@/lib/sources/types';
import { sourceVoice } from '@/lib/sources/rules-voice';

interface AssertionEvidenceProps {
  place: SourcePlace;
  assertion: ShownAssertion;
  sources: readonly SourceReference[];
  /** Where sources disagree, each says which status it claims. */
  showStatus?: boolean;
}

/** One source's assertion in its own words; how and at which level, where it says so. */
export function AssertionEvidence({ place, assertion, sources, showStatus = false }: AssertionEvidenceProps) {
  const t = useTranslations('status');
  const detailsIn = useDocumentDetails();
  const { quote, locator } = assertion;
  const source = sources.find(({ id }) => id === assertion.sourceId);
  const voice = source ? sourceVoice(source.kind) : 'cell';
  const details = [
    ...(showStatus ? [t(statusWordKey(assertion.status, voice))] : []),
    ...detailsIn(assertion, source?.language),
  ];
  return (
    <div>
      {details.length > 0 ? (
        <p className="text-sm">
          <DetailList details={details} />
        </p>
      ) : null}
      <EvidenceQuote short quote={quote} locator={locator} source={source} place={place} />
    </div>
  );
}
