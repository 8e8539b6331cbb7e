import { useLocale, useTranslations } from 'next-intl';
import { translateLocator } from '@/lib/sources/rules-locator';
import { translateQuote } from '@/lib/sources/rules-translation';

interface DocumentWordsProps {
  /** A place in a document, or a few words that it says. */
  text: string;
  /** Of the document. */
  language: string | undefined;
}

/** Words in a document's language within a sentence of the page's: places are translated, others get ours beside them. */
export function DocumentWords({ text, language }: DocumentWordsProps) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  if (language === undefined || language === locale) return text;
  const place = translateLocator(text, locale);
  if (place !== null) return place;
  const translation = translateQuote(text, language, locale);
  return (
    <>
      <span lang={language}>{text}</span>
      {translation === null ? null : <span data-translation> ({t('translationWithin', { translation })})</span>}
    </>
  );
}
