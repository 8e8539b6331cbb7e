import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChosenMembers } from '@/components/members/chosen-members';
import { pageMetadata } from '@/components/site/page-metadata';
import { SitePage } from '@/components/site/site-page';
import { Still } from '@/components/ui/still/still';
import type { AddressQuery } from '@/lib/core/address-query';
import { byMemberNameIn } from '@/lib/i18n/name-order';
import { getPathname, membersHref } from '@/lib/i18n/navigation';
import { pageLocale } from '@/lib/i18n/page-locale';
import { chooseMembers } from '@/lib/members/list/rules';
import { isCanonicalMembersQuery, membersQuery, readMembersView } from '@/lib/members/list/schema';
import { loadMembers, loadNetworks } from '@/lib/participation/pages/loaders';

export const dynamic = 'force-dynamic';

interface ChosenProps {
  params: Promise<{ locale: string }>;
  searchParams: Promise<AddressQuery>;
}

export async function generateMetadata({ params, searchParams }: ChosenProps): Promise<Metadata> {
  const locale = pageLocale((await params).locale);
  const t = await getTranslations('members');
  const href = membersHref(membersQuery(readMembersView(await searchParams)));
  const metadata = await pageMetadata({ locale, href, title: t('title'), description: t('lede') });
  return { ...metadata, robots: { index: false } };
}

/** The members that somebody asks for by letter, name, kind or network: rendered for each request, from cached records. */
export default async function ChosenMembersPage({ params, searchParams }: ChosenProps) {
  const locale = pageLocale((await params).locale);
  const query = await searchParams;
  const view = readMembersView(query);
  const here = membersHref(membersQuery(view));
  if (Object.keys(membersQuery(view)).length === 0 || !isCanonicalMembersQuery(query))
    redirect(getPathname({ locale, href: here }));
  const [all, networks] = await Promise.all([loadMembers(), loadNetworks()]);
  const sorted = all.toSorted(byMemberNameIn(locale));
  return (
    <SitePage here={here}>
      <Still>
        <ChosenMembers view={view} entries={chooseMembers(sorted, view, locale)} all={sorted} networks={networks} />
      </Still>
    </SitePage>
  );
}
