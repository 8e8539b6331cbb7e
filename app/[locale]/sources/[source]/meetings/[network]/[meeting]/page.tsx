import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { ProofArticle } from '@/components/sources/proof-article';
import { Still } from '@/components/ui/still/still';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { proofHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMeetingProof } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type ProofProps = { params: Promise<{ locale: string; source: string; network: string; meeting: string }> };

export async function generateMetadata({ params }: ProofProps): Promise<Metadata> {
  const { locale: segment, source, network, meeting } = await params;
  const locale = pageLocale(segment);
  const proof = await loadMeetingProof(source, network, meeting);
  if (!proof) return {};
  const t = await getTranslations('source.proof');
  const values = {
    title: proof.source.title,
    publisher: proof.source.publisher,
    meeting: proof.meeting.title[locale],
    date: formatPartialDate(proof.meeting.date, locale),
  };
  return pageMetadata({
    locale,
    href: proofHref(source, network, meeting),
    title: t('pageTitle', values),
    description: t('pageDescription', values),
  });
}

export default async function ProofPage({ params }: ProofProps) {
  const { locale, source, network, meeting } = await params;
  pageLocale(locale);
  const proof = await loadMeetingProof(source, network, meeting);
  if (!proof) notFound();
  return (
    <SitePage here={proofHref(source, network, meeting)}>
      <Still>
        <ProofArticle proof={proof} />
      </Still>
    </SitePage>
  );
}
