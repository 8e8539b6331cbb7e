import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound, permanentRedirect } from 'next/navigation';
import { MemberAnalysis } from '@/components/analysis/analysis-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { getPathname, memberChartsHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { firstChart } from '@/lib/participation/charts/rules';
import { loadChartSubjects, loadMemberRecord, loadSuccessor } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MemberProps = { params: Promise<{ locale: string; member: string }> };

export async function generateMetadata({ params }: MemberProps): Promise<Metadata> {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) return {};
  const t = await getTranslations('analysis.page');
  const name = record.member.name[locale];
  const [first] = await loadChartSubjects(record);
  const chart = first && firstChart(first);
  const figure = chart && ({ kind: 'member-chart', member: slug, network: first.part.network.slug, chart } as const);
  return pageMetadata({
    ...{ locale, href: memberChartsHref(slug), figure },
    ...{ title: t('pageTitle', { name }), description: t('pageDescription', { name }) },
  });
}

/** The charts beside a member's timelines, network by network. */
export default async function MemberChartsPage({ params }: MemberProps) {
  const { locale: segment, member: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMemberRecord(slug);
  if (!record) {
    const successor = await loadSuccessor(slug);
    if (successor !== null) permanentRedirect(getPathname({ locale, href: memberChartsHref(successor) }));
    notFound();
  }
  return (
    <SitePage here={memberChartsHref(slug)}>
      <MemberAnalysis record={record} subjects={await loadChartSubjects(record)} />
    </SitePage>
  );
}
