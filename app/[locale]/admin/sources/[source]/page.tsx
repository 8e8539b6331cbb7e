import { notFound } from 'next/navigation';
import { editSourceHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { SourceEditor } from '@/components/sources/editor/editor-source';
import type { AddressQuery } from '@/lib/core/address-query';
import { loadMembersForChoice, loadOfficeSource, mayChange } from '@/lib/office/loaders';
import { REFUSED_TOO_LARGE } from '@/lib/sources/types-file';

interface SourceProps {
  params: Promise<{ locale: string; source: string }>;
  searchParams: Promise<AddressQuery>;
}

export const generateMetadata = adminMetadata((t) => t('record.editSource'));

export default async function OfficeSourcePage({ params, searchParams }: SourceProps) {
  const { locale, source: slug } = await params;
  const visit = await visitAdmin(locale, editSourceHref(slug));
  const record = await loadOfficeSource(visit.user, slug);
  if (!record || !visit.maySomewhere('edit')) notFound();
  const fileTooLarge = (await searchParams)[REFUSED_TOO_LARGE.name] === REFUSED_TOO_LARGE.value;
  return (
    <AdminPage visit={visit}>
      <SourceEditor
        record={record}
        members={await loadMembersForChoice(visit.user)}
        fileTooLarge={fileTooLarge}
        mayChange={await mayChange(visit.user, 'source', record.source.id)}
      />
    </AdminPage>
  );
}
