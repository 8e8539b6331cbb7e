import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { TextLink } from '@/components/ui/text-link';
import { sourceHref } from '@/lib/i18n/navigation';
import type { SourceReference } from '@/lib/sources/types';

interface SourceCitationProps {
  source: SourceReference;
  locator?: string | null;
  /** Omits the title, for lists that cite the same few documents again and again. */
  short?: boolean;
}

/** Publisher, date and title of a document, leading to its page. */
export function SourceCitation({ source, locator = null, short = false }: SourceCitationProps) {
  const t = useTranslations('evidence');
  const format = useRegisterFormat();
  const origin = t('citation', {
    publisher: source.publisher,
    date: source.date ? format.date(source.date) : t('undated'),
  });
  return (
    <span>
      <TextLink href={sourceHref(source.slug)}>{origin}</TextLink>
      {short ? null : (
        <>
          : <span lang={source.language}>{source.title}</span>
        </>
      )}
      {locator ? <span className="text-muted"> ({t('locator', { locator })})</span> : null}
    </span>
  );
}
