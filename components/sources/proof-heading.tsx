import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRegisterFormat } from '@/components/format/register-format';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ExternalLink } from '@/components/ui/external-link';
import { PageHeading } from '@/components/ui/page-heading';
import { sourceHref } from '@/lib/i18n/navigation';
import type { CitedSource } from '@/lib/sources/types';

interface ProofHeadingProps {
  source: CitedSource;
  title: string;
  /** What follows the document's own address. */
  children?: ReactNode;
}

/** What a page proves, and by which document. */
export function ProofHeading({ source, title, children }: ProofHeadingProps) {
  const t = useTranslations('source.proof');
  const site = useTranslations('site');
  const evidence = useTranslations('evidence');
  const terms = useTranslations('terms.sourceKind');
  const format = useRegisterFormat();
  const origin = evidence('citation', {
    publisher: source.publisher,
    date: source.date ? format.date(source.date) : evidence('undated'),
  });
  return (
    <>
      <Breadcrumbs
        label={site('breadcrumbs')}
        crumbs={[{ label: `${terms(source.kind)}: ${origin}`, href: sourceHref(source.slug) }]}
      />
      <PageHeading kind={t('heading')} title={title}>
        <p>
          <span lang={source.language}>{source.title}</span> ({origin})
        </p>
        {source.address ? (
          <p className="text-table">
            <ExternalLink href={source.address}>{source.address}</ExternalLink>
          </p>
        ) : null}
        {children}
      </PageHeading>
    </>
  );
}
