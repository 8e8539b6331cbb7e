import { useTranslations } from 'next-intl';
import { CitedMeetingTable } from '@/components/sources/cited-meetings';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { PageHeading } from '@/components/ui/page-heading';
import { sourceHref } from '@/lib/i18n/navigation';
import type { SourceMeetings } from '@/lib/participation/pages/types';

/** A further page of the meetings of which a document speaks. */
export function SourceMeetingsArticle({ record: { source, meetings } }: { record: SourceMeetings }) {
  const t = useTranslations('source');
  const site = useTranslations('site');
  return (
    <article>
      <Breadcrumbs label={site('breadcrumbs')} crumbs={[{ label: source.title, href: sourceHref(source.slug) }]} />
      <PageHeading kind={t('heading')} title={source.title} titleLang={source.language} />
      <h2 className="mb-4">{t('meetingsPage', { page: meetings.page, pages: meetings.pages })}</h2>
      <CitedMeetingTable source={source} meetings={meetings} />
    </article>
  );
}
