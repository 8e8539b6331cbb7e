import { useTranslations } from 'next-intl';
import { useRegisterFormat } from '@/components/format/register-format';
import { SourceFileLink } from '@/components/sources/source-file-link';
import { ExternalLink } from '@/components/ui/external-link';
import { FactList, type Fact } from '@/components/ui/fact-list';
import { TextLink } from '@/components/ui/text-link';
import { memberHref } from '@/lib/i18n/navigation';
import type { SourceProfile } from '@/lib/sources/types';

/** The document itself: who published it, when, where it was read. */
export function SourceFacts({ source }: { source: SourceProfile }) {
  const t = useTranslations('source');
  const terms = useTranslations('terms');
  const evidence = useTranslations('evidence');
  const format = useRegisterFormat();
  const facts: Fact[] = [
    { term: t('kind'), detail: terms(`sourceKind.${source.kind}`) },
    { term: t('publisher'), detail: source.publisher },
    { term: t('date'), detail: source.date ? format.date(source.date) : evidence('undated') },
    { term: t('language'), detail: terms('languageName', { code: source.language }) },
    {
      term: t('address'),
      detail: source.address ? <ExternalLink href={source.address}>{source.address}</ExternalLink> : t('noAddress'),
    },
    { term: t('accessed'), detail: format.date(source.accessed) },
  ];
  if (source.file) facts.push({ term: t('file'), detail: <SourceFileLink slug={source.slug} file={source.file} /> });
  if (source.issuedBy) {
    facts.push({
      term: t('issuedBy'),
      detail: (
        <>
          <TextLink href={memberHref(source.issuedBy.slug)}>{format.name(source.issuedBy.name)}</TextLink>
          <span className="block text-sm text-muted">{t('issuedByExplained')}</span>
        </>
      ),
    });
  }
  if (source.note) facts.push({ term: t('note'), detail: format.name(source.note) });
  return <FactList facts={facts} />;
}
