import { useTranslations } from 'next-intl';
import { statusWordKey, VOICE } from '@/components/charts/status/source-voice';
import { useRegisterFormat } from '@/components/format/register-format';
import { assertionDetails } from '@/components/charts/status/assertion-details';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { ShownAssertion } from '@/lib/attendance/types';
import type { SourceReference } from '@/lib/sources/types';

interface AssertionEvidenceProps {
  assertion: ShownAssertion;
  sources: readonly SourceReference[];
  /** Where sources disagree, each says which status it claims. */
  showStatus?: boolean;
}

/** One source's assertion in its own words; how and at which level, where it says so. */
export function AssertionEvidence({ assertion, sources, showStatus = false }: AssertionEvidenceProps) {
  const t = useTranslations('status');
  const format = useRegisterFormat();
  const { quote, locator, note, representing } = assertion;
  const source = sources.find(({ id }) => id === assertion.sourceId);
  const voice = source ? VOICE[source.kind] : 'cell';
  const details = [
    showStatus ? t(statusWordKey(assertion.status, voice)) : null,
    ...assertionDetails(t, assertion, representing && format.name(representing.name)),
    note,
  ].filter(Boolean);
  return (
    <div>
      {details.length > 0 ? <p className="text-sm">{details.join(', ')}</p> : null}
      <EvidenceQuote short quote={quote} locator={locator} source={source} />
    </div>
  );
}
