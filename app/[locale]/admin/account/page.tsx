import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AdminPage } from '@/components/office/admin-page';
import { visitOwnAccount } from '@/components/office/admin-visit';
import { AccountArticle } from '@/components/account/account-article';
import { loadOwnSecondFactor, loadOwnSessions, loadOwnSignInMethods } from '@/lib/auth/account/loaders';
import { pageLocale } from '@/lib/i18n/page-locale';

interface AccountProps {
  params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: AccountProps): Promise<Metadata> {
  pageLocale((await params).locale);
  const t = await getTranslations();
  return { title: t('admin.pageTitle', { page: t('auth.account.title') }) };
}

export default async function AccountPage({ params }: AccountProps) {
  const visit = await visitOwnAccount((await params).locale, '/admin/account');
  return (
    <AdminPage visit={visit}>
      <AccountArticle
        user={visit.user}
        sessions={await loadOwnSessions(visit.user)}
        ways={await loadOwnSignInMethods(visit.user)}
        secondFactor={await loadOwnSecondFactor(visit.user)}
      />
    </AdminPage>
  );
}
