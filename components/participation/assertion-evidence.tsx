import { useTranslations } from 'next-intl';
import { statusWordKey } from '@/components/charts/status/status-word-key';
import { useRegisterFormat } from '@/components/format/register-format';
import { assertionDetails } from '@/components/charts/status/assertion-details';
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
  const format = useRegisterFormat();
  const { quote, locator, note, representing } = assertion;
  const source = sources.find(({ id }) => id === assertion.sourceId);
  const voice = source ? sourceVoice(source.kind) : 'cell';
  const details = [
    showStatus ? t(statusWordKey(assertion.status, voice)) : null,
    ...assertionDetails(t, assertion, representing && format.name(representing.name)),
    note,
  ].filter(Boolean);
  return (
    <div>
      {details.length > 0 ? <p className="text-sm">{details.join(', ')}</p> : null}
      <EvidenceQuote short quote={quote} locator={locator} source={source} place={place} />
    </div>
  );
}
