import { useLocale, useTranslations } from 'next-intl';
import { translateQuote } from '@/lib/sources/rules-translation';

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
