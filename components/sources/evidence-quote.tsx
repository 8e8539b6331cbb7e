import { TranslatedQuote } from '@/components/sources/translated-quote';
import { SourceCitation } from '@/components/sources/source-citation';
import type { SourcePlace } from '@/components/sources/source-place';
import type { SourceReference } from '@/lib/sources/types';

interface EvidenceQuoteProps {
  quote: string | null;
  source: SourceReference | undefined;
  place: SourcePlace;
  locator?: string | null;
  short?: boolean;
}

/** A source's own words, with where they stand. */
export function EvidenceQuote({ quote, source, place, locator = null, short = false }: EvidenceQuoteProps) {
  return (
    <div className="max-w-measure">
      {quote ? <TranslatedQuote quote={quote} language={source?.language} /> : null}
      {source ? (
        <p className="mt-0.5 text-sm">
          <SourceCitation source={source} place={place} locator={locator} short={short} />
        </p>
      ) : null}
    </div>
  );
}
