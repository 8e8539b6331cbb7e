import { useTranslations } from 'next-intl';
import { DocumentWords } from '@/components/sources/document-words';
import { QuoteTranslation } from '@/components/sources/quote-translation';

interface CitedQuoteProps {
  /** Null where the document is not quoted. */
  quote: string | null;
  /** Where in the document; null where nobody wrote it down. */
  locator: string | null;
  /** In which the document is written. */
  language: string;
}

/** What the document says in its own words, with the place. */
export function CitedQuote({ quote, locator, language }: CitedQuoteProps) {
  const t = useTranslations('source');
  return (
    <>
      {quote ? (
        <div className="mt-1 border-s-2 border-line-strong ps-3">
          <blockquote lang={language}>
            <q>{quote}</q>
          </blockquote>
          <QuoteTranslation quote={quote} language={language} />
        </div>
      ) : null}
      {locator ? (
        <p className="text-sm text-muted">
          {t.rich('at', { words: () => <DocumentWords text={locator} language={language} /> })}
        </p>
      ) : null}
    </>
  );
}
