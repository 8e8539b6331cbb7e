import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { translateQuote } from '@/lib/sources/rules-translation';

/** A quote within a sentence of the page in our words, marked as ours; null where it is in the page's language, or we have none. */
export function useOwnTranslation(): (quote: string, language: string) => ReactNode {
  const t = useTranslations('evidence');
  const locale = useLocale();
  return (quote, language) => {
    const translation = translateQuote(quote, language, locale);
    return translation === null ? null : <span data-translation>{t('translatedQuote', { translation })}</span>;
  };
}

interface QuoteTranslationProps {
  quote: string;
  /** Of the document. */
  language: string | undefined;
}

/** Beside a quote in another language than the page's: what it says, in our words. */
export function QuoteTranslation({ quote, language }: QuoteTranslationProps) {
  const t = useTranslations('evidence');
  const translation = translateQuote(quote, language, useLocale());
  return translation === null ? null : (
    <span className="text-sm text-muted" data-translation>
      {t('translation', { translation })}
    </span>
  );
}
