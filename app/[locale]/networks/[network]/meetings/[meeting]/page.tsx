import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { MeetingArticle } from '@/components/meetings/meeting-article';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import { formatPartialDate } from '@/lib/i18n/format-partial-date';
import { meetingHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { loadMeetingRecord } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

type MeetingProps = { params: Promise<{ locale: string; network: string; meeting: string }> };

export async function generateMetadata({ params }: MeetingProps): Promise<Metadata> {
  const { locale: segment, network, meeting: slug } = await params;
  const locale = pageLocale(segment);
  const record = await loadMeetingRecord(network, slug);
  if (!record) return {};
  const t = await getTranslations('meeting');
  const values = {
    title: record.meeting.title[locale],
    date: formatPartialDate(record.meeting.date, locale),
    network: record.network.name[locale],
  };
  return pageMetadata({
    locale,
    href: meetingHref(network, slug),
    title: t('pageTitle', values),
    description: t('pageDescription', values),
  });
}

export default async function MeetingPage({ params }: MeetingProps) {
  const { locale, network, meeting: slug } = await params;
  pageLocale(locale);
  const record = await loadMeetingRecord(network, slug);
  if (!record) notFound();
  return (
    <SitePage here={meetingHref(network, slug)}>
      <Still>
        <MeetingArticle record={record} />
      </Still>
    </SitePage>
  );
}
