import { useTranslations } from 'next-intl';

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
        <blockquote lang={language} className="mt-1 border-s-2 border-line-strong ps-3">
          <q>{quote}</q>
        </blockquote>
      ) : null}
      {locator ? <p className="text-sm text-muted">{t('at', { locator })}</p> : null}
    </>
  );
}
