import { notFound } from 'next/navigation';
import { pasteHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { ManyRecordsPage } from '@/components/imports/frame/many-records-page';
import { PasteArticle } from '@/components/imports/paste/paste-article';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadMeetingForLog, loadMembersForChoice, loadSourcesForChoice } from '@/lib/office/loaders';

interface PasteProps {
  params: Promise<{ locale: string; network: string; meeting: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('log.paste'));

export default async function PastePage({ params, searchParams }: PasteProps) {
  const { locale, network, meeting: slug } = await params;
  const visit = await visitAdmin(locale, pasteHref(network, slug));
  const record = await loadMeetingForLog(visit.user, network, slug);
  if (!record || !visit.may('edit', record.network.id)) notFound();
  const [sources, members] = [
    await loadSourcesForChoice(visit.user, record.network.id),
    await loadMembersForChoice(visit.user),
  ];
  return (
    <ManyRecordsPage visit={visit}>
      <PasteArticle
        record={record}
        sources={sources}
        members={members}
        isOwnList={(await searchParams)['list'] === 'own'}
      />
    </ManyRecordsPage>
  );
}
