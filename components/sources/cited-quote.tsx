import { useTranslations } from 'next-intl';
import { DocumentWords } from '@/components/sources/document-words';
import { TranslatedQuote } from '@/components/sources/translated-quote';

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
      {quote ? <TranslatedQuote quote={quote} language={language} /> : null}
      {locator ? (
        <p className="text-sm text-muted">
          {t.rich('at', { words: () => <DocumentWords text={locator} language={language} /> })}
        </p>
      ) : null}
    </>
  );
}
