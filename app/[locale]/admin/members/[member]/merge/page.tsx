import { notFound } from 'next/navigation';
import { mergeHref } from '@/components/office/admin-hrefs';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { ManyRecordsPage } from '@/components/imports/frame/many-records-page';
import { MergeArticle } from '@/components/imports/merge/merge-article';
import { firstValue, type AddressQuery } from '@/lib/core/address-query';
import { loadMergeView } from '@/lib/imports/merge/loaders';

interface MergeProps {
  params: Promise<{ locale: string; member: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('record.mergeLink'));

export default async function MergePage({ params, searchParams }: MergeProps) {
  const { locale, member: slug } = await params;
  const { into, q } = await searchParams;
  const visit = await visitAdmin(locale, mergeHref(slug));
  if (!visit.maySomewhere('edit')) notFound();
  const view = await loadMergeView(visit.user, slug, { into: firstValue(into) ?? '', query: firstValue(q) ?? '' });
  if (!view) notFound();
  return (
    <ManyRecordsPage visit={visit}>
      <MergeArticle view={view} />
    </ManyRecordsPage>
  );
}
