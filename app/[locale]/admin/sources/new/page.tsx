import { notFound } from 'next/navigation';
import { z } from 'zod';
import { newSourceForHref } from '@/components/office/admin-hrefs';
import { AdminPage } from '@/components/office/admin-page';
import { adminMetadata } from '@/components/office/admin-metadata';
import { visitAdmin } from '@/components/office/admin-visit';
import { NewSource } from '@/components/sources/editor/editor-source';
import type { AddressQuery } from '@/lib/core/address-query';
import { slugSchema } from '@/lib/core/schema-text';
import { formatDay } from '@/lib/i18n/format-instant';
import { loadMembersForChoice } from '@/lib/office/loaders';

export const generateMetadata = adminMetadata((t) => t('record.newSource'));

interface NewSourceProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

const meetingSchema = z.object({ network: slugSchema, meeting: slugSchema });

export default async function NewSourcePage({ params, searchParams }: NewSourceProps) {
  const asked = meetingSchema.safeParse(await searchParams);
  const here = asked.success ? newSourceForHref(asked.data.network, asked.data.meeting) : '/admin/sources/new';
  const visit = await visitAdmin((await params).locale, here);
  if (!visit.maySomewhere('edit')) notFound();
  return (
    <AdminPage visit={visit}>
      <NewSource
        today={formatDay(new Date(), visit.locale)}
        members={await loadMembersForChoice(visit.user)}
        meeting={asked.success ? { network: asked.data.network, slug: asked.data.meeting } : null}
      />
    </AdminPage>
  );
}
