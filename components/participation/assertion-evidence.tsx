import { useTranslations } from 'next-intl';
import { statusWordKey, VOICE } from '@/components/charts/status/source-voice';
import { EvidenceQuote } from '@/components/sources/evidence-quote';
import type { Assertion } from '@/lib/attendance/types';
import type { SourceReference } from '@/lib/sources/types';

interface AssertionEvidenceProps {
  assertion: Assertion;
  sources: readonly SourceReference[];
  /** Where sources disagree, each says which status it claims. */
  showStatus?: boolean;
}

/** One source's assertion in its own words; how and at which level, where it says so. */
export function AssertionEvidence({ assertion, sources, showStatus = false }: AssertionEvidenceProps) {
  const t = useTranslations('status');
  const { mode, rank, quote, locator, note } = assertion;
  const source = sources.find(({ id }) => id === assertion.sourceId);
  const voice = source ? VOICE[source.kind] : 'cell';
  const details = [
    showStatus ? t(statusWordKey(assertion.status, voice)) : null,
    mode === 'unknown' ? null : t(`mode.${mode}`),
    rank === 'unknown' ? null : t(`rank.${rank}`),
    note,
  ].filter(Boolean);
  return (
    <div>
      {details.length > 0 ? <p className="text-sm">{details.join(', ')}</p> : null}
      <EvidenceQuote short quote={quote} locator={locator} source={source} />
    </div>
  );
}
