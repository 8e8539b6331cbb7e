import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { DocumentWords } from '@/components/sources/document-words';
import { sourceAddress, type SourcePlace } from '@/components/sources/source-place';
import type { SourceReference } from '@/lib/sources/types';

interface SourceCitationProps {
  source: SourceReference;
  /** Where in the document: whoever follows the citation lands there. */
  place: SourcePlace;
  locator?: string | null;
  /** Omits the title, for lists that cite the same few documents again and again. */
  short?: boolean;
}

/** Publisher, date and title of a document, leading to the line in it. */
export function SourceCitation({ source, place, locator = null, short = false }: SourceCitationProps) {
  const t = useTranslations('evidence');
  const format = useRegisterFormat();
  // Of documents without a date the publisher alone would name many alike.
  const byTitle = short && !source.date;
  const origin = t('citation', {
    publisher: source.publisher,
    date: source.date ? format.date(source.date) : t('undated'),
  });
  return (
    <span>
      <a href={sourceAddress(format.locale, source.slug, place)}>
        {byTitle ? (
          <>
            <span lang={source.language}>{source.title}</span>, {origin}
          </>
        ) : (
          origin
        )}
      </a>
      {short ? null : (
        <>
          : <span lang={source.language}>{source.title}</span>
        </>
      )}
      {locator ? (
        <span className="text-muted">
          {t.rich('locator', { words: () => <DocumentWords text={locator} language={source.language} /> })}
        </span>
      ) : null}
    </span>
  );
}
