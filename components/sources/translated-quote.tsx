import { QuoteTranslation } from '@/components/sources/quote-translation';

interface TranslatedQuoteProps {
  quote: string;
  /** Of the document. */
  language: string | undefined;
  /** The distance to what stands around it, and its widest measure. */
  className?: string;
}

/** A document's own words as a block, with our translation where they are in another language than the page. */
export const TranslatedQuote = ({ quote, language, className = 'mt-1' }: TranslatedQuoteProps) => (
  <div className={`${className} border-s-2 border-line-strong ps-3`}>
    <blockquote lang={language}>
      <q>{quote}</q>
    </blockquote>
    <QuoteTranslation quote={quote} language={language} />
  </div>
);
