import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/office/admin-page';
import { visitOwnAccount } from '@/components/office/admin-visit';
import { SecondFactorArticle } from '@/components/account/second-factor-article';
import { loadOwnSecondFactor } from '@/lib/auth/account/loaders';
import { pageLocale } from '@/lib/i18n/page-locale';

interface SecondFactorProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: SecondFactorProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations();
  return { title: t('admin.pageTitle', { page: t('secondFactor.title') }) };
}

export default async function SecondFactorPage({ params }: SecondFactorProps) {
  const visit = await visitOwnAccount((await params).locale, '/admin/account/second-factor');
  return (
    <AdminPage visit={visit}>
      <SecondFactorArticle factor={await loadOwnSecondFactor(visit.user)} email={visit.user.email} />
    </AdminPage>
  );
}
