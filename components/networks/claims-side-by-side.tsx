import { useTranslations } from 'next-intl';
import { QuoteTranslation } from '@/components/sources/quote-translation';
import { SourceCitation } from '@/components/sources/source-citation';
import { useRegisterFormat } from '@/components/format/register-format';
import type { Claim } from '@/lib/participation/questions/types-claim';
import type { SourceReference } from '@/lib/sources/types';

interface ClaimsSideBySideProps {
  claims: readonly Claim[];
  sources: readonly SourceReference[];
  /** How the claim's value reads, e.g. an EDTF year as a date. */
  valueText: (claim: Claim) => string | null;
}

/** Claims that contradict each other, each with who makes it and where. None is preferred. */
export function ClaimsSideBySide({ claims, sources, valueText }: ClaimsSideBySideProps) {
  const t = useTranslations('network');
  const format = useRegisterFormat();
  return (
    <ul className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
      {claims.map((claim) => {
        const source = sources.find(({ id }) => id === claim.sourceId);
        const value = valueText(claim);
        return (
          <li key={claim.id} className="border-t-2 border-line-strong pt-2">
            {value ? <p className="text-lg font-semibold">{value}</p> : null}
            <p className="text-sm text-muted">
              {claim.claimed
                ? t('claimantDated', { claimant: format.name(claim.claimant), date: format.date(claim.claimed) })
                : t('claimant', { claimant: format.name(claim.claimant) })}
            </p>
            <p className="mt-1">{format.name(claim.gist)}</p>
            {claim.quote ? (
              <p className="mt-1 text-sm">
                <q lang={source?.language}>{claim.quote}</q>{' '}
                <QuoteTranslation quote={claim.quote} language={source?.language} />
              </p>
            ) : null}
            {source ? (
              <p className="mt-1 text-sm">
                <SourceCitation source={source} place={{ line: 'claim', id: claim.id }} short />
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
